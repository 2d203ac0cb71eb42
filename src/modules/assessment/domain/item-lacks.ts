/** What an item still lacks before it can be handed in. */
export const itemLacks = ['figures', 'evidence', 'explanation', 'answer'] as const;
/** One of these. */
export type ItemLack = (typeof itemLacks)[number];

/** As much of an item as tells what it lacks. */
export type ItemToFinish = {
  readonly isSelfScored: boolean;
  readonly needsEvidence: boolean;
  readonly isNotApplicable: boolean;
  readonly points: string | null;
  readonly explanation: string | null;
  readonly evidenceCount: number;
};

/**
 * What keeps an item from being handed in: `figures` – no points follow yet; `evidence` – the set asks for papers,
 * none is named and nothing is explained; `explanation` – it is said not to apply, but not why.
 */
export function lacksOf(item: ItemToFinish): readonly Exclude<ItemLack, 'answer'>[] {
  if (!item.isSelfScored) return [];
  const isProved = item.evidenceCount > 0 || item.explanation !== null;
  if (item.isNotApplicable) return isProved ? [] : ['explanation'];
  return [
    ...(item.points === null ? (['figures'] as const) : []),
    ...(item.needsEvidence && !isProved ? (['evidence'] as const) : []),
  ];
}
