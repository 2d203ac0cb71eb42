import { useEffect, useState } from 'react';
import { listEvidence, type EvidenceRow } from '#modules/evidence/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, TextInput } from '#web/ui/field.tsx';
import { Note } from '#web/ui/states.tsx';
import styles from './document-search.module.css';
import { documentSearchTexts } from './document-search-texts.ts';
import { EvidenceUploader } from './evidence-uploader.tsx';

const quietMilliseconds = 250;
const mostShown = 6;

/** A document of the unit's evidence store to be chosen: searched for, or handed in right here where `year` is given. */
export function DocumentSearch({
  year,
  onChoose,
}: {
  /** The year that a new document would prove something of; null where the reader may hand none in. */
  year: number | null;
  /** Stays the same function, or the search begins anew. */
  onChoose: (row: EvidenceRow) => void;
}) {
  const say = useSay(documentSearchTexts);
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState<string | null>(null);
  const [list, setList] = useState<{ rows: readonly EvidenceRow[]; uploadMaxBytes: number } | null>(null);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const query = text.trim() === '' ? {} : { q: text.trim() };
        const answer = await call(listEvidence, { query, signal: stop.signal });
        setList(answer);
        setProblem(null);
        // What was just handed in is what was meant.
        const arrived = answer.rows.find(({ id }) => id === wanted);
        if (arrived) onChoose(arrived);
      } catch (error) {
        if (!stop.signal.aborted) setProblem(problemOf(error));
      }
    }, quietMilliseconds);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, wanted, onChoose]);
  return (
    <div className={styles.find}>
      <Field label={say('find')} hint={say('find_hint')}>
        {(tied) => (
          <TextInput
            {...tied}
            type="search"
            autoFocus
            maxLength={200}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {problem && (
        <Note tone="risk" live>
          <p>{problem.detail}</p>
        </Note>
      )}
      {list?.rows.length === 0 && (
        <p className="muted" role="status">
          {say(year === null ? 'found_none_to_read' : 'found_none')}
        </p>
      )}
      <ul className={styles.found}>
        {list?.rows.slice(0, mostShown).map((row) => (
          <li key={row.id}>
            <span>
              {documentTitle(row)}
              <small className="figures">{aboutRow(row)}</small>
              {isUnusable(row) && <small className={styles.fault}>{say('unusable')}</small>}
            </span>
            <Button
              small
              aria-label={say('choose', { title: documentTitle(row) })}
              disabled={isUnusable(row)}
              onClick={() => onChoose(row)}
            >
              {say('choose_short')}
            </Button>
          </li>
        ))}
      </ul>
      {list && year !== null && (
        <EvidenceUploader
          target={{ kind: 'new', year }}
          maxBytes={list.uploadMaxBytes}
          isPrimary={false}
          onUploaded={(document) => {
            setText('');
            setWanted(document);
          }}
        />
      )}
    </div>
  );
}

function isUnusable({ fileState }: EvidenceRow): boolean {
  return fileState === 'refused' || fileState === 'damaged';
}

/** What a document is called: its subject, or the name of its file while nobody has read it. */
export function documentTitle({ subject, fileName }: Pick<EvidenceRow, 'subject' | 'fileName'>): string {
  return subject ?? fileName;
}

function aboutRow({ number, symbol, issuedOn, fileName, subject }: EvidenceRow): string {
  return [
    [number, symbol].filter(Boolean).join('/'),
    issuedOn && showDate(issuedOn),
    subject === null ? null : fileName,
  ]
    .filter(Boolean)
    .join(' · ');
}
