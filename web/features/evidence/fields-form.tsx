import { useEffect, useId, useState } from 'react';
import { confirmEvidence, getEvidence, type EvidenceDetail } from '#modules/evidence/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button } from '#web/ui/button.tsx';
import { Field, TextArea, TextInput } from '#web/ui/field.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import styles from './document-page.module.css';
import { documentTexts } from './document-texts.ts';
import {
  beginningOf,
  dayFields,
  fieldsOf,
  formFields,
  mergeTyped,
  typedOf,
  wrongFields,
  type FormField,
  type TypedFields,
} from './typed-fields.ts';

/** What a document is: filled in from what was read, corrected and confirmed by a person. */
export function FieldsForm({
  document,
  mayWrite,
  onSaved,
}: {
  document: EvidenceDetail;
  mayWrite: boolean;
  onSaved: () => void;
}) {
  const say = useSay(documentTexts);
  const heading = useId();
  const [typed, setTyped] = useState<TypedFields>(() => beginningOf(document));
  const [stored, setStored] = useState({ typed: beginningOf(document), version: document.version });
  const [theirs, setTheirs] = useState<Partial<TypedFields> | null>(null);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const isChanged = formFields.some((name) => typed[name] !== stored.typed[name]);
  // A review or an answer of one's own moves the version on, and changes nothing that stands in the form.
  if (document.version > stored.version && !isChanged)
    setStored({ typed: stored.typed, version: document.version });
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);
  const wrong = wrongFields(typed);
  const read = typedOf(document.read ?? {});
  const isLocked = document.storedState === 'accepted' || !mayWrite;
  const put = (name: FormField, value: string) => setTyped((before) => ({ ...before, [name]: value }));

  async function joinTheirs() {
    const now = await call(getEvidence, { params: { id: document.id } });
    const merged = mergeTyped(stored.typed, typed, beginningOf(now));
    setTyped(merged.typed);
    setTheirs(merged.theirs);
    setStored({ typed: beginningOf(now), version: now.version });
  }

  async function save() {
    setIsTried(true);
    if (wrong.size > 0) return;
    setIsBusy(true);
    setProblem(null);
    try {
      const { version } = await call(confirmEvidence, {
        params: { id: document.id },
        body: { version: stored.version, fields: fieldsOf(typed) },
      });
      setStored({ typed, version });
      setTheirs(null);
      tell(say('confirmed'));
      onSaved();
    } catch (error) {
      const refused = problemOf(error);
      if (refused.code === 'evidence.changed') await joinTheirs().catch(() => setProblem(refused));
      else setProblem(refused);
    } finally {
      setIsBusy(false);
    }
  }
  const noteOf = (name: FormField) => {
    const other = theirs?.[name];
    if (other !== undefined && other !== typed[name])
      return {
        words: say('theirs_is', { value: other || say('empty_value') }),
        value: other,
        action: 'take_theirs',
      } as const;
    if (isLocked || read[name] === '' || read[name].trim() === typed[name].trim()) return null;
    return { words: say('read_is', { value: read[name] }), value: read[name], action: 'take_read' } as const;
  };
  return (
    <section aria-labelledby={heading} className={styles.part}>
      <h2 id={heading}>{say('fields')}</h2>
      <p className="muted">
        {document.isConfirmed && document.confirmedBy
          ? say('confirmed_by', { by: document.confirmedBy })
          : say('fields_hint')}
      </p>
      {theirs !== null && (
        <Note tone="risk" live>
          {say('merged')}
        </Note>
      )}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {formFields.map((name) => {
          const isDay = (dayFields as readonly string[]).includes(name);
          const isLong = name === 'subject';
          const isWrong = wrong.has(name) && (isTried || typed[name].length >= 8);
          const note = noteOf(name);
          return (
            <div key={name} className={isLong || name === 'issuingBody' ? styles.whole : undefined}>
              <Field
                label={say(name)}
                hint={isDay && !isLocked ? say('date_hint') : undefined}
                error={isWrong ? say(isDay ? 'date_wrong' : 'year_wrong') : undefined}
              >
                {(tied) =>
                  isLong ? (
                    <TextArea
                      {...tied}
                      readOnly={isLocked}
                      maxLength={2000}
                      value={typed[name]}
                      onChange={(event) => put(name, event.target.value)}
                    />
                  ) : (
                    <TextInput
                      {...tied}
                      readOnly={isLocked}
                      maxLength={isDay ? 10 : name === 'validYear' ? 4 : 500}
                      inputMode={name === 'validYear' ? 'numeric' : 'text'}
                      value={typed[name]}
                      onChange={(event) => put(name, event.target.value)}
                    />
                  )
                }
              </Field>
              {note && (
                <p className={styles.differs}>
                  <span>{note.words}</span>
                  <Button
                    small
                    look="quiet"
                    aria-label={say('of_field', { action: say(note.action), field: say(name) })}
                    onClick={() => put(name, note.value)}
                  >
                    {say(note.action)}
                  </Button>
                </p>
              )}
            </div>
          );
        })}
        {problem && (
          <div className={styles.whole}>
            <Note tone="risk" live>
              <p>
                {problem.detail} <SignInAgain problem={problem} />
              </p>
            </Note>
          </div>
        )}
        {mayWrite && (
          <div className={styles.whole}>
            {isLocked ? (
              <p className="muted">{say('locked')}</p>
            ) : (
              (!document.isConfirmed || isChanged) && (
                <Button type="submit" look="primary" busy={isBusy}>
                  {say(document.isConfirmed ? 'confirm_again' : 'confirm')}
                </Button>
              )
            )}
          </div>
        )}
      </form>
    </section>
  );
}
