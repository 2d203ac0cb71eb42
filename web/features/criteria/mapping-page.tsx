import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { getCriteriaSet, getMapping, listCriteriaSets } from '#modules/criteria/contract.ts';
import { call } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn } from '#web/session.ts';
import { PageTitle } from '#web/ui/page-title.tsx';
import { setPath } from './addresses.ts';
import { compareTexts } from './compare-texts.ts';
import { MappingDesk } from './mapping-desk.tsx';
import { OtherSetChoice } from './other-set-choice.tsx';
import styles from './set-page.module.css';
import { texts } from './texts.ts';

/** The set, the published ones before it, and the mapping to the chosen one, or else to the newest before it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { signal } = request;
  const given = { params: { id: params['id'] ?? '' } };
  const wanted = new URL(request.url).searchParams.get('voi');
  const [set, { rows }] = await orSignIn(
    request,
    Promise.all([call(getCriteriaSet, { ...given, signal }), call(listCriteriaSets, { signal })]),
  );
  const others = rows.filter(
    (row) => row.id !== set.id && row.state !== 'draft' && row.state !== 'discarded',
  );
  const id = wanted ?? others.find((row) => row.year < set.year && row.state === 'published')?.id ?? null;
  if (id === null) return { set, others, previous: null, mapping: null };
  const [previous, mapping] = await orSignIn(
    request,
    Promise.all([
      call(getCriteriaSet, { params: { id }, signal }),
      call(getMapping, { ...given, query: { previous: id }, signal }),
    ]),
  );
  return { set, others, previous, mapping };
}

/** How the items of a set relate to those of the year before: proposed by the system, settled by a person. */
export function Component() {
  const say = useSay(compareTexts);
  const sayPage = useSay(texts);
  const { set, others, previous, mapping } = useLoaderData<typeof loader>();
  return (
    <>
      <p className={`${styles.back} no-print`}>
        <Link to={setPath(set.id)}>{sayPage('back_to_set')}</Link>
      </p>
      <PageTitle title={say('map_title')} lead={say('map_lead', { title: set.title })} />
      <div className={styles.stack}>
        <OtherSetChoice label={say('map_with')} rows={others} chosen={previous?.id ?? null} />
        {others.length === 0 && <p>{say('map_no_other')}</p>}
        {others.length > 0 && !previous && <p>{say('map_choose')}</p>}
        {previous && mapping && (
          <MappingDesk key={previous.id} set={set} previous={previous} mapping={mapping} />
        )}
      </div>
    </>
  );
}
