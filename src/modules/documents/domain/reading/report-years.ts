import type { Flow } from './flow.ts';

/** The years that the head of the paper says it reports, without those of its own date; empty where it names none. */
export function reportYears(flow: Flow): readonly string[] {
  const head = flow.paragraphs.filter(({ part }) => part === 'head').slice(0, 40);
  return head.flatMap(({ start, end }) =>
    [
      ...flow.low
        .slice(start, Math.min(end, start + 600))
        .matchAll(/(?<!tháng\s{1,3}\d{0,2}\s{0,3})(?<!\p{L})năm (20\d\d)(?!\d)/gu),
    ].flatMap((match) => match[1] ?? []),
  );
}
