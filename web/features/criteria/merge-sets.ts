import type { CriteriaSet, Item } from '#modules/criteria/domain/criteria-set.ts';
import { isSame, valueAt } from '#web/is-same.ts';

type OwnItem = Omit<Item, 'children'>;
/** The tree as a list: which item stands below which, parents first. */
type Order = readonly { readonly key: string; readonly parent: string | null }[];
type Flat = {
  readonly head: Omit<CriteriaSet, 'items'>;
  readonly own: ReadonlyMap<string, OwnItem>;
  readonly order: Order;
};

/** A place that two people changed differently: this person's stands until they take the other's. */
export type Disagreement = {
  /** Unique among the disagreements of one merge. */
  readonly key: string;
  /** The item's code; null for the set as a whole and for the order of its items. */
  readonly item: string | null;
  /** The property, or `order`. */
  readonly property: keyof CriteriaSet | keyof Item | 'order';
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly take: (set: CriteriaSet) => CriteriaSet;
};

/** Both people's changes in one set, and where they disagree. */
export type Merged = { readonly set: CriteriaSet; readonly disagreements: readonly Disagreement[] };

/** Puts together what two people made of the same draft: property by property, item by item. */
export function mergeSets(before: CriteriaSet, mine: CriteriaSet, theirs: CriteriaSet): Merged {
  const [b, m, t] = [flatten(before), flatten(mine), flatten(theirs)];
  const disagreements: Disagreement[] = [];
  const head = mergeProperties(b.head, m.head, t.head, (property, value) =>
    disagreements.push({
      key: `set.${property}`,
      item: null,
      property,
      ...value,
      take: (set) => ({ ...set, [property]: value.theirs }),
    }),
  );
  const order = chosenOrder(b, m, t);
  const own = new Map<string, OwnItem>();
  for (const { key } of [...m.order, ...t.order]) {
    if (own.has(key)) continue;
    const [ofBefore, ofMine, ofTheirs] = [b.own.get(key), m.own.get(key), t.own.get(key)];
    const only = ofMine ?? ofTheirs;
    if (!only) continue;
    const both = ofMine && ofTheirs ? { ofMine, ofTheirs } : null;
    own.set(
      key,
      both
        ? mergeProperties(ofBefore ?? both.ofMine, both.ofMine, both.ofTheirs, (property, value) =>
            disagreements.push({
              key: `${key}.${property}`,
              item: only.code,
              property,
              ...value,
              take: (set) => withOwn(set, key, (item) => ({ ...item, [property]: value.theirs })),
            }),
          )
        : only,
    );
  }
  if (order.isDisputed) {
    disagreements.push({
      key: 'order',
      item: null,
      property: 'order',
      mine: m.order.length,
      theirs: t.order.length,
      take: (set) => {
        const now = flatten(set);
        return rebuild({ ...now, own: new Map([...own, ...now.own]), order: t.order });
      },
    });
  }
  return { set: rebuild({ head, own, order: order.order }), disagreements };
}

/** Whoever changed the order gets theirs; two who did, or one who took away what the other changed, disagree. */
function chosenOrder(b: Flat, m: Flat, t: Flat): { order: Order; isDisputed: boolean } {
  const isMine = !isSame(m.order, b.order);
  const isTheirs = !isSame(t.order, b.order);
  if (isSame(m.order, t.order)) return { order: m.order, isDisputed: false };
  if (isMine && isTheirs) return { order: m.order, isDisputed: true };
  const [chosen, other] = isMine ? [m, t] : [t, m];
  const isLost = [...other.own].some(([key, item]) => !chosen.own.has(key) && !isSame(item, b.own.get(key)));
  return isLost ? { order: m.order, isDisputed: true } : { order: chosen.order, isDisputed: false };
}

function mergeProperties<Whole extends object>(
  before: Whole,
  mine: Whole,
  theirs: Whole,
  disagree: (property: keyof Whole & string, value: { mine: unknown; theirs: unknown }) => void,
): Whole {
  const merged: Record<string, unknown> = {};
  for (const property of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, my, their] = [before, mine, theirs].map((whole) => valueAt(whole, property));
    if (isSame(my, their) || isSame(their, was)) merged[property] = my;
    else if (isSame(my, was)) merged[property] = their;
    else {
      merged[property] = my;
      disagree(property as keyof Whole & string, { mine: my, theirs: their });
    }
  }
  return merged as Whole;
}

function withOwn(set: CriteriaSet, key: string, change: (item: OwnItem) => OwnItem): CriteriaSet {
  const flat = flatten(set);
  const item = flat.own.get(key);
  return item ? rebuild({ ...flat, own: new Map([...flat.own, [key, change(item)]]) }) : set;
}

/** Items are told apart by their codes; the second of the same code gets a number of its own. */
function flatten(set: CriteriaSet): Flat {
  const { items: top, ...head } = set;
  const own = new Map<string, OwnItem>();
  const order: { key: string; parent: string | null }[] = [];
  const visit = (items: readonly Item[], parent: string | null) => {
    for (const { children, ...item } of items) {
      let key = item.code;
      for (let again = 2; own.has(key); again += 1) key = `${item.code}#${again}`;
      own.set(key, item);
      order.push({ key, parent });
      visit(children, key);
    }
  };
  visit(top, null);
  return { head, own, order };
}

function rebuild({ head, own, order }: Flat): CriteriaSet {
  const below = new Map<string | null, string[]>();
  for (const { key, parent } of order) below.set(parent, [...(below.get(parent) ?? []), key]);
  const build = (parent: string | null): readonly Item[] =>
    (below.get(parent) ?? []).flatMap((key) => {
      const item = own.get(key);
      return item ? [{ ...item, children: build(key) }] : [];
    });
  return { ...head, items: build(null) };
}
