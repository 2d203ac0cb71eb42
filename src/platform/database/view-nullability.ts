import type pg from 'pg';

type View = { oid: number; definition: string };
type Column = { key: string; is_not_null: boolean };

const neverNull = 'never null';

/**
 * Which columns of views may be null, by "oid.number": false only where that is certain. The catalog itself takes
 * every column of a view for nullable; a column that passes on one of a table inherits its NOT NULL unless the
 * table stands on the optional side of an outer join. A comment "never null: why" vouches for an expression.
 */
export async function findNullableViewColumns(client: pg.Client): Promise<Map<string, boolean>> {
  const nullable = new Map<string, boolean>();
  const tables = await client.query<Column>(
    `SELECT attrelid || '.' || attnum AS key, attnotnull AS is_not_null FROM pg_attribute WHERE attnum > 0`,
  );
  for (const { key, is_not_null } of tables.rows) nullable.set(key, !is_not_null);
  const vouched = await client.query<{ key: string }>(
    `SELECT objoid || '.' || objsubid AS key FROM pg_description
     WHERE classoid = 'pg_class'::regclass AND objsubid > 0 AND description LIKE '${neverNull}%'`,
  );
  const views = await client.query<View>(
    `SELECT c.oid::int AS oid, pg_get_viewdef(c.oid) AS definition FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('v', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY c.oid`,
  );
  for (const { oid, definition } of views.rows) {
    const query = definition.trim().replace(/;$/, '');
    const optional = await findOptionalTables(client, query);
    const described = await client.query(`SELECT * FROM (${query}) AS described LIMIT 0`);
    for (const [index, field] of described.fields.entries()) {
      const origin = field.tableID > 0 && !optional.has(field.tableID);
      const isNullable = origin ? (nullable.get(`${field.tableID}.${field.columnID}`) ?? true) : true;
      nullable.set(`${oid}.${index + 1}`, isNullable);
    }
  }
  for (const { key } of vouched.rows) nullable.set(key, false);
  return nullable;
}

/** The tables on the optional side of an outer join, as the server prints the query; all of them when in doubt (a union
 * has the origin of its first part only). */
async function findOptionalTables(client: pg.Client, query: string): Promise<Set<number>> {
  const names = [...query.matchAll(/LEFT JOIN (?:LATERAL )?\(*([a-z_]+\.[a-z_0-9]+)/g)].map(
    (match) => match[1],
  );
  const joins = query.match(/LEFT JOIN/g)?.length ?? 0;
  const isUnclear =
    joins !== names.length ||
    /(RIGHT|FULL) JOIN|UNION|EXCEPT|INTERSECT|GROUPING SETS|ROLLUP|CUBE/.test(query);
  const { rows } = isUnclear
    ? await client.query<{ oid: number }>('SELECT oid::int AS oid FROM pg_class')
    : await client.query<{ oid: number }>(
        `SELECT to_regclass(name)::oid::int AS oid FROM unnest($1::text[]) AS name WHERE to_regclass(name) IS NOT NULL`,
        [names],
      );
  return new Set(rows.map(({ oid }) => oid));
}
