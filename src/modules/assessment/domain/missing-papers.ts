import { refuse } from '#kernel/problem.ts';
import type { FileState } from '#modules/evidence/domain/file-check.ts';
import { listItems, type CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';

/** A paper named for an item, as far as it tells what it proves. */
export type NamedPaper = {
  /** Places in the list of what the set asks for, from 0; empty where nobody said. */
  readonly proves: readonly number[];
  /** The file of the evidence store that it is; null where it is kept elsewhere. */
  readonly document?: { readonly fileState: FileState } | null;
};

/** The papers that count: one whose file was refused or damaged is as good as none. */
export function countedPapers<Paper extends NamedPaper>(papers: readonly Paper[]): readonly Paper[] {
  return papers.filter(
    ({ document }) => document?.fileState !== 'refused' && document?.fileState !== 'damaged',
  );
}

/** The papers that a set asks for, by the code of the item. */
export function requiredPapers(set: CriteriaSet): ReadonlyMap<string, readonly string[]> {
  return new Map(listItems(set.items).map(({ item }) => [item.code, item.evidence.required]));
}

/**
 * Which of the papers that the set asks for are not there yet, as places in its list. A paper proves what was said of
 * it; one of which nothing was said stands for one that would else be missing.
 */
export function missingPapers(required: readonly string[], named: readonly NamedPaper[]): readonly number[] {
  const papers = countedPapers(named);
  const proved = new Set(papers.flatMap(({ proves }) => proves));
  const unsaid = papers.filter(({ proves }) => proves.length === 0).length;
  return required.flatMap((_, place) => (proved.has(place) ? [] : [place])).slice(unsaid);
}

/**
 * Checks that what a paper is said to prove is among what the set asks for.
 * @throws Problem assessment.required_paper_unknown
 */
export function checkProves(code: string, required: readonly string[], proves: readonly number[]): void {
  if (proves.some((place) => place >= required.length))
    refuse('invalid', 'assessment.required_paper_unknown', { item: code, count: required.length });
}
