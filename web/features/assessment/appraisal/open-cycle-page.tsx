import { useState } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { listCycles, openCycle } from '#modules/assessment/contract.ts';
import { listCriteriaSets } from '#modules/criteria/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { today } from '#web/clock.ts';
import { readDate, showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { newOperationId } from '#web/operation-id.ts';
import { orSignIn } from '#web/session.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Choice, Field, TextArea, TextInput } from '#web/ui/field.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { EmptyState, Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { cyclePath, cyclesPath } from './addresses.ts';
import { cycleTexts } from './cycle-texts.ts';
import styles from './cycle-page.module.css';
import { DatesFields, readDates, type TypedDates } from './dates-fields.tsx';
import { OpeningPreview } from './opening-preview.tsx';
import { UnitChoice } from './unit-choice.tsx';
import { useAssessableUnits } from './use-assessable-units.ts';

/** The published sets, and the years that have a cycle. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { signal } = request;
  const [sets, cycles] = await orSignIn(
    request,
    Promise.all([call(listCriteriaSets, { signal }), call(listCycles, { signal })]),
  );
  return {
    sets: sets.rows.filter(({ state }) => state === 'published'),
    years: cycles.rows.map(({ year }) => year),
  };
}

/** Opening a cycle in two steps: what is to be handed out, and a look at all of it before it happens. */
export function Component() {
  const say = useSay(cycleTexts);
  const { sets, years } = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const [setId, setSetId] = useState(sets[0]?.id ?? '');
  const set = sets.find(({ id }) => id === setId);
  const [typedTitle, setTitle] = useState<string | null>(null);
  const title = typedTitle ?? (set ? say('default_title', { year: String(set.year) }) : '');
  const [opens, setOpens] = useState(() => showDate(today()));
  const [typed, setTyped] = useState<TypedDates>({
    selfScoreDueOn: '',
    appraisalDueOn: '',
    explanationDueOn: '',
  });
  const [units, setUnits] = useState<ReadonlySet<string> | null>(null);
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
  const chosen = units && known.filter(({ id, isTaken }) => !isTaken && units.has(id)).map(({ id }) => id);
  const hasYearBefore = set !== undefined && years.includes(set.year - 1);

  if (!set)
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
    opensOn !== null && dates !== null && title.trim() !== '' && chosen?.length !== 0
      ? {
          criteriaSetId: set.id,
          title: title.trim(),
          opensOn,
          ...dates,
          unitIds: chosen,
          takeOver: takeOver && hasYearBefore,
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
      {isShown && asked ? (
        <OpeningPreview set={set} asked={asked} assessable={assessable} trouble={trouble}>
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
          <Field label={say('set')} hint={say('set_hint')}>
            {(tied) => (
              <Choice {...tied} value={setId} onChange={(event) => setSetId(event.target.value)}>
                {sets.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.title} ({each.year})
                  </option>
                ))}
              </Choice>
            )}
          </Field>
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
          <UnitChoice assessable={assessable} chosen={units} isTried={isTried} onChoose={setUnits} />
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
                {say(hasYearBefore ? 'take_over_hint' : 'take_over_none', { year: String(set.year - 1) })}
              </span>
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
