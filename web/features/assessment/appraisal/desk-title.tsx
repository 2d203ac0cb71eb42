import type { ReactNode } from 'react';
import type { SheetView } from '#modules/assessment/contract.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { AssessmentStateMark } from '#web/scoring/assessment-state.tsx';
import { dueOf } from '#web/scoring/overdue.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { BundleDownload } from '../bundle-download.tsx';
import { resultPath } from './addresses.ts';
import { appraisalTexts } from './appraisal-texts.ts';
import styles from './appraisal-page.module.css';

/** Whose sheet it is, where it stands, until when the next step is due, and the steps that can be taken. */
export function DeskTitle({ sheet, children }: { sheet: SheetView; children: ReactNode }) {
  const say = useSay(appraisalTexts);
  const due = dueOf(sheet.state, sheet);
  return (
    <PageTitle
      title={sheet.unitName}
      lead={
        <span className={styles.lead}>
          <AssessmentStateMark state={sheet.state} />
          <span>{sheet.cycleTitle}</span>
          {due !== null && <span className="figures">{say('due', { date: showDate(due) })}</span>}
        </span>
      }
      actions={
        <>
          <ButtonLink look="quiet" to={resultPath(sheet.id)}>
            {say('to_result')}
          </ButtonLink>
          <BundleDownload assessmentId={sheet.id} />
          {children}
        </>
      }
    />
  );
}
