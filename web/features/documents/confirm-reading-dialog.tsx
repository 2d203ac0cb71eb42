import { findingGroups } from '#kernel/finding-terms.ts';
import { addPoints, formatPoints } from '#kernel/points.ts';
import type { Reading } from '#modules/documents/domain/reading/reading.ts';
import { useSay } from '#web/i18n/say.ts';
import { groupLetters, useTerms } from '#web/i18n/terms.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { labelOfPath } from './path-label.ts';
import { isUncertain, listFields, type FieldPath } from './reading-fields.ts';
import { readingTexts } from './reading-texts.ts';
import styles from './reading-page.module.css';

const shownMax = 6;

/** The whole result once more before it is confirmed: what will be made of it, and what is still doubtful. */
export function ConfirmReadingDialog({
  reading,
  isOpen,
  isBusy,
  onClose,
  onConfirm,
  onGoTo,
  onClosed,
}: {
  reading: Reading;
  isOpen: boolean;
  isBusy: boolean;
  onClose: () => void;
  onConfirm: () => void;
  onGoTo: (path: FieldPath) => void;
  onClosed: () => void;
}) {
  const say = useSay(readingTexts);
  const terms = useTerms();
  const { findings } = reading;
  const lost = findings.flatMap((finding) => finding.lostPoints.value ?? []);
  const doubtful = listFields(reading).filter(({ field }) => isUncertain(field));
  const ungrouped = findings.filter((finding) => finding.group.value === null).length;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={say('confirm_title')}
      confirm={say('confirm')}
      isBusy={isBusy}
      onConfirm={onConfirm}
      onClosed={onClosed}
    >
      <p>{say('confirm_creates', { count: findings.length })}</p>
      <dl className={`${styles.counts} figures`}>
        {findingGroups.map((group) => (
          <div key={group}>
            <dt>
              {groupLetters[group]}. {terms.group(group)}
            </dt>
            <dd>{findings.filter((finding) => finding.group.value === group).length}</dd>
          </div>
        ))}
        {ungrouped > 0 && (
          <div>
            <dt>{say('group_none')}</dt>
            <dd>{ungrouped}</dd>
          </div>
        )}
        <div>
          <dt>{say('confirm_points')}</dt>
          <dd>
            {lost.length === 0
              ? say('confirm_points_none')
              : say('confirm_points_value', { points: formatPoints(addPoints(...lost)), known: lost.length })}
          </dd>
        </div>
        <div>
          <dt>{say('confirm_people')}</dt>
          <dd>{reading.delegation.length}</dd>
        </div>
        <div>
          <dt>{say('confirm_recommendations')}</dt>
          <dd>{reading.recommendations.reduce((sum, one) => sum + one.items.length, 0)}</dd>
        </div>
      </dl>
      {doubtful.length > 0 && (
        <div>
          <p>{say('confirm_uncertain', { count: doubtful.length })}</p>
          <ul>
            {doubtful.slice(0, shownMax).map(({ path }) => (
              <li key={path}>
                <Button look="quiet" small icon="right" onClick={() => onGoTo(path)}>
                  {labelOfPath(path, say)}
                </Button>
              </li>
            ))}
          </ul>
          {doubtful.length > shownMax && (
            <p className="muted">{say('confirm_more', { count: doubtful.length - shownMax })}</p>
          )}
        </div>
      )}
    </ConfirmDialog>
  );
}
