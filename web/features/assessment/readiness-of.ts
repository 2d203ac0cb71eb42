import { sumReadiness } from '#modules/assessment/domain/evidence-readiness.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import type { SheetLine } from './sheet-lines.ts';

/** How far the evidence of a whole sheet is. */
export function readinessOf(rows: readonly SetRow[], lines: ReadonlyMap<string, SheetLine>) {
  return sumReadiness(
    rows.flatMap(({ code }) => {
      const line = lines.get(code);
      return line?.readiness ? [{ state: line.readiness, points: line.points, high: line.high }] : [];
    }),
  );
}
