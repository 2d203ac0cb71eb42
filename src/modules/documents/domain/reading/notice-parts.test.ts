import { describe, expect, test } from 'vitest';
import { readWith, valueOf } from '#tests/support/notice-of-parts.ts';

describe('the head of a paper', () => {
  test.each([
    ['HĐND XÃ MẪU SƠN\nTHƯỜNG TRỰC', 'Thường trực HĐND xã Mẫu Sơn'],
    ['HĐND XÃ MẪU SƠN\nTHƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN', 'Thường trực Hội đồng nhân dân xã Mẫu Sơn'],
    ['HỘI ĐỒNG NHÂN DÂN\nXÃ MẪU SƠN\nTHƯỜNG TRỰC HĐND', 'Thường trực HĐND xã Mẫu Sơn'],
    ['HỘI ĐỒNG NHÂN DÂN XÃ MẪU SƠN ĐOÀN GIÁM SÁT', 'Đoàn giám sát Hội đồng nhân dân xã Mẫu Sơn'],
    ['HỘI ĐỒNG NHÂN DÂN XÃ MẪU\nSƠN', 'Hội đồng nhân dân xã Mẫu Sơn'],
    ['HĐND HUYỆN ĐÁ BẠC\nHĐND XÃ MẪU SƠN', 'HĐND xã Mẫu Sơn'],
    ['UBND HUYỆN ĐÁ BẠC\nHỘI ĐỒNG NHÂN DÂN XÃ MẪU SƠN', 'Hội đồng nhân dân xã Mẫu Sơn'],
  ])('names the issuing body in %j', (body, agency) => {
    expect(readWith({ body }).document.agency.value).toBe(agency);
  });

  test.each([
    ['Số:          /TB-HĐND        Mẫu Sơn, ngày      tháng 5 năm 2025', null, 'TB-HĐND', null],
    ['Số:\n/TB-HĐND\nMẫu Sơn, ngày 12 tháng 5 năm 2025', null, 'TB-HĐND', '2025-05-12'],
    ['Số:\nMẫu Sơn, ngày 12 tháng 5 năm 2025\n/TB-HĐND', null, 'TB-HĐND', '2025-05-12'],
    ['Số:        Mẫu Sơn, ngày 12 tháng 5 năm 2025\n/TB-HĐND', null, 'TB-HĐND', '2025-05-12'],
    ['Số: 9/TB.HĐND\nMẫu Sơn, 12/5/2025', '9', 'TB.HĐND', '2025-05-12'],
    ['Số: 9 - TB/HĐND\nMẫu Sơn, ngày 12/5/2025', '9', 'TB/HĐND', '2025-05-12'],
  ])('gives number, symbol and date of %j', (number, digits, symbol, date) => {
    const { document } = readWith({ number });
    expect([document.number, document.symbol, document.date].map(valueOf)).toEqual([digits, symbol, date]);
    expect(document.place.value).toBe('Mẫu Sơn');
  });

  test.each([
    'Thực hiện Kế hoạch số 3/KH-HĐND, Thường trực HĐND xã kết luận:',
    'Đoàn giám sát được thành lập theo Quyết định số 3/QĐ-HĐND ngày 02/4/2025.',
    'Từ đầu năm, HĐND xã đã giám sát nhiều việc.',
    'Thông báo kết luận như sau:',
    'Thời gian giám sát: 8 giờ ngày 06/5/2025. Địa điểm: trụ sở xã. Theo Kế hoạch số 3/KH-HĐND.',
  ])('ends the subject before %j', (opening) => {
    const subject = 'Kết luận giám sát công tác cải cách hành chính';
    expect(readWith({ opening }).document.subject.value).toBe(subject);
    expect(readWith({ subject: `THÔNG BÁO\n${subject}\ncủa UBND xã`, opening }).document.subject.value).toBe(
      `${subject} của UBND xã`,
    );
  });

  test('a subject may go on with a label', () => {
    const subject =
      'THÔNG BÁO\nKết luận giám sát của Thường trực HĐND xã\nChuyên đề: Công tác cải cách hành chính';
    expect(readWith({ subject }).document.subject.value).toBe(
      'Kết luận giám sát của Thường trực HĐND xã Chuyên đề: Công tác cải cách hành chính',
    );
  });

  test('a paper that only the subject cites is listed, and a plan without a number is a plan', () => {
    const subject = 'THÔNG BÁO\nKết luận giám sát việc thực hiện Chỉ thị số 30/CT-TTg ngày 04/6/2025';
    const opening = 'Thực hiện Kế hoạch số      /KH-HĐND ngày   tháng 4, HĐND xã kết luận:';
    const { citedDocuments, plan } = readWith({ subject, opening });
    expect(citedDocuments.map(({ number, symbol, date }) => [number, symbol, date].map(valueOf))).toEqual([
      ['30', 'CT-TTg', '2025-06-04'],
      [null, 'KH-HĐND', null],
    ]);
    expect(plan?.symbol.value).toBe('KH-HĐND');
  });
});

