import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { noticeNumber } from '#modules/findings/domain/notice-number.ts';
import { getSupervision, writeNoticeDocx, writeNoticePdf } from '#modules/supervision/contract.ts';
import { call, urlOf } from '#web/api.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { useTerms } from '#web/i18n/terms.ts';
import { orSignIn } from '#web/session.ts';
import { ButtonLink, DownloadLink } from '#web/ui/button.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { NoticePart, Unstated } from './notice-part.tsx';
import styles from './supervision-page.module.css';
import { texts } from './texts.ts';

/** One supervision. */
export function loader({ request, params }: LoaderFunctionArgs) {
  return orSignIn(
    request,
    call(getSupervision, { params: { id: params['id'] ?? '' }, signal: request.signal }),
  );
}

/** What a notice says besides its findings, and the notice itself to download. */
export function Component() {
  const say = useSay(texts);
  const terms = useTerms();
  const supervision = useLoaderData<typeof loader>();
  const { delegates, limitations, recommendations, recipients, citedDocuments, plan } = supervision;
  const { authorityLine, onBehalf, signerTitle, signerName } = supervision;
  const signature = [authorityLine, onBehalf, signerTitle].filter((line) => line !== null);
  const given = { params: { id: supervision.id } };
  const date = supervision.noticeOn === null ? null : showDate(supervision.noticeOn);
  const cited = (document: { number: string | null; symbol: string | null; issuedOn: string | null }) =>
    say('cited_one', {
      number: noticeNumber(document.number, document.symbol),
      date: document.issuedOn === null ? null : showDate(document.issuedOn),
    });
  return (
    <>
      <PageTitle
        title={supervision.subject ?? say('no_subject')}
        actions={
          <>
            <ButtonLink
              look="primary"
              to={`/ket-qua?${new URLSearchParams({ supervision: supervision.id })}`}
            >
              {say('open_findings')}
            </ButtonLink>
            <DownloadLink href={urlOf(writeNoticeDocx, given)}>{say('word')}</DownloadLink>
            <DownloadLink href={urlOf(writeNoticePdf, given)}>{say('pdf')}</DownloadLink>
            {supervision.readingId && (
              <ButtonLink look="quiet" to={`/doc-van-ban/${supervision.readingId}`}>
                {say('open_reading')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className={styles.columns}>
        <div>
          <NoticePart title={say('header')}>
            <dl className={`${styles.facts} figures`}>
              <dt>{say('agency')}</dt>
              <dd>{supervision.agency ?? <Unstated />}</dd>
              <dt>{say('number')}</dt>
              <dd>{noticeNumber(supervision.noticeNumber, supervision.noticeSymbol) ?? <Unstated />}</dd>
              <dt>{say('place_date')}</dt>
              <dd>{[supervision.place, date].filter(Boolean).join(', ') || <Unstated />}</dd>
              <dt>{say('session')}</dt>
              <dd>{supervision.sessionOn ? showDate(supervision.sessionOn) : <Unstated />}</dd>
              <dt>{say('plan')}</dt>
              <dd>{plan ? cited(plan) : <Unstated />}</dd>
            </dl>
          </NoticePart>
          <NoticePart title={say('cited')} isEmpty={citedDocuments.length === 0}>
            <ul className={`${styles.list} ${styles.dashed} figures`}>
              {citedDocuments.map((document, index) => (
                <li key={index}>{cited(document)}</li>
              ))}
            </ul>
          </NoticePart>
          <NoticePart title={say('delegation')} isEmpty={delegates.length === 0}>
            <ol className={`${styles.list} ${styles.numbered}`}>
              {delegates.map((delegate, index) => (
                <li key={index}>
                  <strong>{delegate.name}</strong>
                  {delegate.position && ` – ${delegate.position}`}
                  {delegate.role && <span className="muted"> · {terms.role(delegate.role)}</span>}
                </li>
              ))}
            </ol>
          </NoticePart>
          <NoticePart title={say('recipients')} isEmpty={recipients.length === 0}>
            <ul className={`${styles.list} ${styles.dashed}`}>
              {recipients.map((recipient, index) => (
                <li key={index}>{recipient}</li>
              ))}
            </ul>
          </NoticePart>
        </div>
        <div>
          <NoticePart title={say('limitations')} isEmpty={limitations.length === 0}>
            <ul className={`${styles.list} ${styles.dashed}`}>
              {limitations.map((limitation, index) => (
                <li key={index}>{limitation}</li>
              ))}
            </ul>
          </NoticePart>
          <NoticePart title={say('recommendations')} isEmpty={recommendations.length === 0}>
            {recommendations.map((recommendation, index) => (
              <div key={index}>
                <h3 className={styles.addressee}>{recommendation.addressee ?? say('addressee_unknown')}</h3>
                <ul className={`${styles.list} ${styles.dashed}`}>
                  {recommendation.items.map((item, position) => (
                    <li key={position}>{item}</li>
                  ))}
                </ul>
              </div>
            ))}
          </NoticePart>
          <NoticePart title={say('signature')} isEmpty={signature.length === 0}>
            <div className={styles.signature}>
              {signature.map((line) => (
                <p key={line}>{line}</p>
              ))}
              {signerName && <p className={styles.name}>{signerName}</p>}
            </div>
          </NoticePart>
        </div>
      </div>
    </>
  );
}
