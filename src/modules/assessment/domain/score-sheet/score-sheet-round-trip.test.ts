import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listItems } from '#modules/criteria/domain/criteria-set.ts';
import { figuresOf } from '#modules/criteria/domain/scoring/figures.ts';
import { anyCriteriaSet, anyInputs } from '#tests/support/any-criteria-set.ts';
import { claimsOf, fill, scoreSheetOf, workbookOf } from '#tests/support/score-sheet-workbook.ts';
import { readScoreSheet } from './read-score-sheet.ts';
import { sheetLines } from './sheet-lines.ts';

test('a sheet that nobody filled in changes nothing, of whatever set it is', () => {
  fc.assert(
    fc.property(
      anyCriteriaSet.chain((set) =>
        anyInputs(set, { unknown: 30, nonsense: 0 }).map((inputs) => ({ set, inputs })),
      ),
      ({ set, inputs }) => {
        const sheet = scoreSheetOf(set, claimsOf(inputs));
        const { changes, conflicts, refused, notices } = readScoreSheet(workbookOf(sheet), sheet);
        expect([changes, conflicts, refused, notices]).toEqual([[], [], [], []]);
      },
    ),
    { numRuns: 60 },
  );
});

test('what is filled in comes back as the same figures, each item once', () => {
  fc.assert(
    fc.property(
      anyCriteriaSet.chain((set) =>
        anyInputs(set, { unknown: 10, nonsense: 0 }).map((inputs) => ({ set, inputs })),
      ),
      ({ set, inputs }) => {
        const blank = scoreSheetOf(set);
        const wanted = scoreSheetOf(set, claimsOf(inputs));
        const wantedLines = new Map(sheetLines(wanted).map((line) => [line.key, line]));
        const fills = sheetLines(blank).flatMap(({ key, open }) =>
          open.map(({ column }) => fill(key, column, wantedLines.get(key)?.cells[column] ?? '')),
        );
        const reading = readScoreSheet(workbookOf(blank, fills), blank);
        const read = new Map(reading.changes.map((change) => [change.code, change.set]));
        const faulty = new Set(reading.refused.map(({ facts }) => facts['item']));
        for (const { item } of listItems(set.items)) {
          if (item.children.length > 0 || faulty.has(item.code) || item.rule?.kind === 'given') continue;
          const given = inputs.items[item.code];
          for (const { key } of figuresOf(item.rule, item.max))
            expect([item.code, key, read.get(item.code)?.figures?.[key] ?? null]).toEqual([
              item.code,
              key,
              given?.figures[key] ?? null,
            ]);
        }
        expect(reading.conflicts).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
