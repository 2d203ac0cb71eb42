import { useId, useState } from 'react';
import { answerCheck, type EvidenceDetail, type ShownCheck } from '#modules/evidence/contract.ts';
import { call, problemOf } from '#web/api.ts';
import { showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, TextInput } from '#web/ui/field.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { tell } from '#web/ui/toasts.tsx';
import styles from './document-page.module.css';
import { documentTexts } from './document-texts.ts';
import { SignatureCard } from './signature-card.tsx';

/** What was found in a document: a card for each signature, then what its content and its words show. */
export function ChecksPart({
  document,
  mayWrite,
  onPage,
  onAnswered,
}: {
  document: EvidenceDetail;
  mayWrite: boolean;
  onPage: (page: number) => void;
  onAnswered: () => void;
}) {
  const say = useSay(documentTexts);
  const signed = useId();
  const content = useId();
  const list = (checks: readonly ShownCheck[]) => (
    <CheckList checks={checks} document={document} mayWrite={mayWrite} onAnswered={onAnswered} />
  );
  const rest = document.checks.filter(({ signature }) => signature === null);
  return (
    <>
      <section aria-labelledby={signed} className={styles.part}>
        <h2 id={signed}>{say('signatures')}</h2>
        {document.signatures.length === 0 && <p className="muted">{say('no_signatures')}</p>}
        {document.signatures.map((signature, index) => (
          <SignatureCard key={index} signature={signature} index={index} onPage={onPage}>
            {list(document.checks.filter((check) => check.signature === index))}
          </SignatureCard>
        ))}
      </section>
      <section aria-labelledby={content} className={styles.part}>
        <h2 id={content}>{say('content')}</h2>
        {list(rest)}
      </section>
    </>
  );
}

function CheckList({
  checks,
  document,
  mayWrite,
  onAnswered,
}: {
  checks: readonly ShownCheck[];
  document: EvidenceDetail;
  mayWrite: boolean;
  onAnswered: () => void;
}) {
  const say = useSay(documentTexts);
  const of = (outcome: ShownCheck['outcome']) => checks.filter((check) => check.outcome === outcome);
  const failed = of('fail');
  const line = (check: ShownCheck) => (
    <CheckLine
      key={`${check.kind}-${check.code}-${check.signature ?? ''}`}
      check={check}
      document={document}
      mayWrite={mayWrite}
      onAnswered={onAnswered}
    />
  );
  return (
    <>
      {failed.length === 0 && checks.length > 0 && (
        <StatusMark shape="check" tone="ok">
          {say('all_fine')}
        </StatusMark>
      )}
      {failed.length > 0 && <ul className={styles.checks}>{failed.map(line)}</ul>}
      {of('cannot_tell').length > 0 && (
        <details className={styles.more}>
          <summary>{say('unclear', { count: of('cannot_tell').length })}</summary>
          <ul className={styles.checks}>{of('cannot_tell').map(line)}</ul>
        </details>
      )}
      {of('pass').length > 0 && (
        <details className={styles.more}>
          <summary>{say('passed', { count: of('pass').length })}</summary>
          <ul className={styles.checks}>{of('pass').map(line)}</ul>
        </details>
      )}
    </>
  );
}

function CheckLine({
  check,
  document,
  mayWrite,
  onAnswered,
}: {
  check: ShownCheck;
  document: EvidenceDetail;
  mayWrite: boolean;
  onAnswered: () => void;
}) {
  const say = useSay(documentTexts);
  const [reason, setReason] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { kind, outcome, text, code, answers } = check;
  const mayAnswer = mayWrite && kind === 'hint' && outcome === 'fail';

  async function answer() {
    if (!reason?.trim()) return;
    setIsBusy(true);
    try {
      await call(answerCheck, {
        params: { id: document.id },
        body: { revision: document.revisions[0]?.ordinal ?? 1, code, reason },
      });
      setReason(null);
      onAnswered();
    } catch (error) {
      tell(problemOf(error).detail, 'risk');
    } finally {
      setIsBusy(false);
    }
  }
  return (
    <li className={styles.check}>
      <span className={styles.outcome}>
        {outcome === 'fail' ? (
          <StatusMark
            shape={answers.length > 0 ? 'check' : kind === 'fact' ? 'triangle' : 'diamond'}
            tone={answers.length > 0 ? 'plain' : kind === 'fact' ? 'risk' : 'ink'}
          >
            {say(`outcome_fail_${kind}`)}
          </StatusMark>
        ) : (
          <StatusMark
            shape={outcome === 'pass' ? 'check' : 'hollow'}
            tone={outcome === 'pass' ? 'ok' : 'plain'}
          >
            {say(`outcome_${outcome}`)}
          </StatusMark>
        )}
      </span>
      <div className={styles.said}>
        <p>{text}</p>
        {answers.map((given) => (
          <p key={given.at} className="muted">
            {say('answered', { ...given, at: showInstant(given.at) })}
          </p>
        ))}
        {mayAnswer && reason === null && answers.length === 0 && (
          <Button small onClick={() => setReason('')}>
            {say('answer')}
          </Button>
        )}
        {reason !== null && (
          <form
            className={styles.answer}
            onSubmit={(event) => {
              event.preventDefault();
              void answer();
            }}
          >
            <Field label={say('answer_label')}>
              {(tied) => (
                <TextInput
                  {...tied}
                  ref={(input) => input?.focus()}
                  maxLength={2000}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
            <Button type="submit" busy={isBusy}>
              {say('answer_save')}
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}
