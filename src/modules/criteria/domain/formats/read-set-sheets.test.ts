// Longer than 250 lines: what is told of odd sheets is read side by side, with one builder of sheets.
import { describe, expect, test } from 'vitest';
import type { Sheet, SheetCell, Workbook } from '#kernel/workbook.ts';
import { listItems } from '../criteria-set.ts';
import { readSetSheets } from './read-set-sheets.ts';
import { orderedFaults, placedFault } from './set-reading.ts';

type Written = string | number | null | Partial<SheetCell>;

/** A sheet of rows; a number is a number cell, an object adds to a text cell. */
function sheet(name: string, rows: readonly (readonly Written[])[], more: Partial<Sheet> = {}): Sheet {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((value, column): readonly SheetCell[] => {
      if (value === null) return [];
      const place = { row: at + 1, column: column + 1, isPercent: false, isFormula: false };
      const text = String(typeof value === 'object' ? (value.text ?? '') : value);
      const kind = typeof value === 'number' ? 'number' : 'text';
      return [{ ...place, kind, text, shown: text, ...(typeof value === 'object' ? value : {}) }];
    }),
  );
  return { name, isHidden: false, cells, merges: [], hiddenRows: [], hiddenColumns: [], ...more };
}

const heads = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'Tài liệu kiểm chứng'];
const book = (...sheets: readonly Sheet[]): Workbook => ({ sheets });

const plain = sheet('Biểu 1', [
  ['BỘ CHỈ SỐ NĂM 2026 (GIẢ ĐỊNH)'],
  heads,
  ['I', 'CHỈ ĐẠO', 4],
  [1, 'Kế hoạch', 2],
  ['1.1', 'Ban hành', 1, 'Có: 1; không: 0', 'Kế hoạch; Công văn'],
  ['1.2', 'Thực hiện', 1],
  [null, 'Ban hành đúng hạn', 1],
  [null, 'Ban hành chậm', '0,5'],
  [null, 'Không ban hành', 0],
  [2, 'Khác', 2, 'Theo tình hình thực tế', '- Báo cáo\ncủa xã\n- Ảnh chụp'],
  ['II', 'THỦ TỤC', 3],
  [1, 'Đúng hạn', 3, 'Tỷ lệ % x điểm tối đa'],
  [null, 'Tổng cộng', 7],
]);

