import { expect, test } from 'vitest';
import { paperFromText } from './paper-from-text.ts';
import { readNotice } from './read-notice.ts';

const head = (type: string, symbol: string): string =>
  `HỘI ĐỒNG NHÂN DÂN\nXÃ MẪU ĐƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 01/${symbol}\nMẫu Đơn, ngày 02 tháng 6 năm 2025\n${type}\nVề công tác cải cách hành chính\n`;
const refusalOf = (text: string) => {
  const result = readNotice(paperFromText(text));
  return result.kind === 'refused' ? { reason: result.reason, facts: result.facts } : null;
};

test('an empty paper is refused for having no text', () => {
  expect(refusalOf('')).toEqual({ reason: 'no_text', facts: {} });
  expect(refusalOf(' \n\f\n 12 \n')).toEqual({ reason: 'no_text', facts: {} });
});

test.each([
  ['KẾ HOẠCH', 'KH-HĐND', 'Kế hoạch'],
  ['QUYẾT ĐỊNH', 'QĐ-UBND', 'Quyết định'],
  ['NGHỊ QUYẾT', 'NQ-HĐND', 'Nghị quyết'],
  ['TỜ TRÌNH', 'TTr-UBND', 'Tờ trình'],
])('a paper of type %s is refused, and told what it is', (type, symbol, found) => {
  const text = `${head(type, symbol)}Căn cứ chương trình giám sát;\nI. NỘI DUNG\n- Mục 1.3: Kiểm tra: mất 0,5 điểm do không có kế hoạch.\n`;
  expect(refusalOf(text)).toEqual({ reason: 'not_a_notice', facts: { found } });
});

test('an essay and an invoice are refused with the words they open with', () => {
  expect(refusalOf('Tả con mèo nhà em\nCon mèo nhà em rất đẹp.')?.facts).toEqual({
    found: 'Tả con mèo nhà em',
  });
  expect(refusalOf('HÓA ĐƠN BÁN HÀNG\nSTT\tTên hàng\tSố lượng\n1\tBút bi\t20')?.reason).toBe('not_a_notice');
});

test('a report of the committee itself is no report of a supervision', () => {
  const text = head('BÁO CÁO', 'BC-UBND').replace('HỘI ĐỒNG NHÂN DÂN\nXÃ', 'ỦY BAN NHÂN DÂN\nXÃ');
  expect(
    refusalOf(`${text}Căn cứ kế hoạch giám sát;\n- Mục 1.3: Kiểm tra: mất 0,5 điểm do bận.\n`)?.reason,
  ).toBe('not_a_notice');
});

test('a notice of another matter is refused, one of a supervision without items is told to have no findings', () => {
  expect(refusalOf(`${head('THÔNG BÁO', 'TB-HĐND')}Về lịch tiếp công dân tháng 6.\n`)?.reason).toBe(
    'not_a_notice',
  );
  const text = `${head('THÔNG BÁO', 'TB-HĐND')}Qua giám sát, Thường trực HĐND xã ghi nhận kết quả tốt, đạt 95/100 điểm.\n`;
  expect(refusalOf(text)).toEqual({ reason: 'no_findings', facts: { type: 'Thông báo' } });
});

test('a sentence broken across pages is read whole, without the page number between', () => {
  const text = `${head('THÔNG BÁO', 'TB-HĐND')}Qua giám sát, kết luận:\n- Mục 1.3: Kiểm tra: mất 0,5 điểm. Lý do: chưa lập biên bản\f2\nkiểm tra nội bộ.\n`;
  const result = readNotice(paperFromText(text));
  expect(result.kind === 'read' && result.reading.findings[0]?.reason.value).toBe(
    'chưa lập biên bản kiểm tra nội bộ.',
  );
});

test('a line that two pages begin with is the paper’s own, a running head is not', () => {
  const finding = (code: string) => `+ Mục ${code}: Hồ sơ: mất 0,5 điểm. Lý do: trả chậm.\n`;
  const criterion = '- Tiêu chí 3 (Thủ tục hành chính):\n';
  const running = 'Thông báo kết luận giám sát của xã Mẫu Đơn\n';
  const text =
    `${head('THÔNG BÁO', 'TB-HĐND')}Qua giám sát, kết luận:\nI. NỘI DUNG KHẮC PHỤC NGAY TRONG NĂM\n` +
    `\f${running}${criterion}${finding('3.1')}II. NỘI DUNG NÂNG CAO DẦN\n` +
    `\f${running}${criterion}${finding('3.2')}\f${criterion}${finding('3.3')}`;
  const result = readNotice(paperFromText(text));
  const findings = result.kind === 'read' ? result.reading.findings : [];
  expect(findings.map(({ itemCode, criterionName }) => [itemCode.value, criterionName.value])).toEqual([
    ['3.1', 'Thủ tục hành chính'],
    ['3.2', 'Thủ tục hành chính'],
    ['3.3', 'Thủ tục hành chính'],
  ]);
  expect(JSON.stringify(findings)).not.toContain('xã Mẫu Đơn');
});
