// Longer than 250 lines: one list of sentences.
import type { Messages } from '#kernel/language.ts';

/** What is said about files that criteria sets and inputs are read from. */
export const criteriaFileMessages = {
  'criteria.file.empty': {
    vi: 'Tệp trống, không có gì để đọc. Hãy chọn tệp khác.',
    en: 'The file is empty. Choose another one.',
  },
  'criteria.file.not_found': {
    vi: 'Không thấy tệp {file}. Hãy kiểm tra tên và thư mục.',
    en: 'There is no file {file}. Check its name and folder.',
  },
  'criteria.file.too_large': {
    vi: 'Tệp quá lớn. Hãy bỏ bớt hình ảnh, trang tính thừa rồi thử lại.',
    en: 'The file is too large. Take out pictures and sheets that are not needed, then try again.',
  },
  'criteria.file.encrypted': {
    vi: 'Tệp được bảo vệ bằng mật khẩu. Hãy lưu lại không có mật khẩu.',
    en: 'The file is protected by a password. Save it without one.',
  },
  'criteria.file.corrupt': {
    vi: 'Tệp bị hỏng, không mở được. Hãy mở bằng Excel và lưu lại.',
    en: 'The file is damaged and cannot be opened. Open it in Excel and save it again.',
  },
  'criteria.file.zip_bomb': {
    vi: 'Tệp nén mở ra quá lớn nên không được đọc.',
    en: 'The file unfolds to far more than it should, so it is not read.',
  },
  'criteria.file.macro': {
    vi: 'Tệp có chứa macro. Hãy lưu lại ở dạng .xlsx không có macro.',
    en: 'The file holds macros. Save it as .xlsx without them.',
  },
  'criteria.file.wrong_type': {
    vi: 'Nội dung tệp không đúng với tên tệp.',
    en: 'The file is not what its name says.',
  },
  'criteria.file.unsupported_unknown': {
    vi: 'Tệp không phải là bảng tính Excel (.xlsx) hay văn bản YAML, hoặc đã hỏng, hoặc không lưu bằng bảng mã UTF-8. Hãy mở tệp bằng chương trình đã tạo ra nó rồi lưu lại ở một trong hai dạng đó.',
    en: 'The file is neither an Excel workbook (.xlsx) nor YAML text, or it is damaged or not kept as UTF-8. Open it in the program that made it, and save it as one of these.',
  },
  'criteria.file.unsupported': {
    vi: 'Tệp không phải là bảng tính Excel (.xlsx) hay văn bản YAML ({found}). Hãy lưu lại ở một trong hai dạng đó.',
    en: 'The file is neither an Excel workbook (.xlsx) nor YAML text ({found}). Save it as one of these.',
  },
  'criteria.file.no_text': {
    vi: 'Tệp không có nội dung đọc được.',
    en: 'The file holds nothing that can be read.',
  },
  'criteria.file.too_slow': {
    vi: 'Đọc tệp mất quá nhiều thời gian nên đã dừng.',
    en: 'Reading the file took too long and was stopped.',
  },
  'criteria.file.too_many_pages': {
    vi: 'Tệp có quá nhiều trang.',
    en: 'The file has too many pages.',
  },
  'criteria.file.not_utf8': {
    vi: 'Tệp văn bản không dùng bảng mã UTF-8. Hãy lưu lại với bảng mã UTF-8.',
    en: 'The text is not in UTF-8. Save it as UTF-8.',
  },
  'criteria.file.csv_unclosed': {
    vi: 'Dấu nháy kép mở ở dòng này không được đóng lại. Hãy thêm dấu nháy đóng.',
    en: 'The quotation mark opened on this line is never closed. Close it.',
  },
  'criteria.file.yaml_syntax': {
    vi: 'Dòng này không đúng cách viết YAML. Hãy kiểm tra dấu hai chấm, dấu nháy và dấu ngoặc.',
    en: 'This is not written as YAML. Check colons, quotation marks and brackets.',
  },
  'criteria.file.yaml_indent': {
    vi: 'Dòng này thụt đầu dòng không đúng. Hãy dùng dấu cách (không dùng phím Tab) và thụt đều các dòng cùng cấp.',
    en: 'This line is indented wrongly. Use blanks, never tabs, and the same number for lines of one level.',
  },
  'criteria.file.yaml_duplicate': {
    vi: 'Tên “{found}” đứng hai lần ở cùng một chỗ. Hãy bỏ một dòng.',
    en: 'The name “{found}” stands twice in one place. Take one out.',
  },
  'criteria.file.yaml_alias': {
    vi: 'Không dùng được liên kết YAML ({found}). Hãy ghi lại nội dung đầy đủ ở đây.',
    en: 'Anchors and aliases of YAML ({found}) are not read. Write the content out here.',
  },
  'criteria.file.yaml_tag': {
    vi: 'Không dùng được nhãn kiểu {found}. Hãy bỏ nhãn.',
    en: 'The tag {found} is not read. Take it out.',
  },
  'criteria.file.yaml_too_deep': {
    vi: 'Nội dung được lồng quá nhiều lớp nên không được đọc. Hãy bỏ bớt lớp lồng nhau; một bộ tiêu chí có tối đa bốn cấp.',
    en: 'The content is nested too deeply to be read. Take out some of the nesting; a criteria set has at most four levels.',
  },
  'criteria.file.yaml_too_large': {
    vi: 'Văn bản quá dài nên không được đọc. Hãy chia thành nhiều tệp nhỏ hơn.',
    en: 'The text is too long to be read. Divide it into smaller files.',
  },
  'criteria.file.yaml_several': {
    vi: 'Tệp có nhiều phần cách nhau bằng “---”. Hãy để mỗi tệp một phần.',
    en: 'The file holds several documents parted by “---”. Keep one in each file.',
  },
  'criteria.file.comma_in_braces': {
    vi: 'Trong ngoặc { } dấu phẩy ngăn hai mục, nên “{name}” sau dấu phẩy bị hiểu là một tên. Nếu là số thập phân, hãy đặt số trong dấu nháy như "1,5", hoặc viết 1.5.',
    en: 'Inside braces a comma parts two entries, so “{name}” after it is taken for a name. If it belongs to a decimal, put the number in quotation marks as in "1,5", or write 1.5.',
  },
  'criteria.file.unknown_field': {
    vi: 'Không có mục tên “{name}” ở đây. Các tên được dùng: {known}.',
    en: 'There is nothing called “{name}” here. The names are: {known}.',
  },
  'criteria.file.missing_field': {
    vi: 'Thiếu “{name}”. Hãy bổ sung.',
    en: '“{name}” is missing. Add it.',
  },
  'criteria.file.not_a_map': {
    vi: 'Ở đây cần các dòng “tên: giá trị” ({known}).',
    en: 'Here go lines of “name: value” ({known}).',
  },
  'criteria.file.not_a_list': {
    vi: 'Ở đây cần một danh sách, mỗi dòng bắt đầu bằng “- ”.',
    en: 'Here goes a list, each line beginning with “- ”.',
  },
  'criteria.file.not_a_text': {
    vi: 'Ở đây cần một đoạn chữ.',
    en: 'Here goes a text.',
  },
  'criteria.file.not_a_number': {
    vi: '“{found}” không phải là số. Hãy ghi số thập phân, ví dụ 1.5 hoặc "1,5".',
    en: '“{found}” is no number. Write a decimal such as 1.5.',
  },
  'criteria.file.not_an_integer': {
    vi: '“{found}” không phải là số nguyên không âm.',
    en: '“{found}” is no whole number.',
  },
  'criteria.file.not_a_flag': {
    vi: '“{found}” không phải là có hoặc không. Hãy ghi có hoặc không (true, false).',
    en: '“{found}” is neither yes nor no. Write true or false.',
  },
  'criteria.file.not_a_day': {
    vi: '“{found}” không phải là ngày. Hãy ghi như 2025-08-31.',
    en: '“{found}” is no day. Write it as 2025-08-31.',
  },
  'criteria.file.not_a_word': {
    vi: '“{found}” không phải là một trong các từ: {known}.',
    en: '“{found}” is none of: {known}.',
  },
  'criteria.file.not_an_interval': {
    vi: '“{found}” không phải là một khoảng rõ hai đầu. Hãy ghi như ">= 80", "[70, 80)" hoặc "< 70".',
    en: '“{found}” is no stretch with explicit ends. Write ">= 80", "[70, 80)" or "< 70".',
  },
  'criteria.file.rule_needs_more': {
    vi: 'Quy tắc {kind} cần thêm nội dung: {known}.',
    en: 'The rule {kind} needs more: {known}.',
  },
  'criteria.file.rule_kind_missing': {
    vi: 'Chưa ghi loại quy tắc. Hãy ghi kind là một trong: {known}.',
    en: 'The kind of rule is missing. Write kind, one of: {known}.',
  },
  'criteria.file.one_award': {
    vi: 'Mỗi khoảng chỉ có một cách cho điểm, ở đây có: {found}.',
    en: 'A band gives its points in one way only; here are: {found}.',
  },
  'criteria.file.not_a_line': {
    vi: 'linear cần đúng hai số: điểm ở đầu và ở cuối khoảng.',
    en: 'linear needs two numbers: the points at the beginning and at the end of the band.',
  },
  'criteria.file.no_item_sheet': {
    vi: 'Không thấy trang tính nào có bảng tiêu chí (các cột STT, Tiêu chí, Điểm tối đa). Các trang có: {sheets}.',
    en: 'No sheet holds a table of items (columns STT, Tiêu chí, Điểm tối đa). The sheets are: {sheets}.',
  },
  'criteria.file.no_item_heads': {
    vi: 'Trang tính này không có dòng tiêu đề với các cột STT, Tiêu chí, Điểm tối đa.',
    en: 'This sheet has no heading with the columns STT, Tiêu chí, Điểm tối đa.',
  },
  'criteria.file.no_rule_heads': {
    vi: 'Trang quy tắc không có dòng tiêu đề đúng. Các cột cần có: {known}.',
    en: 'The sheet of rules has no proper heading. Its columns are: {known}.',
  },
  'criteria.file.cell_missing': {
    vi: 'Ô “{name}” còn trống. Hãy ghi vào.',
    en: 'The cell “{name}” is empty. Fill it in.',
  },
  'criteria.file.cell_not_a_number': {
    vi: '“{found}” không phải là số. Hãy ghi số, ví dụ 1,5.',
    en: '“{found}” is no number. Write one such as 1,5.',
  },
  'criteria.file.number_is_day': {
    vi: 'Ô này là ngày tháng ({found}), có thể do Excel tự đổi. Hãy định dạng ô là Số rồi ghi lại.',
    en: 'This cell is a date ({found}), perhaps changed by Excel. Format it as a number and write it again.',
  },
  'criteria.file.code_is_day': {
    vi: 'Mã đã bị Excel đổi thành ngày tháng ({found}). Hãy định dạng cột là Văn bản rồi ghi lại mã.',
    en: 'Excel has turned the code into a date ({found}). Format the column as text and write it again.',
  },
  'criteria.file.cell_not_a_word': {
    vi: '“{found}” không phải là một trong các từ: {known}.',
    en: '“{found}” is none of: {known}.',
  },
  'criteria.file.cell_not_an_interval': {
    vi: '“{found}” không phải là một khoảng rõ hai đầu. Hãy ghi như “>= 80”, “[70; 80)” hoặc “từ 70 đến dưới 80”.',
    en: '“{found}” is no stretch with explicit ends. Write “>= 80”, “[70; 80)” or “< 70”.',
  },
  'criteria.file.cell_not_a_source': {
    vi: '“{found}” không phải là nguồn số liệu. Hãy ghi như “tiêu chí:2.5#value” hoặc “chỉ tiêu:don_thu#numerator”.',
    en: '“{found}” is no source of figures. Write “tiêu chí:2.5#value” or “chỉ tiêu:don_thu#numerator”.',
  },
  'criteria.file.cell_not_a_level': {
    vi: '“{found}” không phải là cấp. Hãy ghi số từ 1 đến 4.',
    en: '“{found}” is no level. Write a number from 1 to 4.',
  },
  'criteria.file.cell_not_a_year': {
    vi: '“{found}” không phải là năm gồm bốn chữ số.',
    en: '“{found}” is no year of four digits.',
  },
  'criteria.file.cell_not_places': {
    vi: '“{found}” không phải là số chữ số thập phân. Hãy ghi một chữ số hoặc “giữ nguyên”.',
    en: '“{found}” is no number of places. Write one digit, or “giữ nguyên”.',
  },
  'criteria.file.cell_not_a_day': {
    vi: '“{found}” không phải là ngày. Hãy ghi như 31/8/2025.',
    en: '“{found}” is no day. Write it as 31/8/2025.',
  },
  'criteria.file.cell_error': {
    vi: 'Ô này có lỗi công thức {found}. Hãy ghi giá trị vào ô.',
    en: 'This cell holds the error {found}. Write the value itself.',
  },
  'criteria.file.formula_without_value': {
    vi: 'Ô này là công thức chưa có kết quả được lưu. Hãy mở bằng Excel và lưu lại, hoặc ghi giá trị vào ô.',
    en: 'This cell is a formula without a saved result. Open the file in Excel and save it, or write the value itself.',
  },
  'criteria.file.row_twice': {
    vi: 'Dòng “{name}” đứng hai lần. Hãy bỏ một dòng.',
    en: 'The line “{name}” stands twice. Take one out.',
  },
  'criteria.file.part_unknown': {
    vi: 'Phần “{path}” không được quy tắc nào của mục này nhắc tới.',
    en: 'No rule of this item speaks of the part “{path}”.',
  },
  'criteria.file.rule_row_missing': {
    vi: 'Chưa có dòng quy tắc cho phần {path}, chỉ có các dòng chi tiết.',
    en: 'There is no row of the rule itself for the part {path}, only its lines.',
  },
  'criteria.file.rule_row_twice': {
    vi: 'Phần {path} có hai dòng quy tắc. Hãy giữ một dòng.',
    en: 'The part {path} has two rows of a rule. Keep one.',
  },
  'criteria.file.line_out_of_place': {
    vi: 'Dòng “{kind}” không thuộc loại quy tắc này.',
    en: 'A row “{kind}” does not belong to this kind of rule.',
  },
  'criteria.file.part_without_rule': {
    vi: 'Phần {path} chưa có quy tắc. Hãy thêm dòng có cột Phần là “{path}”.',
    en: 'The part {path} has no rule. Add a row with “{path}” in the column Phần.',
  },
  'criteria.file.level_skipped': {
    vi: 'Mục này thấp hơn mục ngay trên nó quá một cấp. Hãy sửa cột Cấp hoặc mã.',
    en: 'This item stands more than one level below the one above it. Correct its level or code.',
  },
  'criteria.file.rule_for_stranger': {
    vi: 'Quy tắc này dành cho mục {code} không có trong bảng tiêu chí.',
    en: 'This rule is for item {code}, which is not in the table.',
  },
  'criteria.file.code_twice': {
    vi: 'Mã {code} đứng ở hai dòng. Mỗi mục phải có mã riêng.',
    en: 'The code {code} stands on two lines. Each item needs its own.',
  },
  'criteria.file.code_lost_zero': {
    vi: 'Mã {code} đứng ở hai dòng. Ô này là ô số, và Excel bỏ số 0 ở cuối: {code}0 chỉ còn {code}. Hãy định dạng cột mã là Văn bản rồi ghi lại mã.',
    en: 'The code {code} stands on two lines. This cell is a number, of which Excel drops the last 0: {code}0 becomes {code}. Format the column of codes as text and write the code again.',
  },
  'criteria.file.sheet_ignored': {
    vi: 'Trang tính “{sheet}” không được đọc.',
    en: 'The sheet “{sheet}” is not read.',
  },
  'criteria.file.sheet_hidden': {
    vi: 'Trang tính “{sheet}” bị ẩn nhưng vẫn được đọc. Hãy xem lại.',
    en: 'The sheet “{sheet}” is hidden but was read. Look at it.',
  },
  'criteria.file.rows_hidden': {
    vi: 'Có dòng bị ẩn nhưng vẫn được đọc: {rows}.',
    en: 'Hidden rows were read: {rows}.',
  },
  'criteria.file.columns_hidden': {
    vi: 'Có cột bị ẩn nhưng vẫn được đọc: {columns}.',
    en: 'Hidden columns were read: {columns}.',
  },
  'criteria.file.cells_merged': {
    vi: 'Có ô gộp: {cells}. Trong bảng tiêu chí giá trị thuộc về dòng đầu; ở các trang khác mọi dòng của ô gộp nhận cùng giá trị.',
    en: 'There are merged cells: {cells}. In the table of items the value belongs to the first line; on other sheets every line of the merged cell gets it.',
  },
  'criteria.file.formulas_read': {
    vi: 'Các ô công thức được đọc theo kết quả đã lưu lần cuối: {cells}. Hãy kiểm tra lại.',
    en: 'Formulas were read by the result last saved: {cells}. Check them.',
  },
  'criteria.file.not_applicable_read': {
    vi: 'Mục {item}: theo lời văn, khi không áp dụng thì mục này được “{found}”. Hãy kiểm tra.',
    en: 'Item {item}: by its wording, where it did not arise the item gets “{found}”. Check this.',
  },
  'criteria.file.row_is_note': {
    vi: 'Dòng {row} (“{found}”) được coi là ghi chú của bảng, không phải một mục. Nếu đó là một mục, hãy ghi số thứ tự và điểm tối đa.',
    en: 'Row {row} (“{found}”) is taken for a note below or in the table, not for an item. If it is one, give it a number and a maximum.',
  },
  'criteria.file.row_skipped': {
    vi: 'Dòng {row} không có số thứ tự và đứng trước mục đầu tiên nên không được đọc.',
    en: 'Row {row} has no number and stands before the first item, so it is not read.',
  },
  'criteria.file.about_assumed': {
    vi: 'Tệp không có trang “Thông tin”. Đã tạm lấy tên “{title}”, năm {year}, tổng điểm {total}; hãy kiểm tra và bổ sung.',
    en: 'The file has no sheet “Thông tin”. The title “{title}”, the year {year} and the total {total} were taken from the table. Check them and add the rest.',
  },
  'criteria.file.about_assumed_without_year': {
    vi: 'Tệp không có trang “Thông tin”. Đã tạm lấy tên “{title}”, tổng điểm {total}; bảng không ghi năm áp dụng. Hãy kiểm tra, ghi năm và bổ sung phần còn thiếu.',
    en: 'The file has no sheet “Thông tin”. The title “{title}” and the total {total} were taken from the table, which names no year. Check them, write the year and add the rest.',
  },
  'criteria.file.about_row_ignored': {
    vi: 'Dòng {row} “{found}” không được dùng.',
    en: 'Row {row} “{found}” is not used.',
  },
  'criteria.file.codes_extended': {
    vi: 'Số thứ tự lặp lại ở các phần nên mã được ghép với mã của mục trên, ví dụ “I.1”.',
    en: 'Numbers repeat from part to part, so codes carry that of the item above, as in “I.1”.',
  },
  'criteria.file.unit_kind_unknown': {
    vi: 'Loại đơn vị “{found}” không có. Hãy ghi một trong: {known}.',
    en: 'There is no kind of unit “{found}”. Write one of: {known}.',
  },
  'criteria.file.evidence_unknown': {
    vi: '“{found}” không phải là tình trạng tài liệu kiểm chứng của mục {item}. Hãy ghi: được chấp nhận, giải trình, hoặc thiếu.',
    en: '“{found}” is no state of evidence for item {item}. Write accepted, explained or missing.',
  },
  'criteria.file.figure_missing': {
    vi: 'Mục {item} có nhiều số liệu nên phải ghi rõ số liệu nào: {keys}.',
    en: 'Item {item} has several figures, so say which: {keys}.',
  },
  'criteria.file.input_twice': {
    vi: 'Số liệu “{figure}” của mục {item} được ghi hai lần; cả hai đều không được dùng. Hãy bỏ một.',
    en: 'The figure “{figure}” of item {item} stands twice, and neither is used. Take one out.',
  },
  'criteria.file.amount_thousands': {
    vi: '“{found}” có thể là một nghìn hoặc một. Hãy ghi không có dấu phân nhóm hàng nghìn (như 1000), hoặc không có số 0 thừa (như 1).',
    en: '“{found}” may be a thousand or one. Write it without separators of thousands (1000), or without the zeros (1).',
  },
  'criteria.file.csv_not_utf8': {
    vi: 'Tệp không phải là văn bản dùng bảng mã UTF-8. Trong Excel hãy chọn Lưu thành, dạng “CSV UTF-8”.',
    en: 'The file is no text in UTF-8. In Excel choose Save as, “CSV UTF-8”.',
  },
  'criteria.file.inputs_unsupported_unknown': {
    vi: 'Tệp số liệu không phải là bảng tính Excel (.xlsx), CSV hay YAML, hoặc đã hỏng, hoặc không lưu bằng bảng mã UTF-8. Hãy mở tệp bằng chương trình đã tạo ra nó rồi lưu lại ở một trong ba dạng đó.',
    en: 'The inputs are no Excel workbook (.xlsx), CSV or YAML, or the file is damaged or not kept as UTF-8. Open it in the program that made it, and save it as one of these.',
  },
  'criteria.file.inputs_unsupported': {
    vi: 'Tệp số liệu không phải là bảng tính Excel (.xlsx), CSV hay YAML ({found}). Hãy lưu lại ở một trong ba dạng đó.',
    en: 'The inputs are no Excel workbook (.xlsx), CSV or YAML ({found}). Save them as one of these.',
  },
  'criteria.file.yaml_question': {
    vi: 'Dấu ? phải đặt trong dấu nháy. Hãy ghi "?" hoặc để trống.',
    en: 'A question mark needs quotation marks. Write "?", or leave the value empty.',
  },
  'criteria.file.inputs_too_large': {
    vi: 'Tệp số liệu quá lớn: chỉ đọc tối đa {megabytes} MB ở dạng này. Hãy chia thành nhiều tệp.',
    en: 'The inputs are too large: at most {megabytes} MB are read in this form. Divide them into several files.',
  },
  'criteria.file.inputs_too_many_cells': {
    vi: 'Tệp số liệu có quá nhiều ô: chỉ đọc tối đa {most} ô. Hãy chia thành nhiều tệp.',
    en: 'The inputs have too many cells: at most {most} are read. Divide them into several files.',
  },
  'criteria.file.inputs_too_many_values': {
    vi: 'Tệp YAML có quá nhiều giá trị (tối đa {most} dấu phẩy, dấu hai chấm và dòng). Hãy chia thành nhiều tệp, hoặc dùng CSV.',
    en: 'The YAML holds too many values (at most {most} commas, colons and lines). Divide it into several files, or use CSV.',
  },
  'criteria.file.inputs_too_many_units': {
    vi: 'Tệp số liệu có quá nhiều đơn vị: chỉ chấm tối đa {most} đơn vị một lần. Hãy chia thành nhiều tệp.',
    en: 'The inputs name too many units: at most {most} are scored at once. Divide them into several files.',
  },
  'criteria.file.inputs_without_rows': {
    vi: 'Tệp không có số liệu của đơn vị nào. Hãy ghi ít nhất một đơn vị.',
    en: 'The file holds the inputs of no unit. Write at least one.',
  },
  'criteria.file.not_inputs': {
    vi: 'Đây không phải là tệp số liệu của bộ tiêu chí này. Bảng cần cột Đơn vị và các cột đặt tên theo mã mục (hoặc các cột Đơn vị, Mã, Số liệu, Giá trị); YAML cần unit và items.',
    en: 'This is no file of inputs for this set. A table needs a column unit and columns headed by codes of items (or unit, item, figure, value); YAML needs unit and items.',
  },
  'criteria.file.items_not_a_map': {
    vi: 'Ở đây cần mã mục và số liệu, mỗi mục một dòng như "1.1": 5.',
    en: 'Here go codes and figures, a line for each, such as "1.1": 5.',
  },
  'criteria.file.unit_missing': {
    vi: 'Số liệu ở đây không ghi tên đơn vị nên không được dùng. Hãy ghi tên đơn vị.',
    en: 'The inputs here name no unit and are not used. Write its name.',
  },
  'criteria.file.unit_twice': {
    vi: 'Đơn vị “{unit}” được ghi hai lần; số liệu ghi ở cả hai nơi không được dùng. Hãy giữ một.',
    en: 'The unit “{unit}” stands twice; what both say is not used. Keep one.',
  },
  'criteria.file.unit_kind_missing': {
    vi: 'Bộ tiêu chí dùng cho nhiều loại đơn vị nên phải ghi loại của đơn vị này; nếu không sẽ không xếp loại, xếp hạng. Hãy ghi một trong: {known}.',
    en: 'The set is for several kinds of unit, so say which this is; otherwise it gets neither class nor rank. Write one of: {known}.',
  },
  'criteria.file.unit_kind_not_in_set': {
    vi: 'Bộ tiêu chí không dùng cho loại đơn vị “{found}” nên đơn vị này không được xếp loại, xếp hạng. Các loại được dùng: {known}.',
    en: 'The set is not made for a unit of the kind “{found}”, so it gets neither class nor rank. Its kinds are: {known}.',
  },
  'criteria.file.unit_kind_twice': {
    vi: 'Đơn vị này được ghi hai loại khác nhau nên không được xếp loại, xếp hạng. Hãy giữ một trong: {known}.',
    en: 'This unit has two kinds, so it gets neither class nor rank. Keep one of: {known}.',
  },
  'criteria.file.row_longer': {
    vi: 'Dòng này có ô “{found}” không nằm dưới tiêu đề nào nên cả dòng không được dùng. Hãy sửa dòng hoặc thêm tiêu đề.',
    en: 'The cell “{found}” stands under no heading, so the row is not used. Mend the row or add the heading.',
  },
  'criteria.file.row_longer_commas': {
    vi: 'Dòng này dài hơn dòng tiêu đề (thừa “{found}”) nên không được dùng. Trong tệp ngăn bằng dấu phẩy, hãy ghi số thập phân với dấu chấm (1.5) hoặc trong dấu nháy ("1,5"), hoặc ngăn các ô bằng dấu chấm phẩy.',
    en: 'This row is longer than its heading (“{found}” is left over), so it is not used. In a comma-separated file write decimals with a point (1.5) or in quotation marks ("1,5"), or separate the cells by semicolons.',
  },
  'criteria.file.cell_without_head': {
    vi: 'Ô “{found}” không nằm dưới tiêu đề nào nên không được đọc.',
    en: 'The cell “{found}” stands under no heading and is not read.',
  },
  'criteria.file.sheet_hidden_ignored': {
    vi: 'Trang tính “{sheet}” đang ẩn và không được đọc. Nếu cần nội dung ở đó, hãy bỏ ẩn trang tính, chép sang trang được đọc rồi đưa lại tệp.',
    en: 'The sheet “{sheet}” is hidden and is not read. If its content is needed, unhide it, copy it into the sheet that is read and hand the file in again.',
  },
  'criteria.file.inputs_merged': {
    vi: 'Có ô gộp: {cells}. Mọi dòng của ô gộp nhận cùng giá trị; hãy kiểm tra lại.',
    en: 'There are merged cells: {cells}. Every line of such a cell gets its value; check them.',
  },
  'criteria.file.input_without_item': {
    vi: 'Dòng này không ghi mã mục. Hãy ghi mã.',
    en: 'This line names no item. Write its code.',
  },
  'criteria.file.input_column_unknown': {
    vi: 'Cột “{item}” không phải là mã mục nào trong bộ tiêu chí.',
    en: 'The column “{item}” is no item of the set.',
  },
} as const satisfies Messages;
