import type { Field } from '#modules/documents/domain/reading/reading.ts';
import { useSay } from '#web/i18n/say.ts';
import { TextField } from './field-editors.tsx';
import { RemoveButton } from './reading-section.tsx';
import styles from './reading-section.module.css';
import { readingTexts } from './reading-texts.ts';

/** One sentence of a numbered list. */
export function SentenceEntry({
  path,
  index,
  sentence,
  onRemove,
}: {
  path: string;
  index: number;
  sentence: Field<string>;
  onRemove: () => void;
}) {
  const say = useSay(readingTexts);
  const name = say('item_one', { n: index + 1 });
  return (
    <div className={styles.entry}>
      <span className={`${styles.dash} figures`}>{index + 1}.</span>
      <TextField path={path} label={name} field={sentence} look="bare" />
      <RemoveButton label={name} onRemove={onRemove} />
    </div>
  );
}
