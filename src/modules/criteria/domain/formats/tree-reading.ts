import { parseCalendarDate, type CalendarDate } from '#kernel/calendar.ts';
import type { Facts } from '#kernel/language.ts';
import { parsePoints, zeroPoints, type Points } from '#kernel/points.ts';
import type { SourceNode } from '#kernel/source-tree.ts';
import type { Interval } from '../interval.ts';
import type { SetFault } from '../set-fault.ts';
import { parseInterval } from './interval-text.ts';
import { isThousands, plainLine, plainLines } from './plain-text.ts';

/** A tree as it is being read: faults are gathered, reading goes on, so that all of them are told at once. */
export type TreeReading = { readonly faults: SetFault[]; readonly item: string | null };

/** The named values of a map. */
export type Fields = {
  readonly node: SourceNode;
  readonly find: (name: string) => SourceNode | undefined;
};

/** Notes what is wrong with a value, by its line, column and path. */
export function complain(reading: TreeReading, node: SourceNode, code: string, facts: Facts = {}): void {
  reading.faults.push({
    item: reading.item,
    code: `criteria.file.${code}`,
    facts: { path: node.path, found: shown(node), ...facts },
    place: { sheet: null, row: node.line, column: String(node.column) },
  });
}

/** Whether nothing was written: an empty value, "~" or "null". */
export function isNothing(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.isPlain && /^(?:~|null)?$/i.test(node.text);
}

/** The values of a map by name; names that mean nothing here are told. */
export function readFields(reading: TreeReading, node: SourceNode, known: readonly string[]): Fields {
  if (node.kind !== 'map') {
    complain(reading, node, 'not_a_map', { known: known.join(', ') });
    return { node, find: () => undefined };
  }
  for (const { name, line, column } of node.entries)
    if (!known.includes(name))
      // "{ max: 1,5 }" is two entries to YAML, of which the second is called "5".
      complain(reading, { ...node, line, column }, /^\d+$/.test(name) ? 'comma_in_braces' : 'unknown_field', {
        path: node.path === '' ? name : `${node.path}.${name}`,
        name,
        known: known.join(', '),
      });
  return { node, find: (name) => node.entries.find((entry) => entry.name === name)?.value };
}

/** A value that must be there. */
export function readRequired<Value>(
  reading: TreeReading,
  fields: Fields,
  name: string,
  read: (reading: TreeReading, node: SourceNode) => Value,
  fallback: Value,
): Value {
  const node = fields.find(name);
  if (node !== undefined && !isNothing(node)) return read(reading, node);
  if (fields.node.kind === 'map')
    complain(reading, node ?? fields.node, 'missing_field', {
      path: fields.node.path === '' ? name : `${fields.node.path}.${name}`,
      name,
    });
  return fallback;
}

/** A value that may be left out. */
export function readOptional<Value, Absent>(
  reading: TreeReading,
  fields: Fields,
  name: string,
  read: (reading: TreeReading, node: SourceNode) => Value,
  absent: Absent,
): Value | Absent {
  const node = fields.find(name);
  return node === undefined || isNothing(node) ? absent : read(reading, node);
}

/** A list; a single value stands for a list of one, nothing for an empty one. */
export function readEach<Value>(
  reading: TreeReading,
  node: SourceNode,
  read: (reading: TreeReading, node: SourceNode) => Value,
): readonly Value[] {
  if (node.kind === 'list') return node.items.map((item) => read(reading, item));
  if (isNothing(node)) return [];
  if (node.kind === 'scalar') return [read(reading, node)];
  complain(reading, node, 'not_a_list');
  return [];
}

/** One line of text. */
export function readLine(reading: TreeReading, node: SourceNode): string {
  const text = node.kind === 'scalar' ? plainLine(node.text) : '';
  if (text === '') complain(reading, node, 'not_a_text');
  return text;
}

/** Text of one or more lines. */
export function readLines(reading: TreeReading, node: SourceNode): string {
  const text = node.kind === 'scalar' ? plainLines(node.text) : '';
  if (text === '') complain(reading, node, 'not_a_text');
  return text;
}

/** An exact decimal, taken from the text of the file. */
export function readPoints(reading: TreeReading, node: SourceNode): Points {
  const amount = node.kind === 'scalar' ? parsePoints(node.text) : null;
  if (node.kind === 'scalar' && isThousands(node.text)) complain(reading, node, 'amount_thousands');
  else if (amount === null) complain(reading, node, 'not_a_number');
  return amount ?? zeroPoints;
}

/** A whole number of a few digits. */
export function readInteger(reading: TreeReading, node: SourceNode): number {
  if (node.kind === 'scalar' && /^\d{1,6}$/.test(node.text)) return Number(node.text);
  complain(reading, node, 'not_an_integer');
  return 0;
}

/** Yes or no, in either language. */
export function readFlag(reading: TreeReading, node: SourceNode): boolean {
  const word = node.kind === 'scalar' ? node.text.trim().toLowerCase() : '';
  if (/^(?:true|yes|có)$/.test(word.normalize('NFC'))) return true;
  if (!/^(?:false|no|không)$/.test(word.normalize('NFC'))) complain(reading, node, 'not_a_flag');
  return false;
}

/** A day written as 2025-08-31. */
export function readDay(reading: TreeReading, node: SourceNode): CalendarDate | null {
  const day = node.kind === 'scalar' ? parseCalendarDate(node.text.trim()) : null;
  if (day === null) complain(reading, node, 'not_a_day');
  return day;
}

/** One of several words. */
export function readWord<Word extends string>(
  reading: TreeReading,
  node: SourceNode,
  words: readonly Word[],
): Word | null {
  const found = words.find((word) => node.kind === 'scalar' && word === node.text.trim());
  if (found === undefined) complain(reading, node, 'not_a_word', { known: words.join(', ') });
  return found ?? null;
}

/** A stretch of numbers with explicit ends. */
export function readInterval(reading: TreeReading, node: SourceNode): Interval {
  const interval = node.kind === 'scalar' ? parseInterval(node.text) : null;
  if (interval === null) complain(reading, node, 'not_an_interval');
  return interval ?? { from: null, to: null };
}

function shown(node: SourceNode): string {
  if (node.kind === 'map') return '{…}';
  if (node.kind === 'list') return '[…]';
  return node.text.length > 60 ? `${node.text.slice(0, 60)}…` : node.text;
}
