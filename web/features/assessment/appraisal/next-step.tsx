import type { SheetItem, SheetView } from '#modules/assessment/contract.ts';
import { canMoveAssessment, canWrite } from '#modules/assessment/domain/assessment-workflow.ts';
import { useSay } from '#web/i18n/say.ts';
import { useMay } from '#web/session.ts';
import { Button } from '#web/ui/button.tsx';
import { appraisalTexts } from './appraisal-texts.ts';
import styles from './appraisal-page.module.css';

/** Why the sheet cannot be concluded yet, with the way to the first item concerned; or who goes on. */
export function NextStep({
  sheet,
  undecided,
  unfinished,
  onGo,
}: {
  sheet: SheetView;
  undecided: readonly SheetItem[];
  /** The codes of what was written and lacks something, which only this machine has. */
  unfinished: readonly string[];
  onGo: (code: string) => void;
}) {
  const say = useSay(appraisalTexts);
  const mayConclude = useMay('appraisal.conclude');
  if (!canWrite(sheet.state, 'appraisal')) {
    const waitsForLeader = !mayConclude && canMoveAssessment(sheet.state, 'publish');
    return waitsForLeader && <p className={styles.step}>{say('leader_publishes')}</p>;
  }
  const more = undecided.filter(({ decision }) => decision === 'ask_more').length;
  const own = undecided.filter(({ isScoredByMe }) => isScoredByMe).length;
  const first = undecided.find(({ isScoredByMe }) => !isScoredByMe) ?? undecided[0];
  const [draft] = unfinished;
  if (!first && draft === undefined && mayConclude) return null;
  return (
    <div className={styles.step} data-next-step="">
      {first ? (
        <p>
          {say(mayConclude ? 'not_complete' : 'not_complete_plain', { count: undecided.length })}
          {more > 0 && ` ${say('of_which_more', { count: more })}`}
          {own > 0 && ` ${say('of_which_own', { count: own })}`}{' '}
          <Button small look="quiet" onClick={() => onGo(first.code)}>
            {say('go_to_item', { code: first.code })}
          </Button>
        </p>
      ) : (
        !mayConclude && <p>{say('leader_concludes')}</p>
      )}
      {draft !== undefined && (
        <p>
          {say('unfinished_items', { count: unfinished.length })}{' '}
          <Button small look="quiet" onClick={() => onGo(draft)}>
            {say('go_to_item', { code: draft })}
          </Button>
        </p>
      )}
    </div>
  );
}
