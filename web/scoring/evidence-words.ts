import type { EvidenceProblem, EvidenceReadiness } from '#modules/assessment/domain/evidence-readiness.ts';
import { useSay } from '#web/i18n/say.ts';

const texts = {
  ready: { vi: 'Sẵn sàng', en: 'Ready' },
  risky: { vi: 'Có rủi ro', en: 'Risky' },
  missing: { vi: 'Thiếu', en: 'Missing' },
  none_named: {
    vi: 'Chưa nêu tài liệu kiểm chứng nào. Hãy chọn tài liệu hoặc viết giải trình.',
    en: 'No evidence is named. Choose a document or write an explanation.',
  },
  explained: {
    vi: 'Chưa đủ tài liệu; mục này chỉ có giải trình. Cơ quan thẩm định sẽ xem giải trình có được chấp nhận không.',
    en: 'Evidence is not complete; there is only an explanation. The appraiser decides whether it is accepted.',
  },
  required_missing: {
    vi: 'Chưa có “{what}”. Hãy chọn tài liệu chứng minh hoặc viết giải trình.',
    en: '“{what}” is not there yet. Choose the document that proves it or write an explanation.',
  },
  file_refused: {
    vi: 'Tệp của “{paper}” đã bị từ chối nên không được tính. Hãy nộp tệp khác.',
    en: 'The file of “{paper}” was refused and does not count. Hand in another one.',
  },
  file_damaged: {
    vi: 'Tệp của “{paper}” bị hỏng nên không được tính. Hãy nộp lại tệp.',
    en: 'The file of “{paper}” is damaged and does not count. Hand it in again.',
  },
  file_checking: {
    vi: 'Tệp của “{paper}” đang được kiểm tra. Hãy xem lại sau ít phút.',
    en: 'The file of “{paper}” is being checked. Look again in a few minutes.',
  },
  rejected: {
    vi: '“{paper}” không được đơn vị duyệt. Hãy sửa theo lý do đã ghi.',
    en: '“{paper}” was rejected by the unit. Mend it by the reason that is given.',
  },
  expired: {
    vi: '“{paper}” đã hết hiệu lực. Hãy nêu tài liệu còn hiệu lực.',
    en: '“{paper}” has expired. Name a document that is still valid.',
  },
  unconfirmed: {
    vi: 'Chưa ai xác nhận số, ngày, trích yếu của “{paper}”. Hãy mở tài liệu và xác nhận.',
    en: 'Nobody has confirmed number, date and subject of “{paper}”. Open the document and confirm them.',
  },
  newer_file: {
    vi: '“{paper}” đã có tệp mới hơn tệp được nêu. Hãy bỏ và nêu lại nếu cần dùng tệp mới.',
    en: '“{paper}” has a later file than the one named. Take it away and name it again to use the later one.',
  },
  nowhere_kept: {
    vi: '“{paper}” chưa có tệp và chưa ghi nơi lưu. Hãy chọn tệp trong kho hoặc ghi nơi lưu.',
    en: '“{paper}” has no file and no place where it is kept. Choose its file or write where it is kept.',
  },
  check: { vi: '“{paper}”: {what}', en: '“{paper}”: {what}' },
  mentions_item: {
    vi: 'nội dung không nhắc đến điều mục này yêu cầu. Hãy xem lại có chọn nhầm tài liệu không.',
    en: 'its text never mentions what this item asks. See whether it is the right document.',
  },
  has_signature: {
    vi: 'chưa được ký số. Hãy xem mục này có yêu cầu bản ký số không.',
    en: 'it is not signed digitally. See whether the item asks for a signed one.',
  },
  signed_on_issue_date: {
    vi: 'ký số khác ngày ban hành ghi trên văn bản. Hãy xem lại trước khi nộp.',
    en: 'it was signed on another day than the printed day of issue. Look at this before you hand in.',
  },
  typed_days_agree: {
    vi: 'ngày ký khác ngày ban hành đã xác nhận. Hãy xem lại trước khi nộp.',
    en: 'the day of signing is not the day of issue that was confirmed. Look at this before you hand in.',
  },
  text_layer: {
    vi: 'là ảnh chụp, không có chữ đọc được. Nên nộp tệp xuất từ phần mềm soạn thảo.',
    en: 'it is a scan without text. Hand in the file that was exported from the word processor.',
  },
  leader_and_agency: {
    vi: 'chưa đủ chữ ký số của lãnh đạo và của cơ quan.',
    en: 'the signatures of leader and agency are not both there.',
  },
  person_before_agency: {
    vi: 'chữ ký của cơ quan đứng trước chữ ký của lãnh đạo.',
    en: 'the agency signed before the leader.',
  },
  of_the_year: {
    vi: 'ngày ban hành không thuộc năm được chấm. Hãy xem lại.',
    en: 'its day of issue is not of the year that is scored. Look at it again.',
  },
  same_file_here: {
    vi: 'tệp giống hệt tệp của tài liệu khác trong đơn vị.',
    en: 'its file is the very same as that of another document of the unit.',
  },
  same_file_elsewhere: {
    vi: 'tệp giống hệt tệp mà đơn vị khác đã nộp.',
    en: 'its file is the very same as one that another unit handed in.',
  },
  number_agrees: {
    vi: 'số, ký hiệu đã xác nhận khác số, ký hiệu in trên văn bản.',
    en: 'the number confirmed is not the one printed.',
  },
  issuer_agrees: {
    vi: 'cơ quan ban hành đã xác nhận khác tên in trên văn bản.',
    en: 'the issuing body confirmed is not the one printed.',
  },
  issue_date_agrees: {
    vi: 'ngày ban hành đã xác nhận khác ngày in trên văn bản.',
    en: 'the day of issue confirmed is not the one printed.',
  },
  other_fault: {
    vi: 'có điều kiểm tra không đạt (tệp hoặc chữ ký số). Hãy mở tài liệu để xem và xử lý.',
    en: 'a check of its file or signature failed. Open the document to see it and mend it.',
  },
  other_hint: {
    vi: 'có điều cần lưu ý. Hãy mở tài liệu để xem và trả lời.',
    en: 'there is something to look at. Open the document to see it and answer.',
  },
} as const;

type Key = keyof typeof texts;

/** The words of how far evidence is, and a sentence for each thing that stands against it. */
export function useEvidenceWords() {
  const say = useSay(texts);
  return {
    readiness: (state: EvidenceReadiness) => say(state),
    problem(problem: EvidenceProblem, required: readonly string[]): string {
      if (problem.kind === 'fault' || problem.kind === 'hint') {
        const known = problem.code in texts ? (problem.code as Key) : (`other_${problem.kind}` as const);
        return say('check', { paper: problem.paper.title, what: say(known) });
      }
      if (problem.kind === 'required_missing')
        return say('required_missing', { what: required[problem.place] ?? '' });
      return say(problem.kind, 'paper' in problem ? { paper: problem.paper.title } : {});
    },
  };
}
