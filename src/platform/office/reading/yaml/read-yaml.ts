import {
  CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseAllDocuments,
  Scalar,
  type Document,
  type ParsedNode,
} from 'yaml';
import type { SourceEntry, SourceFault, SourceNode, SourceOutcome } from '#kernel/source-tree.ts';

/** How deep values may stand in one another. */
export const yamlDepthMax = 40;

const faultsMax = 200;
const plainTags = /^tag:yaml\.org,2002:(?:str|seq|map|int|float|bool|null)$/;

/**
 * Reads YAML as a tree of source text: no number is made of a number, no tag is followed, and anchors are refused,
 * so that nothing unfolds. Every fault is told at once. `charactersMax` is the longest text that is read.
 */
export function readYaml(text: string, charactersMax: number): SourceOutcome {
  const clean = text.replace(/^\uFEFF/, '');
  if (clean.length > charactersMax) return failed([{ ...start, code: 'too_large', found: null }]);
  const tooDeep = findTooDeep(clean);
  if (tooDeep !== null) return failed([tooDeep]);
  const lines = new LineCounter();
  const documents = parseAllDocuments(clean, {
    lineCounter: lines,
    schema: 'failsafe',
    stringKeys: true,
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const [document] = documents;
  if (document === undefined || 'empty' in documents) return { kind: 'tree', root: emptyRoot };
  const faults = documents.flatMap((each) => faultsOf(each, lines));
  if (documents.length > 1)
    faults.push({ ...placeAt(lines, documents[1]?.range?.[0] ?? 0), code: 'several', found: null });
  if (faults.length > 0) return failed(faults.slice(0, faultsMax));
  const walk: Walk = { lines, faults: [] };
  const root = document.contents === null ? emptyRoot : nodeOf(document.contents, '', walk);
  return walk.faults.length > 0 ? failed(walk.faults.slice(0, faultsMax)) : { kind: 'tree', root };
}

type Walk = { readonly lines: LineCounter; readonly faults: SourceFault[] };

const start = { line: 1, column: 1 };
const emptyRoot: SourceNode = { kind: 'scalar', text: '', isPlain: true, path: '', ...start };

function failed(faults: readonly SourceFault[]): SourceOutcome {
  return { kind: 'faults', faults };
}

/**
 * The parser calls itself for every level and would exhaust its stack, so what is nested too deeply is found
 * among the bare tokens before it starts.
 */
function findTooDeep(text: string): SourceFault | null {
  const indents: number[] = [];
  let [line, column, brackets] = [1, 1, 0];
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'flow-seq-start' || type === 'flow-map-start') brackets += 1;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') brackets = Math.max(0, brackets - 1);
    else if (brackets === 0 && type !== 'space' && type !== 'newline' && type !== 'map-value-ind') {
      while ((indents.at(-1) ?? 0) >= column) indents.pop();
      indents.push(column);
    }
    if (indents.length + brackets > yamlDepthMax) return { line, column, code: 'too_deep', found: null };
    const lastBreak = token.lastIndexOf('\n');
    if (lastBreak >= 0) line += token.split('\n').length - 1;
    column = lastBreak >= 0 ? token.length - lastBreak : column + token.length;
  }
  return null;
}

function faultsOf(document: Document.Parsed, lines: LineCounter): SourceFault[] {
  return document.errors.map(({ code, pos: [at] }): SourceFault => {
    const place = placeAt(lines, at);
    if (code === 'BAD_INDENT' || code === 'TAB_AS_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY')
      return { ...place, code: 'indent', found: null };
    if (code === 'BAD_ALIAS') return { ...place, code: 'alias', found: null };
    if (code === 'TAG_RESOLVE_FAILED') return { ...place, code: 'tag', found: null };
    return { ...place, code: 'syntax', found: null };
  });
}

function nodeOf(node: ParsedNode | null, path: string, walk: Walk): SourceNode {
  const place = placeAt(walk.lines, node?.range[0] ?? 0);
  const nothing: SourceNode = { kind: 'scalar', text: '', isPlain: true, path, ...place };
  if (node === null) return nothing;
  if (isAlias(node) || node.anchor !== undefined) {
    walk.faults.push({
      ...place,
      code: 'alias',
      found: isAlias(node) ? `*${node.source}` : `&${node.anchor}`,
    });
    return nothing;
  }
  if (node.tag !== undefined && !plainTags.test(node.tag)) {
    walk.faults.push({ ...place, code: 'tag', found: node.tag });
    return nothing;
  }
  if (isScalar(node)) {
    const isPlain = node.type === Scalar.PLAIN || node.type === undefined;
    return { kind: 'scalar', text: isPlain ? node.source : String(node.value), isPlain, path, ...place };
  }
  if (isSeq(node)) {
    const items = node.items.map((item, index) => nodeOf(item, `${path}[${index}]`, walk));
    return { kind: 'list', items, path, ...place };
  }
  return isMap(node) ? mapOf(node.items, { path, ...place }, walk) : nothing;
}

function mapOf(
  pairs: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[],
  at: { readonly path: string; readonly line: number; readonly column: number },
  walk: Walk,
): SourceNode {
  const names = new Set<string>();
  const entries = pairs.map(({ key, value }): SourceEntry => {
    const name = isScalar(key) ? (key.type === Scalar.PLAIN ? key.source : String(key.value)) : '';
    if (isScalar(key) && key.anchor !== undefined)
      walk.faults.push({ ...placeAt(walk.lines, key.range[0]), code: 'alias', found: `&${key.anchor}` });
    const place = placeAt(walk.lines, key.range[0]);
    if (names.has(name)) walk.faults.push({ ...place, code: 'duplicate', found: name });
    names.add(name);
    const inside = nodeOf(value, at.path === '' ? name : `${at.path}.${name}`, walk);
    return { name, ...place, value: value === null ? { ...inside, ...place } : inside };
  });
  return { kind: 'map', entries, ...at };
}

function placeAt(lines: LineCounter, offset: number): { readonly line: number; readonly column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
