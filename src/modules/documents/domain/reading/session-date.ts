import type { CalendarDate } from '#kernel/calendar.ts';
import { datesIn, type WrittenDate } from './dates.ts';
import { absent, fieldOf } from './fields.ts';
import type { Flow, Paragraph } from './flow.ts';
import type { Field } from './reading.ts';

const meeting =
  /(?:hội nghị giám sát|buổi (?:làm việc|giám sát)|cuộc (?:làm việc|giám sát)|phiên (?:làm việc|giám sát)|giám sát trực tiếp|làm việc (?:trực tiếp )?(?:với|tại)|tiến hành (?:làm việc|giám sát)|tổ chức giám sát|thực hiện giám sát|đã giám sát)/u;
/** "biên bản làm việc ngày …", "kết quả giám sát của Đoàn ngày …". */
const dated =
  /(?:biên bản|kết quả|hồ sơ) (?:buổi |cuộc )?(?:làm việc|giám sát)(?: [^,;.:\d]{0,50})? (?:vào )?ngày $|thời gian (?:làm việc|giám sát|tổ chức)[^.;]{0,40}ngày $/u;
const supervisor =
  /^,?\s?(?:tại [^,;.:]{2,50},\s?)?(?:đoàn|tổ|thường trực|hđnd|hội đồng nhân dân|ban) (?![^,;(:]{0,60}(?:ban hành|gửi|nhận được|họp|thành lập|nghe))/u;
const supervises =
  /(?<!\p{L})(?:đã|tiến hành|tổ chức|thực hiện)(?: (?:đã|tiến hành|tổ chức|thực hiện|trực tiếp|có|cuộc|buổi|khảo sát,|khảo sát và))* (?:giám sát|làm việc)(?!\p{L})/u;
const supervisesAtOnce =
  /^[^,;:(]{3,60}(?<!đoàn|tổ|chuyên đề) giám sát (?:ubnd|ủy ban|uỷ ban|việc|tại|đối với|trực tiếp)/u;

/** The day on which the delegation met the supervised unit; a span of days is none. */
export function readSessionDate(flow: Flow, body: readonly Paragraph[]): Field<CalendarDate> {
  let best: { field: Field<CalendarDate>; score: number } | null = null;
  for (const paragraph of body) {
    if (paragraph.end - paragraph.start > 20_000) continue;
    for (const day of datesIn(flow.low, paragraph)) {
      const score = scoreOf(flow, paragraph, day);
      if (score > (best?.score ?? 0))
        best = { score, field: fieldOf(flow, day, day.date, score === 3 ? 0.95 : 0.85) };
    }
  }
  return best?.field ?? absent(0.8);
}

/** 3: the words before the day name the meeting; 2: those behind it do; 1: the sentence that it opens tells of it. */
function scoreOf(flow: Flow, paragraph: Paragraph, day: WrittenDate): number {
  const before = flow.low.slice(Math.max(paragraph.start, day.start - 110), day.start);
  if (!before.endsWith('ngày ')) return 0;
  const isCitation =
    /\/\p{L}[\p{L}\d &.-]{1,23}[,(]?\s?(?:ban hành |ký )?(?:ngày )?$/u.test(before) ||
    /(?:quyết định|kế hoạch|báo cáo|nghị quyết|thông báo|công văn|luật|nghị định|tờ trình)(?:(?!ngày)[^.;]){0,90}ngày $/u.test(
      before,
    );
  const isSpan =
    /(?:từ|đến)(?: hết)?(?: ngày)? $/u.test(before) ||
    /^\s?(?:đến|-)\s?(?:hết )?(?:ngày )?\d/u.test(flow.low.slice(day.end, day.end + 14));
  if (isSpan) return 0;
  const clause =
    before
      .slice(-70)
      .split(/[;]|\.\s/u)
      .at(-1) ?? '';
  if (isCitation) return 0;
  if (meeting.test(clause) || dated.test(clause)) return 3;
  const behind = flow.low.slice(day.end, Math.min(paragraph.end, day.end + 1500));
  if (meeting.test(behind.slice(0, 160).split(/[;]|\.\s/u, 1)[0] ?? '')) return 2;
  const subject = supervisor.exec(behind)?.[0];
  if (subject === undefined) return 0;
  const sentence = behind.slice(subject.length).split(/\.\s(?!\p{L}{1,3}\.)/u, 1)[0] ?? '';
  return supervises.test(sentence) || supervisesAtOnce.test(` ${sentence}`) ? 1 : 0;
}
