import type { EvidenceProblem } from '#modules/assessment/domain/evidence-readiness.ts';
import { Link } from 'react-router';
import styles from './evidence-list.module.css';
import { useEvidenceWords } from './evidence-words.ts';

/** The address of a document of the evidence store, at a page. */
export const evidencePath = (id: string, place: { page?: number | null; item?: string } = {}) => {
  const query = new URLSearchParams({
    ...(place.page ? { trang: String(place.page) } : {}),
    ...(place.item ? { muc: place.item } : {}),
  }).toString();
  return `/tai-lieu/${id}${query && `?${query}`}`;
};

/** What stands against the evidence of an item, each a sentence; those of a document lead to it. */
export function EvidenceProblems({
  problems,
  required,
  item,
  itemPath,
}: {
  problems: readonly EvidenceProblem[];
  required: readonly string[];
  item: string;
  /** Where the item is mended; left out where that is here. */
  itemPath?: string;
}) {
  const words = useEvidenceWords();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {problems.map((problem, place) => {
        const sentence = words.problem(problem, required);
        const document = 'paper' in problem ? problem.paper.document : null;
        const path = document ? evidencePath(document.id, { item }) : itemPath;
        return <li key={place}>{path === undefined ? sentence : <Link to={path}>{sentence}</Link>}</li>;
      })}
    </ul>
  );
}
