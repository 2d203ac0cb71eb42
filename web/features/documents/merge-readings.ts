import type { Reading } from '#modules/documents/domain/reading/reading.ts';
import { isSame, valueAt } from '#web/is-same.ts';
import { isField } from './reading-fields.ts';

/** A place that two people changed differently: what this person wrote and what the other saved. */
export type Disagreement = { readonly path: string; readonly mine: unknown; readonly theirs: unknown };

/** Both people's changes in one reading, and where they disagree; there this person's stands until they choose. */
export type Merged = { readonly reading: Reading; readonly disagreements: readonly Disagreement[] };

/** Puts together what two people made of the same reading, field by field. */
export function mergeReadings(before: Reading, mine: Reading, theirs: Reading): Merged {
  const disagreements: Disagreement[] = [];
  const reading = merge('', before, mine, theirs, disagreements) as Reading;
  return { reading, disagreements };
}

/** The reading with the other person's value at a place where two disagreed. */
export function takeTheirs(reading: Reading, { path, theirs }: Disagreement): Reading {
  return placed(reading, path.split('.'), theirs) as Reading;
}

function merge(
  path: string,
  before: unknown,
  mine: unknown,
  theirs: unknown,
  found: Disagreement[],
): unknown {
  if (isSame(mine, theirs) || isSame(theirs, before)) return mine;
  if (isSame(mine, before)) return theirs;
  if (isField(mine) || !canGoInto(before, mine, theirs)) {
    found.push({ path, mine, theirs });
    return mine;
  }
  const at = (key: string) =>
    merge(
      path ? `${path}.${key}` : key,
      valueAt(before, key),
      valueAt(mine, key),
      valueAt(theirs, key),
      found,
    );
  return Array.isArray(mine)
    ? mine.map((_, index) => at(String(index)))
    : Object.fromEntries(Object.keys(mine as object).map((key) => [key, at(key)]));
}

/** Lists of different lengths cannot be compared place by place. */
function canGoInto(before: unknown, mine: unknown, theirs: unknown): boolean {
  const all = [before, mine, theirs];
  if (all.some((value) => typeof value !== 'object' || value === null)) return false;
  const lists = all.filter((value) => Array.isArray(value));
  if (lists.length === 0) return true;
  return lists.length === 3 && lists.every((list) => list.length === lists[0]?.length);
}

function placed(value: unknown, [key, ...rest]: readonly string[], inner: unknown): unknown {
  if (key === undefined) return inner;
  if (Array.isArray(value))
    return value.map((entry: unknown, index) => (String(index) === key ? placed(entry, rest, inner) : entry));
  return { ...(value as object), [key]: placed(valueAt(value, key), rest, inner) };
}
