import { useEffect, useState } from 'react';
import { useSay } from '#web/i18n/say.ts';
import { TextInput } from '#web/ui/field.tsx';
import styles from './findings-page.module.css';
import { texts } from './texts.ts';

const quietMilliseconds = 350;

/** Searches while typing, a moment after the last letter; marks may be left out. */
export function SearchBox({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const say = useSay(texts);
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => onSearch(text.trim()), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [text, value, onSearch]);
  return (
    <div className={styles.search}>
      <TextInput
        type="search"
        aria-label={say('search')}
        placeholder={say('search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onSearch(text.trim());
        }}
      />
    </div>
  );
}
