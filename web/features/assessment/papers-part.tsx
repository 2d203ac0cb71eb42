import type { SheetView } from '#modules/assessment/contract.ts';
import { writeReportDocx, writeReportPdf } from '#modules/assessment/contract.ts';
import { urlOf } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { DownloadLink } from '#web/ui/button.tsx';
import { PapersPartReport } from './papers-part-report.tsx';
import { PapersPartSheet } from './papers-part-sheet.tsx';
import { papersPartTexts } from './papers-part-texts.ts';
import styles from './papers-part.module.css';

/** The papers of a sheet: its report with what the unit writes for it, and the workbook to be filled offline. */
export function PapersPart({
  sheet,
  mayScore,
  flush,
  onSheet,
}: {
  sheet: SheetView;
  /** Whether the caller may write self-scores now. */
  mayScore: boolean;
  /** Stores what is still unsaved on the page; false where that cannot be done now. */
  flush: () => Promise<boolean>;
  /** Takes over the sheet as it now stands. */
  onSheet: (sheet: SheetView) => void;
}) {
  const say = useSay(papersPartTexts);
  const given = { params: { id: sheet.id } };
  return (
    <section className={`${styles.part} no-print`} aria-label={say('title')}>
      <div className={styles.block}>
        <h2>{say('report_title')}</h2>
        <p className="muted">{say('report_lead')}</p>
        <PapersPartReport sheet={sheet} mayWrite={mayScore} onSheet={onSheet} />
        <div className={styles.tools}>
          <DownloadLink href={urlOf(writeReportDocx, given)}>{say('word')}</DownloadLink>
          <DownloadLink href={urlOf(writeReportPdf, given)}>{say('pdf')}</DownloadLink>
        </div>
      </div>
      {mayScore && <PapersPartSheet sheet={sheet} flush={flush} onSheet={onSheet} />}
    </section>
  );
}
