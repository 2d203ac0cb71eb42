import type { CheckProblem, SignatureReason } from '#kernel/checked-file.ts';
import type { Sentence } from '#kernel/language.ts';

/** Why an outcome about a signature is what it is. */
export const reasonMessages = {
  'evidence.reason.structure_broken': {
    vi: 'Cấu trúc của chữ ký bị hỏng.',
    en: 'The structure of the signature is broken.',
  },
  'evidence.reason.content_unsupported': {
    vi: 'Nội dung của chữ ký thuộc dạng chưa hỗ trợ.',
    en: 'The signature holds something that is not supported.',
  },
  'evidence.reason.content_missing': {
    vi: 'Không có phần nội dung được ký để so.',
    en: 'What was signed is not at hand to compare.',
  },
  'evidence.reason.contents_empty': {
    vi: 'Ô ký chỉ có chỗ trống, chưa có chữ ký.',
    en: 'The field holds only empty room, no signature.',
  },
  'evidence.reason.signer_missing': {
    vi: 'Chữ ký không nêu người ký.',
    en: 'The signature names no signer.',
  },
  'evidence.reason.several_signers': {
    vi: 'Một ô ký có nhiều người ký, mới kiểm tra người thứ nhất.',
    en: 'One field holds several signers; only the first was verified.',
  },
  'evidence.reason.digest_differs': {
    vi: 'Mã băm của nội dung khác mã băm đã ký.',
    en: 'The digest of the content differs from the signed one.',
  },
  'evidence.reason.digest_attribute_missing': {
    vi: 'Phần được ký không có mã băm của nội dung.',
    en: 'What is signed holds no digest of the content.',
  },
  'evidence.reason.digest_attribute_repeated': {
    vi: 'Phần được ký nêu nhiều mã băm hoặc nhiều loại nội dung.',
    en: 'What is signed names several digests or kinds of content.',
  },
  'evidence.reason.digest_algorithm_unknown': {
    vi: 'Chưa hỗ trợ thuật toán băm của chữ ký.',
    en: 'The hash function of the signature is not supported.',
  },
  'evidence.reason.digest_algorithm_disagrees': {
    vi: 'Thuật toán băm ghi trong chữ ký khác thuật toán đã dùng.',
    en: 'The hash function that the signature names is not the one that was used.',
  },
  'evidence.reason.content_type_differs': {
    vi: 'Loại nội dung đã ký khác loại nội dung có trong tệp.',
    en: 'The kind of content that was signed is not the one in the file.',
  },
  'evidence.reason.value_differs': {
    vi: 'Giá trị chữ ký không khớp với khóa của chứng thư số.',
    en: 'The value of the signature does not fit the key of the certificate.',
  },
  'evidence.reason.value_algorithm_unknown': {
    vi: 'Chưa hỗ trợ thuật toán ký.',
    en: 'The signature algorithm is not supported.',
  },
  'evidence.reason.key_unsupported': {
    vi: 'Chưa hỗ trợ loại khóa của chứng thư số.',
    en: 'The kind of key in the certificate is not supported.',
  },
  'evidence.reason.certificate_missing': {
    vi: 'Không tìm thấy chứng thư số của người ký trong tệp.',
    en: 'The file does not hold the signer’s certificate.',
  },
  'evidence.reason.certificate_unreadable': {
    vi: 'Không đọc được thời hạn của chứng thư số.',
    en: 'The days of the certificate cannot be read.',
  },
  'evidence.reason.certificate_swapped': {
    vi: 'Chữ ký nêu một chứng thư số khác.',
    en: 'The signature names another certificate.',
  },
  'evidence.reason.imprint_differs': {
    vi: 'Dấu thời gian được cấp cho nội dung khác.',
    en: 'The timestamp was issued for another content.',
  },
  'evidence.reason.sub_filter_unsupported': {
    vi: 'Chưa hỗ trợ dạng chữ ký {about}.',
    en: 'Signatures of the form {about} are not supported.',
  },
  'evidence.reason.range_broken': {
    vi: 'Vùng được ký bỏ sót một phần của tệp.',
    en: 'The signed ranges leave out a part of the file.',
  },
  'evidence.reason.range_unclear': {
    vi: 'Vùng được ký không được ghi theo tiêu chuẩn.',
    en: 'The signed ranges are not written as the standard asks.',
  },
  'evidence.reason.not_verified_kind': {
    vi: 'Chữ ký dạng XML mới chỉ được nhận biết, chưa được kiểm tra.',
    en: 'Signatures of XML are recognised, not verified.',
  },
  'evidence.reason.timestamp_broken': { vi: 'Dấu thời gian bị hỏng.', en: 'The timestamp is broken.' },
  'evidence.reason.timestamp_unclear': {
    vi: 'Chưa kiểm tra được dấu thời gian.',
    en: 'The timestamp could not be verified.',
  },
  'evidence.reason.no_trust_folder': {
    vi: 'Chưa cấu hình nơi tin cậy.',
    en: 'No trusted authorities are configured.',
  },
  'evidence.reason.issuer_missing': {
    vi: 'Thiếu chứng thư số của nơi cấp: {about}.',
    en: 'The certificate of the issuer is missing: {about}.',
  },
  'evidence.reason.issuer_untrusted': {
    vi: 'Chuỗi kết thúc ở “{about}”, nơi không nằm trong danh sách tin cậy.',
    en: 'The chain ends at “{about}”, which is not trusted here.',
  },
  'evidence.reason.issuer_signature_differs': {
    vi: 'Chứng thư số của “{about}” không do nơi cấp đã nêu ký.',
    en: 'The certificate of “{about}” was not signed by the issuer that it names.',
  },
  'evidence.reason.issuer_not_authority': {
    vi: '“{about}” không được quyền cấp chứng thư số.',
    en: '“{about}” may not issue certificates.',
  },
  'evidence.reason.issuer_key_usage': {
    vi: 'Khóa của “{about}” không được dùng để cấp chứng thư số.',
    en: 'The key of “{about}” may not sign certificates.',
  },
  'evidence.reason.path_too_long': {
    vi: '“{about}” không cho phép nhiều cấp bên dưới như vậy.',
    en: '“{about}” does not allow so many levels below it.',
  },
  'evidence.reason.outside_validity': {
    vi: 'Thời điểm ký nằm ngoài thời hạn của chứng thư số {about}.',
    en: 'The time of signing lies outside the days of the certificate {about}.',
  },
  'evidence.reason.time_unknown': {
    vi: 'Chưa biết thời điểm ký.',
    en: 'The time of signing is not known.',
  },
  'evidence.reason.extension_unknown': {
    vi: 'Chứng thư số có điều kiện chưa hỗ trợ ({about}).',
    en: 'A certificate sets a condition that is not supported ({about}).',
  },
  'evidence.reason.name_not_permitted': {
    vi: 'Nơi cấp không được phép cấp chứng thư số cho tên “{about}”.',
    en: 'The authority above may not certify the name “{about}”.',
  },
  'evidence.reason.policy_not_met': {
    vi: 'Các chứng thư số trong chuỗi không cùng theo một chính sách mà nơi cấp yêu cầu.',
    en: 'The certificates of the chain do not share a policy, which an authority in it asks for.',
  },
  'evidence.reason.key_usage_unfit': {
    vi: 'Chứng thư số không ghi là được dùng để ký ({about}).',
    en: 'The certificate does not say that it may be used so ({about}).',
  },
  'evidence.reason.chain_algorithm_unknown': {
    vi: 'Chưa hỗ trợ thuật toán ký của chứng thư số “{about}”.',
    en: 'The algorithm that signed the certificate of “{about}” is not supported.',
  },
  'evidence.reason.revoked': {
    vi: 'Chứng thư số “{about}” đã bị thu hồi.',
    en: 'The certificate of “{about}” was revoked.',
  },
  'evidence.reason.revoked_later': {
    vi: 'Chứng thư số “{about}” bị thu hồi sau thời điểm ký được nêu.',
    en: 'The certificate of “{about}” was revoked after the stated time of signing.',
  },
} as const satisfies Readonly<Record<`evidence.reason.${SignatureReason}`, Sentence>>;