test('title and issuer are told apart above a plain table, and what it was issued with is neither', () => {
  const { set } = readSetSheets(
    book(
      sheet('Biểu 1', [
        ['UBND TỈNH GIẢ ĐỊNH', null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['Phụ lục II'],
        ['BỘ CHỈ SỐ CẤP XÃ NĂM 2026'],
        ['(Kèm theo Quyết định số 12/QĐ-UBND ngày 31/8/2025)'],
        heads,
        ['1', 'Một', 2, 'Có: 2; không: 0'],
      ]),
    ),
  );
  expect([set?.title, set?.issuer, set?.year]).toEqual([
    'BỘ CHỈ SỐ CẤP XÃ NĂM 2026',
    'UBND TỈNH GIẢ ĐỊNH',
    2026,
  ]);
});

test('a table without a year says so, and claims none', () => {
  const { notices } = readSetSheets(book(sheet('S', [heads, ['1', 'Một', 2]])));
  expect(notices.map(({ code, facts }) => [code, facts])).toEqual([
    ['criteria.file.about_assumed_without_year', { title: 'S', total: '2' }],
  ]);
});

test('a numeric code whose last zero Excel dropped is told with what to do', () => {
  const { faults } = readSetSheets(
    book(sheet('S', [heads, ['1', 'Mục', 4], [1.1, 'Đầu', 2], [1.1, 'Thứ mười', 2]])),
  );
  expect(faults.map(({ code, facts, place }) => [code, facts['code'], place?.row])).toEqual([
    ['criteria.file.code_lost_zero', '1.1', 4],
  ]);
});

describe('a province’s plain table', () => {
  const reading = readSetSheets(book(plain));
  const items = listItems(reading.set?.items ?? []);

  test('becomes a draft with its levels, codes, papers and total', () => {
    expect(reading.faults).toEqual([]);
    expect(items.map(({ item, depth }) => `${depth} ${item.code} ${item.max}`)).toEqual([
      '0 I 4',
      '1 I.1 2',
      '2 I.1.1 1',
      '2 I.1.2 1',
      '1 I.2 2',
      '0 II 3',
      '1 II.1 3',
    ]);
    expect(reading.set).toMatchObject({ year: 2026, total: '7', title: 'BỘ CHỈ SỐ NĂM 2026 (GIẢ ĐỊNH)' });
    expect(items.map(({ item }) => item.evidence.required)).toEqual([
      [],
      [],
      ['Kế hoạch', 'Công văn'],
      [],
      ['Báo cáo của xã', 'Ảnh chụp'],
      [],
      [],
    ]);
  });

  test('has the rules that its wording means as proposals', () => {
    expect(reading.proposedRules).toEqual(['I.1.1', 'I.1.2', 'II.1']);
    expect(items.map(({ item }) => item.rule?.kind ?? null)).toEqual([
      'sum',
      'sum',
      'yes_no',
      'levels',
      null,
      'sum',
      'proportional',
    ]);
    expect(reading.notices.map(({ code, item }) => [code.slice(14), item])).toEqual([
      ['codes_extended', null],
      ['about_assumed', null],
    ]);
  });
});

const sound = [heads, ['1', 'A', 1], ['1.1', 'B', 1]];
const told = (...sheets: readonly Sheet[]) => {
  const { set, faults, notices } = readSetSheets(book(...sheets));
  const shown = [...faults, ...notices].filter(({ code }) => !code.includes('about_assumed'));
  return [
    set !== null,
    ...shown.map(({ code, place }) =>
      [code.slice(14), place?.sheet, place?.row, place?.column].filter((part) => part !== null).join(' '),
    ),
  ];
};

test.each([
  ['text for a number', [heads, ['1', 'A', 'một'], ['1.1', 'B', 1]], {}, [false, 'cell_not_a_number T 2 C']],
  ['1,5 and 1.5', [heads, ['1', 'A', '1,5'], ['1.1', 'B', 1.5]], {}, [true]],
  ['an empty maximum', [heads, ['1', 'A'], ['1.1', 'B', 1]], {}, [false, 'cell_missing T 2 C']],
  [
    'a code that became a day',
    [heads, ['1', 'A', 1], [{ text: '2026-01-01', kind: 'day' }, 'B', 1]],
    {},
    [false, 'code_is_day T 3 A'],
  ],
  [
    'a formula with a value',
    [heads, ['1', 'A', { text: '1', kind: 'number', isFormula: true }], ['1.1', 'B', 1]],
    {},
    [true, 'formulas_read T'],
  ],
  [
    'a formula without a value',
    [heads, ['1', 'A', { text: '', isFormula: true }], ['1.1', 'B', 1]],
    {},
    [false, 'formula_without_value T 2 C'],
  ],
  [
    'an error',
    [heads, ['1', 'A', { text: '#REF!', kind: 'error' }], ['1.1', 'B', 1]],
    {},
    [false, 'cell_error T 2 C', 'cell_not_a_number T 2 C'],
  ],
  ['a hidden sheet', sound, { isHidden: true }, [true, 'sheet_hidden T']],
  [
    'hidden rows and columns',
    sound,
    { hiddenRows: [2], hiddenColumns: [4] },
    [true, 'rows_hidden T', 'columns_hidden T'],
  ],
  [
    'merged cells',
    sound,
    { merges: [{ fromRow: 2, toRow: 3, fromColumn: 4, toColumn: 4 }] },
    [true, 'cells_merged T'],
  ],
  [
    'the same code twice',
    [heads, ['1', 'A', 1], ['1.1', 'B', 1], ['1.1', 'C', 1]],
    {},
    [false, 'code_twice T 4 A', 'codes_extended T'],
  ],
] as const)('%s is told by its place', (_, rows, more, expected) => {
  expect(told(sheet('T', rows as readonly (readonly Written[])[], more))).toEqual(expected);
});

test('numbers of one, two and three figures stand below one another', () => {
  const rows = [
    heads,
    ['1', 'A', 4],
    ['1.1', 'B', 2],
    ['1.1.1', 'C', 2, 'Có: 2; không: 0'],
    ['1.2', 'D', 2],
    ['1.2.1', 'E', 2, 'Có: 2; không: 0'],
  ];
  const { set } = readSetSheets(book(sheet('T', rows)));
  expect(listItems(set?.items ?? []).map(({ item, depth }) => [item.code, depth])).toEqual([
    ['1', 0],
    ['1.1', 1],
    ['1.1.1', 2],
    ['1.2', 1],
    ['1.2.1', 2],
  ]);
});

test('headings said again, numbers of columns and sums in between are no items', () => {
  const rows = [
    heads,
    ['(1)', '(2)', '(3)', '(4)'],
    ['1', 'A', 2],
    ['1.1', 'B', 2, 'Có: 2; không: 0'],
    [null, 'Cộng mục 1', 2],
    heads,
    ['2', 'C', 3],
    ['2.1', 'D', 3, 'Tỷ lệ % x 3'],
    [null, 'Cộng', 5],
    [null, 'Người lập biểu'],
  ];
  const { set, faults } = readSetSheets(book(sheet('T', rows)));
  expect(faults).toEqual([]);
  expect(set?.total).toBe('5');
  expect(listItems(set?.items ?? []).map(({ item }) => [item.code, item.rule?.kind])).toEqual([
    ['1', 'sum'],
    ['1.1', 'yes_no'],
    ['2', 'sum'],
    ['2.1', 'proportional'],
  ]);
});

test('a wording that became no rule is told by its cell', () => {
  const rows = [heads, ['1', 'A', 2], ['1.1', 'B', 2, 'Theo tình hình thực tế']];
  const reading = readSetSheets(book(sheet('T', rows)));
  const fault = { item: '1.1', code: 'criteria.set.rule_unread', facts: {} };
  expect(placedFault(fault, reading).place).toEqual({ sheet: 'T', row: 3, column: 'D' });
  const sum = { ...fault, item: '1', code: 'criteria.set.children_sum' };
  expect(placedFault(sum, reading).place).toEqual({ sheet: 'T', row: 2, column: 'C' });
  const cycle = { ...fault, code: 'criteria.set.cycle' };
  expect(placedFault(cycle, reading).place).toEqual({ sheet: 'T', row: 3, column: null });
  expect(placedFault({ ...cycle, item: null }, reading).place).toBeUndefined();
});

test('faults are told from the top of the sheet down, those of the whole set first', () => {
  const at = (row: number) => ({
    item: String(row),
    code: 'x',
    facts: {},
    place: { sheet: 'T', row, column: 'D' },
  });
  const whole = { item: null, code: 'x', facts: {} };
  expect(orderedFaults([at(11), at(3), whole]).map(({ item }) => item)).toEqual([null, '3', '11']);
});

test('notes and signatures around a table are no items, and are told', () => {
  const rows = [
    heads,
    ['I. LĨNH VỰC MỘT', null, '2 điểm'],
    ['1', 'B', '2 điểm', 'Tỷ lệ % x 2. Nếu không phát sinh thì đạt điểm tối đa'],
    ['Lưu ý: số liệu lấy từ hệ thống'],
    [null, 'Tổng cộng', 2],
    ['Ghi chú: điểm được làm tròn'],
    [null, 'TM. ỦY BAN NHÂN DÂN'],
  ];
  const { set, faults, notices } = readSetSheets(book(sheet('T', rows)));
  expect(faults).toEqual([]);
  const notes = notices.filter(({ code }) => /row_is_note|not_applicable/.test(code));
  expect(notes.map(({ facts }) => facts.row ?? facts.found)).toEqual([4, 6, 7, 'đủ điểm']);
  expect(
    listItems(set?.items ?? []).map(({ item }) => [item.code, item.name, item.max, item.notApplicable]),
  ).toEqual([
    ['I', 'LĨNH VỰC MỘT', '2', 'not_allowed'],
    ['1', 'B', '2', 'full'],
  ]);
  expect(listItems(set?.items ?? [])[1]?.item.rule?.kind).toBe('proportional');
});

test('a workbook without a table of items is refused with the names of its sheets', () => {
  expect(told(sheet('Ghi chú', [['x']]))).toEqual([false, 'no_item_sheet']);
});

test('a sheet that means nothing here is told and left', () => {
  expect(told(sheet('T', sound), sheet('Ghi chú', [['x']]))).toEqual([true, 'sheet_ignored Ghi chú']);
  expect(told(sheet('T', sound), sheet('Ẩn', [['x']], { isHidden: true }))).toEqual([
    true,
    'sheet_hidden_ignored Ẩn',
  ]);
});

const ruleHeads = [
  'Mã tiêu chí',
  'Phần',
  'Loại dòng',
  'Khóa',
  'Nội dung',
  'Điều kiện',
  'Điểm',
  'Tối đa hoặc trần',
];
const rules = (...rows: readonly (readonly Written[])[]) =>
  told(sheet('Bộ tiêu chí', sound), sheet('Quy tắc', [ruleHeads, ...rows]));

test.each([
  ['a kind that is none', [['1.1', null, 'gì đó']], ['cell_not_a_word Quy tắc 2 C']],
  [
    'lines without a rule',
    [['1.1', null, 'khoảng', null, null, '>= 80', 1]],
    ['rule_row_missing Quy tắc 2 C'],
  ],
  [
    'two rules for one item',
    [
      ['1.1', null, 'có/không'],
      ['1.1', null, 'theo tỷ lệ'],
    ],
    ['rule_row_twice Quy tắc 3 C'],
  ],
  ['an item that is not in the table', [['9.9', null, 'có/không']], ['rule_for_stranger Quy tắc 2 A']],
  [
    'a band with a doubtful end',
    [
      ['1.1', null, 'theo khoảng'],
      ['1.1', null, 'khoảng', null, null, '70-80', 1],
    ],
    ['cell_not_an_interval Quy tắc 3 F'],
  ],
  [
    'a part without a rule',
    [
      ['1.1', null, 'tổng các phần'],
      ['1.1', null, 'phần', 'a', 'A', null, null, 1],
    ],
    ['part_without_rule Quy tắc 3 D'],
  ],
  [
    'a line of another rule',
    [
      ['1.1', null, 'các mức'],
      ['1.1', null, 'lỗi trừ', 'a', 'A', null, 1],
    ],
    ['line_out_of_place Quy tắc 3 C'],
  ],
] as const)('in the rules, %s is told by its cell', (_, rows, expected) => {
  expect(rules(...(rows as readonly (readonly Written[])[])).slice(1)).toEqual(expected);
});

test('merged cells of the rules stand for every row', () => {
  const merged = sheet(
    'Quy tắc',
    [
      ruleHeads,
      ['1.1', null, 'các mức'],
      [null, null, 'mức', 'a', 'A', null, 1],
      [null, null, 'mức', 'b', 'B', null, 0],
    ],
    { merges: [{ fromRow: 2, toRow: 4, fromColumn: 1, toColumn: 1 }] },
  );
  const { set } = readSetSheets(book(sheet('Bộ tiêu chí', sound), merged));
  expect(listItems(set?.items ?? [])[1]?.item.rule).toEqual({
    kind: 'levels',
    levels: [
      { key: 'a', label: 'A', points: '1' },
      { key: 'b', label: 'B', points: '0' },
    ],
  });
});
