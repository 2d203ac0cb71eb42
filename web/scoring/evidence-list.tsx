import type { ReactNode } from 'react';
import type { EvidenceLinkRow } from '#modules/assessment/contract.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import styles from './evidence-list.module.css';
import { scoringTexts } from './texts.ts';

/** The papers that were named for an item; `tools` gives what can be done with one. */
export function EvidenceList({
  papers,
  tools,
}: {
  papers: readonly EvidenceLinkRow[];
  tools?: (paper: EvidenceLinkRow) => ReactNode;
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
            {paper.passage && (
              <span className={styles.note}>{say('evidence_passage', { passage: paper.passage })}</span>
            )}
            {paper.address && (
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
