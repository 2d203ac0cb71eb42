import { expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar.ts';
import { points } from '#kernel/points.ts';
import { inventedSelfAssessment as report } from './invented-self-assessment.ts';
import { layOutSelfAssessmentReport } from './lay-out-self-assessment.ts';
import type { OfficialPaper, TextBlock } from './official-paper.ts';
import type { ReportedItem, SelfAssessmentContent } from './self-assessment-content.ts';

function linesOf(block: TextBlock): string[] {
  if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.label} ${block.text}`];
  if (block.kind === 'table')
    return [block.columns.map(({ header }) => header), ...block.rows].map((row) => `| ${row.join(' | ')} |`);
  const text = block.stretches.map((stretch) => stretch.text).join('');
  return [block.kind === 'item' ? `${block.mark} ${text}` : text];
}

function textOf({ blocks, appendices, ...paper }: OfficialPaper): string {
  return [
    `${paper.issuingBody} · số ${paper.number ?? 'để trống'}/${paper.symbol ?? ''} · ${paper.place ?? ''}`,
    ...(paper.draftMark === undefined ? [] : [paper.draftMark]),
    `${paper.typeName}: ${paper.subject}`,
    ...blocks.flatMap(linesOf),
    `${paper.authorityLines.join(', ')}, ${paper.signerTitle ?? ''} | ${paper.recipients.join('; ')}`,
    ...appendices.flatMap((appendix) => [
      `= ${appendix.label}: ${appendix.title}${appendix.isLandscape ? ' (ngang)' : ''}`,
      ...appendix.blocks.flatMap(linesOf),
      '',
    ]),
  ].join('\n');
}

function written(changes: Partial<SelfAssessmentContent> = {}): string {
  return textOf(layOutSelfAssessmentReport({ ...report, ...changes }));
}

const [field, proved, , unproved] = report.items as [ReportedItem, ReportedItem, ReportedItem, ReportedItem];

test('the report is laid out as the golden paper has it', async () => {
  await expect(written()).toMatchFileSnapshot('../../../../../tests/golden/papers/self-assessment.txt');
});

test('every item stands in the annex, with its points and the numbers of its papers', () => {
  const [annex] = layOutSelfAssessmentReport(report).appendices;
  const [table] = annex?.blocks ?? [];
  if (table?.kind !== 'table') throw new Error('the annex has no table');
  expect(table.rows.map(([code, name]) => [code, name])).toEqual(
    report.items.map(({ code, name }) => [code, name]),
  );
  expect(table.rows[1]).toEqual([
    '1.1',
    'Kế hoạch cải cách hành chính năm',
    '3',
    '3',
    'Hoàn thành 19 trên 20 nhiệm vụ, đạt 95%: 3 điểm.',
    'Số 12/KH-UBND ngày 15/01/2026; số 140/BC-UBND ngày 15/01/2026',
  ]);
  expect(table.strongRows).toEqual([0, 4, 8]);
});

test('what is not known is said to be so, with as much as is known of it, and is never 0', () => {
  const text = written();
  expect(text).toContain('Tổng điểm tự chấm: chưa có; theo số liệu đã có, tổng điểm nằm trong khoảng');
  expect(text).toContain('| 2 | Cải cách thủ tục hành chính | 8 | Chưa có | Chưa có | Chưa có |');
  expect(text).toContain('Còn 1 mục chưa có điểm tự chấm: 2.2.');
  expect(text).toContain('do điều tra xã hội học hoặc cơ quan khác cho điểm: 2.3.');
});

test('a total that is known is written with its share and its class', () => {
  const total = {
    max: points('14'),
    self: points('12.25'),
    low: points('12.25'),
    high: points('12.25'),
    conceded: points('1.75'),
    percent: points('87.5'),
    isOutsideScale: false,
    classification: 'Tốt',
  };
  expect(written({ total })).toContain(
    'Tổng điểm tự chấm: 12,25 điểm trên tổng số 14 điểm được tính, đạt 87,5%, xếp loại: Tốt.',
  );
});

test('each item that lacks papers is explained, and one that nobody explained says so', () => {
  const text = written({ items: [unproved, { ...proved, evidence: [], code: '1.9', name: 'Báo cáo quý.' }] });
  expect(text).toContain(
    '- Mục 1.3 – Sáng kiến trong cải cách hành chính. Giải trình: Đã đăng ký một sáng kiến, hội đồng chưa họp.',
  );
  expect(text).toContain('- Mục 1.9 – Báo cáo quý. Giải trình: chưa có.');
});

test('where every item has its papers, the report says that nothing lacks them', () => {
  const text = written({ items: [field, proved] });
  expect(text).toContain('Không có nội dung nào thiếu tài liệu kiểm chứng.');
  expect(text).not.toContain('## 2. Nội dung không áp dụng');
});

test('what did not arise is explained under its own heading, and what is explained beside its papers too', () => {
  const text = written({
    items: [{ ...proved, explanation: 'Kế hoạch ban hành chậm do chờ cấp trên' }, ...report.items.slice(-1)],
  });
  expect(text).toContain(
    '## 2. Nội dung không áp dụng, đề nghị không tính\n- Mục 3.1 – Giải quyết khiếu nại đông người.',
  );
  expect(text).toContain('## 3. Nội dung có giải trình thêm\n- Mục 1.1 –');
});

test('the difficulties and proposals are the unit’s own, paragraph by paragraph', () => {
  expect(written({ difficulties: ['Thiếu người.', ' Thiếu máy. '], proposals: ['Bổ sung máy.'] })).toContain(
    '## 1. Khó khăn, vướng mắc\nThiếu người.\nThiếu máy.\n## 2. Đề xuất, kiến nghị\nBổ sung máy.',
  );
  expect(written({ difficulties: [], proposals: [] })).toContain('## 1. Khó khăn, vướng mắc\nChưa có.');
});

test('a year that the title of the set names is not written twice', () => {
  expect(written({ setTitle: 'Bộ chỉ số năm 2026' })).toContain('theo Bộ chỉ số năm 2026\n');
});

test('the annex says whether its figures were handed in', () => {
  const sha256 = 'a'.repeat(64);
  expect(written()).toContain('bản tự chấm đang lập, chưa nộp.');
  expect(written({ submission: { submittedOn: calendarDate(2026, 11, 3), sha256 } })).toContain(
    `đã nộp ngày 03/11/2026; mã kiểm tra (SHA-256): ${sha256}.`,
  );
});
