import { useState } from 'react';
import { downloadBundle, getBundleSummary, type BundleSummaryView } from '#modules/assessment/contract.ts';
import { call, problemOf, urlOf, type ReplyProblem } from '#web/api.ts';
import { showFileSize } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button, DownloadLink } from '#web/ui/button.tsx';
import { SidePanel } from '#web/ui/dialog.tsx';
import { Note } from '#web/ui/states.tsx';
import styles from './bundle-download.module.css';
import { bundleTexts } from './bundle-texts.ts';

const missingShown = 12;

/** The whole year's evidence as one file: how much it is and what it lacks is said before it is fetched. */
export function BundleDownload({ assessmentId }: { assessmentId: string }) {
  const say = useSay(bundleTexts);
  const [isOpen, setIsOpen] = useState(false);
  const [summary, setSummary] = useState<BundleSummaryView | null>(null);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
  const params = { id: assessmentId };

  /** Counted anew each time: papers may have come since. */
  async function open() {
    setIsOpen(true);
    setSummary(null);
    setProblem(null);
    try {
      setSummary(await call(getBundleSummary, { params }));
    } catch (error) {
      setProblem(problemOf(error));
    }
  }
  return (
    <>
      <Button look="quiet" onClick={() => void open()}>
        {say('open')}
      </Button>
      <SidePanel isOpen={isOpen} onClose={() => setIsOpen(false)} title={say('title')}>
        <div className={styles.words}>
          <p className="muted">{say('lead')}</p>
          <div role="status" className={styles.summary}>
            {!summary && !problem && <p>{say('counting')}</p>}
            {problem && (
              <Note tone="risk">
                <p>{problem.detail}</p>
              </Note>
            )}
            {summary && <SummaryWords summary={summary} />}
          </div>
          {summary && summary.fileCount > 0 && (
            <p>
              <DownloadLink look="primary" href={urlOf(downloadBundle, { params })}>
                {say(summary.missing.length > 0 ? 'download_partial' : 'download')}
              </DownloadLink>
            </p>
          )}
        </div>
      </SidePanel>
    </>
  );
}

function SummaryWords({ summary }: { summary: BundleSummaryView }) {
  const say = useSay(bundleTexts);
  const { fileCount, bytes, missing, namedOnlyCount, itemsWithoutCount } = summary;
  const unnamed = missing.length - missingShown;
  return (
    <>
      {fileCount === 0 ? (
        <p>{say('nothing')}</p>
      ) : (
        <p className="figures">
          <strong>{say('size', { count: fileCount, size: showFileSize(bytes) })}</strong>
        </p>
      )}
      {namedOnlyCount > 0 && <p>{say('named_only', { count: namedOnlyCount })}</p>}
      {itemsWithoutCount > 0 && <p>{say('items_without', { count: itemsWithoutCount })}</p>}
      {missing.length > 0 && (
        <Note tone="risk">
          <p>
            <strong>{say('partial', { count: missing.length })}</strong>
          </p>
          <ul>
            {missing.slice(0, missingShown).map(({ title, code }, index) => (
              <li key={`${index} ${title}`}>{say('missing', { title, why: say(code) })}</li>
            ))}
            {unnamed > 0 && <li>{say('more', { count: unnamed })}</li>}
          </ul>
        </Note>
      )}
    </>
  );
}
