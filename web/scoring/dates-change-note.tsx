import type { AssessmentRow } from '#modules/assessment/contract.ts';
import { showDate, showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Note } from '#web/ui/states.tsx';
import { datesChangeTexts } from './dates-change-texts.ts';

type Dated = Pick<
  AssessmentRow,
  'state' | 'datesChange' | 'selfScoreDueOn' | 'appraisalDueOn' | 'explanationDueOn'
>;

/** Tells a unit that the deadlines of its cycle were moved, from when to when and why, as long as the sheet is under way. */
export function DatesChangeNote({ assessment }: { assessment: Dated }) {
  const say = useSay(datesChangeTexts);
  const { datesChange: former, state } = assessment;
  if (former === null || state === 'concluded' || state === 'published') return null;
  const changes = (['selfScoreDueOn', 'appraisalDueOn', 'explanationDueOn'] as const)
    .filter((name) => former[name] !== assessment[name])
    .map((name) => say(name, { change: wordsOf(former[name], assessment[name], say) }));
  return (
    <Note>
      <p>
        {say('told', {
          date: showInstant(former.at).slice(0, 10),
          changes: changes.join('; '),
          reason: former.reason,
        })}
      </p>
    </Note>
  );
}

function wordsOf(
  former: string | null,
  now: string | null,
  say: ReturnType<typeof useSay<typeof datesChangeTexts>>,
): string {
  if (former === null) return say('set', { now: now === null ? '' : showDate(now) });
  return now === null
    ? say('dropped', { former: showDate(former) })
    : say('moved', { former: showDate(former), now: showDate(now) });
}
