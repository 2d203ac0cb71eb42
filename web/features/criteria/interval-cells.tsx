import { zeroPoints } from '#kernel/points.ts';
import type { Bound, Interval } from '#modules/criteria/domain/interval.ts';
import { useSay } from '#web/i18n/say.ts';
import { AmountCell } from './amount-field.tsx';
import { ChoiceCell } from './choice-field.tsx';
import styles from './form.module.css';
import { ruleTexts } from './rule-texts.ts';

const ends = ['none', 'included', 'open'] as const;
type End = (typeof ends)[number];

/** One end of a stretch of numbers: whether it has one, whether that belongs to it, and where it is. */
export function BoundCell({
  side,
  number,
  interval,
  onChange,
}: {
  side: 'from' | 'to';
  /** Which one in the list, from 1, for the words that are read out. */
  number: number;
  interval: Interval;
  onChange: (bound: Bound | null) => void;
}) {
  const say = useSay(ruleTexts);
  const bound = interval[side];
  const kind: End = bound === null ? 'none' : bound.isIncluded ? 'included' : 'open';
  return (
    <span className={styles.end}>
      <ChoiceCell
        label={say(`${side}_kind`, { n: number })}
        value={kind}
        options={ends.map((value) => ({
          value,
          label: value === 'none' ? say('bound_none') : say(`${side}_${value}`),
        }))}
        onChange={(chosen) =>
          onChange(
            chosen === 'none'
              ? null
              : {
                  value: bound?.value ?? interval[side === 'from' ? 'to' : 'from']?.value ?? zeroPoints,
                  isIncluded: chosen === 'included',
                },
          )
        }
      />
      {bound && (
        <AmountCell
          label={say(`${side}_value`, { n: number })}
          value={bound.value}
          onChange={(value) => onChange({ ...bound, value })}
        />
      )}
    </span>
  );
}
