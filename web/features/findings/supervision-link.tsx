import { Link } from 'react-router';
import { noticeNumber } from '#modules/findings/domain/notice-number.ts';
import type { SupervisionRow } from '#modules/supervision/contract.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import cell from './cell.module.css';
import { texts } from './texts.ts';

/** Of which supervision a finding is: its notice by number and day, and without a number what it is about. */
export function SupervisionLink({ supervision }: { supervision: SupervisionRow }) {
  const say = useSay(texts);
  const subject = supervision.subject ?? say('no_subject');
  return (
    <>
      <Link to={`/giam-sat/${supervision.id}`} title={subject}>
        {noticeNumber(supervision.noticeNumber, supervision.noticeSymbol) ?? subject}
      </Link>
      {supervision.noticeOn && (
        <span className={`${cell.note} figures`}>{showDate(supervision.noticeOn)}</span>
      )}
    </>
  );
}
