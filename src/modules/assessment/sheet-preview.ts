import type { SheetFaultRow, SheetPreview } from './contract.ts';
import type { SheetChange, SheetFault, SheetReading } from './domain/score-sheet/sheet-reading.ts';

/** What a filled workbook comes to, as the reply carries it. */
export function sheetPreview(fileName: string, reading: SheetReading): SheetPreview {
  return {
    fileName: fileName.split(/[\\/]/).at(-1)?.slice(-200) ?? '',
    changes: reading.changes.map(changeRow),
    conflicts: reading.conflicts.map(changeRow),
    refused: reading.refused.map(faultRow),
    notices: reading.notices.map(faultRow),
  };
}

function changeRow({ set, cells, ...change }: SheetChange): SheetPreview['changes'][number] {
  const { figures, ...rest } = set;
  return {
    ...change,
    set: { ...rest, ...(figures ? { figures: { ...figures } } : {}) },
    cells: cells.map(({ place, ...cell }) => ({ ...cell, place: { ...place } })),
  };
}

function faultRow({ place, of, code, facts }: SheetFault): SheetFaultRow {
  return { place: { ...place }, of: of ? { ...of } : null, code, facts: { ...facts } };
}
