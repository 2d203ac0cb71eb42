import { useState } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { listOpenableSets, openCycle } from '#modules/assessment/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { today } from '#web/clock.ts';
import { readDate, showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { newOperationId } from '#web/operation-id.ts';
import { orSignIn } from '#web/session.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Field, TextArea, TextInput } from '#web/ui/field.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { EmptyState, Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { cyclePath, cyclesPath } from './addresses.ts';
import { cycleTexts } from './cycle-texts.ts';
import styles from './cycle-page.module.css';
import { DatesFields, readDates, type TypedDates } from './dates-fields.tsx';
import { OpeningPreview } from './opening-preview.tsx';
import { proposedSet } from './proposed-set.ts';
import { SetChoice } from './set-choice.tsx';
import { BesideChoice, UnitChoice } from './unit-choice.tsx';
import { unitsToOpen, useAssessableUnits } from './use-assessable-units.ts';

/** The published sets for which a cycle can be opened, those of the own issuers first. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { signal } = request;
  const { rows } = await orSignIn(request, call(listOpenableSets, { query: { opensOn: today() }, signal }));
  return rows;
}

/** Opening a cycle in two steps: what is to be handed out, and a look at all of it before it happens. */
export function Component() {
  const say = useSay(cycleTexts);
  const sets = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const [setId, setSetId] = useState(() => proposedSet(sets)?.id ?? '');
  const set = sets.find(({ id }) => id === setId);
  const [typedTitle, setTitle] = useState<string | null>(null);
  const title = typedTitle ?? (set ? say('default_title', { year: String(set.year) }) : '');
  const [opens, setOpens] = useState(() => showDate(today()));
  const [typed, setTyped] = useState<TypedDates>({
    selfScoreDueOn: '',
    appraisalDueOn: '',
    explanationDueOn: '',
  });
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [isBeside, setIsBeside] = useState(false);
  const [takeOver, setTakeOver] = useState(true);
  const [isTried, setIsTried] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
  /** One name for one opening, however often it is sent. */
  const [operationId, setOperationId] = useState(newOperationId);
  const opensOn = readDate(opens);
  const dates = readDates(opensOn, typed);
  const assessable = useAssessableUnits(setId, opensOn);
  const known = assessable.kind === 'known' ? assessable.units : [];
  const units = unitsToOpen(known, chosen);
  const beside = units.filter(({ otherCycle }) => otherCycle !== null);
  const merged = units.filter(({ predecessors }) => predecessors.length > 0).length;
  const hasYearBefore = set?.hasYearBefore ?? false;

  if (sets.length === 0)
    return (
      <>
        <PageTitle title={say('open_title')} />
        <EmptyState
          title={say('no_sets_title')}
          actions={
            <ButtonLink look="primary" to="/bo-tieu-chi">
              {say('to_sets')}
            </ButtonLink>
          }
        >
          {say('no_sets')}
        </EmptyState>
      </>
    );
  const asked =
    set !== undefined &&
    opensOn !== null &&
    dates !== null &&
    title.trim() !== '' &&
    units.length > 0 &&
    (beside.length === 0 || isBeside)
      ? {
          criteriaSetId: set.id,
          title: title.trim(),
          opensOn,
          ...dates,
          unitIds: units.length === known.length ? null : units.map(({ id }) => id),
          takeOver: takeOver && hasYearBefore,
          ...(beside.length > 0 ? { isBeside } : {}),
        }
      : null;
  function look() {
    setIsTried(true);
    setProblem(null);
    if (asked === null) return;
    setOperationId(newOperationId());
    setIsShown(true);
  }
  async function open() {
    if (asked === null) return;
    setIsBusy(true);
    setProblem(null);
    try {
      const cycle = await call(openCycle, { body: { operationId, ...asked } });
      tell(say('opened', { count: cycle.unitCount }));
      await navigate(cyclePath(cycle.id));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setIsBusy(false);
    }
  }
  const trouble = problem && (
    <Note tone="risk" live>
      <p>
        {problem.detail} <SignInAgain problem={problem} />
      </p>
    </Note>
  );
  return (
    <>
      <p className={`${styles.back} no-print`}>
        <Link to={cyclesPath}>{say('back')}</Link>
      </p>
      <PageTitle title={say('open_title')} lead={say('open_lead')} />
      {isShown && asked && set ? (
        <OpeningPreview set={set} asked={asked} assessable={assessable} units={units} trouble={trouble}>
          <Button onClick={() => setIsShown(false)}>{say('change')}</Button>
          <Button look="primary" busy={isBusy || known.length === 0} onClick={() => void open()}>
            {say('open')}
          </Button>
        </OpeningPreview>
      ) : (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            look();
          }}
        >
          <SetChoice
            sets={sets}
            set={set}
            isTried={isTried}
            onChoose={(id) => {
              setSetId(id);
              setIsBeside(false);
            }}
          />
          <Field label={say('name')} error={isTried && title.trim() === '' ? say('title_needed') : undefined}>
            {(tied) => (
              <TextArea
                {...tied}
                value={title}
                maxLength={300}
                onChange={(event) => setTitle(event.target.value)}
              />
            )}
          </Field>
          <div className={styles.dates}>
            <Field
              label={say('opens_on')}
              error={isTried && opensOn === null ? say('date_wrong') : undefined}
            >
              {(tied) => (
                <TextInput
                  {...tied}
                  inputMode="numeric"
                  value={opens}
                  onChange={(event) => setOpens(event.target.value)}
                />
              )}
            </Field>
            <DatesFields opensOn={opensOn} typed={typed} isTried={isTried} onChange={setTyped} />
          </div>
          {set && (
            <UnitChoice assessable={assessable} chosen={chosen} isTried={isTried} onChoose={setChosen} />
          )}
          {set && (
            <BesideChoice
              beside={beside}
              year={set.year}
              isBeside={isBeside}
              isTried={isTried}
              onConfirm={setIsBeside}
            />
          )}
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={takeOver && hasYearBefore}
              disabled={!hasYearBefore}
              onChange={(event) => setTakeOver(event.target.checked)}
            />
            <span>
              {say('take_over')}
              <span className={styles.note}>
                {say(hasYearBefore ? 'take_over_hint' : 'take_over_none', {
                  year: set ? String(set.year - 1) : '',
                })}
              </span>
              {takeOver && hasYearBefore && merged > 0 && (
                <span className={styles.note}>{say('take_over_merged', { count: merged })}</span>
              )}
            </span>
          </label>
          <div className={styles.actions}>
            <Button type="submit" look="primary">
              {say('preview')}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
