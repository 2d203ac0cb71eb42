// Longer than 250 lines: the wordings that are read, and those that are not, stand side by side.
import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import { readWording, unclearStretch } from './read-wording.ts';

const read = (text: string) => readWording(text, points('2'))?.rule ?? null;
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
  [
    'Trừ 0,25 điểm/văn bản chậm',
    {
      kind: 'deduction',
      from: { kind: 'full', points: '2' },
      penalties: [
        { key: 'van_ban_cham', label: 'văn bản chậm', per: { kind: 'points', points: '0.25' }, cap: null },
      ],
      floor: '0',
    },
  ],
  [
    'Mỗi văn bản chậm trừ 0,25 điểm, trừ tối đa 1 điểm',
    {
      kind: 'deduction',
      from: { kind: 'full', points: '2' },
      penalties: [
        { key: 'van_ban_cham', label: 'văn bản chậm', per: { kind: 'points', points: '0.25' }, cap: '1' },
      ],
      floor: '0',
    },
  ],
  [
    'Cứ mỗi mô hình được tính 0,125 điểm, tối đa không quá 1,5 điểm',
    { kind: 'count', per: '0.125', cap: '1.5', label: 'mô hình' },
  ],
  ['0,5 điểm/mô hình, tối đa 1,5 điểm', { kind: 'count', per: '0.5', cap: '1.5', label: 'mô hình' }],
  [
    'Tỷ lệ % hồ sơ đúng hạn × 1,5 điểm',
    { kind: 'proportional', measure: share, of: '1.5', floor: null, cap: null },
  ],
  [
    'Đạt tỷ lệ x% thì tính theo công thức (x% * điểm tối đa)/100%',
    { kind: 'proportional', measure: share, of: '2', floor: null, cap: null },
  ],
  [
    'Điểm = (Số chỉ tiêu hoàn thành / Tổng số chỉ tiêu) x 2',
    {
      kind: 'proportional',
      measure: { kind: 'share', numerator: 'Số chỉ tiêu hoàn thành', denominator: 'Tổng số chỉ tiêu' },
      of: '2',
      floor: null,
      cap: null,
    },
  ],
  [
    'Tính điểm theo công thức: (b/a)*điểm tối đa.\nTrong đó: a là tổng số việc; b là số việc đã xong.',
    {
      kind: 'proportional',
      measure: { kind: 'share', numerator: 'số việc đã xong', denominator: 'tổng số việc' },
      of: '2',
      floor: null,
      cap: null,
    },
  ],
  [
    'Tính theo công thức: (Tỷ lệ % hồ sơ đúng hạn x 2)/100%. Nếu tỷ lệ dưới 80% thì điểm đánh giá là 0',
    {
      kind: 'bands',
      measure: share,
      bands: [
        { from: at('80'), to: null, award: { kind: 'rate_of', of: '2' } },
        { from: null, to: at('80', false), award: gives('0') },
      ],
    },
  ],
  [
    'Tỷ lệ % x điểm tối đa, dưới 50% không tính điểm',
    {
      kind: 'bands',
      measure: share,
      bands: [
        { from: at('50'), to: null, award: { kind: 'rate_of', of: '2' } },
        { from: null, to: at('50', false), award: gives('0') },
      ],
    },
  ],
  [
    'Từ 80% trở lên: 2 điểm; từ 50% đến dưới 80%: tỷ lệ % x 2 điểm; dưới 50%: 0 điểm',
    {
      kind: 'bands',
      measure: share,
      bands: [
        { from: at('80'), to: null, award: gives('2') },
        { from: at('50'), to: at('80', false), award: { kind: 'rate_of', of: '2' } },
        { from: null, to: at('50', false), award: gives('0') },
      ],
    },
  ],
  [
    'Diện tích từ 40 m² trở lên: 2 điểm; từ 30 m² đến dưới 40 m²: 1 điểm; dưới 30 m²: 0 điểm',
    {
      kind: 'bands',
      measure: { kind: 'value', label: 'Diện tích', unit: 'm²' },
      bands: [
        { from: at('40'), to: null, award: gives('2') },
        { from: at('30'), to: at('40', false), award: gives('1') },
        { from: null, to: at('30', false), award: gives('0') },
      ],
    },
  ],
  [
    'Giảm 01 điểm đối với mỗi vụ việc',
    {
      kind: 'deduction',
      from: { kind: 'full', points: '2' },
      penalties: [{ key: 'vu_viec', label: 'vụ việc', per: { kind: 'points', points: '1' }, cap: null }],
      floor: '0',
    },
  ],
  [
    'Có sáng kiến được công nhận: 1 điểm. Không có sáng kiến: 0 điểm',
    { kind: 'yes_no', points: '1', otherwise: '0', label: 'Có sáng kiến được công nhận' },
  ],
  [
    'Điểm điều tra xã hội học do Viện Khảo sát Mẫu thực hiện',
    { kind: 'given', by: 'survey', body: 'Viện Khảo sát Mẫu', scale: null },
  ],
  ['Do Sở Nội vụ chấm điểm', { kind: 'given', by: 'other_body', body: 'Sở Nội vụ', scale: null }],
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
  'Mỗi sáng kiến: 1.000 điểm',
  'Từ 1.500 m² trở lên: 2 điểm; dưới 1.500 m²: 0 điểm',
  'Từ 40 m² trở lên: 2 điểm; dưới 40 km: 0 điểm',
  '(Số thu thực hiện / Dự toán giao) x 2',
  '(b/a) x 2. Trong đó: a là tổng số việc',
  'Tỷ lệ % x 2. Nếu tỷ lệ dưới 0,7 thì điểm đánh giá là 0',
  'Tỷ lệ % x 2. Trừ 0,5 điểm mỗi việc chậm',
  'Tỷ lệ % x 2. Dưới 50%: 0 điểm; từ 50% đến 60%: 1 điểm; từ 60% đến 70%: 1,5 điểm',
  'Nếu không phát sinh thì đạt điểm tối đa',
  'Tỷ lệ % x 2. Nếu không phát sinh thì theo hướng dẫn',
  'Do đơn vị tự chấm',
  'Nếu b/a ≥ 80 thì điểm đánh giá là (b/a)*2; nếu b/a < 80 thì điểm đánh giá là 0',
  'Nếu b/a ≥ 0,8 thì điểm đánh giá là (c/d)*2; nếu b/a < 0,8 thì điểm đánh giá là (b/a)*1',
  '',
])('the wording %j is left to a person, never guessed', (text) => {
  expect(read(text)).toBeNull();
});

