import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { getCriteriaSet } from '#modules/criteria/contract.ts';
import { call } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn, useMay } from '#web/session.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { setPath } from './addresses.ts';
import { EditorDesk } from './editor-desk.tsx';
import { editorTexts } from './editor-texts.ts';

/** The draft as the server has it. */
export function loader({ request, params }: LoaderFunctionArgs) {
  return orSignIn(
    request,
    call(getCriteriaSet, { params: { id: params['id'] ?? '' }, signal: request.signal }),
  );
}

/** A draft to write; a set that cannot be changed says why, and what to do instead. */
export function Component() {
  const say = useSay(editorTexts);
  const set = useLoaderData<typeof loader>();
  const mayWrite = useMay('criteria.write');
  if (set.state === 'draft' && set.isOwn && mayWrite) return <EditorDesk key={set.id} view={set} />;
  return (
    <EmptyState
      isPage
      title={say('not_draft_title')}
      actions={<ButtonLink to={setPath(set.id)}>{say('page_of_set')}</ButtonLink>}
    >
      {say('not_draft')}
    </EmptyState>
  );
}
