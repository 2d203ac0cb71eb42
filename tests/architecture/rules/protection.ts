import type { Rule } from '../rule.ts';
import type { SourceTree } from '../source-tree.ts';
import { migrationRule, withoutComments, type MigrationFault } from './migrations.ts';

const createTable = /\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?([a-z_]+)\.([a-z_]+)\s*\(/gi;
const createView = /\bcreate\s+(?:or\s+replace\s+)?view\s+([a-z_]+\.[a-z_]+)([\s\S]*?)\bas\b/gi;
const createFunction =
  /\bcreate\s+(?:or\s+replace\s+)?(?:function|procedure)\s+([a-z_]+\.[a-z_]+)([\s\S]*?)(\$\w*\$)/gi;
const unnamed = /\b(primary\s+key|foreign\s+key|references|unique|check\s*\()/i;

/** Every table of a module is under row-level security, so that a query cannot forget the unit. */
const rowSecurity = migrationRule('row-level-security', (file, _, tree) => {
  const everything = allMigrations(tree);
  return tablesOf(file.text)
    .filter(({ schema }) => schema !== 'platform')
    .flatMap(({ schema, table, at }): MigrationFault[] => {
      const isEnabled = new RegExp(
        `alter\\s+table\\s+${schema}\\.${table}\\s+enable\\s+row\\s+level\\s+security`,
        'i',
      ).test(everything);
      return isEnabled
        ? []
        : [{ at, mend: `add: alter table ${schema}.${table} enable row level security, and its policies.` }];
    });
});

/** A view reads with the rights of who asks; otherwise it would show the rows of every unit. */
const viewsAsCaller = migrationRule('views-as-caller', (file) =>
  [...withoutComments(file.text).matchAll(createView)]
    .filter(([, , options = '']) => !/security_invoker\s*=\s*(true|on|1)/i.test(options))
    .map(({ 1: name = '', index }) => ({
      at: index,
      mend: `create view ${name} with (security_invoker = true), or it passes by row-level security.`,
    })),
);

/** A function that runs with its owner's rights must not look for names in the caller's path. */
const definerPath = migrationRule('definer-path', (file) =>
  [...withoutComments(file.text).matchAll(createFunction)]
    .filter(
      ([, , options = '']) => /security\s+definer/i.test(options) && !/set\s+search_path/i.test(options),
    )
    .map(({ 1: name = '', index }) => ({
      at: index,
      mend: `${name} runs with its owner's rights; add: set search_path = pg_catalog, pg_temp.`,
    })),
);

/** A constraint has a name, so that a refusal can be told from another, and a later migration can change it. */
const namedConstraints = migrationRule('named-constraints', (file) =>
  tablesOf(file.text).flatMap(({ items }) =>
    items
      .filter(({ text }) => unnamed.test(text) && !/\bconstraint\s+\w+/i.test(text))
      .map(({ at, text }) => ({
        at,
        mend: `name the constraint: constraint …_${/references|foreign/i.test(text) ? 'fk' : 'form'} …`,
      })),
  ),
);

/** What the schema itself must hold against. */
export const protectionRules: readonly Rule[] = [rowSecurity, viewsAsCaller, definerPath, namedConstraints];

type Table = {
  readonly schema: string;
  readonly table: string;
  readonly at: number;
  readonly items: readonly { readonly text: string; readonly at: number }[];
};

function tablesOf(sql: string): readonly Table[] {
  const text = withoutComments(sql);
  return [...text.matchAll(createTable)].map((match) => {
    const [found, schema = '', table = ''] = match;
    return { schema, table, at: match.index, items: itemsFrom(text, match.index + found.length) };
  });
}

/** The comma-separated items of a bracket that opens just before `from`, each with the offset of its first letter. */
function itemsFrom(text: string, from: number): Table['items'] {
  const items: { text: string; at: number }[] = [];
  let depth = 1;
  let start = from;
  for (let index = from; index < text.length && depth > 0; index += 1) {
    const letter = text[index];
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth === 0 || (depth === 1 && letter === ',')) {
      const item = text.slice(start, index);
      items.push({ text: item.trim(), at: start + item.length - item.trimStart().length });
      start = index + 1;
    }
  }
  return items;
}

function allMigrations(tree: SourceTree): string {
  return tree.texts
    .filter(({ path }) => path.startsWith('migrations/'))
    .map(({ text }) => withoutComments(text))
    .join('\n');
}
