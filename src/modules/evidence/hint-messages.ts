import type { Outcome } from '#kernel/checked-file.ts';
import type { Sentence } from '#kernel/language.ts';
import type { HintCode } from './domain/check.ts';

/** What hints say to people. */
export const hintMessages = {
  'evidence.hint.has_signature.pass': { vi: 'Văn bản đã được ký số.', en: 'The paper is signed digitally.' },
  'evidence.hint.has_signature.fail': {
    vi: 'Văn bản chưa được ký số. Hãy xem mục này có yêu cầu bản ký số không.',
    en: 'The paper is not signed digitally. See whether the item asks for a signed one.',
  },
  'evidence.hint.has_signature.cannot_tell': {
    vi: 'Chưa xác định được văn bản đã ký số hay chưa. Hãy mở tệp và tự xem.',
    en: 'It cannot be told whether the paper is signed digitally. Open the file and look.',
  },
  'evidence.hint.signed_on_issue_date.pass': {
    vi: 'Văn bản được ký đúng ngày ban hành {printed}.',
    en: 'The paper was signed on its day of issue, {printed}.',
  },
  'evidence.hint.signed_on_issue_date.fail': {
    vi: 'Văn bản ghi ngày ban hành {printed} nhưng được ký số ngày {signed}. Hãy xem lại trước khi nộp.',
    en: 'The paper says it was issued on {printed} but was signed on {signed}. Look at this before you hand it in.',
  },
  'evidence.hint.signed_on_issue_date.cannot_tell': {
    vi: 'Chưa so được ngày ký số với ngày ban hành in trên văn bản. Hãy tự đối chiếu hai ngày này.',
    en: 'The day of signing could not be compared with the printed day of issue. Compare the two days yourself.',
  },
  'evidence.hint.text_layer.pass': { vi: 'Trang đầu có chữ đọc được.', en: 'The first page holds text.' },
  'evidence.hint.text_layer.fail': {
    vi: 'Trang đầu là ảnh chụp, không có chữ. Nên nộp tệp xuất từ phần mềm soạn thảo.',
    en: 'The first page is a picture without text. Better hand in a file saved by the word processor.',
  },
  'evidence.hint.text_layer.cannot_tell': {
    vi: 'Chưa đọc được chữ trên trang đầu. Hãy mở tệp và tự xem.',
    en: 'The text of the first page could not be read. Open the file and look.',
  },
  'evidence.hint.text_encoding.pass': {
    vi: 'Chữ trong tệp dùng bảng mã Unicode.',
    en: 'The text of the file is in Unicode.',
  },
  'evidence.hint.text_encoding.fail': {
    vi: 'Chữ trong tệp dùng bảng mã cũ (TCVN3 hoặc VNI) nên máy không đọc được. Hãy chuyển văn bản sang Unicode rồi nộp lại, hoặc tự nhập số, ký hiệu, ngày.',
    en: 'The text of the file is in an old encoding (TCVN3 or VNI) that cannot be read. Convert the paper to Unicode and hand it in again, or type number, symbol and day yourself.',
  },
  'evidence.hint.text_encoding.cannot_tell': {
    vi: 'Chưa xác định được bảng mã chữ của tệp. Hãy tự đối chiếu số, ký hiệu, ngày.',
    en: 'It cannot be told in which encoding the text is. Compare number, symbol and day yourself.',
  },
  'evidence.hint.leader_and_agency.pass': {
    vi: 'Có chữ ký của người ký và của cơ quan: {names}.',
    en: 'A person and the agency have signed: {names}.',
  },
  'evidence.hint.leader_and_agency.fail': {
    vi: 'Chưa thấy đủ chữ ký của người có thẩm quyền và của cơ quan: {names}. Hãy xem văn bản có cần cả hai không.',
    en: 'The signatures of a person and of the agency are not both there: {names}. See whether the paper needs both.',
  },
  'evidence.hint.leader_and_agency.cannot_tell': {
    vi: 'Chưa xác định được chữ ký nào là của người, chữ ký nào là của cơ quan: {names}. Hãy tự đối chiếu.',
    en: 'It cannot be told which signature is a person’s and which the agency’s: {names}. Compare them yourself.',
  },
  'evidence.hint.person_before_agency.pass': {
    vi: 'Người có thẩm quyền ký trước, cơ quan ký sau: {names}.',
    en: 'The person signed before the agency: {names}.',
  },
  'evidence.hint.person_before_agency.fail': {
    vi: 'Cơ quan ký trước người có thẩm quyền: {names}. Thứ tự đúng là người ký trước, cơ quan ký sau.',
    en: 'The agency signed before the person: {names}. The person signs first, then the agency.',
  },
  'evidence.hint.person_before_agency.cannot_tell': {
    vi: 'Chưa xác định được thứ tự ký của người và của cơ quan: {names}. Hãy tự đối chiếu.',
    en: 'It cannot be told who signed first, the person or the agency: {names}. Compare them yourself.',
  },
  'evidence.hint.strong_algorithms.pass': {
    vi: 'Thuật toán ký đủ mạnh.',
    en: 'The algorithms of the signatures are strong enough.',
  },
  'evidence.hint.strong_algorithms.fail': {
    vi: 'Chữ ký dùng thuật toán đã yếu ({weak}). Với văn bản mới, hãy dùng SHA-256 và khóa RSA từ 2048 bit.',
    en: 'The signatures use weak algorithms ({weak}). For new papers use SHA-256 and RSA keys of at least 2048 bits.',
  },
  'evidence.hint.strong_algorithms.cannot_tell': {
    vi: 'Chưa xác định được thuật toán ký có đủ mạnh không.',
    en: 'It cannot be told whether the algorithms are strong enough.',
  },
  'evidence.hint.fields_signed.pass': { vi: 'Mọi ô ký đều đã ký.', en: 'Every signature field is signed.' },
  'evidence.hint.fields_signed.fail': {
    vi: 'Còn {count} ô ký chưa ký. Hãy xem có chữ ký nào còn thiếu không.',
    en: '{count} signature fields are not signed. See whether a signature is missing.',
  },
  'evidence.hint.fields_signed.cannot_tell': {
    vi: 'Chưa xác định được còn ô ký nào chưa ký.',
    en: 'It cannot be told whether signature fields are left unsigned.',
  },
  'evidence.hint.signatures_kept.pass': {
    vi: 'Không thấy dấu vết chữ ký bị gỡ.',
    en: 'No trace of a removed signature.',
  },
  'evidence.hint.signatures_kept.fail': {
    vi: 'Tệp có dấu vết của {count} chữ ký không còn hiển thị. Hãy so với bản ký gốc.',
    en: 'The file holds traces of {count} signatures that it no longer shows. Compare it with the signed original.',
  },
  'evidence.hint.signatures_kept.cannot_tell': {
    vi: 'Chưa xác định được có chữ ký nào bị gỡ hay không.',
    en: 'It cannot be told whether a signature was removed.',
  },
} as const satisfies Readonly<Record<`evidence.hint.${HintCode}.${Outcome}`, Sentence>>;