describe('the day of the session', () => {
  test.each([
    [
      'Ngày 06/5/2025, Đoàn giám sát do ông Lù A Páo - Chủ tịch HĐND xã làm Trưởng đoàn; bà Vi Thị Xuân - Phó Chủ tịch HĐND xã làm Phó Trưởng đoàn đã tiến hành giám sát.',
      '2025-05-06',
    ],
    [
      'Theo Kế hoạch số 3/KH-HĐND ngày 01/4/2025, ngày 06/5/2025 Thường trực HĐND xã giám sát UBND xã.',
      '2025-05-06',
    ],
    ['Trên cơ sở Biên bản làm việc ngày 06/5/2025 với UBND xã, Thường trực HĐND xã thông báo:', '2025-05-06'],
    ['Trên cơ sở kết quả giám sát ngày 06/5/2025, Thường trực HĐND xã thông báo:', '2025-05-06'],
    [
      'Sáng ngày 06 tháng 5 năm 2025, tại trụ sở UBND xã, Tổ giám sát gồm 03 đồng chí đã làm việc.',
      '2025-05-06',
    ],
    ['Thời gian giám sát: 8 giờ ngày 06/5/2025. Địa điểm: trụ sở xã.', '2025-05-06'],
    ['Từ ngày 05/5/2025 đến ngày 06/5/2025, Đoàn giám sát đã giám sát UBND xã.', null],
    ['Ngày 06/5/2025, Thường trực HĐND xã ban hành kế hoạch; Đoàn giám sát đã giám sát.', null],
    ['Sau khi xem Báo cáo kết quả giám sát ngày 06/5/2025 của Ban Pháp chế, HĐND xã kết luận:', null],
  ])('of %j', (opening, day) => {
    expect(readWith({ opening }).sessionDate.value).toBe(day);
  });
});

describe('the delegation', () => {
  const people = (opening: string) =>
    readWith({ opening }).delegation.map(({ name, position, role }) => [name, position, role].map(valueOf));

  test.each([
    [
      'Đoàn giám sát gồm các ông, bà: LÙ A PÁO (Chủ tịch HĐND xã, Trưởng đoàn), VI THỊ XUÂN (Bí thư Đoàn xã, thành viên) và MA VĂN TỚI (Chủ tịch Hội Nông dân xã, thành viên) đã giám sát UBND xã.',
      [
        ['Lù A Páo', 'Chủ tịch HĐND xã', 'head'],
        ['Vi Thị Xuân', 'Bí thư Đoàn xã', 'member'],
        ['Ma Văn Tới', 'Chủ tịch Hội Nông dân xã', 'member'],
      ],
    ],
    [
      'Đoàn giám sát do đồng chí Lù A Páo, Chủ tịch HĐND xã làm Trưởng đoàn; các đồng chí: Vi Thị Xuân - Phó Chủ tịch HĐND xã; Ma Văn Tới - Trưởng Ban Pháp chế là thành viên.',
      [
        ['Lù A Páo', 'Chủ tịch HĐND xã', 'head'],
        ['Vi Thị Xuân', 'Phó Chủ tịch HĐND xã', 'member'],
        ['Ma Văn Tới', 'Trưởng Ban Pháp chế', 'member'],
      ],
    ],
    [
      'Ngày 06/5/2025, Đoàn giám sát (Trưởng đoàn: Đ/c Lù A Páo, Chủ tịch HĐND; Thư ký: Đ/c Ma Văn Tới, công chức Văn phòng) đã tiến hành giám sát.',
      [
        ['Lù A Páo', 'Chủ tịch HĐND', 'head'],
        ['Ma Văn Tới', 'công chức Văn phòng', 'secretary'],
      ],
    ],
    [
      'Ngày 06/5/2025, HĐND xã giám sát.\n1. Tổ giám sát gồm:\n- Lù A Páo, Chủ tịch HĐND xã, Tổ trưởng\n- Vi Thị Xuân, Tổ trưởng tổ dân phố số 2, Tổ phó\n- Ma Văn Tới, Trưởng thôn Nà Hin, thành viên',
      [
        ['Lù A Páo', 'Chủ tịch HĐND xã', 'head'],
        ['Vi Thị Xuân', 'Tổ trưởng tổ dân phố số 2', 'deputy'],
        ['Ma Văn Tới', 'Trưởng thôn Nà Hin', 'member'],
      ],
    ],
    [
      'Thành phần Đoàn:\n- Bà Vi Thị Xuân, Phó Chủ tịch UBMTTQ xã: Thành viên, thư ký.\n- Ông Ma Văn Tới, Chánh Văn phòng - Ủy viên, Thư ký.',
      [
        ['Vi Thị Xuân', 'Phó Chủ tịch UBMTTQ xã', 'secretary'],
        ['Ma Văn Tới', 'Chánh Văn phòng', 'secretary'],
      ],
    ],
    [
      'Thành phần đoàn: Lù A Páo - PCT HĐND xã, trưởng đoàn; Ma Văn Tới - CT Hội ND, TV.',
      [
        ['Lù A Páo', 'PCT HĐND xã', 'head'],
        ['Ma Văn Tới', 'CT Hội ND', 'member'],
      ],
    ],
    [
      'THÀNH PHẦN ĐOÀN GIÁM SÁT\n1. Trưởng đoàn: Lù A Páo, Chủ tịch HĐND xã.\n2. Thành viên:\n- Ma Văn Tới, Trưởng Ban Pháp chế;\n- Vi Thị Xuân, Bí thư Đoàn xã.',
      [
        ['Lù A Páo', 'Chủ tịch HĐND xã', 'head'],
        ['Ma Văn Tới', 'Trưởng Ban Pháp chế', 'member'],
        ['Vi Thị Xuân', 'Bí thư Đoàn xã', 'member'],
      ],
    ],
    [
      'Đoàn giám sát do ông Lù A Páo - Chủ tịch HĐND xã làm Trưởng đoàn, bà Vi Thị Xuân - Phó Chủ tịch HĐND xã làm Phó Trưởng đoàn, các đồng chí: Ma Văn Tới - Trưởng Ban Pháp chế và Lò Thị Hoa - Bí thư Đoàn xã làm thành viên.',
      [
        ['Lù A Páo', 'Chủ tịch HĐND xã', 'head'],
        ['Vi Thị Xuân', 'Phó Chủ tịch HĐND xã', 'deputy'],
        ['Ma Văn Tới', 'Trưởng Ban Pháp chế', 'member'],
        ['Lò Thị Hoa', 'Bí thư Đoàn xã', 'member'],
      ],
    ],
    [
      'Đoàn giám sát ghi nhận UBND xã, Phó Chủ tịch UBND xã đã quan tâm; Hội Nông Dân, Ban Pháp Chế phối hợp.',
      [],
    ],
  ])('of %j', (opening, expected) => {
    expect(people(opening)).toEqual(expected);
  });
});

