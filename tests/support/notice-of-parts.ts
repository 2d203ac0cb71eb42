import { paperFromText } from '#modules/documents/domain/reading/paper-from-text.ts';
import { readNotice } from '#modules/documents/domain/reading/read-notice.ts';
import type { Field, Reading } from '#modules/documents/domain/reading/reading.ts';

/** The commune of Mẫu Sơn, its people and everything said of it are invented. */
export const noticeParts = {
  body: 'HỘI ĐỒNG NHÂN DÂN\nXÃ MẪU SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
  number: 'Số: 09/TB-HĐND\nMẫu Sơn, ngày 12 tháng 5 năm 2025',
  subject: 'THÔNG BÁO\nKết luận giám sát công tác cải cách hành chính',
  opening: 'Qua giám sát, Thường trực HĐND xã kết luận:',
  requests: 'II. KIẾN NGHỊ\n1. Đối với UBND xã\n- Khắc phục.',
  recipients: 'Nơi nhận:\n- UBND xã;\n- Lưu: VT.',
  signature: 'TM. THƯỜNG TRỰC HĐND\nCHỦ TỊCH\nLương Đình Phúc',
};

/** The notice with some of its parts otherwise, read. */
export function readWith(changed: Partial<typeof noticeParts>): Reading {
  const all = { ...noticeParts, ...changed };
  const finding = 'I. HẠN CHẾ\n- Mục 3.4: Hồ sơ: mất 0,5 điểm. Lý do: trả chậm.';
  const { body, number, subject, opening, requests, recipients, signature } = all;
  const text = [body, number, subject, opening, finding, requests, recipients, signature].join('\n');
  const result = readNotice(paperFromText(text));
  if (result.kind !== 'read') throw new Error(`refused: ${result.reason}`);
  return result.reading;
}

/** What a field holds. */
export const valueOf = <Value>(field: Field<Value>): Value | null => field.value;
