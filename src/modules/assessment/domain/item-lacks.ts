import { countedPapers, missingPapers, type NamedPaper } from './missing-papers.ts';

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
  /** The papers that the set asks for, each by itself. */
  readonly required: readonly string[];
  /** Those that were named. */
  readonly papers: readonly NamedPaper[];
};

/**
 * What keeps an item from being handed in: `figures` – no points follow yet; `evidence` – the set asks for papers,
 * one of them or all are not named, and nothing is explained; `explanation` – it is said not to apply, but not why.
 */
export function lacksOf(item: ItemToFinish): readonly Exclude<ItemLack, 'answer'>[] {
  if (!item.isSelfScored) return [];
  const { required, explanation } = item;
  const papers = countedPapers(item.papers);
  if (item.isNotApplicable) return papers.length > 0 || explanation !== null ? [] : ['explanation'];
  const isProved =
    explanation !== null || (papers.length > 0 && missingPapers(required, papers).length === 0);
  return [
    ...(item.points === null ? (['figures'] as const) : []),
    ...(item.needsEvidence && !isProved ? (['evidence'] as const) : []),
  ];
}