describe('the signature', () => {
  test.each([
    [
      'TM. HỘI ĐỒNG NHÂN DÂN XÃ\nMẪU SƠN\nCHỦ TỊCH\nLù A Páo',
      'TM. HỘI ĐỒNG NHÂN DÂN XÃ MẪU SƠN',
      null,
      'CHỦ TỊCH',
      'Lù A Páo',
    ],
    [
      'TL. THƯỜNG TRỰC HĐND\nCHÁNH VĂN PHÒNG HĐND - UBND\nMa Văn Tới',
      'TL. THƯỜNG TRỰC HĐND',
      null,
      'CHÁNH VĂN PHÒNG HĐND - UBND',
      'Ma Văn Tới',
    ],
    [
      'TUQ. THƯỜNG TRỰC HĐND\nTRƯỞNG BAN PHÁP CHẾ\nMa Văn Tới',
      'TUQ. THƯỜNG TRỰC HĐND',
      null,
      'TRƯỞNG BAN PHÁP CHẾ',
      'Ma Văn Tới',
    ],
    ['TUQ. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nMa Văn Tới', null, 'TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Ma Văn Tới'],
    [
      'TM. THƯỜNG TRỰC HỘI ĐỒNG\nNHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVi Thị Xuân',
      'TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Vi Thị Xuân',
    ],
    ['TM. THƯỜNG TRỰC HĐND CHỦ TỊCH\nLù A Páo', 'TM. THƯỜNG TRỰC HĐND', null, 'CHỦ TỊCH', 'Lù A Páo'],
    ['TM. TỔ GIÁM SÁT\nTỔ TRƯỞNG\nLÙ A PÁO', 'TM. TỔ GIÁM SÁT', null, 'TỔ TRƯỞNG', 'Lù A Páo'],
    [
      'TM. BAN KINH TẾ - XÃ HỘI\nPHÓ TRƯỞNG BAN\n(Đã ký)\nVi Thị Xuân',
      'TM. BAN KINH TẾ - XÃ HỘI',
      null,
      'PHÓ TRƯỞNG BAN',
      'Vi Thị Xuân',
    ],
  ])('%j', (signature, authority, behalf, title, name) => {
    const { document, recipients } = readWith({ signature });
    const { authorityLine, onBehalf, signerTitle, signerName } = document;
    expect([authorityLine, onBehalf, signerTitle, signerName].map(valueOf)).toEqual([
      authority,
      behalf,
      title,
      name,
    ]);
    expect(recipients.map(valueOf)).toEqual(['UBND xã', 'Lưu: VT.']);
  });
});
