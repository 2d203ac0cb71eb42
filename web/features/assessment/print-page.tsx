import { useMemo } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useSay } from '#web/i18n/say.ts';
import { AssessmentStateMark } from '#web/scoring/assessment-state.tsx';
import { TotalLine } from '#web/scoring/total-line.tsx';
import { orSignIn } from '#web/session.ts';
import { Button } from '#web/ui/button.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { sheetPath } from './addresses.ts';
import { PrintedSheet } from './printed-sheet.tsx';
import printed from './printed-sheet.module.css';
import styles from './sheet-page.module.css';
import { loadSheet, readSheet } from './sheet-reading.ts';
import { texts } from './texts.ts';
import { totalsOf } from './totals-of.ts';

/** The sheet and its set. */
export function loader({ request, params }: LoaderFunctionArgs) {
  return orSignIn(request, loadSheet(params['id'] ?? '', request.signal));
}

/** The whole sheet on paper, A4 across. */
export function Component() {
  const say = useSay(texts);
  const { sheet, set } = useLoaderData<typeof loader>();
  const { rows, shown } = useMemo(() => readSheet(sheet, set), [sheet, set]);
  const { answered: _, ...totals } = totalsOf(rows, shown, sheet);
  return (
    <div className={printed.paper}>
      <p className="no-print">
        <Link to={sheetPath(sheet.id)}>{say('back_to_sheet')}</Link>
      </p>
      <PageTitle
        title={say('title', { year: sheet.year })}
        printHead={`${say('title', { year: sheet.year })} – ${sheet.unitName} – ${sheet.cycleTitle}`}
        lead={
          <span className={styles.lead}>
            <span>{sheet.unitName}</span>
            <AssessmentStateMark state={sheet.state} />
            <span>{set.title}</span>
          </span>
        }
        actions={
          <Button look="primary" icon="paper" onClick={() => window.print()}>
            {say('print')}
          </Button>
        }
      />
      <div className={styles.notes}>
        <TotalLine {...totals} />
      </div>
      <PrintedSheet rows={rows} sheet={sheet} shown={shown} />
    </div>
  );
}
