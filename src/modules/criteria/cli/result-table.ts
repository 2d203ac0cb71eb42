import { fractionOf, roundFraction } from '#kernel/fraction.ts';
import { formatPoints, type Points } from '#kernel/points.ts';
import { listItems, type CriteriaSet } from '../domain/criteria-set.ts';
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
    ...(score.knockOuts.length === 0 ? [] : [`Điểm liệt / Knock-outs: ${score.knockOuts.join(', ')}`]),
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
  return [`${set.title} (${set.year})`, '', ` ${head.join('  ')}`, ...lines, ''].join('\n');
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
