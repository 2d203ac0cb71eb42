import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import { anyCriteriaSet, anyInputs } from '#tests/support/any-criteria-set.ts';
import { sampleItem, sampleSet } from '#tests/support/criteria-sample.ts';
import { yearSet } from '#tests/support/sample-criteria-set.ts';
import { claimsOf, scoreSheetOf } from '#tests/support/score-sheet-workbook.ts';
import { readScoreSheetFile, writeScoreSheetFile } from './score-sheet-file.ts';

async function partsOf(bytes: Uint8Array): Promise<(path: string) => string> {
  const parts = unzipSync(bytes);
  return (path) => strFromU8(parts[path] ?? new Uint8Array());
}

test('a workbook that was written and read back changes nothing, whatever its texts hold', async () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '=SUM(A1:A9)',
      '_x0041_',
      ' hai dòng\r\nở đây\t',
      '\ud800',
      "'01",
      '1.50',
      'TRUE',
      '\u202eđảo',
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      anyCriteriaSet.chain((set) =>
        fc.tuple(fc.constant(set), anyInputs(set, { unknown: 20, nonsense: 0 }), anyText, anyText),
      ),
      async ([set, inputs, explanation, paper]) => {
        const items = set.items.flatMap((item) => [item, ...item.children]);
        const sheet = scoreSheetOf(
          { ...set, items: set.items.map((item) => ({ ...item, name: `${item.name} ${paper}` })) },
          Object.fromEntries(
            items.map(({ code }) => [code, { ...claimsOf(inputs)[code], explanation, evidence: [paper] }]),
          ),
        );
        const reading = await readScoreSheetFile(await writeScoreSheetFile(sheet), sheet);
        expect(reading).toEqual({ changes: [], conflicts: [], refused: [], notices: [] });
      },
    ),
    { numRuns: 25 },
  );
});

test('only what the unit may write is open; the rest is locked without a password, and there is no formula', async () => {
  const part = await partsOf(await writeScoreSheetFile(scoreSheetOf(yearSet())));
  const sheet = part('xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<sheetProtection sheet="1"/);
  expect(sheet).not.toMatch(/hashValue|saltValue|<f>/);
  const unlocked = new Set(
    [...part('xl/styles.xml').matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)]
      .slice(1)
      .flatMap(([xf], index) => (xf.includes('locked="0"') ? [index] : [])),
  );
  const open = [...sheet.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].flatMap(([, place = '', style]) =>
    unlocked.has(Number(style)) ? [place] : [],
  );
  expect(open.join(' ')).toBe('F6 H6 F7 F8 F9 H9 F11 H11 F12 F13 F14 G14 H14 F16');
  expect(part('xl/workbook.xml').match(/state="veryHidden"/g)).toHaveLength(2);
});

test('yes/no and levels are chosen from a list, also one longer than 255 letters', async () => {
  const levels = Array.from({ length: 12 }, (_, index) => ({
    key: `muc-${index}`,
    label: `Mức ${index}, ban hành đúng thời hạn và đủ nội dung theo yêu cầu`,
    points: points(String(12 - index)),
  }));
  const set = sampleSet([
    sampleItem('1', '12', { kind: 'levels', levels }),
    sampleItem('2', '1', { kind: 'yes_no', points: points('1'), otherwise: points('0') }),
  ]);
  const part = await partsOf(await writeScoreSheetFile(scoreSheetOf(set)));
  const lists = [...part('xl/worksheets/sheet1.xml').matchAll(/<formula1>([^<]+)<\/formula1>/g)];
  expect(lists.map(([, range]) => range?.replace(/&apos;/g, "'"))).toEqual([
    "'_chon'!$A$1:$L$1",
    "'_chon'!$A$2:$B$2",
  ]);
});

test('the same sheet gives the same bytes', async () => {
  const sheet = scoreSheetOf(yearSet());
  expect(await writeScoreSheetFile(sheet)).toEqual(await writeScoreSheetFile(sheet));
});
