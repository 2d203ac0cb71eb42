import { moduleOrder } from '../../../src/modules/order.ts';
import type { Rule } from '../rule.ts';
import { lineAt, type TextFile } from '../source-file.ts';
import type { SourceTree } from '../source-tree.ts';
import type { Violation } from '../violation.ts';

const owners: readonly string[] = ['platform', ...moduleOrder];
const namePattern = /^migrations\/(\d{4})_([a-z]+)_[a-z0-9_]+\.sql$/;
const inexact =
  /\b(varchar|character varying|char\s*\(|real|double precision|float[48]?|money|timestamp(?!tz))\b/i;
const withoutZone = /\btimestamp\s+without\s+time\s+zone\b/i;
const definition =
  /\b(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:unlogged\s+)?(?:materialized\s+)?(?:table|view|function|procedure|sequence|type|domain)\s+(?:if\s+(?:not\s+)?exists\s+)?(?:only\s+)?"?([a-z_]+)"?\./gi;

/** A migration's name tells its turn, its module and what it does. */
const migrationNames = migrationRule('migration-names', (file, index) => {
  const match = namePattern.exec(file.path);
  if (!match)
    return [{ at: 0, mend: 'name it 0042_module_verb_what.sql, in lower case with four digits in front.' }];
  if (!owners.includes(match[2] ?? ''))
    return [{ at: 0, mend: `name the module after the number: one of ${owners.join(', ')}.` }];
  return Number(match[1]) === index + 1
    ? []
    : [
        {
          at: 0,
          mend: `number migrations without gap or double; the next free number here is ${String(index + 1).padStart(4, '0')}.`,
        },
      ];
});

/**
 * One schema a module: its migrations define things in that schema only. The one exception is a foreign key
 * that ties rows of a module above to rows of this one, which did not exist when the upper table was made.
 */
const migrationOwnSchema = migrationRule('migration-own-schema', (file) => {
  const owner = namePattern.exec(file.path)?.[2];
  const text = withoutComments(file.text);
  return [...text.matchAll(definition)]
    .filter(
      ({ 1: schema, index }) => owner !== undefined && schema !== owner && !tiesToOwn(text, index, owner),
    )
    .map((match) => ({
      at: match.index,
      mend: `a migration of ${owner} defines things in the schema ${owner} only, not in ${match[1]}.`,
    }));
});

/** Amounts are exact, instants have a zone, texts have no length but the one a constraint names. */
const migrationTypes = migrationRule('migration-types', (file) => {
  const text = withoutComments(file.text);
  return text
    .split('\n')
    .flatMap((line, index) =>
      inexact.test(line) || withoutZone.test(line)
        ? [{ index, found: inexact.exec(line)?.[0] ?? 'timestamp' }]
        : [],
    )
    .map(({ index, found }) => ({
      at: text.split('\n').slice(0, index).join('\n').length + (index > 0 ? 1 : 0),
      mend: `use numeric, text and timestamptz instead of ${found}.`,
    }));
});

/** What is committed under migrations/. */
export const migrationRules: readonly Rule[] = [migrationNames, migrationOwnSchema, migrationTypes];

/** Something at an offset of a migration, and how to mend it. */
export type MigrationFault = { readonly at: number; readonly mend: string };

/** A rule that looks at one migration at a time; `index` counts them from 0. */
export function migrationRule(
  name: string,
  find: (file: TextFile, index: number, tree: SourceTree) => readonly MigrationFault[],
): Rule {
  const check = (tree: SourceTree): readonly Violation[] =>
    tree.texts
      .filter(({ path }) => path.startsWith('migrations/') && !path.endsWith('.md'))
      .flatMap((file, index) =>
        find(file, index, tree).map(({ at, mend }) => ({
          path: file.path,
          line: lineAt(file, at),
          rule: name,
          mend,
        })),
      );
  return { name, check };
}

/** `alter table findings.x add constraint … references supervision.y` in a migration of supervision. */
function tiesToOwn(sql: string, at: number, owner: string): boolean {
  const [statement = ''] = sql.slice(at).split(';');
  return (
    /^alter\s+table\s+\S+\s+add\s+constraint\s+\w+\s+foreign\s+key\b/i.test(statement) &&
    new RegExp(`\\breferences\\s+${owner}\\.`, 'i').test(statement)
  );
}

/** Comments blanked, every offset and line kept. */
export function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
}
