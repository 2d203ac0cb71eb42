import { causeBeforeName } from './cause-before.ts';
import type { Walk } from './finding-walk.ts';
import type { Paragraph } from './flow.ts';
import { isBelow } from './item-points.ts';
import { readItemWords, type ItemWords } from './item-words.ts';

/** "- Tuyên truyền CCHC: mất 0,5 điểm do …": an item without a code, if points and a name say so. */
export function uncodedReport({ flow, legend }: Walk, paragraph: Paragraph): ItemWords | null {
  const kind = paragraph.marker?.kind;
  const low = flow.low.slice(paragraph.body, Math.min(paragraph.end, paragraph.body + 1500));
  const isNamed = /^(?:mục|tiêu chí|chỉ số|chỉ tiêu)\s["\p{L}]/u.test(low);
  if (
    !isNamed &&
    !/(?:trừ|mất|thiếu|đạt|định|đa|chấm|\(-)[^.;]{0,20}\d|l[íý] do (?:bị )?(?:mất|trừ)/u.test(low)
  )
    return null;
  const before = causeBeforeName(flow.low, paragraph.body, paragraph.end);
  const isListed = kind !== undefined && kind !== 'roman' && kind !== 'part' && kind !== 'star';
  if (!isListed && !before) return null;
  const start = before?.nameStart ?? paragraph.body;
  const told = readItemWords(
    flow,
    { start, end: paragraph.end },
    { headEnd: start, cause: before?.cause ?? null },
    legend,
  );
  if (!told.name || told.name.end - told.name.start > 160) return null;
  const name = flow.fold.slice(told.name.start, told.name.end);
  if (
    /tong|toan xa|toan phuong|chi so cchc|chi so cai cach|nam 20|xep|ket qua chung|ket qua cham|ket qua tham dinh|cham diem|^(?:ubnd|xa|phuong|nam|diem)\b/.test(
      name,
    )
  )
    return null;
  const values = Object.values(told.points).flatMap((field) =>
    field.value === null ? [] : [Number(field.value)],
  );
  const isLoss =
    (told.points.lost.value !== null && Number(told.points.lost.value) > 0) ||
    isBelow(told.points) ||
    (isNamed && told.hasLoss && told.reason !== null) ||
    /l[íý] do (?:bị )?(?:mất|trừ)/u.test(low);
  return isLoss && values.every((value) => value <= 30)
    ? { ...told, reasonConfidence: told.reasonConfidence - 0.1 }
    : null;
}
