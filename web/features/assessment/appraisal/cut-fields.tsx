import type { SheetItem } from '#modules/assessment/contract.ts';
import { evidenceStates } from '#modules/criteria/domain/scoring/score.ts';
import type { FigureSpec } from '#modules/criteria/domain/scoring/figures.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { nameFigure, showFigure } from '#web/scoring/figure-words.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { Choice, Field, TextInput } from '#web/ui/field.tsx';
import { appraisalTexts } from './appraisal-texts.ts';
import styles from './appraisal-page.module.css';
import { claimedOf, type DecisionDraft } from './decision-draft.ts';

/** How a claim is cut: by stating the points, or by correcting what the rule looks at. */
export function CutFields({
  row,
  item,
  draft,
  onWrite,
}: {
  row: SetRow;
  item: SheetItem;
  draft: DecisionDraft;
  onWrite: (draft: DecisionDraft) => void;
}) {
  const say = useSay(appraisalTexts);
  const claimed = claimedOf(item);
  return (
    <>
      <fieldset className={styles.ways}>
        <legend>{say('cut_by')}</legend>
        {(['points', 'rule'] as const).map((by) => (
          <label key={by} className={styles.check}>
            <input
              type="radio"
              name="cut-by"
              checked={draft.by === by}
              onChange={() => onWrite({ ...draft, by })}
            />
            <span>{say(`by_${by}`)}</span>
          </label>
        ))}
      </fieldset>
      {draft.by === 'points' ? (
        <Field
          label={say('points')}
          hint={say('points_hint', { self: showPoints(item.selfPoints ?? row.item.max) })}
        >
          {(tied) => (
            <TextInput
              {...tied}
              data-points=""
              inputMode="decimal"
              value={draft.points}
              onChange={(event) => onWrite({ ...draft, points: event.target.value })}
            />
          )}
        </Field>
      ) : (
        <>
          {row.figures.map((spec) => (
            <FigureField
              key={spec.key}
              spec={spec}
              claimed={item.figures[spec.key]}
              draft={draft}
              onWrite={onWrite}
            />
          ))}
          <Field label={say('judged_evidence')}>
            {(tied) => (
              <Choice
                {...tied}
                value={draft.evidence ?? ''}
                onChange={(event) =>
                  onWrite({
                    ...draft,
                    evidence: evidenceStates.find((state) => state === event.target.value) ?? null,
                  })
                }
              >
                {claimed === null && <option value="">{say('unknown')}</option>}
                {evidenceStates.map((state) => (
                  <option key={state} value={state}>
                    {say(`evidence_${state}`)}
                  </option>
                ))}
              </Choice>
            )}
          </Field>
        </>
      )}
    </>
  );
}

/** The points of a survey or another body: to enter them is to accept them. */
export function GivenFields({
  row,
  draft,
  onWrite,
}: {
  row: SetRow;
  draft: DecisionDraft;
  onWrite: (draft: DecisionDraft) => void;
}) {
  return row.figures.map((spec) => (
    <FigureField
      key={spec.key}
      spec={spec}
      claimed={undefined}
      draft={draft}
      onWrite={(next) => onWrite({ ...next, decision: next.decision ?? 'accept' })}
    />
  ));
}

function FigureField({
  spec,
  claimed,
  draft,
  onWrite,
}: {
  spec: FigureSpec;
  claimed: string | boolean | null | undefined;
  draft: DecisionDraft;
  onWrite: (draft: DecisionDraft) => void;
}) {
  const say = useSay(appraisalTexts);
  const language = useLanguage();
  const text = draft.figures[spec.key] ?? '';
  const put = (typed: string) => onWrite({ ...draft, figures: { ...draft.figures, [spec.key]: typed } });
  const name = nameFigure(spec, language);
  const said = showFigure(spec, claimed, language);
  const options =
    spec.kind === 'yes_no'
      ? [
          { value: 'có', label: say('yes') },
          { value: 'không', label: say('no') },
        ]
      : spec.options.map(({ key, label }) => ({ value: key, label }));
  return (
    <Field
      label={spec.unit ? `${name} (${spec.unit})` : name}
      hint={said === null ? undefined : say('figure_claimed', { value: said })}
    >
      {(tied) =>
        spec.kind === 'yes_no' || spec.kind === 'level' ? (
          <Choice {...tied} value={text} onChange={(event) => put(event.target.value)}>
            <option value="">{say('unknown')}</option>
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Choice>
        ) : (
          <TextInput
            {...tied}
            data-figure={spec.key}
            inputMode="decimal"
            value={text}
            onChange={(event) => put(event.target.value)}
          />
        )
      }
    </Field>
  );
}
