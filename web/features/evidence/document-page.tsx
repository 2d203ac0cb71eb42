import { useCallback, useEffect } from 'react';
import { useLoaderData, useRevalidator, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { downloadEvidence, getEvidence } from '#modules/evidence/contract.ts';
import { numberAndSymbol } from '#modules/evidence/domain/document-fields.ts';
import { call, urlOf } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn, useMay } from '#web/session.ts';
import { ButtonLink, DownloadLink } from '#web/ui/button.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { EmptyState, Note } from '#web/ui/states.tsx';
import { ChecksPart } from './checks-part.tsx';
import styles from './document-page.module.css';
import { documentTexts } from './document-texts.ts';
import { FieldsForm } from './fields-form.tsx';
import { FilesPart, HistoryPart } from './files-part.tsx';
import { ReviewPart } from './review-part.tsx';
import { Viewer } from './viewer.tsx';

const everyMilliseconds = 1500;

/** One document. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const id = params['id'] ?? '';
  return orSignIn(request, call(getEvidence, { params: { id }, signal: request.signal }));
}

/** One document: looked at on the left; what it is, what was found, its files and its review on the right. */
export function Component() {
  const say = useSay(documentTexts);
  const document = useLoaderData<typeof loader>();
  const [search, setSearch] = useSearchParams();
  const { revalidate } = useRevalidator();
  const mayWrite = useMay('evidence.write');
  // Who appraises comes from a sheet and has no store of documents to go back to.
  const hasStore = !useMay('appraisal.score');
  const [newest] = document.revisions;
  const isChecking = newest?.fileState === 'quarantined';
  useEffect(() => {
    if (!isChecking) return;
    const timer = setInterval(() => void revalidate(), everyMilliseconds);
    return () => clearInterval(timer);
  }, [isChecking, revalidate]);
  const again = useCallback(() => void revalidate(), [revalidate]);
  const setPage = useCallback(
    (page: number) => setSearch({ trang: String(page) }, { replace: true, preventScrollReset: true }),
    [setSearch],
  );
  const title = document.fields.subject ?? newest?.fileName ?? '';
  const lead = [
    numberAndSymbol(document.fields),
    document.fields.issuingBody,
    say('of_year', { year: document.fields.validYear }),
  ];
  return (
    <>
      <PageTitle
        title={title}
        lead={lead.filter((part) => part !== null).join(' · ')}
        actions={
          <>
            {hasStore && (
              <ButtonLink look="quiet" icon="left" to={`/tai-lieu?nam=${document.fields.validYear}`}>
                {say('back')}
              </ButtonLink>
            )}
            {newest?.fileState === 'clean' && (
              <DownloadLink
                href={urlOf(downloadEvidence, { params: { id: document.id, ordinal: newest.ordinal } })}
              >
                {say('download')}
              </DownloadLink>
            )}
          </>
        }
      />
      <div className={styles.desk}>
        <div className={styles.left}>
          {isChecking && (
            <EmptyState title={say('checking_title')}>{document.refusal?.text ?? say('checking')}</EmptyState>
          )}
          {document.refusal && !isChecking && (
            <Note tone="risk">
              <p>
                <strong>{say('refused_title')}</strong>
              </p>
              <p>{document.refusal.text}</p>
            </Note>
          )}
          <Viewer document={document} page={Number(search.get('trang') ?? 1) || 1} onPage={setPage} />
        </div>
        <div className={styles.right}>
          {newest?.fileState === 'clean' && (
            <>
              <FieldsForm
                key={`${document.id}-${newest.ordinal}`}
                document={document}
                mayWrite={mayWrite}
                onSaved={again}
              />
              <ReviewPart document={document} onMoved={again} />
              <ChecksPart document={document} mayWrite={mayWrite} onPage={setPage} onAnswered={again} />
            </>
          )}
          <FilesPart document={document} mayWrite={mayWrite} onReplaced={again} />
          <HistoryPart document={document} />
        </div>
      </div>
    </>
  );
}
