import type { Facts } from '#kernel/language.ts';
import { comparePoints, formatPoints, parsePoints } from '#kernel/points.ts';
import type { FigureSpec } from './figures.ts';
import type { FigureValue } from './score.ts';

/** What is wrong with a figure: a code of criteria's sentences and its facts. */
export type FigureFault = { readonly code: string; readonly facts: Facts };

/** A figure that was read, or why it cannot be. */
export type FigureReading = { readonly value: FigureValue } | { readonly fault: FigureFault };

const yesWords = new Set(['có', 'co', 'đạt', 'dat', 'yes', 'y', 'true', 'đúng', 'dung', 'x', '✓', '✔', '1']);
const noWords = new Set(['không', 'khong', 'không đạt', 'khong dat', 'no', 'n', 'false', 'sai', '0']);

/**
 * Reads a figure as a person types it or a file holds it: "1,5" and "1.5", "có" and "không", the key or the name of a
 * level. Nothing written is unknown. Separators of thousands are refused, since "1.234" could mean two numbers; only
 * where a figure is seldom whole is it 1.234. `isExact` where the text is a number's own, such as a workbook's cell's.
 */
export function readFigure(spec: FigureSpec, text: string, isExact = false): FigureReading {
  const written = text.normalize('NFC').trim();
  if (written === '') return { value: null };
  const word = written.toLowerCase();
  if (spec.kind === 'yes_no') {
    if (yesWords.has(word)) return { value: true };
    if (noWords.has(word)) return { value: false };
    return refused(spec, 'not_yes_no', { value: written });
  }
  if (spec.kind === 'level') {
    const level =
      spec.options.find(({ key }) => key === written) ??
      spec.options.find(({ label }) => label.normalize('NFC').trim().toLowerCase() === word);
    return level ? { value: level.key } : levelUnknown(spec, written);
  }
  const number = written.replace(/^[−–]/, '-');
  if (/\d[ \u00a0\u202f'’]\d/.test(number) || /[.,]\d+[.,]/.test(number))
    return refused(spec, 'grouped', { value: written });
  if (!isExact && mayBeThousands(spec, number))
    return refused(spec, 'thousands', {
      value: written,
      whole: number.replace(/[.,]/g, ''),
      exact: `${number}0`,
    });
  const bare = spec.unit === '%' ? number.replace(/\s*%$/, '') : number;
  const read = parsePoints(bare);
  if (read === null && /^-?\d+(?:[.,]\d+)?$/.test(bare)) return refused(spec, 'too_long', {});
  return read === null ? refused(spec, 'not_a_number', { value: written }) : checkFigure(spec, read);
}

/** Checks a figure against what the rule asks for: its kind, its ends, whole or not. Null is unknown and no fault. */
export function checkFigure(spec: FigureSpec, value: FigureValue | undefined): FigureReading {
  if (value === null || value === undefined) return { value: null };
  if (spec.kind === 'yes_no')
    return typeof value === 'boolean' ? { value } : refused(spec, 'not_yes_no', { value: shown(value) });
  if (spec.kind === 'level')
    return spec.options.some(({ key }) => key === value) ? { value } : levelUnknown(spec, shown(value));
  const amount = typeof value === 'string' ? parsePoints(value) : null;
  if (amount === null) return refused(spec, 'not_a_number', { value: shown(value) });
  if (spec.min === '0' && amount.startsWith('-'))
    return refused(spec, 'negative', { value: formatPoints(amount) });
  if (spec.kind === 'count' && amount.includes('.'))
    return refused(spec, 'not_whole', { value: formatPoints(amount) });
  if (spec.max !== null && comparePoints(amount, spec.max) > 0)
    return refused(spec, 'above_scale', { value: formatPoints(amount), max: formatPoints(spec.max) });
  return { value: amount };
}

/** A count, and what is counted for a rate, is mostly whole; of other open figures only "1.000" is suspicious. */
function mayBeThousands({ kind, key, max }: FigureSpec, number: string): boolean {
  const [, group] = /^-?[1-9]\d{0,2}[.,](\d{3})$/.exec(number) ?? [];
  if (group === undefined) return false;
  const isCounted = kind === 'count' || /(?:^|\.)(?:numerator|denominator)$/.test(key);
  return isCounted || (group === '000' && max === null);
}

function levelUnknown(spec: FigureSpec, value: string): FigureReading {
  return refused(spec, 'level_unknown', {
    value,
    levels: spec.options.map(({ key, label }) => `${label} (${key})`).join('; '),
  });
}

function refused(spec: FigureSpec, code: string, facts: Facts): FigureReading {
  return { fault: { code: `criteria.figure_${code}`, facts: { figure: spec.label.vi, ...facts } } };
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '…';
}
