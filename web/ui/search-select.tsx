import { Select, type ComboboxItem } from '@mantine/core';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/Combobox.css';
import { useEffect, useReducer, useState } from 'react';
import { foldText } from '#kernel/search-text.ts';
import { useSay } from '#web/i18n/say.ts';
import styles from './search-select.module.css';
import { texts } from './texts.ts';

// It comes with the page: fetched when it is needed, it would be missing once the network is cut.

/** One thing to choose, with a second line that can be searched too. */
export type SearchOption = { readonly value: string; readonly label: string; readonly note?: string };

/** What a search among options needs. */
export type SearchSelectGiven = {
  label: string;
  options: readonly SearchOption[];
  value: string | null;
  placeholder?: string;
  autoFocus?: boolean;
  onChange: (value: string | null) => void;
  onCancel?: () => void;
};

/** One of many: typing narrows the list, Vietnamese marks or not. */
export function SearchSelect({
  label,
  options,
  value,
  placeholder,
  autoFocus,
  onChange,
  onCancel,
}: SearchSelectGiven) {
  const say = useSay(texts);
  const [isOpen, setIsOpen] = useState(autoFocus ?? false);
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!isOpen) return undefined;
    // The library knows the name of its list only once the list stands; drawn again, the input says what it controls.
    const later = setTimeout(drawAgain, 50);
    return () => clearTimeout(later);
  }, [isOpen]);
  const notes = new Map(options.map((option) => [option.value, option.note ?? '']));
  return (
    <Select
      aria-label={label}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
      value={value}
      placeholder={placeholder ?? ''}
      searchable
      clearable={!autoFocus}
      allowDeselect={false}
      selectFirstOptionOnChange
      autoFocus={autoFocus ?? false}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setIsOpen(true)}
      onDropdownClose={() => setIsOpen(false)}
      nothingFoundMessage={say('nobody_found')}
      // The list itself scrolls: a scrolled area around it could not be reached by the keyboard.
      withScrollArea={false}
      // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- the library gives them
      role="combobox"
      classNames={{
        input: styles.input ?? '',
        dropdown: styles.dropdown ?? '',
        options: styles.options ?? '',
        option: styles.option ?? '',
      }}
      comboboxProps={{
        width: 320,
        position: 'bottom-start',
        shadow: 'md',
        portalProps: { target: '#content' },
      }}
      filter={({ options: all, search }) => {
        const wanted = foldText(search);
        return (all as ComboboxItem[]).filter((option) =>
          foldText(`${option.label} ${notes.get(option.value) ?? ''}`).includes(wanted),
        );
      }}
      renderOption={({ option }) => (
        <span className={styles.words}>
          <span>{option.label}</span>
          {notes.get(option.value) !== option.label && (
            <span className={styles.note}>{notes.get(option.value)}</span>
          )}
        </span>
      )}
      onChange={onChange}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && onCancel) {
          event.stopPropagation();
          onCancel();
        }
      }}
    />
  );
}
