import { say as sayIn } from '#kernel/language.ts';
import type { Item } from '#modules/criteria/domain/criteria-set.ts';
import { figuresOf } from '#modules/criteria/domain/scoring/figures.ts';
import type { ItemScore } from '#modules/criteria/domain/scoring/score.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { StatusMark } from '#web/ui/status-mark.tsx';
import styles from './derivation-part.module.css';
import { nameFigure, showFigure } from './figure-words.ts';
import { PointsBar } from './points-bar.tsx';
import { PointsWords } from './points-words.tsx';
import { ruleLines } from './rule-lines.ts';
import { scoringTexts } from './texts.ts';

/** Why an item has its points: the sentence, the figures, each part, and the rule with the case that decided. */
export function DerivationPart({
  item,
  score,
  areFiguresBeside,
}: {
  item: Item;
  score: ItemScore;
  /** The figures stand next to it already, to be typed in. */
  areFiguresBeside?: boolean;
}) {
  const say = useSay(scoringTexts);
  const language = useLanguage();
  const { derivation } = score;
  const specs = item.children.length === 0 && !areFiguresBeside ? figuresOf(item.rule, item.max) : [];
  const lines = ruleLines(item.rule, {
    yes: say('yes'),
    no: say('no'),
    any: say('rule_any'),
    each: say('rule_each'),
    none: say('rule_none'),
    once: say('rule_once'),
    all: say('rule_all'),
    rate: (of) => say('rule_rate', { of }),
  });
  return (
    <div className={styles.part}>
      <div className={styles.points}>
        <PointsWords score={score} />
        <PointsBar low={score.low} high={score.high} max={score.max} />
      </div>
      <section>
        <h3>{say('why')}</h3>
        <p data-derivation="">{sayIn(derivation.text, language)}</p>
        {derivation.parts.length > 0 && (
          <ul className={styles.steps} aria-label={say('parts')}>
            {derivation.parts.map((part) => (
              <li key={part.key}>{sayIn(part.text, language)}</li>
            ))}
          </ul>
        )}
      </section>
      {(specs.length > 0 || derivation.measure) && (
        <section>
          <h3>{say(specs.length > 0 ? 'figures_used' : 'measured')}</h3>
          <dl className={styles.figures}>
            {specs
              .filter(({ key, isAlternative }) => !isAlternative || figureOf(score, key) !== null)
              .map((spec) => (
                <div key={spec.key}>
                  <dt>{nameFigure(spec, language)}</dt>
                  <dd className="figures">
                    {showFigure(spec, figureOf(score, spec.key), language) ?? (
                      <em className="muted">{say('unknown')}</em>
                    )}
                  </dd>
                </div>
              ))}
            {derivation.measure && (
              <div>
                <dt>{say('measured_value')}</dt>
                <dd className="figures">
                  {[showPoints(derivation.measure.shown), derivation.measure.unit].filter(Boolean).join(' ')}
                </dd>
              </div>
            )}
          </dl>
        </section>
      )}
      {(lines.length > 0 || item.scoringText) && (
        <section>
          <h3>{say('rule')}</h3>
          {item.scoringText && <p className={styles.issuer}>{item.scoringText}</p>}
          {lines.length > 0 && (
            <table className={styles.rule}>
              <thead className="unseen">
                <tr>
                  <th scope="col">{say('rule_what')}</th>
                  <th scope="col">{say('rule_worth')}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line, index) => {
                  const isDecisive = line.place !== null && line.place === derivation.band;
                  return (
                    <tr key={index} data-decisive={isDecisive || undefined}>
                      <td>
                        {line.what}
                        {isDecisive && (
                          <StatusMark shape="full" tone="ink">
                            {say('rule_decided')}
                          </StatusMark>
                        )}
                      </td>
                      <td className="figures">{line.worth}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )}
          {item.evidence.isGate && <p className={styles.issuer}>{say('gate')}</p>}
        </section>
      )}
    </div>
  );
}

function figureOf(score: ItemScore, key: string) {
  return score.derivation.figures.find((figure) => figure.key === key)?.value ?? null;
}
