import type { Messages } from '#kernel/language.ts';

/** What is said about the report, and about score sheets that were filled offline. */
export const assessmentPaperMessages = {
  'assessment.report_changed': {
    vi: '{name} vừa sửa phần khó khăn, đề xuất của báo cáo. Hãy tải lại để xem bản mới rồi lưu lại phần của bạn; chưa có gì bị ghi đè.',
    en: '{name} has just changed the difficulties and proposals of the report. Reload to see them, then save yours again; nothing was overwritten.',
  },
  'assessment.sheet_expected': {
    vi: 'Chưa có tệp nào được gửi lên. Hãy chọn bảng chấm điểm đã điền (.xlsx).',
    en: 'No file was sent. Choose the score sheet you filled in (.xlsx).',
  },
  'assessment.sheet_interrupted': {
    vi: 'Việc tải tệp lên bị ngắt giữa chừng; chưa có gì được lưu. Hãy gửi lại.',
    en: 'The upload was cut off; nothing was saved. Send the file again.',
  },
  'assessment.sheet_not_workbook': {
    vi: 'Tệp này không phải bảng tính Excel (.xlsx). Hãy mở bảng chấm điểm đã tải về, lưu lại ở dạng .xlsx rồi gửi lên.',
    en: 'This file is not an Excel workbook (.xlsx). Open the score sheet you downloaded, save it as .xlsx and send it.',
  },
  'assessment.sheet_foreign': {
    vi: 'Tệp này không phải bảng chấm điểm tải về từ đây. Hãy tải bảng chấm điểm xuống, điền vào đó rồi gửi lên.',
    en: 'This is not a score sheet downloaded from here. Download the score sheet, fill it in and send it.',
  },
  'assessment.sheet_missing': {
    vi: 'Tệp không còn trang tính “{sheet}”. Hãy tải bảng chấm điểm xuống lại và giữ nguyên tên trang tính.',
    en: 'The sheet “{sheet}” is gone from this workbook. Download the score sheet again and keep the names of its sheets.',
  },
  'assessment.sheet_of_other': {
    vi: 'Đây là bảng chấm điểm của {name}, năm {year}, không phải bản đang mở. Hãy mở đúng bản chấm điểm rồi gửi tệp này.',
    en: 'This is the score sheet of {name} for {year}, not of the assessment that is open. Open that assessment and send the file there.',
  },
  'assessment.sheet_of_other_edition': {
    vi: 'Bảng chấm điểm này theo một bản khác của bộ tiêu chí. Hãy tải bảng chấm điểm xuống lại rồi chép số liệu sang.',
    en: 'This score sheet is made for another edition of the criteria set. Download the score sheet again and copy your figures over.',
  },
  'assessment.sheet_locked': {
    vi: 'Ô này không được sửa, nên không được nhận: trước là “{before}”, trong tệp là “{after}”.',
    en: 'This cell is not to be changed and was not taken: it was “{before}”, the file says “{after}”.',
  },
  'assessment.sheet_formula': {
    vi: 'Ô này chứa công thức. Hãy gõ thẳng giá trị vào ô.',
    en: 'This cell holds a formula. Type the value itself.',
  },
  'assessment.sheet_error_value': {
    vi: 'Ô này báo lỗi {value}. Hãy gõ lại giá trị.',
    en: 'This cell shows the error {value}. Type the value again.',
  },
  'assessment.sheet_day_value': {
    vi: 'Ô này thành ngày {value}, có thể do bảng tính tự đổi từ một số. Hãy đặt định dạng ô là Văn bản (Text) rồi gõ lại số.',
    en: 'This cell became the date {value}, perhaps because the spreadsheet changed a number into it. Format the cell as text and type the number again.',
  },
  'assessment.sheet_percent_value': {
    vi: 'Ô này ghi {value} nhưng mục hỏi một số không phải phần trăm. Hãy gõ số, không kèm dấu %.',
    en: 'This cell says {value}, but the item does not ask for per cent. Type the number without the sign.',
  },
  'assessment.sheet_text_too_long': {
    vi: 'Nội dung ô này dài quá {max} ký tự. Hãy rút gọn lại.',
    en: 'The text of this cell is longer than {max} characters. Shorten it.',
  },
  'assessment.sheet_merged': {
    vi: 'Các ô {range} bị gộp nên không đọc được từng ô. Hãy bỏ gộp ô và điền lại.',
    en: 'The cells {range} are merged, so none of them can be read by itself. Unmerge them and fill them in again.',
  },
  'assessment.sheet_row_gone': {
    vi: 'Dòng “{line}” không còn trong bảng; số liệu của dòng này giữ nguyên như cũ.',
    en: 'The row “{line}” is gone from the sheet; its figures stay as they are.',
  },
  'assessment.sheet_row_twice': {
    vi: 'Dòng “{line}” có nhiều lần, ở các dòng {rows}, nên không biết lấy dòng nào. Hãy chỉ giữ một dòng.',
    en: 'The row “{line}” stands several times, in rows {rows}, and none can be taken for the right one. Keep one of them.',
  },
  'assessment.sheet_row_unknown': {
    vi: 'Dòng này không thuộc bảng chấm điểm nên không được nhận.',
    en: 'This row is not of the score sheet and was not taken.',
  },
  'assessment.sheet_row_mixed': {
    vi: 'Ô này ghi “{value}” nhưng nằm trong ô gộp, hoặc mã, nội dung của dòng đã bị sửa, nên không chắc thuộc mục nào và không được nhận.',
    en: 'This cell says “{value}”, but it is merged, or what its row is about was changed: it is not certain which item it belongs to, so it was not taken.',
  },
  'assessment.sheet_held_back': {
    vi: 'Ô này ghi “{value}” và đúng, nhưng chưa được nhận vì ô khác của cùng mục có lỗi.',
    en: 'This cell says “{value}” and is right, but it was held back because another cell of the item is wrong.',
  },
  'assessment.sheet_outside': {
    vi: 'Ô này nằm ngoài bảng, nên “{value}” không được nhận.',
    en: 'This cell lies outside the table, so “{value}” was not taken.',
  },
  'assessment.sheet_rows_moved': {
    vi: '{count} dòng đã bị chuyển chỗ; vẫn đọc được theo mã của từng dòng.',
    en: '{count} rows were moved; each was still read by its own key.',
  },
  'assessment.sheet_extra': {
    vi: 'Trang tính “{sheet}” không thuộc bảng chấm điểm nên không được đọc.',
    en: 'The sheet “{sheet}” is not of the score sheet and was not read.',
  },
} as const satisfies Messages;
