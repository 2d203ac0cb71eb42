import { stripped, wordsOf } from './fields.ts';
import type { Flow, Paragraph } from './flow.ts';
import { isHeading, levelOf, opensLimitations } from './headings.ts';
import type { Range } from './lines.ts';
import type { Field } from './reading.ts';

/** The limitations that are said of no item: the list under their heading. */
export function readLimitations(
  flow: Flow,
  body: readonly Paragraph[],
  taken: ReadonlySet<Paragraph>,
): readonly Field<string>[] {
  for (let at = 0; at < body.length; at++) {
    const heading = body[at];
    const below = body[at + 1];
    if (!heading || taken.has(heading) || !opensLimitations(flow, heading)) continue;
    if (below && opensLimitations(flow, below)) continue;
    const listed: Range[] = [];
    const loose: Range[] = [];
    let level: string | null = null;
    for (const paragraph of body.slice(at + 1)) {
      if (taken.has(paragraph) || paragraph.cells || endsPart(flow, heading, paragraph)) break;
      const range = { start: paragraph.body, end: paragraph.end };
      if (flow.text[range.end - 1] === ':') continue;
      if (paragraph.marker) {
        if (paragraph.marker.kind === 'number' && isHeading(flow, paragraph) && range.end - range.start < 80)
          break;
        level ??= levelOf(paragraph);
        if (levelOf(paragraph) === level) listed.push(range);
      } else loose.push(range);
    }
    const items = listed.length > 0 ? listed : loose;
    if (items.length > 0) return items.map((range) => wordsOf(flow, stripped(flow.text, range, ' ;'), 0.9));
  }
  return [];
}

function endsPart(flow: Flow, heading: Paragraph, paragraph: Paragraph): boolean {
  const marker = paragraph.marker;
  if (!marker) return paragraph.isBold && isHeading(flow, paragraph);
  if (levelOf(paragraph) === levelOf(heading)) return true;
  if (marker.kind === 'roman' || marker.kind === 'part' || marker.kind === 'upper' || marker.kind === 'star')
    return true;
  if (marker.kind !== 'number') return false;
  return heading.marker?.kind === 'number'
    ? marker.levels <= heading.marker.levels
    : heading.marker?.kind === 'letter';
}
