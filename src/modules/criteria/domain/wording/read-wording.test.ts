import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import { readWording, unclearStretch } from './read-wording.ts';

const read = (text: string) => readWording(text, points('2'));
const share = { kind: 'share', numerator: 'Số đạt yêu cầu', denominator: 'Tổng số' };
const at = (value: string, isIncluded = true) => ({ value, isIncluded });
const gives = (amount: string) => ({ kind: 'points', points: amount });

test.each([
  ['Có: 1; không: 0', { kind: 'yes_no', points: '1', otherwise: '0' }],
  [
    'Từ 90% trở lên: 2 điểm; từ 70% đến dưới 90%: 1 điểm; dưới 70%: 0',
    {
      kind: 'bands',
      measure: share,
      bands: [
        { from: at('90'), to: null, award: gives('2') },
        { from: at('70'), to: at('90', false), award: gives('1') },
        { from: null, to: at('70', false), award: gives('0') },
      ],
    },
  ],
  ['Mỗi hội nghị 0,5 điểm, tối đa 1,5 điểm', { kind: 'count', per: '0.5', cap: '1.5', label: 'hội nghị' }],
  [
    'đúng hạn 1, chậm 0,5, không 0',
    {
      kind: 'levels',
      levels: [
        { key: 'dung_han', label: 'đúng hạn', points: '1' },
        { key: 'cham', label: 'chậm', points: '0.5' },
        { key: 'khong', label: 'không', points: '0' },
      ],
    },
  ],
  ['Tỷ lệ % x điểm tối đa', { kind: 'proportional', measure: share, of: '2', floor: null, cap: null }],
  [
    'Trừ 0,25 điểm mỗi trường hợp chậm',
    {
      kind: 'deduction',
      from: { kind: 'full', points: '2' },
      penalties: [
        {
          key: 'truong_hop_cham',
          label: 'trường hợp chậm',
          per: { kind: 'points', points: '0.25' },
          cap: null,
        },
      ],
      floor: '0',
    },
  ],
  [
    '- Không có văn bản trái pháp luật: 2 điểm\n- Có từ 01 văn bản trở lên: 0 điểm',
    { kind: 'zero_tolerance', points: '2', otherwise: '0', label: 'văn bản trái pháp luật' },
  ],
  [
    '- 100% vấn đề được xử lý: 2 điểm\n- Từ 80% đến dưới 100%: 1 điểm\n- Dưới 80%: 0 điểm',
    {
      kind: 'bands',
      measure: share,
      bands: [
        { from: at('100'), to: at('100'), award: gives('2') },
        { from: at('80'), to: at('100', false), award: gives('1') },
        { from: null, to: at('80', false), award: gives('0') },
      ],
    },
  ],
  [
    'Nếu đạt từ 95% trở lên: 2 điểm; đạt từ 90% - dưới 95%: 1 điểm; đạt dưới 90%: 0 điểm',
    {
      kind: 'bands',
      measure: share,
      bands: [
        { from: at('95'), to: null, award: gives('2') },
        { from: at('90'), to: at('95', false), award: gives('1') },
        { from: null, to: at('90', false), award: gives('0') },
      ],
    },
  ],
  [
    'Từ 90% trở lên 2 điểm, từ 70% đến dưới 90% 1 điểm, còn lại 0 điểm',
    {
      kind: 'bands',
      measure: share,
      bands: [
        { from: at('90'), to: null, award: gives('2') },
        { from: at('70'), to: at('90', false), award: gives('1') },
        { from: null, to: at('70', false), award: gives('0') },
      ],
    },
  ],
  [
    'Từ 80% số hồ sơ trở lên: 2 điểm; dưới 80% số hồ sơ: 0 điểm',
    {
      kind: 'bands',
      measure: share,
      bands: [
        { from: at('80'), to: null, award: gives('2') },
        { from: null, to: at('80', false), award: gives('0') },
      ],
    },
  ],
  [
    'Tổ chức từ 02 hội nghị trở lên: 2 điểm; 01 hội nghị: 1 điểm; không tổ chức: 0 điểm',
    {
      kind: 'bands',
      measure: { kind: 'value', label: 'hội nghị', unit: null },
      bands: [
        { from: at('2'), to: null, award: gives('2') },
        { from: at('1'), to: at('2', false), award: gives('1') },
        { from: null, to: at('1', false), award: gives('0') },
      ],
    },
  ],
  [
    'Từ 02 hội nghị trở lên: 2; 01: 1',
    {
      kind: 'bands',
      measure: { kind: 'value', label: 'hội nghị', unit: null },
      bands: [
        { from: at('2'), to: null, award: gives('2') },
        { from: at('1'), to: at('2', false), award: gives('1') },
      ],
    },
  ],
  [
    'Ban hành kịp thời (trước 31/01): 1 điểm; ban hành không kịp thời: 0,5 điểm; không ban hành: 0 điểm',
    {
      kind: 'levels',
      levels: [
        {
          key: 'ban_hanh_kip_thoi_truoc_31_01',
          label: 'Ban hành kịp thời (trước 31/01)',
          points: '1',
        },
        { key: 'ban_hanh_khong_kip_thoi', label: 'ban hành không kịp thời', points: '0.5' },
        { key: 'khong_ban_hanh', label: 'không ban hành', points: '0' },
      ],
    },
  ],
  [
    'Mỗi hồ sơ trễ hạn trừ 0,25 điểm nhưng không quá 1 điểm',
    {
      kind: 'deduction',
      from: { kind: 'full', points: '2' },
      penalties: [
        { key: 'ho_so_tre_han', label: 'hồ sơ trễ hạn', per: { kind: 'points', points: '0.25' }, cap: '1' },
      ],
      floor: '0',
    },
  ],
  [
    'Có đơn thư vượt cấp: 0 điểm; không có: 2 điểm',
    { kind: 'zero_tolerance', points: '2', otherwise: '0', label: 'đơn thư vượt cấp' },
  ],
  [
    'Không có: 2 điểm; có từ 01 trường hợp trở lên: 0 điểm',
    { kind: 'zero_tolerance', points: '2', otherwise: '0', label: 'trường hợp' },
  ],
])('the wording %j is proposed as a rule', (text, rule) => {
  expect(read(text)).toEqual(rule);
});

