import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { say as sayIn } from '#kernel/language.ts';
import { criteriaMessages } from '#modules/criteria/messages.ts';
import type { FigureSpec } from '#modules/criteria/domain/scoring/figures.ts';
import { readFigure, type FigureFault } from '#modules/criteria/domain/scoring/read-figure.ts';
import type { FigureValue } from '#modules/criteria/domain/scoring/score.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { nameFigure, showFigure } from '#web/scoring/figure-words.ts';
import { stopName } from './grid-stops.ts';
import styles from './figure-cell.module.css';
import { sheetTexts } from './sheet-texts.ts';

/** Text that was typed and cannot be read as the figure: it stays until it is mended. */
export type Unread = { readonly text: string; readonly fault: FigureFault };
/** Where to go once a figure is entered. */
export type Onward = 'stay' | 'next' | 'previous';

/** One figure of an item: shows its value, or takes it in place. */
export function FigureCell({
  code,
  spec,
  value,
  isSourced,
  unread,
  editing,
  isOpen,
  onEdit,
  onType,
  onEnter,
  onUnread,
  onCancel,
}: {
  code: string;
  spec: FigureSpec;
  value: FigureValue;
  isSourced: boolean;
  unread: Unread | null;
  /** What the typing began with; null while nothing is typed. */
  editing: { readonly initial: string | null } | null;
  isOpen: boolean;
  onEdit: (code: string, key: string) => void;
  onType: (code: string, key: string, value: FigureValue) => void;
  onEnter: (code: string, key: string, value: FigureValue, onward: Onward) => void;
  onUnread: (code: string, key: string, unread: Unread) => void;
  onCancel: (code: string, key: string) => void;
}) {
  const say = useSay(sheetTexts);
  const language = useLanguage();
  const what = nameFigure(spec, language);
  const slot = stopName({ code, slot: `figure:${spec.key}` });
  if (editing && isOpen)
    return (
      <div className={styles.stop} data-stop={slot} data-kind={spec.kind}>
        <span className={styles.label}>{what}</span>
        <FigureEditor
          spec={spec}
          label={say('figure_of', { code, what })}
          first={editing.initial ?? unread?.text ?? (isSourced ? '' : typedText(value))}
          isFresh={editing.initial !== null}
          onType={(typed) => onType(code, spec.key, typed)}
          onEnter={(typed, onward) => onEnter(code, spec.key, typed, onward)}
          onUnread={(wrong) => onUnread(code, spec.key, wrong)}
          onCancel={() => onCancel(code, spec.key)}
        />
      </div>
    );
  const words = unread?.text ?? showFigure(spec, value, language);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.stop}
      data-stop={slot}
      data-kind={spec.kind}
      data-wrong={unread !== null || undefined}
      aria-label={say(isOpen ? 'figure_is' : 'figure_shown', {
        code,
        what,
        value: words ?? say('empty_figure'),
      })}
      onClick={() => onEdit(code, spec.key)}
    >
      <span className={styles.label} title={what}>
        {what}
      </span>
      {words === null ? (
        <span className={styles.empty}>{isOpen ? say('empty_figure') : '–'}</span>
      ) : (
        <span className={`${styles.value} figures`}>{words}</span>
      )}
      {isSourced && spec.source && (
        <span className={styles.label}>
          {spec.source.kind === 'item' ? say('from_item', { code: spec.source.code }) : say('from_register')}
        </span>
      )}
      {unread && <span className={styles.error}>{sayFault(unread.fault, language)}</span>}
    </button>
  );
}

function FigureEditor({
  spec,
  label,
  first,
  isFresh,
  onType,
  onEnter,
  onUnread,
  onCancel,
}: {
  spec: FigureSpec;
  label: string;
  first: string;
  /** The typing replaces what stood there, so that nothing is marked to be overwritten. */
  isFresh: boolean;
  onType: (value: FigureValue) => void;
  onEnter: (value: FigureValue, onward: Onward) => void;
  onUnread: (unread: Unread) => void;
  onCancel: () => void;
}) {
  const say = useSay(sheetTexts);
  const language = useLanguage();
  const [text, setText] = useState(first);
  const [fault, setFault] = useState<FigureFault | null>(null);
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const isLeaving = useRef(false);
  const options =
    spec.kind === 'yes_no'
      ? [
          { key: 'có', label: say('answer_yes') },
          { key: 'không', label: say('answer_no') },
        ]
      : spec.options;
  const begin = useRef(() => {
    field.current?.focus();
    if (!isFresh && field.current instanceof HTMLInputElement) field.current.select();
    if (isFresh) type(first);
  });
  useEffect(() => begin.current(), [begin]);

  function type(typed: string) {
    setText(typed);
    setFault(null);
    const reading = readFigure(spec, typed);
    // What cannot be read is unknown: points of a part of it would be points of nothing.
    onType('value' in reading ? reading.value : null);
  }
  function enter(onward: Onward) {
    const reading = readFigure(spec, text);
    if ('fault' in reading) return setFault(reading.fault);
    isLeaving.current = true;
    onEnter(reading.value, onward);
  }
  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== 'Tab' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      isLeaving.current = true;
      onCancel();
    } else enter(event.shiftKey ? 'previous' : 'next');
  }
  /** Pressing elsewhere keeps what was typed, readable or not. */
  function leave() {
    if (isLeaving.current) return;
    isLeaving.current = true;
    const reading = readFigure(spec, text);
    if ('fault' in reading) onUnread({ text, fault: reading.fault });
    else onEnter(reading.value, 'stay');
  }
  const given = {
    ref: field,
    className: styles.field,
    'aria-label': label,
    'aria-invalid': fault !== null,
    value: text,
    onKeyDown: press,
    onBlur: leave,
    onChange: (event: { target: { value: string } }) => type(event.target.value),
  };
  return (
    <>
      {options.length > 0 ? (
        <select {...given}>
          <option value="">{say('empty_figure')}</option>
          {options.map((option) => (
            <option key={option.key} value={option.key}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <span className={styles.number}>
          <input {...given} type="text" inputMode="decimal" autoComplete="off" enterKeyHint="next" />
          {spec.unit && <span aria-hidden="true">{spec.unit}</span>}
        </span>
      )}
      {fault && (
        <span role="alert" className={styles.error}>
          {sayFault(fault, language)}
        </span>
      )}
    </>
  );
}

/** What is wrong with a figure, as a sentence. */
export function sayFault(
  fault: { code: string; facts: FigureFault['facts'] },
  language: 'vi' | 'en',
): string {
  const messages: Readonly<Record<string, { vi: string; en: string }>> = criteriaMessages;
  const message = messages[fault.code];
  return message ? sayIn(message, language, fault.facts) : fault.code;
}

/** A figure as it is typed. */
export function typedText(value: FigureValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  return showPoints(value);
}
