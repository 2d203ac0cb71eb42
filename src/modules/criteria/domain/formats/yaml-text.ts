/** A value to be written as YAML: words and numbers as they stand, text with quotation marks where it needs them. */
export type YamlValue =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly YamlValue[]; readonly isSpread: boolean }
  | {
      readonly kind: 'map';
      readonly entries: readonly (readonly [string, YamlValue])[];
      readonly isSpread: boolean;
    };

/** A word of the format or a number. */
export function word(written: string | number | boolean): YamlValue {
  return { kind: 'word', text: String(written) };
}

/** Text of a person. */
export function text(words: string): YamlValue {
  return { kind: 'text', text: words };
}

/** A list, on one line where it fits unless it is to be spread. */
export function list(items: readonly YamlValue[], isSpread = false): YamlValue {
  return { kind: 'list', items, isSpread };
}

/** A map of what is given; names whose value is null are left out. */
export function map(entries: readonly (readonly [string, YamlValue | null])[], isSpread = false): YamlValue {
  return {
    kind: 'map',
    entries: entries.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
    isSpread,
  };
}

const lineLength = 108;
/** Letters first, nothing that YAML could take for something else; also safe within brackets. */
const plainText = /^\p{L}[\p{L}\p{M}\p{N} ./()%–_-]*$/u;
const reserved = /^(?:y|n|yes|no|true|false|on|off|null|none|any|full|có|không)$/i;

/** Writes the value as a YAML document. */
export function writeYaml(value: YamlValue): string {
  return `${block(value, 0).replace(/^\n/, '')}\n`;
}

function scalar(words: string): string {
  const isPlain = plainText.test(words) && !reserved.test(words) && !words.endsWith(' ');
  return isPlain ? words : JSON.stringify(words);
}

/** On one line; null where it holds something that is to stand below. */
function flow(value: YamlValue): string | null {
  if (value.kind === 'word') return value.text;
  if (value.kind === 'text') return value.text.includes('\n') ? null : scalar(value.text);
  if (value.isSpread) return null;
  const inside =
    value.kind === 'list'
      ? value.items.map(flow)
      : value.entries.map(([name, child]) => {
          const shown = flow(child);
          return shown === null ? null : `${name}: ${shown}`;
        });
  if (inside.includes(null)) return null;
  if (value.kind === 'list') return `[${inside.join(', ')}]`;
  return inside.length === 0 ? '{}' : `{ ${inside.join(', ')} }`;
}

/** As it stands behind "name:" or "-" at an indent: on the same line, or on lines of its own. */
function block(value: YamlValue, indent: number): string {
  const oneLine = flow(value);
  const isShort = oneLine !== null && indent + oneLine.length <= lineLength;
  if (oneLine !== null && (isShort || value.kind === 'word' || value.kind === 'text')) return ` ${oneLine}`;
  const margin = ' '.repeat(indent);
  if (value.kind === 'text')
    return ` |-\n${value.text
      .split('\n')
      .map((line) => `${margin}${line}`)
      .join('\n')}`;
  if (value.kind === 'word') return ` ${value.text}`;
  if (value.kind === 'list')
    return value.items.length === 0
      ? ' []'
      : `\n${value.items.map((item) => `${margin}-${hanging(item, indent)}`).join('\n')}`;
  return value.entries.length === 0
    ? ' {}'
    : `\n${value.entries.map(([name, child]) => `${margin}${name}:${block(child, indent + 2)}`).join('\n')}`;
}

/** An element of a list: a spread map begins behind the dash. */
function hanging(item: YamlValue, indent: number): string {
  const shown = block(item, indent + 2);
  return shown.startsWith('\n') ? ` ${shown.slice(indent + 3)}` : shown;
}
