import { useId } from 'react';
import { downloadEvidence, type EvidenceDetail } from '#modules/evidence/contract.ts';
import { urlOf } from '#web/api.ts';
import { EvidenceUploader } from '#web/evidence-upload/evidence-uploader.tsx';
import { showFileSize, showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { DownloadLink } from '#web/ui/button.tsx';
import styles from './document-page.module.css';
import { documentTexts } from './document-texts.ts';
import { FileMark } from './state-mark.tsx';
import { texts } from './texts.ts';

/** The files of a document, newest first; one that is clean can be downloaded, and another can take its place. */
export function FilesPart({
  document,
  mayWrite,
  onReplaced,
}: {
  document: EvidenceDetail;
  mayWrite: boolean;
  onReplaced: () => void;
}) {
  const say = useSay(documentTexts);
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.part}>
      <h2 id={heading}>{say('revisions')}</h2>
      <ol className={styles.files} reversed>
        {document.revisions.map((revision) => (
          <li key={revision.ordinal} className={styles.file}>
            <div>
              <strong>{say('revision', { ordinal: revision.ordinal })}</strong>{' '}
              <span className={styles.fileName}>{revision.fileName}</span>
              <p className="muted">
                {showFileSize(revision.size)} ·{' '}
                {say('revision_by', { by: revision.uploadedBy, at: showInstant(revision.uploadedAt) })}
              </p>
              <FileMark state={revision.fileState} />
            </div>
            {revision.fileState === 'clean' && (
              <DownloadLink
                small
                aria-label={`${say('download')}: ${revision.fileName}`}
                href={urlOf(downloadEvidence, { params: { id: document.id, ordinal: revision.ordinal } })}
              >
                {say('download')}
              </DownloadLink>
            )}
          </li>
        ))}
      </ol>
      {mayWrite && (
        <EvidenceUploader
          target={{ kind: 'revision', document: document.id }}
          maxBytes={document.uploadMaxBytes}
          isPrimary={false}
          onUploaded={onReplaced}
        />
      )}
    </section>
  );
}

/** Who did what with a document and when, the latest first. */
export function HistoryPart({ document }: { document: EvidenceDetail }) {
  const say = useSay(documentTexts);
  const sayState = useSay(texts);
  const heading = useId();
  const steps = [
    ...document.revisions.map(({ ordinal, fileName, uploadedAt, uploadedBy }) => ({
      at: uploadedAt,
      by: uploadedBy,
      words: say('did_upload', { ordinal, name: fileName }),
    })),
    ...document.checks.flatMap(({ answers }) =>
      answers.map(({ at, by, reason }) => ({ at, by, words: say('did_answer', { reason }) })),
    ),
    {
      at: document.stateSince,
      by: document.stateBy ?? '',
      words: say('did_move', { state: sayState(`state_${document.storedState}`) }),
    },
  ].toSorted((one, other) => other.at.localeCompare(one.at));
  return (
    <section aria-labelledby={heading} className={styles.part}>
      <h2 id={heading}>{say('history')}</h2>
      <ol className={styles.history} reversed>
        {steps.map((step, index) => (
          <li key={index}>
            <span className="figures muted">{showInstant(step.at)}</span> {step.words}
            <span className="muted"> – {step.by}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
