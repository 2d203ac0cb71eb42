import type pg from 'pg';
import { columnType, type ColumnFacts } from './column-type.ts';
import { findNullableViewColumns } from './view-nullability.ts';

type Row = ColumnFacts & { relation: string; column: string; relation_oid: number; number: number };

const header = `// Made by scripts/generate-schema.mjs from the migrated database; not edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** JSON is read as it is and written as text that JSON.stringify made. */
type Json = ColumnType<unknown, string, string>;
type NullableJson = ColumnType<unknown, string | null, string | null>;
/** A column of a view, or one that the database computes: read only. */
type ReadOnly<T> = ColumnType<T, never, never>;
`;

/** The row types of every table and view of the modules, as TypeScript; the same text for the same schema. */
export async function describeSchema(client: pg.Client): Promise<string> {
  const { rows } = await client.query<Row>(`
    SELECT n.nspname || '.' || c.relname AS relation, c.oid::int AS relation_oid, c.relkind::text AS kind,
           a.attname AS column, a.attnum::int AS number,
           format_type(coalesce(nullif(t.typbasetype, 0), a.atttypid), NULL) AS type,
           a.attnotnull OR t.typnotnull AS is_not_null,
           a.atthasdef AND a.attgenerated = '' AS has_default,
           a.attidentity <> '' AS is_identity,
           a.attgenerated <> '' OR a.attidentity = 'a' AS is_always_generated,
           coalesce((SELECT array_agg(pg_get_constraintdef(k.oid) ORDER BY k.conname) FROM pg_constraint k
                     WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum]), '{}') AS checks
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid
    WHERE c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
      AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public')
      AND n.nspname NOT LIKE 'pg\\_%'
    ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", a.attnum`);
  const nullable = await findNullableViewColumns(client);
  const relations = new Map<string, string[]>();
  for (const row of rows) {
    const lines = relations.get(row.relation) ?? [];
    relations.set(row.relation, lines);
    const isNotNull = row.is_not_null || nullable.get(`${row.relation_oid}.${row.number}`) === false;
    lines.push(`    ${row.column}: ${columnType({ ...row, is_not_null: isNotNull })};`);
  }
  const body = [...relations].map(([name, lines]) => `  '${name}': {\n${lines.join('\n')}\n  };`);
  return `${header}\n/** Every table and view by its full name. */\nexport type Schema = {\n${body.join('\n')}\n};\n`;
}
