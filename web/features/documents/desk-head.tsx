import { useState } from 'react';
import { Link } from 'react-router';
import { downloadPaper, type ReadingDetail } from '#modules/documents/contract.ts';
import type { Reading } from '#modules/documents/domain/reading/reading.ts';
import { urlOf } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button, ButtonLink, DownloadLink } from '#web/ui/button.tsx';
import { Note } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import type { Saving } from '#web/use-merged-draft.ts';
import { labelOfPath } from './path-label.ts';
import { isUncertain, type FieldPath, type PlacedField } from './reading-fields.ts';
import styles from './reading-page.module.css';
import { readingTexts } from './reading-texts.ts';
import { SaveState } from './save-state.tsx';
import { texts } from './texts.ts';
import type { Disagreement } from './merge-readings.ts';

/** Above the two panes: which paper, how much is certain, what is saved, and the one thing to do at the end. */
export function DeskHead({
  detail,
  reading,
  fields,
  touched,
  saving,
  wrong,
  isEditable,
  onGoTo,
  onConfirm,
  onDiscard,
}: {
  detail: ReadingDetail;
  reading: Reading;
  fields: readonly PlacedField[];
  touched: FieldPath | null;
  saving: Saving<Disagreement>;
  /** The first field with text that is not its kind of value. */
  wrong: FieldPath | null;
  isEditable: boolean;
  onGoTo: (path: FieldPath) => void;
  onConfirm: () => void;
  onDiscard: () => void;
}) {
  const say = useSay(readingTexts);
  const sayPaper = useSay(texts);
  const doubtful = fields.filter(({ field }) => isUncertain(field));
  const known = reading.findings.filter((finding) => finding.lostPoints.value !== null).length;
  const [isStopped, setIsStopped] = useState(false);
  function confirm() {
    setIsStopped(wrong !== null);
    if (wrong === null) onConfirm();
    else onGoTo(wrong);
  }
  const next = nextAfter(doubtful, fields, touched);
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <Link to="/doc-van-ban" className={styles.back}>
          {say('back')}
        </Link>
        <h1>{detail.fileName}</h1>
        <p className={styles.facts}>
          <span className="figures">{say('summary', { count: reading.findings.length, known })}</span>
          {doubtful.length > 0 ? (
            <StatusMark shape="diamond" tone="ink">
              <span className="figures">{say('uncertain_count', { count: doubtful.length })}</span>
            </StatusMark>
          ) : (
            <StatusMark shape="check" tone="ok">
              {say('uncertain_none')}
            </StatusMark>
          )}
          {isEditable && next && (
            <Button look="outline" small icon="right" onClick={() => onGoTo(next.path)}>
              {say('next_uncertain')}
            </Button>
          )}
          {isEditable && <SaveState saving={saving} isInvalid={wrong !== null} />}
        </p>
      </div>
      <div className={styles.actions}>
        <DownloadLink look="quiet" href={urlOf(downloadPaper, { params: { id: detail.id } })}>
          {sayPaper('download_paper')}
        </DownloadLink>
        {isEditable && (
          <>
            <Button look="quiet" onClick={onDiscard}>
              {say('discard')}
            </Button>
            <Button look="primary" onClick={confirm}>
              {say('confirm')}
            </Button>
          </>
        )}
      </div>
      {isStopped && wrong !== null && (
        <Note tone="risk" live actions={<Button onClick={() => onGoTo(wrong)}>{say('mend_show')}</Button>}>
          {say('mend_first', { field: labelOfPath(wrong, say) })}
        </Note>
      )}
      {detail.state === 'confirmed' && detail.supervisionId && (
        <Note
          tone="ok"
          actions={
            <ButtonLink
              look="primary"
              to={`/ket-qua?${new URLSearchParams({ supervision: detail.supervisionId })}`}
            >
              {say('open_findings')}
            </ButtonLink>
          }
        >
          <StatusMark shape="check" tone="ok">
            <span className={styles.wrap}>{say('confirmed')}</span>
          </StatusMark>
        </Note>
      )}
    </header>
  );
}

function nextAfter(
  doubtful: readonly PlacedField[],
  fields: readonly PlacedField[],
  touched: FieldPath | null,
): PlacedField | undefined {
  const here = fields.findIndex(({ path }) => path === touched);
  const after = new Set(fields.slice(here + 1).map(({ path }) => path));
  return doubtful.find(({ path }) => after.has(path)) ?? doubtful[0];
}
