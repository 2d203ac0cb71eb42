import type { Facts } from '#kernel/language.ts';
import type { SheetCell } from '#kernel/workbook.ts';
import { readFigure } from '#modules/criteria/domain/scoring/read-figure.ts';
import type { FigureSpec } from '#modules/criteria/domain/scoring/figures.ts';
import type { FigureValue } from '#modules/criteria/domain/scoring/score.ts';
import { figureChoices, type OpenField } from './sheet-lines.ts';

/** What a cell says, or why it cannot be taken. */
export type OpenReading =
  | { readonly value: FigureValue; readonly text: string }
  | { readonly fault: { readonly code: string; readonly facts: Facts } };

const yesNoSpec = (label: string): FigureSpec => ({
  key: 'value',
  kind: 'yes_no',
  label: { vi: label, en: label },
  unit: null,
  options: [],
  source: null,
  min: null,
  max: null,
  isAlternative: false,
});
const answers = { not_applicable: yesNoSpec('Không áp dụng'), knock_out: yesNoSpec('Có xảy ra không') };

/** Reads a cell that may be filled; an empty one says nothing. */
export function readOpenCell(field: OpenField, cell: SheetCell | undefined): OpenReading {
  if (cell === undefined) return readOpenText(field, '');
  if (cell.isFormula) return { fault: { code: 'assessment.sheet_formula', facts: {} } };
  if (cell.kind === 'error')
    return { fault: { code: 'assessment.sheet_error_value', facts: { value: cell.text } } };
  if (field.kind === 'explanation') return readOpenText(field, cell.text);
  if (cell.kind === 'day')
    return { fault: { code: 'assessment.sheet_day_value', facts: { value: cell.text } } };
  const isPercentAsked = field.kind === 'figure' && field.spec.unit === '%';
  if (cell.isPercent && !isPercentAsked)
    return { fault: { code: 'assessment.sheet_percent_value', facts: { value: `${cell.text}%` } } };
  return readOpenText(field, cell.text, cell.kind === 'number');
}

/** Reads what was written in a cell, now or when the workbook was made; `isExact` where a number was. */
export function readOpenText(field: OpenField, written: string, isExact = false): OpenReading {
  const text = written.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  if (field.kind === 'explanation')
    return text.length > explanationMax
      ? { fault: { code: 'assessment.sheet_text_too_long', facts: { max: explanationMax } } }
      : { value: text === '' ? null : text, text };
  const spec = field.kind === 'figure' ? field.spec : answers[field.kind];
  const chosen =
    spec.kind === 'level' ? spec.options[figureChoices(spec).findIndex((choice) => choice === text)] : null;
  if (chosen) return { value: chosen.key, text };
  const read = readFigure(spec, text, isExact);
  if ('fault' in read) return read;
  return { value: field.kind === 'not_applicable' ? (read.value ?? false) : read.value, text };
}

/** As many characters of an explanation as are kept. */
const explanationMax = 8000;

/** Whether two texts say the same, whatever a spreadsheet did to letters that nobody sees. */
export function isSameText(left: string, right: string): boolean {
  return tidy(left) === tidy(right);
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t+/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\ufffd\ufffe\uffff]/gu, '')
    .replace(/[^\S\n]+(?=\n|$)/g, '')
    .normalize('NFC')
    .trim();
}
