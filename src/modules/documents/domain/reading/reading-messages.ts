import type { Messages } from '#kernel/language.ts';

/** What reading a notice tells its user: oddities of the paper, and why a paper was not read. */
export const readingMessages = {
  'documents.warning.number_empty': {
    vi: 'Số văn bản để trống.',
    en: 'Document number is empty.',
  },
  'documents.warning.commune_spellings': {
    vi: 'Tên xã được viết theo nhiều cách: {spellings}.',
    en: 'Commune name written in more than one way: {spellings}.',
  },
  'documents.warning.criterion_names': {
    vi: 'Tiêu chí {code} được gọi bằng {countVi} tên khác nhau: {names}.',
    en: 'Criterion {code} named in {countEn} ways.',
  },
  'documents.warning.points_disagree': {
    vi: 'Điểm của mục {item} không khớp: tối đa {max}, thẩm định {appraised}, chênh lệch {expected} nhưng văn bản ghi mất {lost}. Hãy đối chiếu bản gốc.',
    en: 'Points of item {item} do not add up: maximum {max}, appraised {appraised}, difference {expected}, but the paper states {lost} lost. Compare with the original.',
  },
  'documents.refused.not_a_notice': {
    vi: 'Tệp này được nhận ra là “{found}”, không phải thông báo kết luận giám sát. Hãy chọn thông báo, báo cáo hoặc kết luận giám sát của Hội đồng nhân dân.',
    en: 'This file was recognised as “{found}”, not as a notice of supervision conclusions. Choose a notice, report or conclusion of a People’s Council supervision.',
  },
  'documents.refused.no_findings': {
    vi: 'Văn bản là thông báo kết quả giám sát nhưng không nêu mục nào bị mất điểm. Hãy kiểm tra xem tệp có thiếu trang hoặc thiếu phụ lục không.',
    en: 'The paper is a notice of supervision but names no item that lost points. Check whether pages or an annex are missing from the file.',
  },
  'documents.refused.no_text': {
    vi: 'Tệp không có chữ nào đọc được. Hãy chọn bản có lớp chữ hoặc bản quét rõ nét hơn.',
    en: 'The file holds no readable text. Choose a copy with a text layer or a clearer scan.',
  },
} as const satisfies Messages;
