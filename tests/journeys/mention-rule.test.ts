import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { mentionsItem, soughtWords } from '#modules/evidence/domain/mentions.ts';
import { useTestDatabase } from '../support/test-database.ts';

const db = useTestDatabase();

const words = ['hòa giải', 'Hoà', 'ĐỊA', 'phương', 'báo-cáo', '45', 'KH', 'x', 'kết quả', 'hóa đơn', 'điện'];
const joints = [' ', '-', '/', '.', ',', '@', '_', ':', '://', '\n', '\u00a0', '(', "'", '+', '<', '='];
/** What a reader of words may take for one piece: addresses, names of files, numbers. */
const tricky = [
  '',
  '  ',
  '\u0301',
  '!!!',
  'https://hoa.giai/dia-phuong',
  'hoa@giai.vn',
  '1.5e7',
  'a/hoa/giai',
];
const text = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...joints)), { maxLength: 8 })
    .map((parts) => parts.flat().join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(...tricky),
);

test('the database finds the words of an item in a file exactly as the rule does', async () => {
  const papers = fc
    .sample(fc.tuple(text, fc.constantFrom('NFC', 'NFD')), { numRuns: 800, seed: 4 })
    .map(([content, form]) => content.normalize(form));
  for (const asked of [['Hòa giải ở địa phương', 'Báo cáo kết quả'], ['Điện 123'], ['Ủy ban nhân dân xã']]) {
    const sought = soughtWords(asked);
    // As the score sheet asks it of the files that were named (views/sheet-parts.ts).
    const { rows } = await sql<{ outcome: string }>`
      select case when vocabulary is null or cardinality(${sought}::text[]) = 0 then 'cannot_tell'
        when ${sought}::text[] && vocabulary then 'pass' else 'fail' end as outcome
      from unnest(${papers}::text[]) with ordinality as paper(content, place)
        cross join lateral evidence.vocabulary_of(content) as vocabulary
      order by place`.execute(db().database.owner);
    expect(papers.map((paper, place) => [paper, rows[place]?.outcome])).toEqual(
      papers.map((paper) => [paper, mentionsItem(paper, sought)]),
    );
  }
  const told = papers.map((paper) => mentionsItem(paper, soughtWords(['Hòa giải'])));
  expect(new Set(told)).toEqual(new Set(['pass', 'fail', 'cannot_tell']));
});
