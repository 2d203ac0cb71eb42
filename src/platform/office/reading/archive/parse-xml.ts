import { SaxesParser } from 'saxes';
import { xmlDepthMax, xmlNodesMax } from '../limits.ts';
import { refuseFile, RefusalError } from '../outcome.ts';

/** One element of an OOXML part; such parts never mix text and elements, so text is a field. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
};

/** Takes an element as soon as it closes; what is taken (true) is not kept in its parent. */
export type XmlTaker = (element: XmlElement, parent: XmlElement) => boolean;

const usualPrefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
};

const chunkBytes = 1 << 16;

/**
 * Parses one XML part into elements under the prefixes that Word uses, whatever prefixes the file chose.
 * A document type declaration is refused, so entities never unfold; depth and size are bounded.
 */
export function parseXml(part: string, bytes: Uint8Array, take?: XmlTaker): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  const renamed = new Map<string, string>();
  let held = 0;

  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => refuseFile('corrupt', { part, found: 'DOCTYPE' }));
  parser.on('opentag', (tag) => {
    if (open.length === 1) learnPrefixes(tag.attributes, renamed);
    held += 1;
    if (open.length > xmlDepthMax || held > xmlNodesMax) refuseFile('too_large', { part });
    const element: XmlElement = {
      name: renamed.size === 0 ? tag.name : rename(tag.name, renamed),
      attributes: renamed.size === 0 ? tag.attributes : renameAll(tag.attributes, renamed),
      children: [],
      text: '',
    };
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('cdata', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (element === undefined || parent === undefined) return;
    if (take?.(element, parent) === true) held = 0;
    else parent.children.push(element);
  });

  const decoder = new TextDecoder(encodingOf(bytes));
  try {
    for (let at = 0; at < bytes.byteLength; at += chunkBytes) {
      parser.write(decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true }));
    }
    parser.close();
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    refuseFile('corrupt', { part });
  }
  return root.children[0] ?? root;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Learns which prefixes of the root differ from the usual ones. */
function learnPrefixes(attributes: Readonly<Record<string, string>>, renamed: Map<string, string>): void {
  for (const [name, uri] of Object.entries(attributes)) {
    const usual = usualPrefixes[uri];
    if (usual === undefined) continue;
    const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
    if (prefix !== usual) renamed.set(prefix, usual);
  }
}

function rename(name: string, renamed: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const usual = renamed.get(colon === -1 ? '' : name.slice(0, colon));
  return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
}

function renameAll(
  attributes: Readonly<Record<string, string>>,
  renamed: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    result[name.includes(':') ? rename(name, renamed) : name] = value;
  }
  return result;
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** Every child of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The `w:val` of the child of that name. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** A switch of OOXML: absent is undefined, present without a value is on. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  if (child === undefined) return undefined;
  const value = child.attributes['w:val'];
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}
