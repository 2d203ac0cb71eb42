import type { CalendarDate } from '#kernel/calendar.ts';
import { datesIn } from './dates.ts';
import { absent, fieldOf } from './fields.ts';
import type { Flow, Paragraph } from './flow.ts';
import type { Field } from './reading.ts';

const meeting =
  /(?:hội nghị giám sát|buổi (?:làm việc|giám sát)|cuộc (?:làm việc|giám sát)|phiên (?:làm việc|giám sát)|giám sát trực tiếp|làm việc (?:trực tiếp )?(?:với|tại)|tiến hành (?:làm việc|giám sát)|tổ chức giám sát|thực hiện giám sát|đã giám sát)/u;

/** The day on which the delegation met the supervised unit; a span of days is none. */
export function readSessionDate(flow: Flow, body: readonly Paragraph[]): Field<CalendarDate> {
  let best: { field: Field<CalendarDate>; score: number } | null = null;
  for (const paragraph of body) {
    if (paragraph.end - paragraph.start > 20_000) continue;
    for (const day of datesIn(flow.low, paragraph)) {
      const before = flow.low.slice(Math.max(paragraph.start, day.start - 70), day.start);
      const isCitation =
        /\/\p{L}[\p{L}\d &.-]{1,23}[,(]?\s?(?:ban hành |ký )?(?:ngày )?$/u.test(before) ||
        /(?:quyết định|kế hoạch|báo cáo|nghị quyết)(?:(?!ngày)[^.;]){0,30}ngày $/u.test(before);
      const isSpan =
        /(?:từ|đến)(?: hết)?(?: ngày)? $/u.test(before) ||
        /^\s?(?:đến|-)\s?(?:hết )?(?:ngày )?\d/u.test(flow.low.slice(day.end, day.end + 14));
      if (isCitation || isSpan || !before.endsWith('ngày ')) continue;
      const rest =
        flow.low.slice(day.end, Math.min(paragraph.end, day.end + 160)).split(/[;]|\.\s/u, 1)[0] ?? '';
      const clause = before.split(/[;]|\.\s/u).at(-1) ?? '';
      const score = meeting.test(clause) ? 3 : meeting.test(rest) ? 2 : 0;
      if (score > (best?.score ?? 0))
        best = { score, field: fieldOf(flow, day, day.date, score === 3 ? 0.95 : 0.85) };
    }
  }
  return best?.field ?? absent(0.8);
}
