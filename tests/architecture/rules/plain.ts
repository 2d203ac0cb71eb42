import { fileRule, type Rule } from '../rule.ts';
import { child, children, literalText, nameOf, type SyntaxNode } from '../source-file.ts';

const doubles = new Set(['mock', 'doMock', 'unmock', 'importMock']);

/** Values are values: a class is for an error alone, which has to be one to be thrown. */
const classesForErrors = fileRule('classes-for-errors', (file) =>
  file.isTest || !/^(src|web)\//.test(file.path) || file.path.endsWith('.d.ts')
    ? []
    : file.nodes
        .filter(({ node }) => node.type === 'ClassDeclaration' || node.type === 'ClassExpression')
        .filter(({ node }) => !(nameOf(child(node, 'superClass')) ?? '').endsWith('Error'))
        .filter(({ node }) => !isErrorBoundary(file.text.slice(node.start, node.end)))
        .map(({ node }) => ({
          start: node.start,
          mend: 'write functions on plain values; only errors are classes.',
        })),
);

/** React takes hold of what fails in a part of a page by a class, and in no other way. */
const isErrorBoundary = (text: string): boolean => text.includes('static getDerivedStateFromError(');

/** A double of our own code agrees with the test instead of with the program. */
const noDoubles = fileRule('no-doubles', (file) =>
  file.nodes
    .filter(({ node }) => isDouble(node))
    .map(({ node }) => ({
      start: node.start,
      mend: 'test our own code as it is; give it a real database, file or clock.',
    })),
);

/** Plain code, and tests of the real thing. */
export const plainRules: readonly Rule[] = [classesForErrors, noDoubles];

function isDouble(node: SyntaxNode): boolean {
  const callee = node.type === 'CallExpression' ? child(node, 'callee') : null;
  if (
    callee?.type !== 'MemberExpression' ||
    !['vi', 'vitest'].includes(nameOf(child(callee, 'object')) ?? '')
  )
    return false;
  if (!doubles.has(nameOf(child(callee, 'property')) ?? '')) return false;
  const [named] = children(node, 'arguments');
  const path = literalText(named?.type === 'ImportExpression' ? child(named, 'source') : (named ?? null));
  return path !== null && /^[.#]/.test(path);
}
