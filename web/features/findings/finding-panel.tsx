import { useState } from 'react';
import type { FindingRow } from '#modules/findings/contract.ts';
import type { SupervisionRow } from '#modules/supervision/contract.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { groupLetters, useTerms } from '#web/i18n/terms.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { SidePanel } from '#web/ui/dialog.tsx';
import { FindingEvidencePart } from './finding-evidence-part.tsx';
import styles from './finding-panel.module.css';
import { LackPips } from './lack-pips.tsx';
import { PointsFigure } from './points-figure.tsx';
import { SupervisionLink } from './supervision-link.tsx';
import { texts } from './texts.ts';

/** Everything about one finding: the full reason, its points drawn, and what has been settled. */
export function FindingPanel({
  row,
  supervisions,
  onClose,
}: {
  row: FindingRow | null;
  supervisions: readonly SupervisionRow[];
  onClose: () => void;
}) {
  const say = useSay(texts);
  const [last, setLast] = useState(row);
  if (row !== null && row !== last) setLast(row);
  const shown = row ?? last;
  const supervision = supervisions.find(({ id }) => id === shown?.supervisionId);
  return (
    <SidePanel
      isOpen={row !== null}
      onClose={onClose}
      title={(shown && [shown.itemCode, shown.itemName].filter(Boolean).join(' ')) || say('unnamed')}
    >
      {shown && <FindingFacts row={shown} supervision={supervision} />}
    </SidePanel>
  );
}

function FindingFacts({ row, supervision }: { row: FindingRow; supervision: SupervisionRow | undefined }) {
  const say = useSay(texts);
  const terms = useTerms();
  const settled = [
    { key: 'person', value: row.person && [...new Set([row.person.name, row.person.position])].join(' – ') },
    { key: 'action', value: row.action },
    { key: 'due', value: row.dueOn && showDate(row.dueOn) },
    { key: 'evidence', value: row.evidenceNeeded },
  ] as const;
  return (
    <div className={styles.panel}>
      <dl className={styles.cells}>
        <div>
          <dt>{say('supervision')}</dt>
          <dd>{supervision && <SupervisionLink supervision={supervision} />}</dd>
        </div>
        <div>
          <dt>{say('group')}</dt>
          <dd>
            {row.group === null ? say('no_group') : `${groupLetters[row.group]}. ${terms.group(row.group)}`}
          </dd>
        </div>
        <div>
          <dt>{say('criterion')}</dt>
          <dd>{[row.criterionCode, row.criterionName].filter(Boolean).join('. ') || say('no_criterion')}</dd>
        </div>
        <div>
          <dt>{say('source_page')}</dt>
          <dd className="figures">{row.sourcePage ?? <em className="muted">{say('not_stated')}</em>}</dd>
        </div>
        <div>
          <dt>{say('still')}</dt>
          <dd>
            <LackPips lacks={row.lacks} />
          </dd>
        </div>
      </dl>
      <section className={styles.part}>
        <h3>{say('points')}</h3>
        <PointsFigure row={row} />
      </section>
      <section className={styles.part}>
        <h3>{say('reason')}</h3>
        <blockquote className={styles.reason}>
          {row.reason ?? <em className="muted">{say('not_stated')}</em>}
        </blockquote>
      </section>
      <section className={styles.part}>
        <h3>{say('causes')}</h3>
        <dl className={styles.cells}>
          {row.causes.map((cause, index) => (
            <div key={index}>
              <dt>{cause.causeClass === null ? say('no_cause') : terms.cause(cause.causeClass)}</dt>
              <dd>{cause.text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <dl className={styles.cells}>
        {settled.map(({ key, value }) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>{value ?? <em className="muted">{say('missing')}</em>}</dd>
          </div>
        ))}
      </dl>
      <FindingEvidencePart key={row.id} finding={row.id} />
      <div>
        <ButtonLink to={`/giam-sat/${row.supervisionId}`}>{say('open_supervision')}</ButtonLink>
      </div>
    </div>
  );
}
