import { expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar.ts';
import { points } from '#kernel/points.ts';
import { inventedNotice } from './invented-notice.ts';
import { layOutNotice } from './lay-out-notice.ts';
import type { NoticeContent, NoticeFinding } from './notice-content.ts';
import type { OfficialPaper, TextBlock } from './official-paper.ts';

const nothingKnown: NoticeFinding = {
  group: 'fix_within_year',
  criterionCode: '3',
  criterionName: 'Thủ tục hành chính',
  itemCode: '3.1',
  itemName: 'Niêm yết',
  maxPoints: null,
  selfPoints: null,
  appraisedPoints: null,
  lostPoints: null,
  sourcePage: null,
  reason: null,
  causes: [],
  remedy: null,
};

function findingOf(itemCode: string): NoticeFinding {
  return { ...nothingKnown, itemCode, criterionCode: itemCode.split('.')[0] ?? null };
}

function textOf(block: TextBlock): string {
  if (block.kind === 'heading') return `${block.label} ${block.text}`;
  if (block.kind === 'table') return '';
  const text = block.stretches.map((stretch) => stretch.text).join('');
  return block.kind === 'item' ? `${block.mark} ${text}` : text;
}

function textsOf(paper: OfficialPaper): string[] {
  return paper.blocks.map(textOf);
}

function withFindings(...findings: readonly NoticeFinding[]): string[] {
  return textsOf(layOutNotice({ ...inventedNotice, findings }));
}

function itemsOf(texts: readonly string[]): string[] {
  return texts.filter((text) => text.startsWith('+'));
}

test('every finding stands in the notice', () => {
  const texts = textsOf(layOutNotice(inventedNotice));
  expect(itemsOf(texts)).toHaveLength(23);
  for (const { itemCode, itemName } of inventedNotice.findings) {
    expect(texts.filter((text) => text.includes(`Mục ${itemCode}: ${itemName}. `))).toHaveLength(1);
  }
});

test('the three groups come in their order, each under its heading, those without a group last', () => {
  const texts = withFindings(
    { ...nothingKnown, group: null },
    { ...nothingKnown, group: 'improve_progressively' },
    { ...nothingKnown, group: 'clarify_with_superior' },
  );
  expect(texts.filter((text) => /^[a-d]\) /.test(text))).toEqual([
    'a) Những nội dung cần trao đổi, làm rõ với cơ quan chuyên môn cấp trên:',
    'b) Những nội dung cần từng bước khắc phục, nâng cao trong thời gian tiếp theo:',
    'c) Những nội dung chưa phân nhóm:',
  ]);
});

test('points are written with the decimal comma, and only those that are known', () => {
  const [all, some, lost, none] = itemsOf(
    withFindings(
      {
        ...nothingKnown,
        maxPoints: points('2'),
        selfPoints: points('1.75'),
        appraisedPoints: points('0'),
        lostPoints: points('2'),
      },
      { ...nothingKnown, maxPoints: points('1.5'), appraisedPoints: points('1.25') },
      { ...nothingKnown, lostPoints: points('0.5') },
      nothingKnown,
    ),
  );
  expect(all).toContain('Điểm tối đa 2 điểm, tự chấm 1,75 điểm, thẩm định 0 điểm (mất 2 điểm). ');
  expect(some).toContain('Điểm tối đa 1,5 điểm, thẩm định 1,25 điểm. ');
  expect(lost).toContain('Mất 0,5 điểm. ');
  expect(none).toBe('+ Mục 3.1: Niêm yết.');
});

test('a finding of which only the name is known is written with its name alone', () => {
  const bare = { ...nothingKnown, criterionCode: null, criterionName: null, itemCode: null };
  expect(itemsOf(withFindings(bare))).toEqual(['+ Niêm yết.']);
});

test('findings stand by criterion and item as people count: 2.2 before 2.10, 9 before 10', () => {
  const codes = ['10.1', '2.10', '9.2', '2.2', '2.2.1'];
  const texts = withFindings(...codes.map(findingOf));
  expect(itemsOf(texts).map((text) => /Mục ([\d.]+):/.exec(text)?.[1])).toEqual([
    '2.2',
    '2.2.1',
    '2.10',
    '9.2',
    '10.1',
  ]);
});

test('a criterion under two names keeps both', () => {
  const texts = withFindings(nothingKnown, {
    ...nothingKnown,
    criterionName: 'Cải cách thủ tục',
    itemCode: '3.2',
  });
  expect(texts.filter((text) => text.startsWith('- Tiêu chí 3'))).toEqual([
    '- Tiêu chí 3 (Thủ tục hành chính):',
    '- Tiêu chí 3 (Cải cách thủ tục):',
  ]);
});

test('where no reason is written as one text, its single causes are', () => {
  const [item] = itemsOf(withFindings({ ...nothingKnown, causes: ['thiếu biên bản.', 'chưa ký số'] }));
  expect(item).toContain('Nguyên nhân: thiếu biên bản; chưa ký số.');
});

test('who mends what by when with what proof is written as far as it is known', () => {
  const remedy = {
    responsible: 'bà Lò Thị Hạnh',
    action: null,
    deadline: calendarDate(2024, 2, 5),
    evidenceNeeded: 'biên bản đã ký',
  };
  expect(withFindings({ ...nothingKnown, remedy })).toContain(
    'Yêu cầu khắc phục: người chịu trách nhiệm: bà Lò Thị Hạnh; hoàn thành chậm nhất ngày 05/02/2024; tài liệu kiểm chứng cần có: biên bản đã ký.',
  );
  const unknown = { responsible: null, action: null, deadline: null, evidenceNeeded: null };
  expect(withFindings({ ...nothingKnown, remedy: unknown }).join('\n')).not.toContain('Yêu cầu khắc phục');
});

test('parts without content are left out and the numbers close up', () => {
  const empty: NoticeContent = {
    ...inventedNotice,
    plan: null,
    citedPapers: [],
    delegation: [],
    planEvaluation: [],
    overview: [],
    strengths: [],
    sessionDate: null,
    recommendations: [],
  };
  const headings = layOutNotice(empty).blocks.flatMap((block) =>
    block.kind === 'heading' && block.level <= 2 ? [`${block.label} ${block.text}`] : [],
  );
  expect(headings).toEqual([
    'I. Kết quả giám sát',
    '1. Hạn chế, tồn tại',
    '2. Kết quả giám sát từng nội dung mất điểm',
  ]);
});

test('two hundred findings are all written', () => {
  const many = Array.from({ length: 200 }, (_, index) => ({
    ...nothingKnown,
    criterionCode: String(1 + (index % 8)),
    itemCode: `${1 + (index % 8)}.${1 + Math.floor(index / 8)}`,
  }));
  expect(itemsOf(withFindings(...many))).toHaveLength(200);
});
