import { zeroPoints, type Points } from '#kernel/points.ts';
import type { Award, Band } from '#modules/criteria/domain/rule.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { AmountCell } from './amount-field.tsx';
import { ChoiceCell } from './choice-field.tsx';
import styles from './form.module.css';
import { BoundCell } from './interval-cells.tsx';
import { ruleTexts } from './rule-texts.ts';

const awardKinds = ['points', 'rate_of', 'linear'] as const;

/** The bands of a measure as a table: from, to, and what each is worth. */
export function BandsForm({
  bands,
  onChange,
}: {
  bands: readonly Band[];
  onChange: (bands: readonly Band[]) => void;
}) {
  const say = useSay(ruleTexts);
  const changed = (index: number, band: Band) =>
    onChange(bands.map((one, at) => (at === index ? band : one)));
  return (
    <fieldset className={styles.bands}>
      <legend>{say('bands')}</legend>
      <table className={styles.bandTable}>
        <thead>
          <tr>
            <th scope="col">{say('band_from')}</th>
            <th scope="col">{say('band_to')}</th>
            <th scope="col">{say('band_award')}</th>
            <th scope="col">
              <span className="unseen">{say('remove_band', { n: '' })}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {bands.map((band, index) => {
            const number = index + 1;
            return (
              <tr key={index}>
                <td>
                  <BoundCell
                    side="from"
                    number={number}
                    interval={band}
                    onChange={(from) => changed(index, { ...band, from })}
                  />
                </td>
                <td>
                  <BoundCell
                    side="to"
                    number={number}
                    interval={band}
                    onChange={(to) => changed(index, { ...band, to })}
                  />
                </td>
                <td>
                  <AwardCell
                    number={number}
                    award={band.award}
                    onChange={(award) => changed(index, { ...band, award })}
                  />
                </td>
                <td>
                  <Button
                    small
                    look="quiet"
                    icon="cross"
                    aria-label={say('remove_band', { n: number })}
                    title={say('remove_band', { n: number })}
                    onClick={() => onChange(bands.filter((_, at) => at !== index))}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Button small icon="plus" onClick={() => onChange([...bands, nextBand(bands)])}>
        {say('add_band')}
      </Button>
    </fieldset>
  );
}

function AwardCell({
  number,
  award,
  onChange,
}: {
  number: number;
  award: Award;
  onChange: (award: Award) => void;
}) {
  const say = useSay(ruleTexts);
  return (
    <span className={styles.award}>
      {award.kind === 'linear' ? (
        <>
          <AmountCell
            label={say('award_from', { n: number })}
            value={award.from}
            onChange={(from) => onChange({ ...award, from })}
          />
          <AmountCell
            label={say('award_to', { n: number })}
            value={award.to}
            onChange={(to) => onChange({ ...award, to })}
          />
        </>
      ) : (
        <AmountCell
          label={say('award_value', { n: number })}
          value={award.kind === 'points' ? award.points : award.of}
          onChange={(value) =>
            onChange(award.kind === 'points' ? { ...award, points: value } : { ...award, of: value })
          }
        />
      )}
      <ChoiceCell
        label={say('award_kind', { n: number })}
        value={award.kind}
        options={awardKinds.map((value) => ({ value, label: say(`award_${value}`) }))}
        onChange={(kind) => onChange(turned(award, kind))}
      />
    </span>
  );
}

function turned(award: Award, kind: Award['kind']): Award {
  const amount: Points =
    award.kind === 'points' ? award.points : award.kind === 'rate_of' ? award.of : award.to;
  if (kind === 'points') return { kind, points: amount };
  if (kind === 'rate_of') return { kind, of: amount };
  return { kind, from: zeroPoints, to: amount };
}

/** A band that begins where the last one ends, so that neither hole nor overlap comes of it. */
function nextBand(bands: readonly Band[]): Band {
  const lowest = bands.at(-1)?.from;
  return {
    from: null,
    to: lowest ? { value: lowest.value, isIncluded: !lowest.isIncluded } : null,
    award: { kind: 'points', points: zeroPoints },
  };
}
