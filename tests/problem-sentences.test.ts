import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { appMessages } from '../src/app.ts';
import { moduleOrder } from '#modules/order.ts';
import { readingWarnings, refusalReasons } from '#modules/documents/domain/reading/reading.ts';
import { officeRefusals } from '#platform/office/reading/outcome.ts';
import { httpMessages } from '#platform/http/problem-reply.ts';
import {
  children,
  child,
  literalText,
  nameOf,
  quasiText,
  type SyntaxNode,
} from './architecture/source-file.ts';
import { readSourceTree } from './architecture/source-tree.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const sentences: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  ...httpMessages,
  ...appMessages,
};
const codes = Object.keys(sentences);

/** One way in which a call refuses: its code ("…" at the end where it is put together) and the facts it gives. */
type Refusal = { readonly path: string; readonly code: string; readonly facts: readonly string[] | null };

const refusals = readSourceTree(root)
  .code.filter(({ path, isTest }) => path.startsWith('src/') && !isTest)
  .flatMap(({ path, nodes }) => nodes.flatMap(({ node }) => refusalsOf(path, node)));

test('every refusal in the code has a sentence that the server knows', () => {
  expect(refusals.length).toBeGreaterThan(15);
  const unknown = refusals.filter(({ code }) =>
    code.endsWith('…') ? !codes.some((known) => known.startsWith(code.slice(0, -1))) : !codes.includes(code),
  );
  expect(unknown.map(({ path, code }) => `${path}: ${code}`)).toEqual([]);
});

test('every refusal gives the facts that its sentence names', () => {
  const lacking = refusals.flatMap(({ path, code, facts }) => {
    const named = factsOf(sentences[code]?.vi ?? '');
    const missing = named.filter((name) => name !== 'requestId' && facts !== null && !facts.includes(name));
    return missing.map((name) => `${path}: ${code} lacks {${name}}`);
  });
  expect(lacking).toEqual([]);
});

test('what a refusal says is whole sentences, in Vietnamese and in English, about the same facts', () => {
  const said = [...new Set(refusals.map(({ code }) => code))].filter((code) => codes.includes(code));
  const faulty = said.filter((code) => {
    const { vi = '', en = '' } = sentences[code] ?? {};
    const isWhole = [vi, en].every((text) => /^[\p{Lu}\p{N}"“{]/u.test(text) && /[.!?”"]$/.test(text));
    return !isWhole || factsOf(vi).join() !== factsOf(en).join() || vi === en;
  });
  expect(faulty).toEqual([]);
});

test('every reason for not reading a paper, and every warning about one, has its sentence', () => {
  const needed = [
    ...[...officeRefusals, ...refusalReasons].map((reason) => `documents.refused.${reason}`),
    ...readingWarnings.map((warning) => `documents.warning.${warning}`),
  ];
  expect(needed.filter((code) => !codes.includes(code))).toEqual([]);
});

test('every sentence bears the name of the part that says it', () => {
  const parts = [...moduleOrder, 'http', 'database', 'files', 'office'].join('|');
  const named = new RegExp(`^(${parts})\\.[\\w.]+$`);
  expect(codes.filter((code) => !named.test(code))).toEqual([]);
});

function factsOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .sort((left, right) => left.localeCompare(right));
}

/** `refuse(kind, code, facts)` and, where files are opened, `refuseFile(code, facts)`. */
function refusalsOf(path: string, node: SyntaxNode): readonly Refusal[] {
  if (node.type !== 'CallExpression') return [];
  const [first, second, third] = children(node, 'arguments');
  const callee = nameOf(child(node, 'callee'));
  if (callee === 'refuse') return codesIn(second).map((code) => ({ path, code, facts: keysOf(third) }));
  if (callee !== 'refuseFile' || !path.startsWith('src/platform/office/')) return [];
  return codesIn(first).map((code) => ({ path, code: `documents.refused.${code}`, facts: keysOf(second) }));
}

/** The keys of an object that is written out; null where they cannot be known. */
function keysOf(node: SyntaxNode | undefined): readonly string[] | null {
  if (!node) return [];
  if (node.type !== 'ObjectExpression') return null;
  return children(node, 'properties').map((property) => nameOf(child(property, 'key')) ?? '');
}

function codesIn(node: SyntaxNode | undefined): readonly string[] {
  if (!node) return [];
  const text = literalText(node);
  if (text !== null) return [text];
  if (node.type === 'TemplateLiteral') return [`${quasiText(children(node, 'quasis')[0] ?? null) ?? ''}…`];
  if (node.type === 'ConditionalExpression')
    return ['consequent', 'alternate'].flatMap((key) => codesIn(child(node, key) ?? undefined));
  return [];
}
