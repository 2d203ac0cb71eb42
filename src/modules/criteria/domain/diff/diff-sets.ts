import type { Sentence } from '#kernel/language.ts';
import { formatPoints } from '#kernel/points.ts';
import { listItems, type CriteriaSet, type Item, type Rounding } from '../criteria-set.ts';
import { sayInterval } from '../scoring/wording.ts';
import { sayRule } from '../wording/say-rule.ts';
import { itemPlaceWords, policyWords, rebasingSaid, roundingModeWords, unitKindSaid } from './code-words.ts';

/** One property that differs, before and after, as people read it. */
export type PropertyChange = {
  /** "name", "max", "rule", "evidence.required", …; of the set: "title", "rounding.points", … */
  readonly property: string;
  readonly before: Sentence | null;
  readonly after: Sentence | null;
};

/** What happened to one item between two editions of a set. */
export type ItemChange = {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly code: string;
  readonly name: string;
  readonly changes: readonly PropertyChange[];
};

/** The difference between two sets: of the set itself, and item by item in the order of the later one. */
export type SetDifference = {
  readonly set: readonly PropertyChange[];
  readonly items: readonly ItemChange[];
};

/** A property as it is compared (exactly) and as it is said. */
type Shown = { readonly key: string; readonly said: Sentence | null };

/** What changed from one set to another, items matched by their codes. */
export function diffSets(before: CriteriaSet, after: CriteriaSet): SetDifference {
  const old = new Map(listItems(before.items).map(({ item }) => [item.code, item]));
  const parents = [parentsOf(before.items), parentsOf(after.items)] as const;
  const current = listItems(after.items).map(({ item }) => item);
  const kept = new Set(current.map(({ code }) => code));
  const changed = current.flatMap((item): readonly ItemChange[] => {
    const previous = old.get(item.code);
    const { code, name } = item;
    if (!previous) return [{ kind: 'added', code, name, changes: [] }];
    const changes = changesOf(
      itemProperties(previous, parents[0].get(code) ?? null),
      itemProperties(item, parents[1].get(code) ?? null),
    );
    return changes.length === 0 ? [] : [{ kind: 'changed', code, name, changes }];
  });
  const removed = [...old.values()]
    .filter(({ code }) => !kept.has(code))
    .map(({ code, name }): ItemChange => ({ kind: 'removed', code, name, changes: [] }));
  return { set: changesOf(setProperties(before), setProperties(after)), items: [...changed, ...removed] };
}

function changesOf(
  before: Readonly<Record<string, Shown>>,
  after: Readonly<Record<string, Shown>>,
): readonly PropertyChange[] {
  return Object.entries(after).flatMap(([property, now]) => {
    const then = before[property];
    return then === undefined || then.key === now.key
      ? []
      : [{ property, before: then.said, after: now.said }];
  });
}

function parentsOf(items: readonly Item[], parent: string | null = null): ReadonlyMap<string, string | null> {
  return new Map(
    items.flatMap((item) => [[item.code, parent] as const, ...parentsOf(item.children, item.code)]),
  );
}

function words(text: string | null): Shown {
  return { key: JSON.stringify(text), said: text === null || text === '' ? null : { vi: text, en: text } };
}

function shown(value: unknown, vi: string, en = vi): Shown {
  return { key: JSON.stringify(value), said: vi === '' ? null : { vi, en } };
}

function itemProperties(item: Item, parent: string | null): Readonly<Record<string, Shown>> {
  const rule = item.rule && sayRule(item.rule);
  return {
    name: words(item.name),
    parent: words(parent),
    max: shown(item.max, formatPoints(item.max)),
    place: coded(item.place, itemPlaceWords[item.place]),
    rule: shown(item.rule, rule?.vi ?? '', rule?.en ?? ''),
    scoringText: words(item.scoringText),
    notApplicable: coded(item.notApplicable, policyWords[item.notApplicable]),
    'evidence.required': shown(item.evidence.required, item.evidence.required.join('; ')),
    'evidence.isGate': item.evidence.isGate
      ? shown(true, 'bắt buộc có tài liệu', 'evidence is required')
      : shown(false, 'không bắt buộc', 'not required'),
    position: words(item.position),
  };
}

function setProperties(set: CriteriaSet): Readonly<Record<string, Shown>> {
  const amount = (value: CriteriaSet['total'] | null) =>
    shown(value, value === null ? '' : formatPoints(value));
  return {
    code: words(set.code),
    title: words(set.title),
    issuer: words(set.issuer),
    note: words(set.note),
    year: shown(set.year, String(set.year)),
    unitKinds: shown(
      set.unitKinds,
      set.unitKinds.map((kind) => unitKindSaid[kind].vi).join(', '),
      set.unitKinds.map((kind) => unitKindSaid[kind].en).join(', '),
    ),
    legalBasis: shown(
      set.legalBasis,
      set.legalBasis.map(({ number, symbol, issuedOn }) => `${number}/${symbol} (${issuedOn})`).join('; '),
    ),
    levelLabels: shown(set.levelLabels, set.levelLabels.join(' > ')),
    total: amount(set.total),
    surveyShare: amount(set.surveyShare),
    'rounding.points': roundingShown(set.rounding.points),
    'rounding.index': roundingShown(set.rounding.index),
    rebasing: coded(set.rebasing, rebasingSaid[set.rebasing]),
    bonusCap: amount(set.bonusCap),
    indexCountsOutside: shown(
      set.indexCountsOutside,
      set.indexCountsOutside ? 'có' : 'không',
      set.indexCountsOutside ? 'yes' : 'no',
    ),
    classifications: classesShown(set),
    knockOuts: shown(set.knockOuts, set.knockOuts.map(({ code, name }) => `${code} ${name}`).join('; ')),
  };
}

function coded(value: unknown, { vi, en }: Sentence): Shown {
  return shown(value, vi, en);
}

function roundingShown(rounding: Rounding | null): Shown {
  return rounding === null
    ? shown(null, 'giữ nguyên', 'exact')
    : shown(
        rounding,
        `${rounding.places} chữ số, ${roundingModeWords[rounding.mode].vi}`,
        `${rounding.places} places, ${roundingModeWords[rounding.mode].en}`,
      );
}

function classesShown({ classifications }: CriteriaSet): Shown {
  const say = (language: 'vi' | 'en') =>
    classifications
      .flatMap(({ bands }) => bands.map((band) => `${band.label} ${sayInterval(band, null)[language]}`))
      .join('; ');
  return shown(classifications, say('vi'), say('en'));
}
