import { useSay } from '#web/i18n/say.ts';
import styles from './form.module.css';
import { ruleTexts } from './rule-texts.ts';
import { LongTextField, TextField } from './text-field.tsx';

/** The words of one level, condition, penalty or part, and the key under which its figures are handed in. */
export function KeyedWords({
  label,
  entry,
  onWords,
  onKey,
}: {
  label: string;
  entry: { readonly key: string; readonly label: string };
  onWords: (words: string) => void;
  onKey: (key: string) => void;
}) {
  const say = useSay(ruleTexts);
  return (
    <div className={styles.keyed}>
      <LongTextField label={label} value={entry.label} maxLength={1000} onChange={onWords} />
      <TextField label={say('key')} value={entry.key} maxLength={40} onChange={onKey} />
    </div>
  );
}
