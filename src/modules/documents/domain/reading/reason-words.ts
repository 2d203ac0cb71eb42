import { stripped } from './fields.ts';
import type { Flow } from './flow.ts';
import type { Range } from './lines.ts';
import type { PointsPhrase } from './points-phrases.ts';

/** What may follow a reason and is no part of it. */
const afterwards =
  /(?:[.;)]\s{0,2}|\n[-+•*]?\s?)(?:\(?(?:biện pháp|giải pháp|hướng (?:khắc phục|xử lý)|yêu cầu|đề nghị|trách nhiệm|thời hạn|thời gian khắc phục|kiến nghị|kế hoạch khắc phục|phấn đấu|dự kiến|nhóm|phân loại|đơn vị khắc phục|người phụ trách)(?!\p{L}))/u;

/** Leaves out figures and the words "do/vì" that open a reason. */
export function skipPoints(low: string, from: number, end: number, phrases: readonly PointsPhrase[]): number {
  let start = from;
  for (let turn = 0; turn < 12; turn++) {
    const mark =
      /^(?:[\s:;,.)\]=+-]|\((?=\s?(?:bị |trừ|mất|thiếu|-|điểm|tối|tự|thẩm|đạt|\d)))*(?:(?:bị |đã bị |xã |đơn vị |và |nên |còn )(?=(?:bị )?(?:trừ|mất)))?/u.exec(
        low.slice(start, Math.min(end, start + 40)),
      )?.[0].length ?? 0;
    const next = phrases.find(
      (phrase) => phrase.phrase.start >= start && phrase.phrase.start <= start + mark + 1,
    );
    if (!next) {
      const plain =
        /^(?:bị )?(?:trừ|mất|không (?:được|đạt|có|tính)|chưa (?:được|đạt)) điểm(?!\p{L})\s?/u.exec(
          low.slice(start + mark, start + mark + 20),
        );
      start += mark + (plain?.[0].length ?? 0);
      if (!plain) break;
      continue;
    }
    start = next.phrase.end;
    const because = /^[\s,;:)-]*(?:l[íý] do[^:]{0,20}:\s?|(?:do|vì|bởi)\s)/u.exec(
      low.slice(start, start + 40),
    );
    if (because) return start + because[0].length;
  }
  return start;
}

/** A reason told in brackets ends where they close. */
export function bracketEnd(low: string, opening: Range | null, start: number, end: number): number {
  if (!opening || !/\(\s?$/.test(low.slice(Math.max(0, opening.start - 2), opening.start))) return end;
  let depth = 1;
  for (let at = start; at < end; at++) {
    if (low[at] === '(') depth++;
    else if (low[at] === ')') depth--;
    if (depth === 0) return at;
  }
  return end;
}

/** The reason that begins at a place: to the end of the report, or to what follows it. */
export function reasonRange(
  flow: Flow,
  start: number,
  end: number,
  phrases: readonly PointsPhrase[],
): Range | null {
  let stop = end;
  const after = afterwards.exec(flow.low.slice(start, end));
  if (after) stop = start + after.index + (/^[.)]/.test(after[0]) ? 1 : 0);
  const later = phrases.find(
    (phrase) =>
      phrase.phrase.start > start &&
      phrase.phrase.start < stop &&
      phrase.role !== 'lost' &&
      /(?:[.;\n]\s?|\n[-+•*]?\s?)$/u.test(
        flow.low.slice(Math.max(start, phrase.phrase.start - 3), phrase.phrase.start),
      ),
  );
  if (later) stop = later.phrase.start;
  let found = stripped(flow.text, { start, end: stop }, ' ;,:-+*');
  const last = phrases.findLast(
    (phrase) => phrase.phrase.start >= found.start && phrase.phrase.end <= found.end,
  );
  if (last) {
    const behind = flow.low.slice(last.phrase.end, found.end);
    const before = flow.low.slice(found.start, last.phrase.start);
    const bracket =
      /(?:\s?(?:\(|\[|,|;|-|=>|→|:)\s?(?:bị |nên (?:bị |chỉ )?|xã bị |do đó (?:bị )?)?|\snên (?:bị |chỉ |xã bị )?)$/u.exec(
        before,
      );
    const within = phrases.filter(({ phrase }) => phrase.start >= found.start && phrase.end <= found.end);
    const isOnly = within.every(({ phrase }) => phrase.start === last.phrase.start);
    if (/^\s?[)\]]?\s?[.;]?$/u.test(behind) && bracket && isOnly)
      found = stripped(flow.text, { start: found.start, end: found.start + bracket.index }, ' ;,:-+');
  }
  const words = flow.text.slice(found.start, found.end);
  if (/^\([^()]*\)\.?$/.test(words)) found = stripped(flow.text, found, ' ().');
  return found.end > found.start ? found : null;
}
