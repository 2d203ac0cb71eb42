import { scoreSelf } from '../self-score.ts';
import type { ScoreSheet, SheetClaim } from './sheet-lines.ts';
import type { SheetChange, SheetFault, SheetReading } from './sheet-reading.ts';

/**
 * Takes out what could not be saved, because the figures of an item cannot be together: a numerator above its
 * denominator, a denominator of 0. Each is told where it stands, in the words of the scoring function.
 */
export function refuseUnscorable(reading: SheetReading, sheet: ScoreSheet): SheetReading {
  const changed = new Map(
    [...reading.changes, ...reading.conflicts]
      .filter(({ kind }) => kind === 'item')
      .map((change) => [change.code, change]),
  );
  if (changed.size === 0) return reading;
  const items = sheet.claims.map((claim) => ({
    ...withChange(claim, changed.get(claim.code)),
    evidenceCount: claim.evidence.length,
  }));
  const { faults } = scoreSelf(sheet.content, items, sheet.knockOuts, sheet.unitKind);
  const refused = faults.flatMap(({ item, figure, code, facts }): SheetFault[] => {
    const change = changed.get(item);
    if (!change) return [];
    const place = (change.cells.find((cell) => cell.figure === figure) ?? change.cells[0])?.place;
    return place ? [{ place, code, facts: { item, ...facts } }] : [];
  });
  const faulty = new Set(faults.map(({ item }) => item));
  const isSound = (change: SheetChange) => change.kind === 'knock_out' || !faulty.has(change.code);
  return {
    ...reading,
    changes: reading.changes.filter(isSound),
    conflicts: reading.conflicts.filter(isSound),
    refused: [...reading.refused, ...refused],
  };
}

function withChange(claim: SheetClaim, change: SheetChange | undefined) {
  if (!change) return claim;
  const { figures, isNotApplicable, explanation } = change.set;
  return {
    ...claim,
    figures: { ...claim.figures, ...figures },
    isNotApplicable: isNotApplicable ?? claim.isNotApplicable,
    explanation: explanation === undefined ? claim.explanation : explanation,
  };
}
