import { addPoints, comparePoints, zeroPoints } from '#kernel/points.ts';
import { foldText } from '#kernel/search-text.ts';
import { listItems, type CriteriaSet, type Item } from '../criteria-set.ts';

/** How an item relates to items of the set of the year before. */
export const mappingKinds = ['same', 'max_changed', 'split', 'merged', 'new', 'dropped'] as const;
/** One of these. */
export type MappingKind = (typeof mappingKinds)[number];

/** One line of a proposed mapping, with how sure it is (0 … 1). */
export type ProposedMappingLine = {
  readonly kind: MappingKind;
  /** Codes in the previous set; empty for a new item. */
  readonly previous: readonly string[];
  /** Codes in the current set; empty for a dropped item. */
  readonly current: readonly string[];
  readonly confidence: number;
};

/** Below this two names are not taken for the same thing. */
const nameMin = 0.55;
/** From here on an item is taken for the same before anything else is thought of. */
const sureMin = 0.7;
/** Part of a name: its words stand within those of a wider one. */
const partMin = 0.6;

type Named = { readonly item: Item; readonly words: ReadonlySet<string>; readonly parent: string | null };

/** How the items of a set relate to those of the set before: every item of either stands in exactly one line. */
export function proposeMapping(previous: CriteriaSet, current: CriteriaSet): readonly ProposedMappingLine[] {
  const old = new Map(namedItems(previous).map((named) => [named.item.code, named]));
  const now = new Map(namedItems(current).map((named) => [named.item.code, named]));
  const order = [...now.keys()];
  const lines: ProposedMappingLine[] = [];
  const take = (line: ProposedMappingLine): void => {
    lines.push(line);
    for (const code of line.previous) old.delete(code);
    for (const code of line.current) now.delete(code);
  };
  const pairs = pairsOf(old, now);
  const takePairs = (least: number): void => {
    for (const { before, after, likeness } of pairs) {
      if (likeness < least || !old.has(before.item.code) || !now.has(after.item.code)) continue;
      const isSame = comparePoints(before.item.max, after.item.max) === 0;
      take({
        kind: isSame ? 'same' : 'max_changed',
        previous: [before.item.code],
        current: [after.item.code],
        confidence: rounded(isSame ? likeness : likeness * 0.95),
      });
    }
  };
  // A name that lives on in part may be one of several: splits and mergers go before weak likeness.
  takePairs(sureMin);
  for (const before of old.values()) {
    const parts = groupOf(before, [...now.values()]);
    if (parts) take({ kind: 'split', previous: [before.item.code], ...codesOf('current', parts) });
  }
  for (const after of now.values()) {
    const parts = groupOf(after, [...old.values()]);
    if (parts) take({ kind: 'merged', current: [after.item.code], ...codesOf('previous', parts) });
  }
  takePairs(nameMin);
  for (const code of now.keys()) take({ kind: 'new', previous: [], current: [code], confidence: 0.8 });
  for (const code of old.keys()) take({ kind: 'dropped', previous: [code], current: [], confidence: 0.8 });
  const placeOf = ({ current: codes }: ProposedMappingLine) =>
    codes.length === 0 ? order.length : Math.min(...codes.map((code) => order.indexOf(code)));
  return lines.sort((left, right) => placeOf(left) - placeOf(right));
}

function namedItems(set: CriteriaSet): readonly Named[] {
  const parents = new Map(
    listItems(set.items).flatMap(({ item }) =>
      item.children.map((child) => [child.code, item.code] as const),
    ),
  );
  return listItems(set.items).map(({ item }) => ({
    item,
    parent: parents.get(item.code) ?? null,
    words: new Set(
      foldText(item.name)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 1),
    ),
  }));
}

type Pair = { readonly before: Named; readonly after: Named; readonly likeness: number };

/** Pairs that could be the same item, the surest first: by name, helped by code, maximum and place in the tree. */
function pairsOf(old: ReadonlyMap<string, Named>, now: ReadonlyMap<string, Named>): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const before of old.values())
    for (const after of now.values()) {
      if (before.item.children.length > 0 !== after.item.children.length > 0) continue;
      const likeness = likenessOf(before, after);
      if (likeness >= nameMin) pairs.push({ before, after, likeness });
    }
  return pairs.sort((left, right) => right.likeness - left.likeness);
}

function likenessOf(before: Named, after: Named): number {
  const shared = [...before.words].filter((word) => after.words.has(word)).length;
  const all = before.words.size + after.words.size - shared;
  const name = all === 0 ? 0 : shared / all;
  const isSameCode = before.item.code === after.item.code;
  const isSameMax = before.item.max === after.item.max;
  const isSameParent = before.parent === after.parent;
  // A name that has become another one is another item, whatever its number.
  if (name < 0.4) return 0;
  return Math.min(
    1,
    0.7 * name + (isSameCode ? 0.15 : 0) + (isSameMax ? 0.1 : 0) + (isSameParent ? 0.05 : 0),
  );
}

/** Two or more items whose names lie within the one's, and whose maxima add up to its own. */
function groupOf(whole: Named, candidates: readonly Named[]): readonly Named[] | null {
  const near = candidates
    .filter(({ item }) => item.children.length === 0)
    .filter((part) => within(part, whole) >= partMin || part.parent === whole.item.code);
  const sets = [near, ...siblingsOf(near)].filter((group) => group.length >= 2);
  return (
    sets.find(
      (group) =>
        comparePoints(addPoints(zeroPoints, ...group.map(({ item }) => item.max)), whole.item.max) === 0,
    ) ?? null
  );
}

/** The share of the smaller name's words that stand in the other. */
function within(part: Named, whole: Named): number {
  const shared = [...part.words].filter((word) => whole.words.has(word)).length;
  const least = Math.min(part.words.size, whole.words.size);
  return least === 0 ? 0 : shared / least;
}

function siblingsOf(named: readonly Named[]): readonly (readonly Named[])[] {
  const parents = new Set(named.map(({ parent }) => parent));
  return [...parents].map((parent) => named.filter((each) => each.parent === parent));
}

function codesOf<Side extends 'previous' | 'current'>(
  side: Side,
  parts: readonly Named[],
): Record<Side, readonly string[]> & { readonly confidence: number } {
  const codes = parts.map(({ item }) => item.code);
  return { [side]: codes, confidence: 0.6 } as Record<Side, readonly string[]> & {
    readonly confidence: number;
  };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
