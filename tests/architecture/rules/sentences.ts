import { fileRule, type Rule } from '../rule.ts';
import { child, children, nameOf, type SourceFile, type SyntaxNode } from '../source-file.ts';
import { declaredNames, fileStem } from './form.ts';

const exportTypes = new Set(['ExportNamedDeclaration', 'ExportDefaultDeclaration']);

/**
 * Every export has a sentence for the next reader. Exports that stand together without a blank line between
 * them share the sentence above the first, as a list of values and the type made of it do.
 */
const exportSentences = fileRule('export-sentences', (file) => {
  if (file.isTest || file.isGenerated || !/^(src|web|bench|scripts)\//.test(file.path)) return [];
  return file.body
    .filter((statement, index) => declares(statement) && !isDescribed(file, index))
    .map((statement) => ({
      start: statement.start,
      mend: `write a sentence (/** … */) above ${names(statement)} that says what it is for.`,
    }));
});

/** A command is one verb: the file exports one function whose name starts with the file's verb. */
const oneVerb = fileRule('one-verb', (file) => {
  if (file.place.area !== 'module' || file.place.part !== 'commands' || file.isTest) return [];
  const functions = file.body.filter(isFunctionExport);
  const [verb = ''] = fileStem(file.path).split('-');
  const isOne = functions.length === 1 && functions.some((statement) => names(statement).startsWith(verb));
  return isOne ? [] : [{ start: 0, mend: `a command file exports one function, here ${verb}… .` }];
});

/** What the next reader is told. */
export const sentenceRules: readonly Rule[] = [exportSentences, oneVerb];

function declares(statement: SyntaxNode): boolean {
  return exportTypes.has(statement.type) && child(statement, 'declaration') !== null;
}

function isDescribed(file: SourceFile, index: number): boolean {
  const statement = file.body[index];
  if (!statement) return false;
  const previous = file.body[index - 1];
  const from = previous?.end ?? 0;
  const hasSentence = file.comments.some(
    ({ text, start, end }) =>
      start >= from && end <= statement.start && text.startsWith('*') && /\p{L}{2}/u.test(text),
  );
  if (hasSentence || hasSummary(statement) || isShapeOfContract(file, statement)) return true;
  const isNextToPrevious = previous !== undefined && !/\n\s*\n/.test(file.text.slice(from, statement.start));
  return isNextToPrevious && declares(previous) && isDescribed(file, index - 1);
}

/** A route carries its sentence as `summary`, which the API document shows. */
function hasSummary(statement: SyntaxNode): boolean {
  const [declared] = children(child(statement, 'declaration') ?? statement, 'declarations');
  const call = declared ? child(declared, 'init') : null;
  const [argument] = call?.type === 'CallExpression' ? children(call, 'arguments') : [];
  return (
    argument?.type === 'ObjectExpression' &&
    children(argument, 'properties').some((property) => nameOf(child(property, 'key')) === 'summary')
  );
}

/** `export type Row = Static<typeof row>` in a contract only gives the schema above it a name. */
function isShapeOfContract(file: SourceFile, statement: SyntaxNode): boolean {
  const type = child(child(statement, 'declaration') ?? statement, 'typeAnnotation');
  return (
    /(^|\/)contract\.ts$/.test(file.path) &&
    type?.type === 'TSTypeReference' &&
    nameOf(child(type, 'typeName')) === 'Static'
  );
}

function isFunctionExport(statement: SyntaxNode): boolean {
  const declaration = child(statement, 'declaration');
  if (declaration?.type === 'FunctionDeclaration') return true;
  const [declared] = declaration ? children(declaration, 'declarations') : [];
  const init = declared ? child(declared, 'init') : null;
  return init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression';
}

function names(statement: SyntaxNode): string {
  return declaredNames([statement])
    .map(({ name }) => name)
    .join(', ');
}
