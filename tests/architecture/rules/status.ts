import { problemKinds } from '../../../src/kernel/problem.ts';
import { fileRule, type Rule } from '../rule.ts';
import { child, children, nameOf, type SourceFile, type SyntaxNode } from '../source-file.ts';

const kinds: ReadonlySet<string> = new Set(problemKinds);

/** One place turns a problem into an HTTP status. */
const oneStatusMap: Rule = {
  name: 'one-status-map',
  check: (tree) => {
    const maps = tree.code.filter(
      (file) =>
        file.path.startsWith('src/') && !file.isTest && file.nodes.some(({ node }) => isStatusMap(node)),
    );
    const keeper = maps.find(({ path }) => path.startsWith('src/platform/http/'));
    return maps
      .filter((file) => file !== keeper)
      .map(({ path }) => ({
        path,
        line: 1,
        rule: 'one-status-map',
        mend: `the status of a problem is decided in ${keeper?.path ?? 'src/platform/http'} alone.`,
      }));
  },
};

/** A route refuses with a problem; the status follows from it. */
const noStatusByHand = fileRule('no-status-by-hand', (file: SourceFile) =>
  file.isTest || (file.place.area !== 'module' && file.place.area !== 'root')
    ? []
    : file.nodes
        .filter(({ node }) => setsErrorStatus(node))
        .map(({ node }) => ({
          start: node.start,
          mend: 'refuse with a problem of src/kernel/problem.ts; src/platform/http gives it its status.',
        })),
);

/** The second half of rule 5. */
export const statusRules: readonly Rule[] = [oneStatusMap, noStatusByHand];

function isStatusMap(node: SyntaxNode): boolean {
  if (node.type !== 'ObjectExpression') return false;
  const mapped = children(node, 'properties').filter((property) => {
    const key = child(property, 'key');
    const name = nameOf(key) ?? (typeof key?.['value'] === 'string' ? key['value'] : '');
    return kinds.has(name) && typeof child(property, 'value')?.['value'] === 'number';
  });
  return mapped.length >= 2;
}

function setsErrorStatus(node: SyntaxNode): boolean {
  const callee = node.type === 'CallExpression' ? child(node, 'callee') : null;
  const [status] = callee ? children(node, 'arguments') : [];
  const value = status?.['value'];
  return (
    callee?.type === 'MemberExpression' &&
    ['code', 'status', 'sendStatus'].includes(nameOf(child(callee, 'property')) ?? '') &&
    typeof value === 'number' &&
    value >= 400
  );
}
