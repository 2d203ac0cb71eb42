// Longer than 250 lines: the sentences of one module stand in one place, so that they can be read through at once.
import type { Messages } from '#kernel/language.ts';
import { assessmentPaperMessages } from './paper-messages.ts';

/** What the assessment year says to people. */
export const assessmentMessages = {
  ...assessmentPaperMessages,
  'assessment.not_found': {
    vi: 'Không tìm thấy bản chấm điểm này trong phần việc của đơn vị bạn, hoặc bước này không thuộc quyền của bạn. Hãy quay lại danh sách bản chấm điểm.',
    en: 'This assessment is not among your unit’s, or the step is not yours to take. Go back to the list of assessments.',
  },
  'assessment.cycle_not_found': {
    vi: 'Không tìm thấy đợt chấm điểm này trong các đợt mà đơn vị bạn đã mở. Hãy quay lại danh sách đợt chấm điểm.',
    en: 'This cycle is not among those your unit opened. Go back to the list of cycles.',
  },
  'assessment.cycle_changed': {
    vi: 'Thời hạn của đợt vừa được người khác sửa. Hãy tải lại để xem thời hạn mới rồi sửa lại; chưa có gì bị ghi đè.',
    en: 'Somebody else has just changed the deadlines of this cycle. Reload to see them, then change them again; nothing was overwritten.',
  },
  'assessment.set_unknown': {
    vi: 'Không tìm thấy bộ tiêu chí đã công bố này. Hãy chọn một bộ tiêu chí đã công bố của đơn vị bạn hoặc của cấp trên.',
    en: 'There is no such published criteria set. Choose one that your unit or a superior unit has published.',
  },
  'assessment.set_superseded': {
    vi: 'Bộ tiêu chí “{title}” đã được thay bằng bản mới. Hãy mở đợt với bản đang có hiệu lực.',
    en: 'The criteria set “{title}” was replaced by a newer edition. Open the cycle with the edition in force.',
  },
  'assessment.dates_out_of_order': {
    vi: 'Các ngày của đợt chưa theo thứ tự. Ngày mở phải trước hạn tự chấm, rồi đến hạn thẩm định, rồi đến hạn giải trình. Hãy sửa lại các ngày.',
    en: 'The days of the cycle are out of order. The opening comes before the deadline for self-scores, then the one for the appraisal, then the one for explanations. Correct the days.',
  },
  'assessment.dates_past': {
    vi: 'Hạn {days} đã qua (hôm nay là {today}). Hãy chọn hạn từ hôm nay trở đi.',
    en: 'The deadline {days} is over (today is {today}). Choose a day from today on.',
  },
  'assessment.dates_unchanged': {
    vi: 'Các hạn chưa có gì thay đổi. Hãy sửa ít nhất một hạn rồi lưu lại.',
    en: 'None of the deadlines was changed. Change at least one of them, then save.',
  },
  'assessment.units_unknown': {
    vi: 'Có đơn vị được chọn không ở dưới quyền đơn vị bạn, không thuộc cấp mà bộ tiêu chí áp dụng, hoặc không còn hiệu lực vào ngày mở đợt. Hãy chọn lại trong danh sách.',
    en: 'Some of the chosen units are not below yours, are not of a kind the set is made for, or do not exist on the opening day. Choose again from the list.',
  },
  'assessment.no_units': {
    vi: 'Chưa có đơn vị cấp dưới nào mà bộ tiêu chí “{title}” áp dụng vào ngày mở đợt. Hãy thêm đơn vị, hoặc chọn bộ tiêu chí khác.',
    en: 'There is no unit below yours to which the set “{title}” applies on the opening day. Add units, or choose another set.',
  },
  'assessment.units_taken': {
    vi: '{count} đơn vị đã có bản chấm điểm theo bộ tiêu chí này: {units}. Hãy bỏ các đơn vị đó ra rồi mở đợt cho những đơn vị còn lại.',
    en: '{count} units already have an assessment by this set: {units}. Leave them out and open the cycle for the others.',
  },
  'assessment.units_doubled': {
    vi: '{count} đơn vị đã có bản chấm điểm năm {year} trong đợt “{cycles}”: {units}. Hãy bỏ các đơn vị đó ra; nếu đúng là mỗi đơn vị phải chấm thêm một bản theo bộ tiêu chí này, hãy đánh dấu xác nhận rồi mở đợt.',
    en: '{count} units already have an assessment of {year} in the cycle “{cycles}”: {units}. Leave them out; if each of them is indeed to fill in a second sheet by this set, confirm that and open the cycle.',
  },
  'assessment.former_owner': {
    vi: 'Người phụ trách năm trước',
    en: 'Responsible the year before',
  },
  'assessment.operation_reused': {
    vi: 'Lần ghi này trùng mã với một lần ghi khác nên không được nhận; dữ liệu giữ nguyên. Hãy tải lại trang rồi lưu lại.',
    en: 'This write bears the name of another write and was not taken; nothing was changed. Reload the page and save again.',
  },
  'assessment.item_unknown': {
    vi: 'Bản chấm điểm không có mục {items}. Chưa có gì được lưu; hãy tải lại trang rồi chọn lại mục.',
    en: 'The assessment has no item {items}. Nothing was saved; reload the page and choose the items again.',
  },
  'assessment.items_repeated': {
    vi: 'Mục {items} được gửi hai lần trong cùng một lần lưu. Chưa có gì được lưu; hãy gửi mỗi mục một lần.',
    en: 'Item {items} stands twice in one save. Nothing was saved; send each item once.',
  },
  'assessment.item_adds_up': {
    vi: 'Mục {items} được cộng từ các mục con. Hãy làm việc này ở từng mục con.',
    en: 'Item {items} adds up from the items below it. Do this on each of those items.',
  },
  'assessment.changed_meanwhile': {
    vi: 'Có mục vừa được người khác sửa: {items}. Hãy tải lại để xem bản mới rồi lưu lại phần của bạn; chưa có gì bị ghi đè.',
    en: 'Somebody else has just changed {items}. Reload to see it, then save yours again; nothing was overwritten.',
  },
  'assessment.moved_meanwhile': {
    vi: 'Bản chấm điểm vừa có thay đổi sau khi bạn mở. Hãy tải lại, xem lại nội dung rồi thực hiện bước này.',
    en: 'The assessment has changed since you opened it. Reload, look at it again, then take this step.',
  },
  'assessment.submitted_already': {
    vi: 'Bản tự chấm đã được {person} nộp lúc {at}, nên không cần nộp lại. Nội dung đã nộp hiện trên trang này; nếu cần sửa, lãnh đạo có thể rút lại, kèm lý do, khi cơ quan thẩm định chưa bắt đầu.',
    en: '{person} handed the self-score in at {at}, so it need not be handed in again. This page shows what was handed in; to change it, a leader can withdraw it, with a reason, as long as the appraisal has not begun.',
  },
  'assessment.moved_already': {
    vi: 'Bước này đã được {person} thực hiện lúc {at}, nên không cần làm lại. Hãy xem bản mới nhất.',
    en: '{person} took this step at {at}, so it need not be taken again. Look at the newest state.',
  },
  'assessment.scored_by_others': {
    vi: 'Mục {items} do điều tra xã hội học hoặc cơ quan khác cho điểm nên đơn vị không tự chấm. Hãy để trống; điểm sẽ được nhập khi thẩm định.',
    en: 'Item {items} gets its points from a survey or another body, so the unit does not score it. Leave it blank; the points are entered with the appraisal.',
  },
  'assessment.person_unknown': {
    vi: 'Người được giao không thuộc đơn vị này hoặc đã thôi việc. Hãy chọn người trong danh sách.',
    en: 'The person is not of this unit, or has left. Choose somebody from the list.',
  },
  'assessment.figures_wrong': {
    vi: 'Có số liệu không đúng ở: {items}. Chưa có gì được lưu; hãy sửa các ô đó rồi lưu lại.',
    en: 'Some figures cannot be: {items}. Nothing was saved; correct them and save again.',
  },
  'assessment.evidence_handed_in': {
    vi: 'Tài liệu này đã nộp cùng bản tự chấm nên không gỡ được nữa. Bạn có thể bổ sung tài liệu khác và giải trình ở mục này.',
    en: 'This paper was handed in with the self-score and cannot be taken away any more. You may add another paper and explain the item.',
  },
  'assessment.document_unknown': {
    vi: 'Không tìm thấy tài liệu đã chọn trong kho tài liệu kiểm chứng của đơn vị. Hãy tìm lại rồi chọn tài liệu khác; chưa có gì được lưu.',
    en: 'The document you chose is not in the evidence of your unit. Search again and choose another; nothing was saved.',
  },
  'assessment.document_refused': {
    vi: 'Tệp {fileName} đã bị từ chối nên không được tính là tài liệu kiểm chứng. Hãy nộp tệp khác cho tài liệu đó rồi chọn lại; chưa có gì được lưu.',
    en: 'The file {fileName} was refused and counts as no evidence. Hand in another file of that document and choose it again; nothing was saved.',
  },
  'assessment.document_named': {
    vi: 'Tài liệu này đã được nêu ở mục {items}. Hãy sửa phần, trang chứng minh của tài liệu đang có thay vì nêu thêm lần nữa; chưa có gì được lưu.',
    en: 'This document is named for item {items} already. Change the section or page of the one that is there instead of naming it again; nothing was saved.',
  },
  'assessment.evidence_unknown': {
    vi: 'Tài liệu này không còn ở mục đã chọn. Hãy tải lại trang để xem các tài liệu đang có; chưa có gì bị thay đổi.',
    en: 'This paper is no longer named for the item. Reload the page to see those that are; nothing was changed.',
  },
  'assessment.required_paper_unknown': {
    vi: 'Bộ tiêu chí yêu cầu {count} tài liệu ở mục {item}; tài liệu được chọn không có trong số đó. Hãy tải lại trang rồi chọn lại; chưa có gì được lưu.',
    en: 'The set asks for {count} papers at item {item}; the one you chose is not among them. Reload the page and choose again; nothing was saved.',
  },
  'assessment.not_open_yet': {
    vi: 'Đợt chấm điểm mở từ ngày {date} nên chưa chấm điểm, nêu tài liệu hay nộp được. Lãnh đạo có thể giao mục từ bây giờ; hãy quay lại vào ngày đó.',
    en: 'The cycle opens on {date}: nothing can be scored, proved or handed in before. Items can be given out already; come back on that day.',
  },
  'assessment.person_not_of_committee': {
    vi: 'Chỉ giao mục chấm điểm cho công chức hoặc lãnh đạo UBND của đơn vị. Hãy chọn người khác trong danh sách; chưa có gì thay đổi.',
    en: 'Items are given to officers and leaders of the unit’s People’s Committee only. Choose somebody else from the list; nothing was changed.',
  },
  'assessment.reason_needed': {
    vi: 'Bước này cần có lý do. Hãy ghi lý do rồi thực hiện lại.',
    en: 'This step needs a reason. Write the reason and take the step again.',
  },
  'assessment.items_unscored': {
    vi: 'Chưa nộp được vì còn {count} mục chưa chấm điểm: {items}. Hãy nhập đủ số liệu các mục này rồi nộp.',
    en: 'It cannot be handed in yet: {count} items are not scored: {items}. Enter their figures, then hand it in.',
  },
  'assessment.items_unproved': {
    vi: 'Chưa nộp được vì còn {count} mục thiếu tài liệu kiểm chứng mà chưa giải trình: {items}. Hãy thêm tài liệu, hoặc ghi giải trình cho từng mục rồi nộp.',
    en: 'It cannot be handed in yet: {count} items have neither evidence nor an explanation: {items}. Add papers, or explain each item, then hand it in.',
  },
  'assessment.items_unfinished': {
    vi: 'Chưa nộp được. Mục chưa chấm điểm: {unscoredItems}. Mục thiếu tài liệu kiểm chứng mà chưa giải trình: {unprovedItems}. Hãy hoàn thành các mục này rồi nộp.',
    en: 'It cannot be handed in yet. Items not scored: {unscoredItems}. Items with neither evidence nor an explanation: {unprovedItems}. Finish them, then hand it in.',
  },
  'assessment.items_undecided': {
    vi: 'Chưa chốt được vì còn {count} mục chưa quyết định hoặc đang chờ bổ sung: {items}. Hãy chấp nhận hoặc cắt điểm từng mục rồi chốt.',
    en: 'It cannot be concluded yet: {count} items are undecided or wait for more: {items}. Accept or cut each of them, then conclude.',
  },
  'assessment.scored_by_you': {
    vi: 'Bạn đã từng tự chấm mục {items} trong bản chấm điểm này nên không được thẩm định mục đó. Hãy để người khác trong cơ quan thẩm định quyết định.',
    en: 'You scored item {items} of this assessment yourself, so you may not appraise it. Leave it to somebody else of the appraising body.',
  },
  'assessment.decision.reason_needed': {
    vi: 'Cắt điểm hoặc yêu cầu bổ sung phải có lý do. Hãy ghi lý do cho mục {items}; chưa có gì được lưu.',
    en: 'A cut, or a request for more, needs a reason. Write one for item {items}; nothing was saved.',
  },
  'assessment.decision.cut_needs_points': {
    vi: 'Cắt điểm cần ghi điểm còn lại, hoặc số liệu, tài liệu được đánh giá lại. Hãy ghi một trong các nội dung đó cho mục {items}; chưa có gì được lưu.',
    en: 'A cut needs the points that are left, or corrected figures or evidence. State one of them for item {items}; nothing was saved.',
  },
  'assessment.decision.points_unknown': {
    vi: 'Số liệu đã sửa chưa đủ để tính điểm mục {items}. Hãy điền đủ số liệu, hoặc ghi số điểm; chưa có gì được lưu.',
    en: 'The corrected figures are not enough to score item {items}. Complete them, or state the points; nothing was saved.',
  },
  'assessment.decision.points_above_self': {
    vi: 'Điểm thẩm định không được cao hơn điểm tự chấm ở mục {items}. Hãy ghi điểm bằng hoặc thấp hơn; chưa có gì được lưu.',
    en: 'The appraised points may not be above the self-scored ones of item {items}. State as many or fewer; nothing was saved.',
  },
  'assessment.decision.accept_as_claimed': {
    vi: 'Chấp nhận nghĩa là giữ đúng nội dung đơn vị tự chấm. Nếu cần sửa số liệu, điểm hoặc đánh giá tài liệu ở mục {items}, hãy chọn cắt điểm; chưa có gì được lưu.',
    en: 'To accept is to take the claim as it stands. To correct figures, points or evidence of item {items}, choose to cut; nothing was saved.',
  },
  'assessment.decision.given_needs_points': {
    vi: 'Mục {items} do điều tra xã hội học hoặc cơ quan khác cho điểm. Hãy nhập điểm đó rồi chấp nhận; chưa có gì được lưu.',
    en: 'Item {items} gets its points from a survey or another body. Enter those points and accept; nothing was saved.',
  },
  'assessment.closed_to_unit.self_scoring': {
    vi: 'Bản chấm điểm đang ở bước tự chấm. Ở bước này đơn vị có thể sửa điểm, tài liệu, trình lãnh đạo duyệt hoặc nộp.',
    en: 'The assessment is being self-scored. Now the unit can change scores and evidence, ask for approval, or hand it in.',
  },
  'assessment.closed_to_unit.awaiting_approval': {
    vi: 'Bản chấm điểm đang chờ lãnh đạo duyệt. Ở bước này có thể sửa điểm, tài liệu; lãnh đạo có thể nộp hoặc trả lại để sửa.',
    en: 'The assessment waits for the leader’s approval. Scores and evidence can be changed; the leader can hand it in or send it back.',
  },
  'assessment.closed_to_unit.submitted': {
    vi: 'Bản chấm điểm đã nộp nên không sửa được. Lãnh đạo có thể rút lại, kèm lý do, khi cơ quan thẩm định chưa bắt đầu.',
    en: 'The assessment was handed in and is locked. The leader can withdraw it, with a reason, as long as the appraisal has not begun.',
  },
  'assessment.closed_to_unit.appraising': {
    vi: 'Bản chấm điểm đang được thẩm định nên đơn vị không sửa được. Hãy chờ kết quả; nếu cần sửa, hãy đề nghị cơ quan thẩm định trả lại.',
    en: 'The assessment is being appraised and is locked. Wait for the outcome; if something must be changed, ask the appraising body to return it.',
  },
  'assessment.closed_to_unit.explaining': {
    vi: 'Đang ở bước giải trình: điểm tự chấm giữ nguyên. Đơn vị có thể giải trình từng mục, bổ sung tài liệu, rồi nộp giải trình.',
    en: 'The unit is asked to explain: self-scores stay as they are. It can explain items, add papers, and hand the explanations in.',
  },
  'assessment.closed_to_unit.reappraising': {
    vi: 'Bản chấm điểm đang được thẩm định lại nên đơn vị không sửa được. Hãy chờ kết quả.',
    en: 'The assessment is being appraised again and is locked. Wait for the outcome.',
  },
  'assessment.closed_to_unit.concluded': {
    vi: 'Kết quả thẩm định đã chốt nên không sửa được. Hãy chờ công bố; nếu có sai sót, hãy đề nghị cơ quan thẩm định mở lại.',
    en: 'The appraisal is concluded and locked. Wait for its publication; if something is wrong, ask the appraising body to reopen it.',
  },
  'assessment.closed_to_unit.published': {
    vi: 'Kết quả đã công bố nên không sửa được. Nếu có sai sót, hãy đề nghị cơ quan thẩm định mở lại, kèm lý do.',
    en: 'The result is published and locked. If something is wrong, ask the appraising body to reopen it, with a reason.',
  },
  'assessment.closed_to_appraiser.self_scoring': {
    vi: 'Đơn vị đang tự chấm nên chưa thẩm định được. Hãy chờ đơn vị nộp.',
    en: 'The unit is still scoring itself. Wait until it hands the assessment in.',
  },
  'assessment.closed_to_appraiser.awaiting_approval': {
    vi: 'Đơn vị đang chờ lãnh đạo duyệt nên chưa thẩm định được. Hãy chờ đơn vị nộp.',
    en: 'The unit’s leader has yet to approve it. Wait until it is handed in.',
  },
  'assessment.closed_to_appraiser.submitted': {
    vi: 'Bản chấm điểm đã nộp nhưng chưa bắt đầu thẩm định. Ở bước này có thể bắt đầu thẩm định, hoặc trả lại kèm lý do.',
    en: 'The assessment was handed in, and its appraisal has not begun. Now it can be begun, or returned with a reason.',
  },
  'assessment.closed_to_appraiser.appraising': {
    vi: 'Bản chấm điểm đang thẩm định. Ở bước này có thể quyết định từng mục, yêu cầu giải trình, trả lại kèm lý do, hoặc chốt khi đã quyết định đủ.',
    en: 'The assessment is being appraised. Now items can be decided, explanations asked for, the sheet returned with a reason, or concluded once all is decided.',
  },
  'assessment.closed_to_appraiser.explaining': {
    vi: 'Đơn vị đang giải trình nên chưa quyết định được. Hãy chờ đơn vị nộp giải trình, hoặc kết thúc bước giải trình kèm lý do.',
    en: 'The unit is explaining. Wait until it hands its explanations in, or end the round with a reason.',
  },
  'assessment.closed_to_appraiser.reappraising': {
    vi: 'Bản chấm điểm đang thẩm định lại. Ở bước này có thể quyết định từng mục, yêu cầu giải trình thêm, hoặc chốt khi đã quyết định đủ.',
    en: 'The assessment is being appraised again. Now items can be decided, more explanations asked for, or it can be concluded once all is decided.',
  },
  'assessment.closed_to_appraiser.concluded': {
    vi: 'Kết quả thẩm định đã chốt. Ở bước này có thể công bố, hoặc mở lại kèm lý do.',
    en: 'The appraisal is concluded. Now it can be published, or reopened with a reason.',
  },
  'assessment.closed_to_appraiser.published': {
    vi: 'Kết quả đã công bố. Nếu cần sửa, hãy mở lại kèm lý do.',
    en: 'The result is published. To correct it, reopen it with a reason.',
  },
} as const satisfies Messages;
