import type { Flow } from './flow.ts';
import { cleanName } from './item-names.ts';
import type { Range } from './lines.ts';

/** Words that say something was not done or not reached. */
export const faultForm =
  /(?<!\p{L})(?:không|chưa|thiếu|chậm|còn (?:thấp|ít|hạn chế|chậm)|chỉ (?:đạt|có)|mới (?:đạt|có|chỉ)|vi phạm|quá hạn)(?!\p{L})/u;
/** What several items have in common is the name of none of them. */
const sharedLead =
  /^(?:mỗi (?:mục|tiêu chí|nội dung|chỉ số)|(?:đều |cùng )?(?:bị )?(?:mất|trừ)(?: điểm)? tổng cộng|đều (?:bị )?(?:mất|trừ)|(?:(?:ubnd )?xã |đơn vị )?(?:bị )?(?:mất|trừ)(?= \d))(?!\p{L})/u;
const faultLead = /^(?:còn |vẫn |do |vì )?(?:không|chưa|thiếu|chậm|chỉ đạt|chỉ có|mới chỉ|mới đạt)(?!\p{L})/u;

/** "12/15 công chức đạt chuẩn, …", "tỷ lệ đúng hạn 94,7% nên …": what was found, not what the item is called. */
const isReasonLike = (low: string): boolean =>
  /^\d[\d.]*\s?\/\s?\d|\d\s?%|^theo (?:hướng dẫn|quy định|quyết định|kết quả)|(?<!\p{L})(?:nên|do đó|vì vậy|vì thế)(?: chỉ)?$/u.test(
    low,
  );

/** Parts the name of the item from what follows it. */
export function nameAndRest(
  flow: Flow,
  from: number,
  attribute: number,
  end: number,
): { name: Range | null; rest: number } {
  const text = flow.text.slice(from, attribute);
  const low = flow.low.slice(from, attribute);
  let lead =
    /^[\s:.)"*-]*(?:tên (?:tiêu chí|mục|chỉ số|tctp|gọi)[^:\n]{0,20}:\s?)?/u.exec(low)?.[0].length ?? 0;
  const worth =
    /^\((?:tối đa |điểm tối đa:? )?[\d.,/\s]{1,9}(?:điểm|đ)?\)\s?[:.-]?\s?/u.exec(low.slice(lead))?.[0]
      .length ?? 0;
  if (worth > 0) lead += worth;
  if (faultLead.test(low.slice(lead)) || sharedLead.test(low.slice(lead)))
    return { name: null, rest: from + lead };
  const bracket = /^\(([^()]{3,200})\)\s?[:,.-]?\s?/u.exec(text.slice(lead));
  const opened = text.slice(lead).search(/:(?!\d)/u);
  const colon = opened < 0 ? -1 : opened + lead;
  const sentence = text.slice(lead).search(/[.;](?=\s\p{Lu})|\n/u);
  const dashed = low
    .slice(lead)
    .search(
      /\s-\s(?=(?:không|chưa|thiếu|chậm|chỉ|mới)(?!\p{L}))|[,(]\s?(?=(?:do|vì|bởi)\s)|\(\s?(?=\p{L}{1,4}\s?[:=]\s?\d)/u,
    );
  const stops = [colon, sentence < 0 ? -1 : sentence + lead, dashed < 0 ? -1 : dashed + lead].filter(
    (stop) => stop > lead,
  );
  const stop =
    bracket && !(colon > lead + bracket[0].length && colon < lead + bracket[0].length + 2)
      ? lead + bracket[0].length
      : Math.min(...stops, text.length);
  if (stop === text.length && attribute === end && faultForm.test(low.slice(lead)) && low.length - lead > 24)
    return { name: null, rest: from + lead };
  if (stop === text.length && isReasonLike(low.slice(lead).trim())) return { name: null, rest: from + lead };
  const name = cleanName(flow, { start: from + lead, end: from + stop });
  const page = name
    ? /[\s,(]*\(?(?:tại )?(?:trang|tr\.)\s?\d{1,3}(?:[^)]{0,30}\))?$/u.exec(
        flow.low.slice(name.start, name.end),
      )
    : null;
  const named = name && page ? cleanName(flow, { start: name.start, end: name.end - page[0].length }) : name;
  return {
    name: named,
    rest:
      stop < text.length
        ? from + stop + (/[:.;,(\n-]/.test(text.charAt(stop)) ? 1 : 0)
        : Math.min(attribute, end),
  };
}
