import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import type { CriteriaSet, Item } from '../criteria-set.ts';
import { diffSets } from './diff-sets.ts';
import { proposeMapping } from './propose-mapping.ts';

const item = (code: string, name: string, max: string, children: readonly Item[] = []): Item => ({
  code,
  name,
  max: points(max),
  place: 'base',
  rule:
    children.length > 0
      ? { kind: 'sum', parts: null, cap: null }
      : { kind: 'yes_no', points: points(max), otherwise: points('0') },
  scoringText: null,
  notApplicable: 'not_allowed',
  evidence: { required: [], isGate: false },
  position: null,
  children,
});

const setOf = (year: number, ...items: readonly Item[]): CriteriaSet => ({
  code: 'thu',
  title: 'Bộ thử',
  issuer: 'UBND tỉnh Thử (giả định)',
  unitKinds: ['commune'],
  year,
  legalBasis: [],
  note: null,
  levelLabels: ['A', 'B'],
  total: points('10'),
  surveyShare: null,
  rounding: { points: null, index: { places: 2, mode: 'half_up' } },
  rebasing: 'index',
  bonusCap: null,
  indexCountsOutside: false,
  classifications: [],
  knockOuts: [],
  items,
});

const before = setOf(
  2025,
  item('1', 'Chỉ đạo điều hành', '10', [
    item('1.1', 'Kế hoạch cải cách hành chính', '3'),
    item('1.2', 'Chế độ báo cáo', '2'),
    item('1.3', 'Kiểm tra và tuyên truyền cải cách', '4'),
    item('1.4', 'Sổ sách lưu trữ', '1'),
  ]),
);
const after = setOf(
  2026,
  item('1', 'Chỉ đạo điều hành', '10', [
    item('1.1', 'Kế hoạch cải cách hành chính', '3'),
    item('1.2', 'Chế độ báo cáo', '2.5'),
    item('1.3', 'Kiểm tra cải cách', '2'),
    item('1.4', 'Tuyên truyền cải cách', '2'),
    item('1.5', 'Sáng kiến mới', '0.5'),
  ]),
);

test('equal sets do not differ', () => {
  expect(diffSets(before, structuredClone(before))).toEqual({ set: [], items: [] });
});

test('codes are told in words, in both languages', () => {
  const changed: CriteriaSet = {
    ...before,
    unitKinds: ['commune', 'district'],
    rounding: { points: { places: 1, mode: 'half_even' }, index: { places: 2, mode: 'down' } },
    rebasing: 'parent',
    items: before.items.map((each) => ({ ...each, place: 'bonus', notApplicable: 'excluded' })),
  };
  const { set, items } = diffSets(before, changed);
  const told = [...set, ...items.flatMap(({ changes }) => changes)].map(({ after: now }) => now);
  expect(told).toEqual([
    { vi: 'cấp xã, cấp huyện', en: 'communes, districts' },
    { vi: '1 chữ số, 5 về số chẵn', en: '1 places, 5 goes to even' },
    { vi: '2 chữ số, bỏ phần dư', en: '2 places, cut off' },
    { vi: 'các mục cùng cấp nhân lên cho đủ', en: 'their siblings are scaled up' },
    { vi: 'điểm thưởng', en: 'bonus' },
    { vi: 'bỏ ra ngoài, không tính', en: 'left out of the result' },
  ]);
});

test('what changed is told by property, rules as sentences', () => {
  const { set, items } = diffSets(before, after);
  expect(set).toEqual([
    { property: 'year', before: { vi: '2025', en: '2025' }, after: { vi: '2026', en: '2026' } },
  ]);
  expect(items.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
    'changed 1.2',
    'changed 1.3',
    'changed 1.4',
    'added 1.5',
  ]);
  expect(items[0]?.changes).toEqual([
    { property: 'max', before: { vi: '2', en: '2' }, after: { vi: '2,5', en: '2,5' } },
    {
      property: 'rule',
      before: { vi: 'Có: 2; không: 0', en: 'Yes: 2; no: 0' },
      after: { vi: 'Có: 2,5; không: 0', en: 'Yes: 2.5; no: 0' },
    },
  ]);
});

test('each item stands in one line of the mapping, with how it continues', () => {
  expect(
    proposeMapping(before, after).map(({ kind, previous, current }) => [kind, previous, current]),
  ).toEqual([
    ['same', ['1'], ['1']],
    ['same', ['1.1'], ['1.1']],
    ['max_changed', ['1.2'], ['1.2']],
    ['split', ['1.3'], ['1.3', '1.4']],
    ['new', [], ['1.5']],
    ['dropped', ['1.4'], []],
  ]);
});

test('the other way round a split is a merger', () => {
  expect(proposeMapping(after, before).find(({ kind }) => kind === 'merged')).toMatchObject({
    previous: ['1.3', '1.4'],
    current: ['1.3'],
  });
});

test('a set mapped to itself is the same throughout, surely', () => {
  const lines = proposeMapping(before, before);
  expect(new Set(lines.map(({ kind, confidence }) => `${kind} ${confidence}`))).toEqual(new Set(['same 1']));
});
