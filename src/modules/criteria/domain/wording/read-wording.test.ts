import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import { readWording } from './read-wording.ts';

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
])('the wording %j is proposed as a rule', (text, rule) => {
  expect(read(text)).toEqual(rule);
});

test.each([
  'Căn cứ tình hình thực tế để chấm điểm',
  'Trên 90%: 2 điểm; từ 70-90%: 1 điểm; dưới 70%: 0',
  'Hoàn thành 100% kế hoạch được 2 điểm',
  'Mỗi 10% được 1 điểm',
  'Tốt: 1; khá: 2',
  'Theo hướng dẫn của Sở',
  '',
])('the wording %j is left to a person, never guessed', (text) => {
  expect(read(text)).toBeNull();
});
