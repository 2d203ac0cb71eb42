import { expect, test } from 'vitest';
import { writeWorkbook } from '#platform/office/writing/write-workbook.ts';
import { previewImport } from './preview-import.ts';

test('what keeps a workbook from being published is told by sheet, row and column, top down', async () => {
  const rows = [
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm'],
    ['1', 'Chỉ đạo điều hành (giả định)', '5', ''],
    ['1.1', 'Kế hoạch (giả định)', '2', 'Theo tình hình thực tế'],
    ['1.2', 'Báo cáo (giả định)', '2', 'Tùy từng trường hợp'],
  ];
  const sheet = {
    name: 'Bảng điểm',
    widths: [],
    frozenRows: 0,
    rows: rows.map((cells) => ({
      look: 'plain' as const,
      cells: cells.map((text) => ({ kind: 'text' as const, text })),
    })),
  };
  const { content, faults } = await previewImport('bang.xlsx', await writeWorkbook([sheet], '2026-01-01'));
  expect(content).not.toBeNull();
  const placed = faults.flatMap(({ place, code }) =>
    place ? [`${place.sheet} ${place.row} ${place.column} ${code.split('.').at(-1)}`] : [],
  );
  expect(placed).toEqual([
    'Bảng điểm 2 C children_sum',
    'Bảng điểm 3 D rule_unread',
    'Bảng điểm 4 D rule_unread',
  ]);
});
