import type { SheetItem } from '#modules/assessment/contract.ts';
import { evidenceReadiness } from '#modules/assessment/domain/evidence-readiness.ts';
import { sayRule } from '#modules/criteria/domain/wording/say-rule.ts';
import type { ItemScore } from '#modules/criteria/domain/scoring/score.ts';
import { say as sayIn } from '#kernel/language.ts';
import { today } from '#web/clock.ts';
import { showInstant, showPoints } from '#web/i18n/format.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { useAssessmentWords } from '#web/scoring/assessment-words.ts';
import { DerivationPart } from '#web/scoring/derivation-part.tsx';
import { EvidenceList } from '#web/scoring/evidence-list.tsx';
import { EvidenceProblems } from '#web/scoring/evidence-problems.tsx';
import { ReadinessMark } from '#web/scoring/readiness-mark.tsx';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { appraisalTexts } from './appraisal-texts.ts';
import styles from './appraisal-page.module.css';

/** What the unit says of an item: points and why, explanation, papers; its answer beside the decision it answers. */
export function ClaimPart({
  row,
  item,
  score,
}: {
  row: SetRow;
  item: SheetItem;
  score: ItemScore | undefined;
}) {
  const say = useSay(appraisalTexts);
  const words = useAssessmentWords();
  const language = useLanguage();
  const { rule } = row.item;
  const readiness = evidenceReadiness(
    {
      isSelfScored: row.isLeaf && !row.isGiven,
      needsEvidence: row.needsEvidence,
      isNotApplicable: item.isNotApplicable,
      explanation: item.explanation,
      required: row.item.evidence.required,
      papers: item.evidence,
    },
    today(),
  );
  return (
    <section className={styles.claim} aria-labelledby="claim-title">
      <h2 id="claim-title" tabIndex={-1}>
        <span className="figures">{row.code}</span> {row.item.name}
      </h2>
      {rule && <p className="muted">{sayIn(sayRule(rule), language)}</p>}
      {item.answer !== null && (
        <div className={styles.answer}>
          <div>
            <h3>{say('first_decision')}</h3>
            <p>
              <strong>{item.decision ? words.decision(item.decision) : say('not_decided')}</strong>
              {item.appraisedPoints !== null && (
                <span className="figures"> · {showPoints(item.appraisedPoints)}</span>
              )}
            </p>
            {item.reason && <p className={styles.long}>{item.reason}</p>}
          </div>
          <div>
            <h3>{say('answer')}</h3>
            <p className={styles.long}>{item.answer}</p>
            {item.answeredBy && <p className="muted">{say('answered_by', { by: item.answeredBy })}</p>}
          </div>
        </div>
      )}
      <h3>{say('claim')}</h3>
      {item.isNotApplicable && (
        <p>
          <StatusMark shape="diamond" tone="ink">
            {say('claimed_na')}
          </StatusMark>
        </p>
      )}
      {row.isGiven && rule?.kind === 'given' ? (
        <p>{say('given_by', { body: rule.body })}</p>
      ) : (
        score && <DerivationPart item={row.item} score={score} />
      )}
      {!row.isGiven && (
        <>
          <section>
            <h3>{say('explanation')}</h3>
            {item.explanation === null ? (
              <p className="muted">{say('no_explanation')}</p>
            ) : (
              <p className={styles.long}>{item.explanation}</p>
            )}
          </section>
          <section>
            <h3>{say('evidence')}</h3>
            {row.item.evidence.required.length > 0 && (
              <p className="muted">
                {say('required')}: {row.item.evidence.required.join('; ')}
              </p>
            )}
            {readiness && (
              <>
                <p>
                  <ReadinessMark state={readiness.state} />
                </p>
                <EvidenceProblems
                  problems={readiness.problems}
                  required={row.item.evidence.required}
                  item={row.code}
                />
              </>
            )}
            <EvidenceList papers={item.evidence} item={row.code} />
          </section>
          {item.scoredBy && item.scoredAt && (
            <p className={styles.small}>
              {say('scored_by', { by: item.scoredBy, at: showInstant(item.scoredAt) })}
            </p>
          )}
        </>
      )}
    </section>
  );
}
