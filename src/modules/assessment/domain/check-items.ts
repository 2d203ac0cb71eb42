import { refuse } from '#kernel/problem.ts';

type Seen = { readonly code: string; readonly version: number };
type Standing = Seen & { readonly lastWriter: string | null };

/**
 * Checks that every item of a write is there and as it was seen.
 * @throws Problem assessment.item_unknown, assessment.items_repeated, assessment.changed_meanwhile with who changed what
 */
export function checkItems(asked: readonly Seen[], standing: readonly Standing[]): void {
  const byCode = new Map(standing.map((item) => [item.code, item]));
  const unknown = asked.filter(({ code }) => !byCode.has(code));
  if (unknown.length > 0) refuse('invalid', 'assessment.item_unknown', { items: codesOf(unknown) });
  const repeated = asked.filter(({ code }, place) => asked.findIndex((each) => each.code === code) !== place);
  if (repeated.length > 0) refuse('invalid', 'assessment.items_repeated', { items: codesOf(repeated) });
  const changed = asked.flatMap(({ code, version }) => {
    const item = byCode.get(code);
    return item && item.version !== version ? [item] : [];
  });
  if (changed.length > 0)
    refuse('conflict', 'assessment.changed_meanwhile', {
      items: changed
        .map(({ code, lastWriter }) => (lastWriter === null ? code : `${code} (${lastWriter})`))
        .join(', '),
    });
}

/** Codes as a sentence lists them. */
export function codesOf(items: readonly { readonly code: string }[]): string {
  return items.map(({ code }) => code).join(', ');
}
