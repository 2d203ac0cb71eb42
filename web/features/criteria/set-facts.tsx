import type { ReactNode } from 'react';
import { say as sayIn } from '#kernel/language.ts';
import { sayInterval } from '#modules/criteria/domain/scoring/wording.ts';
import type {
  Classification,
  CriteriaSet,
  KnockOut,
  Rounding,
} from '#modules/criteria/domain/criteria-set.ts';
import { showDate, showPoints } from '#web/i18n/format.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import styles from './set-facts.module.css';
import { texts } from './texts.ts';

type Say = ReturnType<typeof useSay<typeof texts>>;

/** Everything a set says besides its items: who issues it, on which basis, how it adds up and classes. */
export function SetFacts({
  set,
  hash,
  edition,
}: {
  set: CriteriaSet;
  hash: string | null;
  edition: number | null;
}) {
  const say = useSay(texts);
  const language = useLanguage();
  const { points, index } = set.rounding;
  return (
    <section aria-label={say('facts')}>
      <dl className={`${styles.facts} figures`}>
        <Fact name={say('issuer')}>{set.issuer}</Fact>
        <Fact name={say('year')}>
          {set.year}
          {edition !== null && ` · ${say('edition').toLowerCase()} ${edition}`}
        </Fact>
        <Fact name={say('code')}>{set.code}</Fact>
        <Fact name={say('unit_kinds')}>{kindWords(set.unitKinds, say)}</Fact>
        {set.legalBasis.length > 0 && (
          <Fact name={say('legal_basis')}>
            <ul>
              {set.legalBasis.map((basis, at) => (
                <li key={at}>
                  {say('basis_one', {
                    number: `${basis.number}/${basis.symbol}`,
                    date: showDate(basis.issuedOn),
                  })}
                  {basis.title && ` – ${basis.title}`}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact name={say('total')}>
          <strong>{showPoints(set.total)}</strong>
          {set.surveyShare && `, ${say('survey_share', { points: showPoints(set.surveyShare) })}`}
          {set.bonusCap &&
            `; ${say('bonus').toLowerCase()} ${say('bonus_cap', { points: showPoints(set.bonusCap) })}`}
          {hasOutside(set) && `; ${say(set.indexCountsOutside ? 'outside_counts' : 'outside_not')}`}
        </Fact>
        <Fact name={say('rounding')}>
          {say('rounding_item', { how: roundingWords(points, say) })};{' '}
          {say('rounding_index', { how: roundingWords(index, say) })}
        </Fact>
        <Fact name={say('rebasing')}>{say(`rebasing_${set.rebasing}`)}</Fact>
        <Fact name={say('classification')}>
          {set.classifications.length === 0
            ? say('class_none')
            : set.classifications.map((classes, at) => (
                <p key={at}>
                  {say(`class_on_${classes.on}`)}
                  {classes.unitKinds && ` ${say('class_for', { kinds: kindWords(classes.unitKinds, say) })}`}
                  {': '}
                  {classes.bands
                    .map((band) => `${band.label} ${sayIn(sayInterval(band, unitOf(classes)), language)}`)
                    .join('; ')}
                </p>
              ))}
        </Fact>
        {set.knockOuts.length > 0 && (
          <Fact name={say('knock_outs')}>
            <ul>
              {set.knockOuts.map((one) => (
                <li key={one.code}>
                  {one.code}. {one.name} – {effectWords(one, say)}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {hash && (
          <Fact name={say('hash')}>
            <code className={styles.hash}>{hash}</code>
            <span className={styles.hint}>{say('hash_words')}</span>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function kindWords(kinds: CriteriaSet['unitKinds'], say: Say): string {
  return kinds.map((kind) => say(`kind_${kind}`)).join(', ');
}

function roundingWords(rounding: Rounding | null, say: Say): string {
  return rounding === null
    ? say('rounding_exact')
    : say(`rounding_${rounding.mode}`, { places: rounding.places });
}

function unitOf({ on }: Classification): string | null {
  return on === 'index' ? '%' : null;
}

function effectWords({ effect }: KnockOut, say: Say): string {
  switch (effect.kind) {
    case 'total_zero':
      return say('effect_total_zero');
    case 'total_at_most':
      return say('effect_total_at_most', { points: showPoints(effect.points) });
    case 'class_at_most':
      return say('effect_class_at_most', { label: effect.label });
    case 'unclassified':
      return say('effect_unclassified');
  }
}

function hasOutside(set: CriteriaSet): boolean {
  const isOutside = (items: CriteriaSet['items']): boolean =>
    items.some((item) => item.place !== 'base' || isOutside(item.children));
  return isOutside(set.items);
}
