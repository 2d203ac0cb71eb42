import type { SheetItem } from '#modules/assessment/contract.ts';
import { evidenceStates } from '#modules/criteria/domain/scoring/score.ts';
import type { FigureSpec } from '#modules/criteria/domain/scoring/figures.ts';
import { readFigure } from '#modules/criteria/domain/scoring/read-figure.ts';
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
  pointsError,
  figuresError,
  onWrite,
}: {
  row: SetRow;
  item: SheetItem;
  draft: DecisionDraft;
  pointsError: string | undefined;
  figuresError: string | undefined;
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
        <Field label={say('points')} hint={hintOf(item, row, say)} error={pointsError}>
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
          {row.figures.map((spec, place) => (
            <FigureField
              key={spec.key}
              spec={spec}
              claimed={item.figures[spec.key]}
              draft={draft}
              error={place === 0 ? figuresError : undefined}
              onWrite={onWrite}
            />
          ))}
          <Field label={say('judged_evidence')} error={row.figures.length === 0 ? figuresError : undefined}>
            {(tied) => (
              <Choice
                {...tied}
                data-evidence=""
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
  error,
  onWrite,
}: {
  row: SetRow;
  draft: DecisionDraft;
  error: string | undefined;
  onWrite: (draft: DecisionDraft) => void;
}) {
  return row.figures.map((spec, place) => (
    <FigureField
      key={spec.key}
      spec={spec}
      claimed={undefined}
      draft={draft}
      error={place === 0 ? error : undefined}
      onWrite={(next) => onWrite({ ...next, decision: next.decision ?? 'accept' })}
    />
  ));
}

/** Between which points a cut lies; what is deducted is stated as a size, and can only grow. */
function hintOf(item: SheetItem, row: SetRow, say: ReturnType<typeof useSay<typeof appraisalTexts>>): string {
  const self = item.selfPoints ?? row.item.max;
  return row.item.place === 'deduction'
    ? say('points_hint_deduction', { self: showPoints(self.replace('-', '')), max: showPoints(row.item.max) })
    : say('points_hint', { self: showPoints(self) });
}

function FigureField({
  spec,
  claimed,
  draft,
  error,
  onWrite,
}: {
  spec: FigureSpec;
  claimed: string | boolean | null | undefined;
  draft: DecisionDraft;
  /** What lacks among the figures together; what this one lacks by itself stands before it. */
  error: string | undefined;
  onWrite: (draft: DecisionDraft) => void;
}) {
  const say = useSay(appraisalTexts);
  const language = useLanguage();
  const text = draft.figures[spec.key] ?? '';
  const put = (typed: string) => onWrite({ ...draft, figures: { ...draft.figures, [spec.key]: typed } });
  const name = nameFigure(spec, language);
  const isAnyWrong = error === say('lack_figure_wrong');
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
      error={'fault' in readFigure(spec, text) ? say('lack_figure_wrong') : isAnyWrong ? undefined : error}
    >
      {(tied) =>
        spec.kind === 'yes_no' || spec.kind === 'level' ? (
          <Choice {...tied} data-figure={spec.key} value={text} onChange={(event) => put(event.target.value)}>
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
