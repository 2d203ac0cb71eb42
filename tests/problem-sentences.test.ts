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

/** Every call of `refuse`, with the codes that its second argument can be; a code that is put together ends in "…". */
const refusals = readSourceTree(root)
  .code.filter(({ path, isTest }) => path.startsWith('src/') && !isTest)
  .flatMap(({ path, nodes }) =>
    nodes
      .filter(({ node }) => node.type === 'CallExpression' && nameOf(child(node, 'callee')) === 'refuse')
      .flatMap(({ node }) => codesIn(children(node, 'arguments')[1]))
      .map((code) => ({ path, code })),
  );

test('every refusal in the code has a sentence that the server knows', () => {
  expect(refusals.length).toBeGreaterThan(15);
  const unknown = refusals.filter(({ code }) =>
    code.endsWith('…') ? !codes.some((known) => known.startsWith(code.slice(0, -1))) : !codes.includes(code),
  );
  expect(unknown.map(({ path, code }) => `${path}: ${code}`)).toEqual([]);
});

test('what a refusal says is whole sentences, in Vietnamese and in English, about the same facts', () => {
  const said = [...new Set(refusals.map(({ code }) => code))].filter((code) => codes.includes(code));
  const faulty = said.filter((code) => {
    const { vi = '', en = '' } = sentences[code] ?? {};
    const isWhole = [vi, en].every((text) => /^[\p{Lu}\p{N}"“{]/u.test(text) && /[.!?”"]$/.test(text));
    return !isWhole || factsOf(vi) !== factsOf(en) || vi === en;
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
  const parts = [...moduleOrder, 'http', 'files', 'office'].join('|');
  const named = new RegExp(`^(${parts})\\.[\\w.]+$`);
  expect(codes.filter((code) => !named.test(code))).toEqual([]);
});

function factsOf(text: string): string {
  return [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .sort((left, right) => left.localeCompare(right))
    .join();
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
