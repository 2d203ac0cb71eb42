import type { Flow } from './flow.ts';
import type { ItemHead } from './item-head.ts';

const bareForm = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.:)]?\s?[-:]?\s?(?=[\p{L}"(])/u;
/** Words that state a loss of points or its reason. */
export const loses =
  /(?:(?:trừ|mất|thiếu|đạt|chấm|định|giảm|đa|được)[^.;]{0,24}\d|l[íý] do|nguyên nhân|(?:mất|trừ) điểm|không (?:được|đạt|có) điểm|\(-\s?\d)/u;

/** A head that is a code alone: "2.2. …". */
export function bareHead(flow: Flow, start: number, stop: number): ItemHead | null {
  const match = bareForm.exec(flow.text.slice(start, Math.min(stop, start + 40)));
  if (!match?.[1]) return null;
  const range = { start, end: start + match[1].length };
  const item = { code: range, value: match[1], levels: match[1].split('.').length, rank: 3, name: null };
  return {
    start,
    steps: [item],
    item,
    others: [],
    headEnd: start + match[0].length,
    isKeyworded: false,
    cause: null,
  };
}

/** "3.2 A (-1đ): …; 3.4 B (-0,25đ): …": further items on the line that no word leads in. */
export function withBareInside(flow: Flow, heads: readonly ItemHead[], stop: number): readonly ItemHead[] {
  const from = heads[0]?.headEnd ?? stop;
  const inside = [
    ...flow.text.slice(from, stop).matchAll(/[;.]\s\d{1,2}(?:\.\d{1,2}){1,3}(?=[.:)]?\s\p{Lu})/gu),
  ]
    .map((match) => bareHead(flow, from + match.index + 2, stop))
    .filter((head) => head !== null)
    .filter(({ headEnd }) =>
      loses.test(flow.low.slice(headEnd, Math.min(stop, headEnd + 260)).split(/;\s/u, 1)[0] ?? ''),
    )
    .filter(({ start }) => !heads.some((head) => head.start <= start && start < head.headEnd));
  return inside.length > 0
    ? [...heads, ...inside].toSorted((left, right) => left.start - right.start)
    : heads;
}
