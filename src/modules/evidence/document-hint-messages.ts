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
  'evidence.hint.number_given.pass': {
    vi: 'Văn bản đã có số: {number}.',
    en: 'The paper has a number: {number}.',
  },
  'evidence.hint.number_given.fail': {
    vi: 'Số của văn bản còn bỏ trống (…/{symbol}), nghĩa là chưa vào sổ văn bản đi. Hãy lấy số, vào sổ rồi nộp bản đã có số.',
    en: 'The number of the paper is left blank (…/{symbol}): it has not been entered in the book of outgoing papers. Have it numbered and hand in that copy.',
  },
  'evidence.hint.number_given.cannot_tell': {
    vi: 'Chưa đọc được số, ký hiệu trong văn bản. Hãy tự nhập theo bản giấy.',
    en: 'Number and symbol could not be read in the paper. Type them from the paper itself.',
  },
  'evidence.hint.own_name_spelled.pass': {
    vi: 'Tên đơn vị viết đúng: {name}.',
    en: 'The name of the unit is spelled right: {name}.',
  },
  'evidence.hint.own_name_spelled.fail': {
    vi: 'Tên đơn vị là “{name}”, nhưng có chỗ viết {others} (khác dấu). Hãy sửa cho thống nhất, hoặc ghi rõ vì sao để nguyên.',
    en: 'The unit is called “{name}”, but some places write {others} (other marks). Make them agree, or say why they may stand.',
  },
  'evidence.hint.own_name_spelled.cannot_tell': {
    vi: 'Chưa thấy tên đơn vị trong văn bản nên chưa so được cách viết. Nếu là văn bản của đơn vị, hãy tự đối chiếu.',
    en: 'The name of the unit was not found in the paper, so its spelling could not be compared. If it is your unit’s paper, compare it yourself.',
  },
  'evidence.hint.dated_before_upload.pass': {
    vi: 'Ngày của văn bản không sau ngày nộp tệp.',
    en: 'The paper is not dated after the day the file was handed in.',
  },
  'evidence.hint.dated_before_upload.fail': {
    vi: 'Văn bản ghi ngày {days}, sau ngày nộp tệp ({uploaded}). Hãy kiểm tra lại ngày ban hành, ngày ký.',
    en: 'The paper is dated {days}, after the day the file was handed in ({uploaded}). Check the days of issue and of signing.',
  },
  'evidence.hint.dated_before_upload.cannot_tell': {
    vi: 'Chưa biết ngày của văn bản nên chưa so được với ngày nộp tệp. Hãy nhập ngày ban hành.',
    en: 'The day of the paper is unknown, so it could not be compared with the day the file was handed in. Type the day of issue.',
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
    vi: 'Chưa đối chiếu được số, ký hiệu: chưa nhập hoặc không đọc được trong văn bản. Hãy nhập và tự đối chiếu.',
    en: 'Number and symbol could not be compared: not typed, or not legible in the paper. Type it and compare it yourself.',
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
    vi: 'Chưa đối chiếu được cơ quan ban hành: chưa nhập hoặc không đọc được trong văn bản. Hãy nhập và tự đối chiếu.',
    en: 'The issuing body could not be compared: not typed, or not legible in the paper. Type it and compare it yourself.',
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
    vi: 'Chưa đối chiếu được ngày ban hành: chưa nhập hoặc không đọc được trong văn bản. Hãy nhập và tự đối chiếu.',
    en: 'The day of issue could not be compared: not typed, or not legible in the paper. Type it and compare it yourself.',
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
    vi: 'Chưa so được ngày ký với ngày ban hành: thiếu một trong hai ngày. Hãy nhập đủ hai ngày.',
    en: 'The day of signing could not be compared with the day of issue: one of them is missing. Type both.',
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
    vi: 'Chưa biết ngày ban hành nên chưa so được với năm {year}. Hãy nhập ngày ban hành.',
    en: 'The day of issue is unknown, so it could not be compared with the year {year}. Type the day of issue.',
  },
} as const satisfies Messages;
