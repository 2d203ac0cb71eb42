import type { ReactNode } from 'react';
import type { EvidenceDetail } from '#modules/evidence/contract.ts';
import { showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import styles from './document-page.module.css';
import { documentTexts } from './document-texts.ts';

type Signature = EvidenceDetail['signatures'][number];

const outcomeLooks = {
  pass: { shape: 'check', tone: 'ok' },
  fail: { shape: 'cross', tone: 'risk' },
  cannot_tell: { shape: 'hollow', tone: 'plain' },
} as const;

/** One signature: who, of which agency, when, what was changed since, and whether its issuer is trusted. */
export function SignatureCard({
  signature,
  index,
  onPage,
  children,
}: {
  signature: Signature;
  index: number;
  onPage: (page: number) => void;
  children: ReactNode;
}) {
  const say = useSay(documentTexts);
  const { signer, timestampTime, claimedTime, page, integrity, chain } = signature;
  const title = signature.kind === 'timestamp' ? say('timestamp') : say('signature', { number: index + 1 });
  const when =
    timestampTime === null
      ? claimedTime === null
        ? say('unknown')
        : say('claimed', { at: showInstant(claimedTime) })
      : say('stamped', { at: showInstant(timestampTime) });
  return (
    <article className={styles.card} aria-label={title}>
      <header className={styles.cardHead}>
        <h3>{title}</h3>
        <StatusMark {...outcomeLooks[integrity]}>{say(`integrity_${integrity}`)}</StatusMark>
      </header>
      <dl className={styles.facts}>
        <dt>{say('who')}</dt>
        <dd>{signer.cn ?? say('unknown')}</dd>
        <dt>{say('agency')}</dt>
        <dd>{signer.o ?? say('unknown')}</dd>
        <dt>{say('when')}</dt>
        <dd className="figures">{when}</dd>
        <dt>{say('since_signed')}</dt>
        <dd>{say(`cover_${coverOf(signature)}`)}</dd>
        <dt>{say('trust')}</dt>
        <dd>{[signer.issuer, say(`trust_${chain}`)].filter((part) => part !== null).join(', ')}</dd>
      </dl>
      {page !== null && (
        <Button small look="quiet" icon="eye" onClick={() => onPage(page)}>
          {say('on_page', { page })}
        </Button>
      )}
      {children}
    </article>
  );
}

function coverOf({ coverage, laterChanges }: Signature) {
  if (coverage === 'broken') return 'broken';
  if (laterChanges === 'content') return 'content';
  if (laterChanges === 'signatures_or_annotations') return 'added';
  return laterChanges === 'none' ? 'whole' : 'unknown';
}
