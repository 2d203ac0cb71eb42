import type { Range } from './lines.ts';

/** The years that the head of a paper (its parts, lower case) says it reports, without those of its own date. */
export function reportYears(low: string, head: readonly Range[]): readonly string[] {
  return head
    .slice(0, 40)
    .flatMap(({ start, end }) =>
      [
        ...low
          .slice(start, Math.min(end, start + 600))
          .matchAll(/(?<!tháng\s{1,3}\d{0,2}\s{0,3})(?<!\p{L})năm (20\d\d)(?!\d)/gu),
      ].flatMap((match) => match[1] ?? []),
    );
}
