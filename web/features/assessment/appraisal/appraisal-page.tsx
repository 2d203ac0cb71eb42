import {
  Link,
  useLoaderData,
  type LoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from 'react-router';
import { getAssessment } from '#modules/assessment/contract.ts';
import { getCriteriaSet } from '#modules/criteria/contract.ts';
import { call } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn } from '#web/session.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { queuePath, resultPath } from './addresses.ts';
import { AppraisalDesk } from './appraisal-desk.tsx';
import { appraisalTexts } from './appraisal-texts.ts';
import styles from './appraisal-page.module.css';

/** The sheet, and the set it is scored by. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { signal } = request;
  const sheet = await orSignIn(request, call(getAssessment, { params: { id: params['id'] ?? '' }, signal }));
  const set = await call(getCriteriaSet, { params: { id: sheet.criteriaSetId }, signal });
  return { sheet, set: set.content };
}

/** Another item of the same sheet is there already. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return currentUrl.search === nextUrl.search && defaultShouldRevalidate;
}

/** One sheet, appraised item by item. */
export function Component() {
  const say = useSay(appraisalTexts);
  const { sheet, set } = useLoaderData<typeof loader>();
  const isHandedIn = sheet.state !== 'self_scoring' && sheet.state !== 'awaiting_approval';
  const back = (
    <p className={`${styles.back} no-print`}>
      <Link to={queuePath}>{say('back')}</Link>
    </p>
  );
  if (sheet.side === 'appraiser' && isHandedIn && sheet.items.length > 0)
    return (
      <>
        {back}
        <AppraisalDesk key={sheet.id} loaded={sheet} set={set} />
      </>
    );
  const isOwn = sheet.side === 'unit';
  return (
    <>
      {back}
      <PageTitle title={sheet.unitName} lead={sheet.cycleTitle} />
      <EmptyState
        title={say(isOwn ? 'not_yours_title' : 'not_handed_in_title')}
        actions={isOwn && <ButtonLink to={resultPath(sheet.id)}>{say('to_result')}</ButtonLink>}
      >
        {say(isOwn ? 'not_yours' : 'not_handed_in')}
      </EmptyState>
    </>
  );
}
