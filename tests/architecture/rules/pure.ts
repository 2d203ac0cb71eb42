import { fileRule, type Fault, type Rule } from '../rule.ts';
import { child, children, literalText, nameOf, type SourceFile, type SyntaxNode } from '../source-file.ts';

const configPath = /^src\/platform\/config(\.ts|\/)/;
const ioGlobals = new Set([
  'Buffer',
  'process',
  'fetch',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
]);
const randomNames = new Set([
  'randomUUID',
  'randomBytes',
  'randomInt',
  'getRandomValues',
  'uuidv4',
  'nanoid',
]);

/** The settings of the process are read and checked in one place. */
const envInConfig = fileRule('env-in-config', (file) => {
  if (isExempt(file) || configPath.test(file.path)) return [];
  const mend = 'read the setting in src/platform/config.ts and pass it on as a value.';
  const reads = file.nodes
    .filter(({ node }) => isMember(node, 'process', 'env'))
    .map(({ node }) => node.start);
  const imports = file.imports
    .filter(({ specifier, names }) => /^(node:)?process$/.test(specifier) && names.includes('env'))
    .map(({ start }) => start);
  return [...reads, ...imports].map((start) => ({ start, mend }));
});

/** The clock is an argument everywhere but where machinery reads it. */
const clockInPlatform = fileRule('clock-in-platform', (file) =>
  isExempt(file) || file.place.area === 'platform' || file.place.area === 'web'
    ? []
    : clockReads(file).map((start) => ({
        start,
        mend: 'only src/platform reads the clock; take the instant or the day as an argument.',
      })),
);

/** On the screen the clock is read in one file, so that tests can stop it. */
const clockOnceInWeb: Rule = {
  name: 'clock-once-in-web',
  check: (tree) => {
    const readers = tree.code.filter(
      (file) => file.place.area === 'web' && !file.isTest && clockReads(file).length > 0,
    );
    return readers.length < 2
      ? []
      : readers.map(({ path }) => ({
          path,
          line: 1,
          rule: 'clock-once-in-web',
          mend: `the browser app reads the clock in one file; it is read in ${readers.map((file) => file.path).join(', ')}.`,
        }));
  },
};

/** Where the browser app names its writes, so that one sent again changes nothing twice. */
const operationIds = 'web/operation-id.ts';

/** Chance is an argument too: an id made in the middle of a rule cannot be tested. */
const randomInPlatform = fileRule('random-in-platform', (file) => {
  if (isExempt(file) || file.place.area === 'platform' || file.path === operationIds) return [];
  const mend = `only src/platform and ${operationIds} make random values; take the id as an argument.`;
  const calls = file.nodes
    .filter(({ node }) => node.type === 'CallExpression' && isRandomCall(node))
    .map(({ node }) => node.start);
  const imports = file.imports
    .filter(({ names, specifier }) => specifier === 'uuid' || names.some((name) => randomNames.has(name)))
    .map(({ start }) => start);
  return [...calls, ...imports].map((start) => ({ start, mend }));
});

/** Kernel and domain do no work outside themselves. */
const noInputOutput = fileRule('no-input-output', (file): readonly Fault[] => {
  const isPure =
    file.place.area === 'kernel' || (file.place.area === 'module' && file.place.part === 'domain');
  if (!isPure || file.isTest) return [];
  return file.nodes
    .filter(({ node, parent }) => ioGlobals.has(nameOf(node) ?? '') && isReference(node, parent))
    .map(({ node }) => ({
      start: node.start,
      mend: `kernel and domain are pure; ${nameOf(node)} belongs to src/platform.`,
    }));
});

/** Rule 7 and the purity of rule 2. */
export const pureRules: readonly Rule[] = [
  envInConfig,
  clockInPlatform,
  clockOnceInWeb,
  randomInPlatform,
  noInputOutput,
];

function isExempt(file: SourceFile): boolean {
  return file.isTest || ['tests', 'bench', 'scripts', 'config'].includes(file.place.area);
}

function clockReads(file: SourceFile): readonly number[] {
  return file.nodes.filter(({ node }) => isClockRead(node)).map(({ node }) => node.start);
}

function isClockRead(node: SyntaxNode): boolean {
  if (isMember(node, 'Date', 'now') || isMember(node, 'performance', 'now')) return true;
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
  const callee = nameOf(child(node, 'callee'));
  return (callee === 'Date' || callee === 'dayjs') && children(node, 'arguments').length === 0;
}

function isRandomCall(node: SyntaxNode): boolean {
  const callee = child(node, 'callee');
  if (callee?.type !== 'MemberExpression') return false;
  return isMember(callee, 'Math', 'random') || randomNames.has(propertyOf(callee) ?? '');
}

function isMember(node: SyntaxNode, object: string, property: string): boolean {
  return (
    node.type === 'MemberExpression' &&
    nameOf(child(node, 'object')) === object &&
    propertyOf(node) === property
  );
}

function propertyOf(member: SyntaxNode): string | null {
  const property = child(member, 'property');
  return member['computed'] === true ? literalText(property) : nameOf(property);
}

/** Whether the identifier reads a value, as opposed to naming a property, a key or a parameter. */
function isReference(node: SyntaxNode, parent: SyntaxNode | null): boolean {
  if (node.type !== 'Identifier' || parent === null) return false;
  if (parent.type === 'MemberExpression')
    return child(parent, 'object') === node || parent['computed'] === true;
  if (parent.type === 'Property') return child(parent, 'value') === node && child(parent, 'key') !== node;
  return [
    'CallExpression',
    'NewExpression',
    'TSTypeReference',
    'BinaryExpression',
    'UnaryExpression',
  ].includes(parent.type);
}
