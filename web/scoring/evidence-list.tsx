import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { EvidenceLinkRow } from '#modules/assessment/contract.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { evidencePath } from './evidence-problems.tsx';
import styles from './evidence-list.module.css';
import { scoringTexts } from './texts.ts';

const none: readonly string[] = [];

/** The papers that were named for an item; `tools` gives what can be done with one. */
export function EvidenceList({
  papers,
  tools,
  required = none,
  item,
}: {
  papers: readonly EvidenceLinkRow[];
  tools?: (paper: EvidenceLinkRow) => ReactNode;
  /** What the set asks for, so that each paper can say what it proves; left out where one paper is asked for. */
  required?: readonly string[];
  /** The item they stand for, to be told to the page of a document. */
  item?: string;
}) {
  const say = useSay(scoringTexts);
  if (papers.length === 0) return <p className="muted">{say('evidence_none')}</p>;
  return (
    <ul className={styles.list}>
      {papers.map((paper) => (
        <li key={paper.id} className={styles.paper}>
          <span className={styles.words}>
            <span>{paper.title}</span>
            <span className={`${styles.note} figures`}>
              {[paper.number, paper.issuedOn && say('dated', { date: showDate(paper.issuedOn) })]
                .filter(Boolean)
                .join(', ')}
            </span>
            {required.length > 1 && paper.proves.length > 0 && (
              <span className={styles.note}>
                {say('evidence_proves', {
                  what: paper.proves.flatMap((place) => required[place] ?? []).join('; '),
                })}
              </span>
            )}
            {paper.document && (
              <Link to={evidencePath(paper.document.id, { page: paper.page, ...(item ? { item } : {}) })}>
                {paper.page === null
                  ? say('evidence_open_document', { file: paper.document.fileName })
                  : say('evidence_open_page', { file: paper.document.fileName, page: paper.page })}
              </Link>
            )}
            {paper.passage && (
              <span className={styles.note}>{say('evidence_passage', { passage: paper.passage })}</span>
            )}
            {paper.address && !isWebAddress(paper.address) && (
              <span className={styles.note}>{say('evidence_kept', { where: paper.address })}</span>
            )}
            {paper.address && isWebAddress(paper.address) && (
              <a href={paper.address} target="_blank" rel="noopener noreferrer">
                {say('evidence_open')}
              </a>
            )}
          </span>
          {tools?.(paper)}
        </li>
      ))}
    </ul>
  );
}

/** Whether a place can be opened; anything else is a cabinet, a folder, a word. */
function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
