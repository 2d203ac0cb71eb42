import type { Messages } from '#kernel/language.ts';

/** What the hints about a document say, by code and outcome: what a person typed beside what stands in the file. */
export const documentHintMessages = {
  'evidence.hint.same_file_here.pass': {
    vi: 'Trong đơn vị không có tài liệu nào khác dùng chính tệp này.',
    en: 'No other document of the unit has this very file.',
  },
  'evidence.hint.same_file_here.fail': {
    vi: 'Chính tệp này đã được tải lên cho {count} tài liệu khác của đơn vị. Nếu là một văn bản, hãy dùng chung một tài liệu cho nhiều mục.',
    en: 'This very file was uploaded for {count} other documents of the unit. If it is one paper, let one document serve many items.',
  },
  'evidence.hint.same_file_elsewhere.pass': {
    vi: 'Không có đơn vị nào khác nộp chính tệp này.',
    en: 'No other unit has handed in this very file.',
  },
  'evidence.hint.same_file_elsewhere.fail': {
    vi: 'Một đơn vị khác cũng đã nộp chính tệp này. Hãy xem lại tài liệu có đúng là của đơn vị mình không.',
    en: 'Another unit has handed in this very file too. Check that the document is your own unit’s.',
  },
  'evidence.hint.number_agrees.pass': {
    vi: 'Số, ký hiệu đã nhập trùng với văn bản: {read}.',
    en: 'Number and symbol as typed are those of the paper: {read}.',
  },
  'evidence.hint.number_agrees.fail': {
    vi: 'Số, ký hiệu đã nhập là {typed}, trong văn bản là {read}. Hãy đối chiếu rồi sửa cho đúng.',
    en: 'Number and symbol were typed as {typed}; the paper says {read}. Compare and correct.',
  },
  'evidence.hint.number_agrees.cannot_tell': {
    vi: 'Chưa đối chiếu được số, ký hiệu: chưa nhập hoặc không đọc được trong văn bản.',
    en: 'Number and symbol could not be compared: not typed, or not legible in the paper.',
  },
  'evidence.hint.issuer_agrees.pass': {
    vi: 'Cơ quan ban hành đã nhập trùng với văn bản: {read}.',
    en: 'The issuing body as typed is that of the paper: {read}.',
  },
  'evidence.hint.issuer_agrees.fail': {
    vi: 'Cơ quan ban hành đã nhập là “{typed}”, trong văn bản là “{read}”. Hãy đối chiếu cách viết tên.',
    en: 'The issuing body was typed as “{typed}”; the paper says “{read}”. Compare the spelling.',
  },
  'evidence.hint.issuer_agrees.cannot_tell': {
    vi: 'Chưa đối chiếu được cơ quan ban hành: chưa nhập hoặc không đọc được trong văn bản.',
    en: 'The issuing body could not be compared: not typed, or not legible in the paper.',
  },
  'evidence.hint.issue_date_agrees.pass': {
    vi: 'Ngày ban hành đã nhập trùng với ngày in trên văn bản.',
    en: 'The day of issue as typed is the one printed on the paper.',
  },
  'evidence.hint.issue_date_agrees.fail': {
    vi: 'Ngày ban hành đã nhập là {typed}, ngày in trên văn bản là {read}. Hãy đối chiếu rồi sửa cho đúng.',
    en: 'The day of issue was typed as {typed}; the paper prints {read}. Compare and correct.',
  },
  'evidence.hint.issue_date_agrees.cannot_tell': {
    vi: 'Chưa đối chiếu được ngày ban hành: chưa nhập hoặc không đọc được trong văn bản.',
    en: 'The day of issue could not be compared: not typed, or not legible in the paper.',
  },
  'evidence.hint.typed_days_agree.pass': {
    vi: 'Văn bản được ký đúng ngày ban hành.',
    en: 'The paper was signed on its day of issue.',
  },
  'evidence.hint.typed_days_agree.fail': {
    vi: 'Văn bản ban hành ngày {issuedOn} nhưng ký ngày {signedOn}. Thẩm định thường trừ điểm lỗi này: hãy nộp bản ký đúng ngày, hoặc giải trình.',
    en: 'The paper is dated {issuedOn} but was signed on {signedOn}. Appraisers usually cut points for this: hand in a copy signed on the day, or explain.',
  },
  'evidence.hint.typed_days_agree.cannot_tell': {
    vi: 'Chưa so được ngày ký với ngày ban hành: thiếu một trong hai ngày.',
    en: 'The day of signing could not be compared with the day of issue: one of them is missing.',
  },
  'evidence.hint.of_the_year.pass': {
    vi: 'Văn bản thuộc năm {year}.',
    en: 'The paper is of the year {year}.',
  },
  'evidence.hint.of_the_year.fail': {
    vi: 'Văn bản ban hành ngày {issuedOn}, không thuộc năm {year} mà nó được dùng để chứng minh. Hãy kiểm tra lại năm hoặc thay tài liệu.',
    en: 'The paper was issued on {issuedOn}, not in the year {year} that it is to prove something of. Check the year or replace the document.',
  },
  'evidence.hint.of_the_year.cannot_tell': {
    vi: 'Chưa biết ngày ban hành nên chưa so được với năm {year}.',
    en: 'The day of issue is unknown, so it could not be compared with the year {year}.',
  },
} as const satisfies Messages;