test('a stretch that does not say whether its ends belong to it is named', () => {
  expect(unclearStretch('Trên 80%: 2 điểm; 60-80%: 1 điểm')).toBe('60-80%');
  expect(unclearStretch('Từ 90% - dưới 95%: 1 điểm')).toBeNull();
});

test.each([
  ['Tỷ lệ % x điểm tối đa. Nếu không phát sinh thì đạt điểm tối đa', 'full'],
  ['Có: 2 điểm; không: 0. Trường hợp không phát sinh nhiệm vụ thì được 2 điểm', 'full'],
  ['Mỗi việc 0,5 điểm; nếu trong năm không phát sinh: 0 điểm', 'zero'],
  ['Tỷ lệ % x 2; nếu không phát sinh thì không tính vào tổng điểm tối đa', 'excluded'],
  ['Tỷ lệ % x 2', null],
])('what an item that did not arise gets is read out of %j', (text, policy) => {
  expect(readWording(text, points('2'))).toMatchObject({ notApplicable: policy });
});

test('in an item that takes points off each case takes, and no case takes nothing', () => {
  expect(readWording('Mỗi vụ việc: trừ 0,5 điểm, tối đa trừ 4 điểm', points('4'), 'deduction')?.rule).toEqual(
    {
      kind: 'count',
      per: '0.5',
      cap: '4',
      label: 'vụ việc',
    },
  );
  expect(readWording('Trừ 5% mỗi vụ việc', points('4'), 'deduction')).toBeNull();
});

test.each([
  'Nếu tỷ lệ b/a ≥ 0.8 thì điểm đánh giá là (b/a)*2; nếu b/a < 0,8 thì điểm đánh giá là 0',
  'Từ 80% trở lên: tỷ lệ % x 2 điểm; dưới 80%: 0 điểm',
])('a rate that counts from a bound on is read out of %j', (text) => {
  expect(read(text)).toEqual({
    kind: 'bands',
    measure: share,
    bands: [
      { from: at('80'), to: null, award: { kind: 'rate_of', of: '2' } },
      { from: null, to: at('80', false), award: gives('0') },
    ],
  });
});

test('a share of which a whole is wanted may be named in front of it', () => {
  expect(read('Tỷ lệ giải quyết đúng hạn đạt 100%: 2 điểm; đạt dưới 100%: 1 điểm')).toMatchObject({
    bands: [{ from: at('100'), to: at('100') }, { to: at('100', false) }],
  });
});

test.each([
  'Tỷ lệ giải quyết đúng hạn đạt trên 90%: 2 điểm; từ trên 70% đến 90%: 1 điểm; từ 70% trở xuống: 0 điểm',
  'Tính tỷ lệ % việc đã xong so với tổng số việc: trên 90%: 2; 70% < tỷ lệ ≤ 90%: 1; ≤ 70%: 0',
])('open and closed ends are read out of %j', (text) => {
  expect(read(text)).toEqual({
    kind: 'bands',
    measure: share,
    bands: [
      { from: at('90', false), to: null, award: gives('2') },
      { from: at('70', false), to: at('90'), award: gives('1') },
      { from: null, to: at('70'), award: gives('0') },
    ],
  });
});
