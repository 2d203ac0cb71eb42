import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { getCriteriaSet, listCriteriaSets } from '#modules/criteria/contract.ts';
import { call } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn } from '#web/session.ts';
import { Button } from '#web/ui/button.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { setPath } from './addresses.ts';
import { compareTexts } from './compare-texts.ts';
import { Difference } from './difference.tsx';
import { OtherSetChoice } from './other-set-choice.tsx';
import styles from './set-page.module.css';
import { texts } from './texts.ts';

/** The set, the others, and the one to compare with: the chosen one, or else the edition before. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { signal } = request;
  const wanted = new URL(request.url).searchParams.get('voi');
  const [set, { rows }] = await orSignIn(
    request,
    Promise.all([
      call(getCriteriaSet, { params: { id: params['id'] ?? '' }, signal }),
      call(listCriteriaSets, { signal }),
    ]),
  );
  const others = rows.filter((row) => row.id !== set.id);
  const id = wanted ?? others.find((row) => row.code === set.code && row.edition < set.edition)?.id ?? null;
  const other =
    id === null ? null : await orSignIn(request, call(getCriteriaSet, { params: { id }, signal }));
  return { set, others, other };
}

/** What changed from another set to this one, to read and to print. */
export function Component() {
  const say = useSay(compareTexts);
  const sayPage = useSay(texts);
  const { set, others, other } = useLoaderData<typeof loader>();
  return (
    <>
      <p className={`${styles.back} no-print`}>
        <Link to={setPath(set.id)}>{sayPage('back_to_set')}</Link>
      </p>
      <PageTitle
        title={say('title')}
        lead={say('lead', { title: set.title })}
        actions={
          other && (
            <Button icon="paper" onClick={() => window.print()}>
              {sayPage('print')}
            </Button>
          )
        }
      />
      <div className={styles.stack}>
        <OtherSetChoice label={say('with')} rows={others} chosen={other?.id ?? null} />
        {others.length === 0 && <p>{say('no_other')}</p>}
        {others.length > 0 && !other && <p>{say('choose_words')}</p>}
        {other && (
          <section className={styles.section}>
            <h2>{say('changes')}</h2>
            <Difference before={other.content} after={set.content} />
          </section>
        )}
      </div>
    </>
  );
}
