import { ProblemError } from '#kernel/problem.ts';
import type { InputFault } from '#modules/criteria/domain/scoring/score.ts';

/**
 * Refuses figures that cannot be: one fault in its own sentence, several by naming them. Nothing of the write is kept.
 * @throws Problem the fault's code, or assessment.figures_wrong; `fields` name each item and figure
 */
export function checkFigures(faults: readonly InputFault[]): void {
  const [first] = faults;
  if (!first) return;
  const places = faults.map(({ item, figure }) => (figure === null ? item : `${item}/${figure}`));
  throw new ProblemError({
    kind: 'invalid',
    code: faults.length === 1 ? first.code : 'assessment.figures_wrong',
    facts:
      faults.length === 1 ? { ...first.facts, item: first.item } : { items: [...new Set(places)].join(', ') },
    fields: faults.map(({ code }, place) => ({ path: places[place] ?? '', code })),
  });
}
