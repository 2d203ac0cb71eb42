import { describe, expect, test } from 'vitest';
import { noticeParts, readWith, valueOf } from '#tests/support/notice-of-parts.ts';

describe('the requests', () => {
  const requestsOf = (requests: string) =>
    readWith({ requests }).recommendations.map(({ addressee, items }) => [
      addressee.value,
      ...items.map(valueOf),
    ]);

  test.each([
    [
      'II. KIẾN NGHỊ\n- UBND xã: sửa chữa.\n- Công chức Tư pháp - Hộ tịch: rà soát.\n- Tuyên truyền rộng rãi.',
      [
        ['UBND xã', 'sửa chữa.'],
        ['Công chức Tư pháp - Hộ tịch', 'rà soát.'],
        [null, 'Tuyên truyền rộng rãi.'],
      ],
    ],
    [
      'II. KIẾN NGHỊ\n- Đề nghị UBND xã sớm sửa chữa.\n- Đề nghị Đảng ủy xã lãnh đạo, chỉ đạo.',
      [
        ['UBND xã', 'sớm sửa chữa.'],
        ['Đảng ủy xã', 'lãnh đạo, chỉ đạo.'],
      ],
    ],
    ['II. KIẾN NGHỊ\nUBND xã cần sửa chữa ngay.', [['UBND xã', 'cần sửa chữa ngay.']]],
    [
      'II. KIẾN NGHỊ\n1. Phòng chống lãng phí.\n2. Xã hội hóa việc tuyên truyền.',
      [[null, 'Phòng chống lãng phí.', 'Xã hội hóa việc tuyên truyền.']],
    ],
    [
      'II. KIẾN NGHỊ\n1. UBND huyện: xem lại mục 3.4.\n2. UBND xã:\n- Khắc phục.\n- Họp dân.',
      [
        ['UBND huyện', 'xem lại mục 3.4.'],
        ['UBND xã', 'Khắc phục.', 'Họp dân.'],
      ],
    ],
    [
      'II. KIẾN NGHỊ\n1. Đối với UBND xã\n- Khắc phục.\n2. Đề nghị Ủy ban MTTQ xã tăng cường tuyên truyền.',
      [
        ['UBND xã', 'Khắc phục.'],
        ['Ủy ban MTTQ xã', 'tăng cường tuyên truyền.'],
      ],
    ],
    [
      'II. KIẾN NGHỊ\n1. Đối với UBND xã\n- Khắc phục.\n2. Sở Tài chính, Sở Nội vụ\nBàn giao hồ sơ.',
      [
        ['UBND xã', 'Khắc phục.'],
        ['Sở Tài chính, Sở Nội vụ', 'Bàn giao hồ sơ.'],
      ],
    ],
    [
      'II. Yêu cầu, kiến nghị\n2.1. Yêu cầu UBND xã:\n- Niêm yết.\n2.2. Kiến nghị UBND tỉnh: sửa phần mềm.',
      [
        ['UBND xã', 'Niêm yết.'],
        ['UBND tỉnh', 'sửa phần mềm.'],
      ],
    ],
    [
      'II. GIAO TRÁCH NHIỆM\n1. UBND xã khắc phục các mục nêu trên.\n2. Ban Pháp chế HĐND xã\n- Theo dõi.',
      [
        ['UBND xã', 'khắc phục các mục nêu trên.'],
        ['Ban Pháp chế HĐND xã', 'Theo dõi.'],
      ],
    ],
    [
      'II. KIẾN NGHỊ\n1. Đối với UBND xã\n- Sửa nơi tiếp dân, giao việc cho\nVăn phòng HĐND và UBND xã.\n- Họp dân.',
      [['UBND xã', 'Sửa nơi tiếp dân, giao việc cho Văn phòng HĐND và UBND xã.', 'Họp dân.']],
    ],
    [
      'B. KIẾN NGHỊ\nI. ĐỐI VỚI UBND XÃ\n- Khắc phục.\n- Họp dân.\nII. ĐỐI VỚI CÁC PHÒNG\n- Rà soát.',
      [
        ['UBND XÃ', 'Khắc phục.', 'Họp dân.'],
        ['CÁC PHÒNG', 'Rà soát.'],
      ],
    ],
    [
      'Đề nghị UBND xã: (1) khắc phục mục 3.4; (2) báo cáo HĐND xã.',
      [['UBND xã', 'khắc phục mục 3.4', 'báo cáo HĐND xã.']],
    ],
    [
      'Thứ hai, về kiến nghị. Đề nghị UBND xã sửa nơi tiếp dân; mua ghế. Đề nghị các đoàn thể tiếp tục giám sát.',
      [
        ['UBND xã', 'sửa nơi tiếp dân; mua ghế.'],
        ['Các đoàn thể', 'tiếp tục giám sát.'],
      ],
    ],
    [
      'II. KIẾN NGHỊ\n1. Đối với UBND xã\n- Khắc phục.\nThường trực HĐND xã giao Ban Pháp chế theo dõi, đôn đốc./.',
      [['UBND xã', 'Khắc phục.']],
    ],
    [
      'II. KIẾN NGHỊ\n1. Ban hành kế hoạch khắc phục.\n2. Tổ chức họp dân.',
      [[null, 'Ban hành kế hoạch khắc phục.', 'Tổ chức họp dân.']],
    ],
    [
      'II. KIẾN NGHỊ\n1. Đối với UBND xã\na) UBND xã phân công cụ thể.\nb) Các bộ phận báo cáo.\n2. Các tổ chức chính trị - xã hội: giám sát.',
      [
        ['UBND xã', 'UBND xã phân công cụ thể.', 'Các bộ phận báo cáo.'],
        ['Các tổ chức chính trị - xã hội', 'giám sát.'],
      ],
    ],
  ])('of %j', (requests, expected) => {
    expect(requestsOf(requests)).toEqual(expected);
  });

  test('a bullet that begins with "Lưu" stays a request', () => {
    const reading = readWith({ requests: `${noticeParts.requests}\n- Lưu ảnh niêm yết có ngày, giờ.` });
    expect(reading.recommendations[0]?.items.map(valueOf)).toEqual([
      'Khắc phục.',
      'Lưu ảnh niêm yết có ngày, giờ.',
    ]);
    expect(reading.recipients.map(valueOf)).toEqual(['UBND xã', 'Lưu: VT.']);
  });
});
