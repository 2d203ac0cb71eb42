import { dictOf, nameOf, ofKind, type PdfDict, type PdfValue } from '../syntax/pdf-value.ts';
import {
  catalogOf,
  dictAt,
  findObject,
  isClosed,
  itemsAt,
  type PdfDocument,
  entryOf,
  resolve,
} from '../structure/pdf-document.ts';
import { PdfLimitReached } from '../structure/pdf-file.ts';
import { textOf } from '../syntax/read-text.ts';
import { listPages } from './pages.ts';

/** A field for a signature, signed or not. */
export type SignatureField = {
  readonly name: string;
  readonly dict: PdfDict;
  /** Its first widget, often the same dictionary. */
  readonly widget: PdfDict;
  readonly widgetNumber: number | null;
  /** The signature dictionary; null while it is unsigned. */
  readonly value: PdfDict | null;
  /** Number of the object that holds the signature dictionary. */
  readonly holder: number | null;
};

type Node = {
  readonly value: PdfValue;
  readonly holder: number | null;
  readonly path: string;
  readonly type: string | undefined;
  readonly signature: PdfValue;
  readonly signatureHolder: number | null;
};

const numberOf = (value: PdfValue | undefined): number | null => ofKind(value, 'ref')?.number ?? null;

const isField = (document: PdfDocument, kid: PdfValue): boolean =>
  dictOf(resolve(document, kid))?.entries.has('T') ?? false;

const partialName = (document: PdfDocument, dict: PdfDict, holder: number | null): string | undefined => {
  const text = ofKind(entryOf(document, dict, 'T'), 'string');
  if (!text) return undefined;
  return isClosed(document) ? `#${holder ?? 0}` : textOf(text.bytes);
};

const enter = (document: PdfDocument, node: Node, dict: PdfDict): Node => {
  const number = numberOf(node.value);
  const holder = number ?? node.holder;
  const part = partialName(document, dict, holder);
  const own = dict.entries.get('V');
  return {
    value: node.value,
    holder,
    path: part === undefined ? node.path : node.path === '' ? part : `${node.path}.${part}`,
    type: nameOf(entryOf(document, dict, 'FT')) ?? node.type,
    signature: own ?? node.signature,
    signatureHolder: own === undefined ? node.signatureHolder : (numberOf(own) ?? holder),
  };
};

const finish = (document: PdfDocument, node: Node, dict: PdfDict): SignatureField => {
  const kid = itemsAt(document, dict, 'Kids')?.[0];
  const value = ofKind(resolve(document, node.signature), 'dict') ?? null;
  return {
    name: node.path,
    dict,
    widget: dictOf(resolve(document, kid)) ?? dict,
    widgetNumber: kid === undefined ? node.holder : numberOf(kid),
    value,
    holder: value && node.signatureHolder,
  };
};

const root: Omit<Node, 'value'> = {
  holder: null,
  path: '',
  type: undefined,
  signature: null,
  signatureHolder: null,
};

/** Walks the field tree, keeping the order of the file. Visited objects are noted, so that circles end. */
export const listSignatureFields = (document: PdfDocument, visited: Set<number>): SignatureField[] => {
  const form = dictAt(document, catalogOf(document), 'AcroForm');
  const waiting: Node[] = (itemsAt(document, form, 'Fields') ?? [])
    .toReversed()
    .map((value) => ({ ...root, value }));
  const found: SignatureField[] = [];
  for (let steps = 0; waiting.length > 0; steps += 1) {
    if (steps > document.file.limits.fields) throw new PdfLimitReached('fields');
    const node = waiting.pop();
    const number = numberOf(node?.value);
    const dict = ofKind(resolve(document, node?.value), 'dict');
    if (!node || !dict || (number !== null && visited.has(number))) continue;
    if (number !== null) visited.add(number);
    const here = enter(document, node, dict);
    const kids = itemsAt(document, dict, 'Kids') ?? [];
    const inner = kids.filter((kid) => isField(document, kid));
    for (const kid of kids) if (inner.length === 0) visited.add(numberOf(kid) ?? -1);
    if (inner.length > 0) waiting.push(...inner.toReversed().map((value) => ({ ...here, value })));
    else if (here.type === 'Sig') found.push(finish(document, here, dict));
  }
  return found;
};

const withParents = (document: PdfDocument, widget: PdfValue): Node => {
  const chain: PdfValue[] = [];
  const seen = new Set<number>();
  let current: PdfValue | undefined = widget;
  while (current !== undefined && current !== null && chain.length < document.file.limits.depth) {
    const number = numberOf(current);
    if (number !== null && seen.has(number)) break;
    if (number !== null) seen.add(number);
    chain.unshift(current);
    current = dictOf(resolve(document, current))?.entries.get('Parent');
  }
  let node: Node = { ...root, value: null };
  for (const value of chain) {
    const dict = dictOf(resolve(document, value));
    if (dict) node = enter(document, { ...node, value }, dict);
  }
  return node;
};

/** Signature widgets that stand on a page but are not in the field tree; some programs leave them out of it. */
export const listStrayFields = (document: PdfDocument, visited: Set<number>): SignatureField[] => {
  const found: SignatureField[] = [];
  for (const { dict: page } of listPages(document)) {
    for (const annotation of itemsAt(document, page, 'Annots') ?? []) {
      const number = numberOf(annotation);
      if (number === null || visited.has(number)) continue;
      visited.add(number);
      const dict = dictOf(findObject(document, number).value);
      if (nameOf(dict?.entries.get('Subtype')) !== 'Widget') continue;
      const node = withParents(document, annotation);
      if (dict && node.type === 'Sig') found.push({ ...finish(document, node, dict), widget: dict });
    }
  }
  return found;
};
