import type { ReactNode } from 'react';
import type { EvidenceDetail } from '#modules/evidence/contract.ts';
import { showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import styles from './document-page.module.css';
import { documentTexts } from './document-texts.ts';

type Signature = EvidenceDetail['signatures'][number];

const verdictLooks = {
  trusted: { shape: 'check', tone: 'ok' },
  intact: { shape: 'half', tone: 'ink' },
  untrusted: { shape: 'triangle', tone: 'risk' },
  changed: { shape: 'triangle', tone: 'risk' },
  wrong: { shape: 'cross', tone: 'risk' },
  unclear: { shape: 'hollow', tone: 'plain' },
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
  const { signer, timestampTime, claimedTime, page, chain } = signature;
  const verdict = verdictOf(signature);
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
        <StatusMark {...verdictLooks[verdict]}>{say(`verdict_${verdict}`)}</StatusMark>
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

/** The gravest thing that is known of a signature; right is only what was checked to the issuer. */
function verdictOf({ integrity, coverage, laterChanges, chain }: Signature): keyof typeof verdictLooks {
  if (integrity === 'fail' || coverage === 'broken') return 'wrong';
  if (laterChanges === 'content') return 'changed';
  if (integrity === 'cannot_tell' || laterChanges === 'cannot_tell') return 'unclear';
  if (chain === 'fail') return 'untrusted';
  return chain === 'pass' ? 'trusted' : 'intact';
}

function coverOf({ coverage, laterChanges }: Signature) {
  if (coverage === 'broken') return 'broken';
  if (laterChanges === 'content') return 'content';
  if (laterChanges === 'signatures_or_annotations') return 'added';
  return laterChanges === 'none' ? 'whole' : 'unknown';
}
