import type { Span } from '#kernel/paper.ts';

/** A stretch of a paper's text that belongs to the same fields from its first letter to its last. */
export type Segment = Span & { readonly isRead: boolean; readonly isActive: boolean };

/** Cuts one block of text where fields begin and end, so that each stretch can be marked. */
export function segmentsOf(
  block: Span,
  fields: readonly Span[],
  active: readonly Span[],
): readonly Segment[] {
  const touching = fields.filter((span) => span.start < block.end && span.end > block.start);
  const activeHere = active.filter((span) => span.start < block.end && span.end > block.start);
  const cuts = new Set([block.start, block.end]);
  for (const span of [...touching, ...activeHere]) {
    if (span.start > block.start) cuts.add(span.start);
    if (span.end < block.end) cuts.add(span.end);
  }
  const places = [...cuts].sort((left, right) => left - right);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? block.end;
    const covers = (span: Span) => span.start <= start && span.end >= end;
    return { start, end, isRead: touching.some(covers), isActive: activeHere.some(covers) };
  });
}
