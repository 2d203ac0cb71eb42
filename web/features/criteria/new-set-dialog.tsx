import { useState } from 'react';
import { useNavigate } from 'react-router';
import { createCriteriaSet } from '#modules/criteria/contract.ts';
import { call, problemOf } from '#web/api.ts';
import { today } from '#web/clock.ts';
import { useSay } from '#web/i18n/say.ts';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { Field, TextArea, TextInput } from '#web/ui/field.tsx';
import { Note } from '#web/ui/states.tsx';
import { editorPath } from './addresses.ts';
import styles from './sets-page.module.css';
import { texts } from './texts.ts';

/** Asks what a new set is called, and opens its draft. */
export function NewSetDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useSay(texts);
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const [title, setTitle] = useState('');
  const [year, setYear] = useState(() => today().slice(0, 4));
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isCodeRight = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code.trim());
  const isYearRight = /^[12]\d{3}$/.test(year.trim());
  const isTitleRight = title.trim() !== '';

  async function create() {
    setIsTried(true);
    if (!isCodeRight || !isYearRight || !isTitleRight) return;
    setIsBusy(true);
    setRefusal(null);
    try {
      const blank = { code: code.trim(), title: title.trim(), year: Number(year) };
      const { id } = await call(createCriteriaSet, { body: { blank } });
      await navigate(editorPath(id));
    } catch (error) {
      setRefusal(problemOf(error).detail);
    } finally {
      setIsBusy(false);
    }
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={say('new_title')}
      confirm={say('create')}
      isBusy={isBusy}
      onConfirm={() => void create()}
    >
      <p>{say('new_words')}</p>
      {refusal && (
        <Note tone="risk" live>
          {refusal}
        </Note>
      )}
      <div className={styles.fields}>
        <Field label={say('name')} error={isTried && !isTitleRight ? say('title_lacks') : undefined}>
          {(given) => (
            <TextArea
              {...given}
              value={title}
              maxLength={500}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={say('new_code')}
          hint={say('new_code_hint')}
          error={isTried && !isCodeRight ? say('code_wrong') : undefined}
        >
          {(given) => (
            <TextInput
              {...given}
              value={code}
              maxLength={80}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <Field label={say('year')} error={isTried && !isYearRight ? say('year_wrong') : undefined}>
          {(given) => (
            <TextInput
              {...given}
              inputMode="numeric"
              value={year}
              maxLength={4}
              onChange={(event) => setYear(event.target.value)}
            />
          )}
        </Field>
      </div>
    </ConfirmDialog>
  );
}
