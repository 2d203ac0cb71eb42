import { fractionOf, roundFraction } from '#kernel/fraction.ts';
import type { Sentence } from '#kernel/language.ts';
import { formatPoints, type Points } from '#kernel/points.ts';
import { listItems, type CriteriaSet, type KnockOut } from '../domain/criteria-set.ts';
import type { UnitResult } from './result.ts';

const nameWidth = 52;

/** One unit's result for people: a line for each item, then what comes out. */
export function resultTable(set: CriteriaSet, result: UnitResult): string {
  const { score } = result;
  const names = listItems(set.items).map(({ item }) => item.name);
  const codeWidth = Math.max(4, ...score.items.map(({ code }) => code.length));
  const lines = score.items.map(({ code, depth, max, points, low, high }, index) => {
    const name = `${'  '.repeat(depth)}${names[index] ?? ''}`;
    return [
      code.padEnd(codeWidth),
      (name.length > nameWidth ? `${name.slice(0, nameWidth - 1)}…` : name).padEnd(nameWidth),
      formatPoints(max).padStart(8),
      between(points, low, high).padStart(13),
    ].join('  ');
  });
  const range = between(score.total, score.totalLow, score.totalHigh);
  const index =
    score.indexLow === null || score.indexHigh === null
      ? '–'
      : `${between(score.index, score.indexLow, score.indexHigh)} %`;
  return [
    `${set.title} (${set.year})`,
    ...(result.unit === null ? [] : [result.unit]),
    '',
    [
      'Mã'.padEnd(codeWidth),
      'Tiêu chí / Item'.padEnd(nameWidth),
      'Tối đa'.padStart(8),
      'Điểm'.padStart(13),
    ].join('  '),
    ...lines,
    '',
    `Tổng điểm / Total: ${range} / ${formatPoints(score.applicableMax)}`,
    `Chỉ số / Index: ${index}`,
    `Xếp loại / Class: ${score.classification ?? '–'}`,
    ...knockOutLines(set, result),
    '',
  ].join('\n');
}

/** Several units in one table, by their rank; those without one last. */
export function rankTable(set: CriteriaSet, results: readonly UnitResult[]): string {
  const last = results.length + 1;
  const lines = [...results]
    .sort((left, right) => (left.rank ?? last) - (right.rank ?? last))
    .map(({ unit, rank, score }) =>
      [
        (rank === null ? '–' : String(rank)).padStart(5),
        (unit ?? '–').padEnd(40),
        between(score.total, score.totalLow, score.totalHigh).padStart(16),
        (score.index === null ? '–' : `${formatPoints(score.index)} %`).padStart(10),
        score.classification ?? '–',
      ].join('  '),
    );
  const head = [
    'Hạng',
    'Đơn vị / Unit'.padEnd(40),
    'Tổng điểm'.padStart(16),
    'Chỉ số'.padStart(10),
    'Xếp loại',
  ];
  const reasons = results.flatMap((result) =>
    knockOutLines(set, result).map((line) => `${result.unit ?? '–'}: ${line}`),
  );
  return [
    `${set.title} (${set.year})`,
    '',
    ` ${head.join('  ')}`,
    ...lines,
    ...(reasons.length === 0 ? [] : ['', ...reasons]),
    '',
  ].join('\n');
}

/** Why a result is not what its figures alone would give: the knock-outs that hold, and what they do. */
function knockOutLines(set: CriteriaSet, { score }: UnitResult): readonly string[] {
  return set.knockOuts
    .filter(({ code }) => score.knockOuts.includes(code))
    .map(({ code, name, effect }) => {
      const { vi, en } = effectWords(effect);
      return `điểm liệt ${code} “${name}” – ${vi} / knock-out ${code}: ${en}`;
    });
}

function effectWords(effect: KnockOut['effect']): Sentence {
  switch (effect.kind) {
    case 'total_zero':
      return { vi: 'tổng điểm bằng 0', en: 'the total is 0' };
    case 'total_at_most':
      return {
        vi: `tổng điểm không quá ${formatPoints(effect.points)}`,
        en: `the total is at most ${effect.points}`,
      };
    case 'class_at_most':
      return { vi: `xếp loại không quá “${effect.label}”`, en: `not classed above “${effect.label}”` };
    case 'unclassified':
      return { vi: 'không xếp loại', en: 'not classified' };
  }
}

function between(points: Points | null, low: Points, high: Points): string {
  if (points !== null) return shown(points);
  return low === high ? '?' : `${shown(low)}–${shown(high)}`;
}

const placesShownMax = 6;

/** An amount for people; one that has no end as a decimal is "≈" and its first places, rounded. */
function shown(amount: Points): string {
  if ((amount.split('.')[1] ?? '').length <= placesShownMax) return formatPoints(amount);
  return `≈ ${formatPoints(roundFraction(fractionOf(amount), 4, 'half_up'))}`;
}
