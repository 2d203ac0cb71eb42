import { say, type Messages } from '#kernel/language.ts';
import { comparePoints } from '#kernel/points.ts';
import { listItems, type CriteriaSet, type ScoredUnitKind } from '../domain/criteria-set.ts';
import type { InputFileFault, UnitInputReading } from '../domain/formats/input-reading.ts';
import type { InputFault, ItemScore, SetScore } from '../domain/scoring/score.ts';
import { scoreUnit } from '../domain/scoring/score-unit.ts';
import { criteriaMessages } from '../messages.ts';
import { criteriaSetMessages } from '../set-messages.ts';

const sentences: Messages = { ...criteriaSetMessages, ...criteriaMessages };

/** One unit's result and all that is wrong with what it handed in. */
export type UnitResult = {
  readonly unit: string | null;
  /** Null where it is not known: then there is neither class nor rank. */
  readonly unitKind: ScoredUnitKind | null;
  readonly score: SetScore;
  readonly faults: readonly InputFileFault[];
  readonly rank: number | null;
};

/** Scores every unit and ranks those of one kind by their index; equal ones share a rank. */
export function scoreUnits(set: CriteriaSet, units: readonly UnitInputReading[]): readonly UnitResult[] {
  const scored = units.map((unit) => {
    const { unitKind } = unit;
    const asKind = scoreUnit(set, unit.inputs, unitKind ?? set.unitKinds[0] ?? 'commune');
    const score = unitKind === null ? { ...asKind, classification: null } : asKind;
    return { unit: unit.unit, unitKind, score, faults: [...unit.faults, ...toldByScore(unit, score)] };
  });
  const rankOf = ranksOf(scored);
  return scored.map((each) => ({ ...each, rank: rankOf(each) }));
}

function ranksOf(
  scored: readonly Omit<UnitResult, 'rank'>[],
): (result: Omit<UnitResult, 'rank'>) => number | null {
  const ranks = new Map<string, number>();
  for (const kind of new Set(scored.map(({ unitKind }) => unitKind))) {
    const known = scored.flatMap(({ unitKind, score }) =>
      unitKind === kind && score.index !== null ? [score.index] : [],
    );
    known.sort((left, right) => comparePoints(right, left));
    for (const [place, index] of known.entries())
      if (!ranks.has(`${kind} ${index}`)) ranks.set(`${kind} ${index}`, place + 1);
  }
  return ({ unitKind, score }) =>
    score.index === null || unitKind === null ? null : (ranks.get(`${unitKind} ${score.index}`) ?? null);
}

/** What scoring tells beyond what reading has told already. */
function toldByScore(unit: UnitInputReading, score: SetScore): readonly InputFileFault[] {
  const told = new Set(unit.faults.map(({ item, figure }) => `${item}\n${figure ?? ''}`));
  return score.faults
    .filter(({ item, figure }) => !told.has(`${item}\n${figure ?? ''}`) && !told.has(`${item}\n`))
    .map((fault: InputFault) => ({
      unit: unit.unit,
      ...fault,
      place: unit.places.get(`${fault.item}\n${fault.figure ?? ''}`) ?? null,
    }));
}

/** What is wrong as one sentence in a language. */
export function faultText({ code, facts }: InputFileFault, language: 'vi' | 'en'): string {
  const sentence = sentences[code];
  return sentence ? say(sentence, language, facts) : code;
}

/** As many faults of a unit as are printed; of more their number is said. */
export const faultsShownMax = 100;

/** A result as the command line prints it; `withRank` where there are several. */
export function resultToJson(set: CriteriaSet, result: UnitResult, withRank: boolean): object {
  const { score } = result;
  const names = new Map(listItems(set.items).map(({ item }) => [item.code, item.name]));
  return {
    set: { code: set.code, title: set.title, year: set.year },
    unit: result.unit,
    unit_kind: result.unitKind,
    ...(withRank ? { rank: result.rank } : {}),
    items: score.items.map((item) => itemToJson(item, names.get(item.code) ?? '')),
    fields: score.items
      .filter(({ depth }) => depth === 0)
      .map(({ code, max, points, low, high }) => ({
        code,
        name: names.get(code) ?? '',
        max,
        points,
        low,
        high,
      })),
    total: score.total,
    total_low: score.totalLow,
    total_high: score.totalHigh,
    applicable_max: score.applicableMax,
    index: score.index,
    index_low: score.indexLow,
    index_high: score.indexHigh,
    classification: score.classification,
    knock_outs: score.knockOuts,
    faults: result.faults.slice(0, faultsShownMax).map((fault) => ({
      item: fault.item,
      figure: fault.figure,
      code: fault.code,
      place: fault.place,
      text_vi: faultText(fault, 'vi'),
      text_en: faultText(fault, 'en'),
    })),
    ...(result.faults.length > faultsShownMax ? { faults_more: result.faults.length - faultsShownMax } : {}),
  };
}

function itemToJson(item: ItemScore, name: string): object {
  const { derivation } = item;
  return {
    code: item.code,
    name,
    level: item.depth + 1,
    max: item.max,
    points: item.points,
    low: item.low,
    high: item.high,
    not_applicable: item.isNotApplicable,
    derivation: {
      rule: derivation.rule,
      text_vi: derivation.text.vi,
      text_en: derivation.text.en,
      figures: derivation.figures,
      measure: derivation.measure,
      band: derivation.band,
      limits: derivation.limits,
      gate: derivation.gate,
      unrounded: derivation.unrounded,
      parts: derivation.parts.map(({ key, label, points, text }) => ({
        key,
        label,
        points,
        text_vi: text.vi,
        text_en: text.en,
      })),
    },
  };
}
