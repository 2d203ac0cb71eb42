import { stripped } from './fields.ts';
import type { Flow } from './flow.ts';
import type { Range } from './lines.ts';

/** A name without the dashes, brackets, quotes and joining words around it; null when nothing is left. */
export function cleanName(flow: Flow, range: Range): Range | null {
  const kept = bareName(flow, range);
  if (!kept) return null;
  const low = flow.low.slice(kept.start, kept.end);
  if (
    /^(?:(?:ubnd )?(?:xã|phường|thị trấn)|đơn vị|địa phương|(?:số )?điểm|\d[\d.,]*\s?(?:điểm|đ))$/u.test(low)
  )
    return null;
  const worth =
    /\s?\((?:(?:tối đa |điểm tối đa:? )?\d{1,3}(?:[.,]\d{1,3})?\s?(?:điểm|đ)|[\d.,]{1,5}(?:\s?[-/;]\s?[\d.,]{1,5}){1,3})\)$/u.exec(
      low,
    );
  if (worth && worth.index > 0) return { start: kept.start, end: kept.end - worth[0].length };
  const word =
    /^(?:lĩnh vực|tiêu chí thành phần|tiêu chí|tctp|mục(?! tiêu))\s(?=["\p{L}])|^chỉ số\s(?=")/u.exec(low);
  return word ? stripped(flow.text, { start: kept.start + word[0].length, end: kept.end }, ' "') : kept;
}

function bareName(flow: Flow, range: Range): Range | null {
  let found = stripped(flow.text, range, ' \t\n-:;,.*"+');
  const words = (): string => flow.text.slice(found.start, found.end);
  const lead = /^(?:về(?: việc| nội dung)?|thuộc|của|nằm trong|tại|ở)\s(?=\p{L})/u.exec(words());
  if (lead) found = stripped(flow.text, { start: found.start + lead[0].length, end: found.end }, ' -:;,.*"');
  const tail = /(?:[\s,(;-]+(?:thuộc|của|tại|ở|trong)|[,(;-]\s?(?:ubnd xã|xã|đơn vị|phường))+$/u.exec(
    flow.low.slice(found.start, found.end),
  );
  if (tail) found = stripped(flow.text, { start: found.start, end: found.end - tail[0].length }, ' -:;,.*"');
  if (/^\([^()]*\)?$/.test(words())) found = stripped(flow.text, found, ' ()"');
  else if (words().startsWith('(') && words().indexOf(')') > 0 && words().indexOf(')') < words().length - 1) {
    found = { start: found.start + 1, end: found.start + words().indexOf(')') };
  }
  const open = words();
  if (open.endsWith(')') && !open.includes('(')) found = { start: found.start, end: found.end - 1 };
  if (open.endsWith('(')) found = stripped(flow.text, found, ' (');
  if ((words().match(/"/g)?.length ?? 0) % 2 === 1) found = stripped(flow.text, found, ' "');
  return found.end > found.start && /\p{L}/u.test(words()) ? found : null;
}