/** Why a file was not checked as a whole. */
export const problemMessages = {
  'evidence.problem.not_pdf': { vi: 'Tệp không phải là PDF.', en: 'The file is no PDF.' },
  'evidence.problem.truncated': { vi: 'Tệp bị cắt cụt.', en: 'The file is cut short.' },
  'evidence.problem.encrypted': {
    vi: 'Tệp được bảo vệ bằng mật khẩu.',
    en: 'The file is protected by a password.',
  },
  'evidence.problem.broken_structure': {
    vi: 'Cấu trúc tệp bị hỏng.',
    en: 'The structure of the file is broken.',
  },
  'evidence.problem.too_large': { vi: 'Tệp quá lớn.', en: 'The file is too large.' },
  'evidence.problem.not_found': { vi: 'Không thấy tệp.', en: 'The file was not found.' },
  'evidence.problem.not_a_file': {
    vi: 'Đây là thư mục, không phải tệp.',
    en: 'This is a folder, not a file.',
  },
  'evidence.problem.unreadable': { vi: 'Không đọc được tệp.', en: 'The file cannot be read.' },
  'evidence.problem.empty': { vi: 'Tệp rỗng.', en: 'The file is empty.' },
  'evidence.problem.too_slow': {
    vi: 'Kiểm tra tệp quá lâu nên đã dừng.',
    en: 'The check took too long and was stopped.',
  },
  'evidence.problem.too_much_memory': {
    vi: 'Kiểm tra tệp cần quá nhiều bộ nhớ nên đã dừng.',
    en: 'The check needed too much memory and was stopped.',
  },
  'evidence.problem.checker_failed': {
    vi: 'Bộ kiểm tra gặp lỗi với tệp này.',
    en: 'The checker failed on this file.',
  },
} as const satisfies Readonly<Record<`evidence.problem.${CheckProblem}`, Sentence>>;
