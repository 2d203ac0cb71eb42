import { downloadPaper, type ReadingDetail } from '#modules/documents/contract.ts';
import { urlOf } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { ButtonLink, DownloadLink } from '#web/ui/button.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { EmptyState, ErrorState } from '#web/ui/states.tsx';
import { useRefusalSentence } from './refusal-sentence.ts';
import { texts } from './texts.ts';

/** A paper without a reading to work on: why, and what to do now. */
export function PaperOutcome({ detail }: { detail: ReadingDetail }) {
  const say = useSay(texts);
  const why = useRefusalSentence(detail.refusal);
  const actions = (
    <>
      <ButtonLink look="primary" to="/doc-van-ban">
        {say('back')}
      </ButtonLink>
      <DownloadLink href={urlOf(downloadPaper, { params: { id: detail.id } })}>
        {say('download_paper')}
      </DownloadLink>
    </>
  );
  return (
    <>
      <PageTitle title={detail.subject ?? detail.fileName} />
      {detail.state === 'refused' ? (
        <ErrorState title={say('refused_title')} detail={why ?? say('refused_next')} actions={actions} />
      ) : (
        <EmptyState title={say('discarded_title')} actions={actions}>
          {say('discarded')}
        </EmptyState>
      )}
    </>
  );
}