test.each([
  'Căn cứ tình hình thực tế để chấm điểm',
  'Trên 90%: 2 điểm; từ 70-90%: 1 điểm; dưới 70%: 0',
  'Hoàn thành 100% kế hoạch được 2 điểm',
  'Mỗi 10% được 1 điểm',
  'Có văn bản: 2 điểm, mỗi ngày chậm trừ 0,5 điểm',
  'Mỗi sáng kiến cấp tỉnh 1 điểm, cấp xã 0,5 điểm',
  'Mỗi sáng kiến một điểm, cấp xã 0,5 điểm',
  'Đúng hạn: 2 điểm; chậm trừ 1 điểm',
  'Có kế hoạch 1 điểm, cộng thêm 0,5 điểm',
  'Đạt 100%: 2 điểm; cứ giảm 1% trừ 0,1 điểm',
  'Có: 1 điểm; không: 0 điểm (trừ trường hợp bất khả kháng)',
  '80% hồ sơ: 2 điểm; còn lại: 0 điểm',
  'Trên 80%: 2 điểm; 60-80%: 1 điểm; dưới 60%: 0 điểm',
  'Từ 90% hồ sơ trở lên: 2 điểm; dưới 90% văn bản: 0 điểm',
  '1 tỷ đồng: 1 điểm; từ 2 tỷ đồng trở lên: 2 điểm',
  'Tốt: 1; khá: 2',
  'Theo hướng dẫn của Sở',
  '',
])('the wording %j is left to a person, never guessed', (text) => {
  expect(read(text)).toBeNull();
});

test('a stretch that does not say whether its ends belong to it is named', () => {
  expect(unclearStretch('Trên 80%: 2 điểm; 60-80%: 1 điểm')).toBe('60-80%');
  expect(unclearStretch('Từ 90% - dưới 95%: 1 điểm')).toBeNull();
});
