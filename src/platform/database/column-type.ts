/** What the catalog says of a column. */
export type ColumnFacts = {
  readonly kind: string;
  readonly type: string;
  readonly is_not_null: boolean;
  readonly has_default: boolean;
  readonly is_identity: boolean;
  readonly is_always_generated: boolean;
  /** The checks on this column alone, as the server prints them. */
  readonly checks: readonly string[];
};

const scalarTypes: Readonly<Record<string, string>> = {
  bigint: 'number',
  integer: 'number',
  smallint: 'number',
  'double precision': 'number',
  real: 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  numeric: 'string',
  text: 'string',
  uuid: 'string',
  date: 'string',
  'timestamp with time zone': 'string',
  'character varying': 'string',
  character: 'string',
  name: 'string',
  daterange: 'string',
  tstzrange: 'string',
  int4range: 'string',
  numrange: 'string',
};

/** The TypeScript type of a column; a check that lists the permitted words becomes a union of them. */
export function columnType(facts: ColumnFacts): string {
  const isView = facts.kind === 'v' || facts.kind === 'm';
  if (facts.type === 'jsonb' || facts.type === 'json') {
    if (isView || facts.is_always_generated) return 'ReadOnly<unknown>';
    const json = facts.is_not_null ? 'Json' : 'NullableJson';
    return facts.has_default ? `Generated<${json}>` : json;
  }
  const plain = permittedWords(facts.checks) ?? valueType(facts.type);
  const value = facts.is_not_null ? plain : `${plain} | null`;
  if (isView) return `ReadOnly<${value}>`;
  if (facts.is_always_generated) return `GeneratedAlways<${value}>`;
  return facts.has_default || facts.is_identity ? `Generated<${value}>` : value;
}

function valueType(type: string): string {
  if (type.endsWith('[]')) {
    const element = valueType(type.slice(0, -2));
    return element === 'unknown' ? 'unknown[]' : `${element}[]`;
  }
  const known = scalarTypes[type];
  if (known === undefined) throw new Error(`no TypeScript type is known for the column type ${type}`);
  return known;
}

/** `CHECK ((state = ANY (ARRAY['draft'::text, 'confirmed'::text])))` → `'draft' | 'confirmed'`. */
function permittedWords(checks: readonly string[]): string | null {
  for (const check of checks) {
    const list = /^CHECK \(\(\w+ = ANY \(ARRAY\[((?:'[^']*'::text(?:, )?)+)\]\)\)\)$/.exec(check)?.[1];
    const words = [...(list ?? '').matchAll(/'([^']*)'::text/g)].map((match) => `'${match[1]}'`);
    if (words.length > 0) return words.join(' | ');
  }
  return null;
}
