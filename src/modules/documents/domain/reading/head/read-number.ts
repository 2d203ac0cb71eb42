import type { Range } from '../lines.ts';
import type { HeadText } from './head-pieces.ts';

/** A number and a symbol as they stand; a number that was left blank is null beside its symbol. */
export type ReadNumber = {
  readonly number: (Range & { readonly value: string }) | null;
  readonly symbol: (Range & { readonly value: string }) | null;
};

const group = '[A-ZĐ&a-zđ]{1,12}';
const stateForm = new RegExp(
  `([\\d.…_ ]{0,14}?)(\\d{0,5}[a-zđ]?)[ .…_]{0,14}/\\s{0,3}(?:((?:19|20)\\d\\d)\\s?/\\s?)?([A-ZĐ]${group}(?:(?:\\s?-\\s?|\\.)${group}){0,3})`,
  'u',
);
const partyForm =
  /(\d{0,5})[ .…_]{0,14}-\s?([A-ZĐ][A-ZĐa-z]{1,4}\s?\/\s?[A-ZĐ][A-ZĐa-z]{0,11}(?:-[A-ZĐ]{1,8})?)/u;

/** "Số: 05/TB-HĐND", "Số:    /TB-HĐND", "Số: 01/2026/NQ-HĐND", "Số 12-BC/ĐU". */
export function readNumber({ text, pieces }: HeadText, end: number): ReadNumber | null {
  const at = pieces.findIndex((piece, index) => piece.kind === 'number' && index < end);
  const piece = pieces[at];
  if (!piece) return null;
  const next = pieces[at + 1];
  const isOpen = /^\D{0,3}\p{L}{2}\s?[:.;]{0,2}\s?[\d.…_ ]*$/u.test(text.slice(piece.start, piece.end));
  const goesOn = isOpen && next && /^[\d.…_ ]*\/\s?\p{L}/u.test(text.slice(next.start, next.end));
  const until = goesOn ? next.end : piece.end;
  const words = text.slice(piece.start, until);
  const opening = /^\D{0,3}\p{L}[oố6]/u.exec(words)?.[0].length ?? 2;
  const rest = words.slice(opening);
  const from = piece.start + opening;
  const party = partyForm.exec(rest);
  const state = stateForm.exec(rest);
  if (party && (!state || party.index + party[0].indexOf('-') < state.index + state[0].indexOf('/'))) {
    return {
      number: digitsOf(from, party.index, party[0], party[1] ?? ''),
      symbol: symbolOf(from, party, 2),
    };
  }
  if (state) {
    const digits = state[2] ?? '';
    const number = digitsOf(from, state.index, state[0], digits);
    const year = state[3];
    const numbered = number && year ? { ...number, value: `${number.value}/${year}` } : number;
    return { number: numbered, symbol: symbolOf(from, state, 4) };
  }
  const alone = /^\s?[:.;]{0,2}\s?(\d{1,5})\s?$/u.exec(rest);
  return { number: alone ? digitsOf(from, 0, rest, alone[1] ?? '') : null, symbol: null };
}

function digitsOf(from: number, index: number, found: string, digits: string): ReadNumber['number'] {
  if (!/\d/.test(digits)) return null;
  const start = from + index + found.indexOf(digits);
  return { start, end: start + digits.length, value: digits };
}

function symbolOf(from: number, match: RegExpExecArray, at: number): ReadNumber['symbol'] {
  const printed = match[at] ?? '';
  const start = from + match.index + match[0].lastIndexOf(printed);
  return {
    start,
    end: start + printed.length,
    value: printed.replace(/\s+/g, '').replace(/[.&-]+$/u, ''),
  };
}
