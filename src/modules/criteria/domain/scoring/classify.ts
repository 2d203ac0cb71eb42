import { compareFractions, fractionOf, type Fraction } from '#kernel/fraction.ts';
import type { ClassBand, Classification, CriteriaSet, KnockOut, ScoredUnitKind } from '../criteria-set.ts';
import { liesIn, onlyStretch, stretchOfInterval, type Range } from './stretch.ts';

/** The classification that holds for a kind of unit: one that names it, else one for every kind. */
export function classificationFor(set: CriteriaSet, unitKind: ScoredUnitKind): Classification | null {
  return (
    set.classifications.find(({ unitKinds }) => unitKinds?.includes(unitKind)) ??
    set.classifications.find(({ unitKinds }) => unitKinds === null) ??
    null
  );
}

/** The label of the class; null where the bounds allow more than one, no band holds, or a knock-out forbids one. */
export function classify(
  set: CriteriaSet,
  unitKind: ScoredUnitKind,
  { index, total }: { readonly index: Range | null; readonly total: Range },
  states: readonly { readonly knockOut: KnockOut; readonly holds: boolean | null }[],
): string | null {
  const classification = classificationFor(set, unitKind);
  const range = classification?.on === 'total' ? total : index;
  if (!classification || range === null) return null;
  const { bands } = classification;
  const low = bandOf(bands, range.low);
  if (low === null || low !== bandOf(bands, range.high)) return null;
  let found: ClassBand = low;
  for (const { knockOut, holds } of states) {
    if (holds === false) continue;
    const { effect } = knockOut;
    if (effect.kind === 'unclassified') return null;
    if (effect.kind !== 'class_at_most') continue;
    const most = bands.find(({ label }) => label === effect.label);
    if (!most || !isAbove(found, most)) continue;
    if (holds === null) return null;
    found = most;
  }
  return found.label;
}

function bandOf(bands: readonly ClassBand[], value: Fraction): ClassBand | null {
  return bands.find((band) => liesIn(onlyStretch(value), stretchOfInterval(band))) ?? null;
}

/** A band stands above another where it begins higher; one without a beginning is the lowest. */
function isAbove(band: ClassBand, other: ClassBand): boolean {
  if (band.from === null) return false;
  if (other.from === null) return true;
  const order = compareFractions(fractionOf(band.from.value), fractionOf(other.from.value));
  return order > 0 || (order === 0 && !band.from.isIncluded && other.from.isIncluded);
}
