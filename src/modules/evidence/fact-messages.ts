import type { Outcome } from '#kernel/checked-file.ts';
import type { Sentence } from '#kernel/language.ts';
import type { FactCode } from './domain/check.ts';

/** What facts about a file and about its signatures say to people. */
export const factMessages = {
  'evidence.fact.file_opens.pass': { vi: 'Tệp mở được.', en: 'The file opens.' },
  'evidence.fact.file_opens.fail': {
    vi: 'Tệp không mở được. {problem} Hãy nộp lại tệp gốc.',
    en: 'The file does not open. {problem} Hand in the original file again.',
  },
  'evidence.fact.file_opens.cannot_tell': {
    vi: 'Chưa thể xem hết tệp. {problem}',
    en: 'The file could not be looked at as a whole. {problem}',
  },
  'evidence.fact.type_known.pass': {
    vi: 'Loại tệp theo nội dung: {kind}.',
    en: 'By its content the file is: {kind}.',
  },
  'evidence.fact.type_known.fail': {
    vi: 'Không nhận ra loại tệp.',
    en: 'The type of the file is not known.',
  },
  'evidence.fact.type_known.cannot_tell': {
    vi: 'Không nhận ra loại tệp từ nội dung. Hãy nộp tệp PDF, Word, Excel hoặc ảnh.',
    en: 'The content does not show what type of file this is. Hand in a PDF, Word, Excel or picture file.',
  },
  'evidence.fact.type_matches_name.pass': {
    vi: 'Đuôi tên tệp đúng với nội dung.',
    en: 'The ending of the file’s name fits its content.',
  },
  'evidence.fact.type_matches_name.fail': {
    vi: 'Tên tệp cho biết là {named}, nội dung lại là {kind}. Hãy kiểm tra và nộp đúng tệp.',
    en: 'By its name the file is {named}, by its content {kind}. Look at it and hand in the right file.',
  },
  'evidence.fact.type_matches_name.cannot_tell': {
    vi: 'Không so được đuôi tên tệp với nội dung.',
    en: 'The ending of the name could not be compared with the content.',
  },
  'evidence.fact.type_allowed.pass': { vi: 'Loại tệp được nhận.', en: 'This type of file is accepted.' },
  'evidence.fact.type_allowed.fail': {
    vi: 'Không nhận tệp loại {kind} vì có thể chạy mã. Hãy xuất ra PDF rồi nộp lại.',
    en: 'Files of the type {kind} are refused because they can run code. Save it as PDF and hand that in.',
  },
  'evidence.fact.type_allowed.cannot_tell': {
    vi: 'Chưa xem được bên trong tệp loại {kind}. Hãy nộp từng tệp riêng.',
    en: 'What a file of the type {kind} holds was not looked at. Hand in the single files.',
  },
  'evidence.fact.sha256.pass': {
    vi: 'Mã băm SHA-256 của tệp: {sha256}.',
    en: 'SHA-256 of the file: {sha256}.',
  },
  'evidence.fact.sha256.fail': {
    vi: 'Mã băm SHA-256 không khớp với lần nộp trước.',
    en: 'The SHA-256 differs from what was handed in before.',
  },
  'evidence.fact.sha256.cannot_tell': {
    vi: 'Chưa tính được mã băm SHA-256 vì không đọc được tệp.',
    en: 'The SHA-256 could not be computed because the file cannot be read.',
  },
  'evidence.fact.signature_present.pass': {
    vi: 'Tệp có {count} chữ ký số.',
    en: 'The file holds {count} digital signatures.',
  },
  'evidence.fact.signature_present.fail': {
    vi: 'Tệp không có chữ ký số nào. Hình dấu hoặc chữ ký trên trang không phải là chữ ký số. Nếu văn bản phải ký số, hãy nộp bản đã ký.',
    en: 'The file holds no digital signature. A picture of a seal or of a signature is none. If the paper has to be signed digitally, hand in the signed file.',
  },
  'evidence.fact.signature_present.cannot_tell': {
    vi: 'Chưa xác định được tệp có chữ ký số hay không.',
    en: 'It cannot be told whether the file is signed digitally.',
  },
  'evidence.fact.signature_readable.pass': {
    vi: 'Đọc được chữ ký “{field}”.',
    en: 'The signature “{field}” can be read.',
  },
  'evidence.fact.signature_readable.fail': {
    vi: 'Chữ ký “{field}” bị hỏng, không phải là chữ ký số. Hãy ký lại văn bản.',
    en: 'The signature “{field}” is damaged and is no digital signature. Have the paper signed again.',
  },
  'evidence.fact.signature_readable.cannot_tell': {
    vi: 'Chưa đọc được đầy đủ chữ ký “{field}”.',
    en: 'The signature “{field}” could not be read as a whole.',
  },
  'evidence.fact.digest_matches.pass': {
    vi: 'Nội dung được ký không thay đổi từ khi ký “{field}”.',
    en: 'What “{field}” signed has not changed since.',
  },
  'evidence.fact.digest_matches.fail': {
    vi: 'Nội dung đã bị sửa sau khi ký “{field}”. Hãy nộp lại đúng bản đã ký.',
    en: 'The content was changed after “{field}” signed it. Hand in the file as it was signed.',
  },
  'evidence.fact.digest_matches.cannot_tell': {
    vi: 'Chưa xác định được nội dung có bị sửa sau khi ký “{field}” hay không.',
    en: 'It cannot be told whether the content was changed after “{field}” signed it.',
  },
  'evidence.fact.signature_value.pass': {
    vi: 'Chữ ký “{field}” đúng là do khóa của chứng thư số tạo ra.',
    en: 'The key of the certificate made the signature “{field}”.',
  },
  'evidence.fact.signature_value.fail': {
    vi: 'Chữ ký “{field}” không phải do khóa của chứng thư số tạo ra. Hãy ký lại văn bản.',
    en: 'The key of the certificate did not make the signature “{field}”. Have the paper signed again.',
  },
  'evidence.fact.signature_value.cannot_tell': {
    vi: 'Chưa kiểm tra được giá trị của chữ ký “{field}”.',
    en: 'The value of the signature “{field}” could not be verified.',
  },
  'evidence.fact.certificate_bound.pass': {
    vi: 'Chứng thư số kèm theo khớp với chứng thư số mà chữ ký “{field}” nêu.',
    en: 'The certificate that comes along is the one that the signature “{field}” names.',
  },
  'evidence.fact.certificate_bound.fail': {
    vi: 'Chứng thư số kèm theo chữ ký “{field}” đã bị thay bằng chứng thư số khác. Hãy nộp lại đúng bản đã ký.',
    en: 'The certificate of the signature “{field}” was put in place of another. Hand in the file as it was signed.',
  },
  'evidence.fact.certificate_bound.cannot_tell': {
    vi: 'Chưa xác định được chứng thư số nào được dùng để ký “{field}”.',
    en: 'It cannot be told which certificate “{field}” was signed with.',
  },
  'evidence.fact.byte_range.pass': {
    vi: 'Chữ ký “{field}” bao trùm toàn bộ nội dung có trong tệp lúc ký.',
    en: 'The signature “{field}” covers all that the file held when it was signed.',
  },
  'evidence.fact.byte_range.fail': {
    vi: 'Chữ ký “{field}” bỏ ra ngoài một phần của tệp, nên không bảo vệ được văn bản. Hãy nộp lại đúng bản đã ký.',
    en: 'The signature “{field}” leaves out a part of the file and so protects nothing. Hand in the file as it was signed.',
  },
  'evidence.fact.byte_range.cannot_tell': {
    vi: 'Chưa xác định được chữ ký “{field}” bao trùm những phần nào của tệp.',
    en: 'It cannot be told which parts of the file “{field}” covers.',
  },
  'evidence.fact.later_changes.pass': {
    vi: 'Sau chữ ký “{field}”, nội dung trang không bị thay đổi.',
    en: 'No page was changed after the signature “{field}”.',
  },
  'evidence.fact.later_changes.fail': {
    vi: 'Sau chữ ký “{field}”, nội dung tệp đã bị thay đổi. Hãy nộp lại đúng bản đã ký.',
    en: 'The content was changed after the signature “{field}”. Hand in the file as it was signed.',
  },
  'evidence.fact.later_changes.cannot_tell': {
    vi: 'Chưa xác định được những gì đã thay đổi sau chữ ký “{field}”.',
    en: 'It cannot be told what was changed after the signature “{field}”.',
  },
  'evidence.fact.certificate_parsed.pass': {
    vi: 'Chứng thư số của {name}, số {serial}, do {issuer} cấp.',
    en: 'Certificate of {name}, number {serial}, issued by {issuer}.',
  },
  'evidence.fact.certificate_parsed.fail': {
    vi: 'Không đọc được chứng thư số của chữ ký “{field}”.',
    en: 'The certificate of the signature “{field}” cannot be read.',
  },
  'evidence.fact.certificate_parsed.cannot_tell': {
    vi: 'Không tìm thấy hoặc không đọc được chứng thư số của chữ ký “{field}”.',
    en: 'The certificate of the signature “{field}” was not found or cannot be read.',
  },
  'evidence.fact.time_within_validity.pass': {
    vi: 'Chữ ký “{field}” được ký lúc {at}, trong thời hạn của chứng thư số.',
    en: '“{field}” was signed at {at}, while the certificate was valid.',
  },
  'evidence.fact.time_within_validity.fail': {
    vi: 'Chữ ký “{field}” được ký lúc {at}, ngoài thời hạn của chứng thư số (từ {from} đến {to}). Hãy ký lại bằng chứng thư số còn hạn.',
    en: '“{field}” was signed at {at}, outside the days of the certificate ({from} to {to}). Sign again with a valid certificate.',
  },
  'evidence.fact.time_within_validity.cannot_tell': {
    vi: 'Chưa xác định được chứng thư số của chữ ký “{field}” có còn hạn lúc ký hay không.',
    en: 'It cannot be told whether the certificate of “{field}” was valid when it signed.',
  },
  'evidence.fact.timestamp.pass': {
    vi: 'Dấu thời gian của chữ ký “{field}” đúng, lúc {at}.',
    en: 'The timestamp of “{field}” is right, at {at}.',
  },
  'evidence.fact.timestamp.fail': {
    vi: 'Dấu thời gian của chữ ký “{field}” không đúng với chữ ký này.',
    en: 'The timestamp of “{field}” is not of this signature.',
  },
  'evidence.fact.timestamp.cannot_tell': {
    vi: 'Chưa kiểm tra được dấu thời gian của chữ ký “{field}”.',
    en: 'The timestamp of “{field}” could not be verified.',
  },
  'evidence.fact.certificate_chain.pass': {
    vi: 'Chứng thư số của {name} nối được tới nơi tin cậy đã cấu hình.',
    en: 'The certificate of {name} leads to an authority that this office trusts.',
  },
  'evidence.fact.certificate_chain.fail': {
    vi: 'Chứng thư số của {name} không nối được tới nơi tin cậy nào đã cấu hình.',
    en: 'The certificate of {name} leads to no authority that this office trusts.',
  },
  'evidence.fact.certificate_chain.cannot_tell': {
    vi: 'Chưa xác định được chứng thư số của chữ ký “{field}” có đáng tin cậy hay không.',
    en: 'It cannot be told whether the certificate of “{field}” can be trusted.',
  },
  'evidence.fact.certificate_not_revoked.pass': {
    vi: 'Dữ liệu kèm theo cho thấy chứng thư số của {name} chưa bị thu hồi khi ký.',
    en: 'What comes along shows that the certificate of {name} had not been revoked when it signed.',
  },
  'evidence.fact.certificate_not_revoked.fail': {
    vi: 'Chứng thư số của {name} đã bị thu hồi trước khi ký. Hãy ký lại bằng chứng thư số còn hiệu lực.',
    en: 'The certificate of {name} had been revoked before it signed. Sign again with a valid certificate.',
  },
  'evidence.fact.certificate_not_revoked.cannot_tell': {
    vi: 'Chưa xác định được chứng thư số của chữ ký “{field}” có bị thu hồi trước khi ký hay không.',
    en: 'It cannot be told whether the certificate of “{field}” had been revoked before it signed.',
  },
} as const satisfies Readonly<Record<`evidence.fact.${FactCode}.${Outcome}`, Sentence>>;
