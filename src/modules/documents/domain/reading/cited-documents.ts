import { absent, fieldOf } from './fields.ts';
import { dateAfter } from './dates.ts';
import type { Flow } from './flow.ts';
import type { Range } from './lines.ts';
import type { CitedDocument } from './reading.ts';

const group = '[A-ZĐ][A-ZĐa-zđ]{0,11}\\d{0,2}';
const symbolForm = `${group}(?:(?:\\s?-\\s?|\\.(?=[A-ZĐ]{2}))${group}(?:[&.]${group})?){0,3}`;
const stateForm = `(?<![\\d/.,])(\\d{1,5}[a-z]?)\\s?/\\s?(?:((?:19|20)\\d\\d)\\s?/\\s?)?(${symbolForm})`;
const partyForm = `(?<![\\d/.,])(\\d{1,5})\\s?-\\s?([A-ZĐ][A-ZĐa-z]{1,4}/[A-ZĐ]{2,6})`;
/** "Kế hoạch số      /KH-HĐND": the number was left blank. */
const blankForm = `(?<=[Ss]ố\\s?[:.…_ ]{0,12})/\\s?(${group}(?:\\s?-\\s?|\\.)${symbolForm})`;
const citation = new RegExp(`(?:${stateForm}|${partyForm}|${blankForm})`, 'gu');

/** A symbol is a type code with a body, or a law's "QH13"; it is not the unit of a rate such as "6/Người". */
const isSymbol = (symbol: string): boolean =>
  /^[A-ZĐ]{2}[A-ZĐa-z]{0,4}[-/.]/.test(symbol) ||
  /^(?:QH|UBTVQH)\d{1,2}$/.test(symbol) ||
  /^[A-ZĐ]{2,10}-[A-ZĐ]/.test(symbol);

/** Official papers named in a stretch, each once, in the order of their first mention. */
export function citedDocuments(flow: Flow, range: Range): readonly CitedDocument[] {
  const found = new Map<string, CitedDocument>();
  const text = flow.text.slice(range.start, range.end);
  for (const match of text.matchAll(citation)) {
    const number = match[1] ?? match[4] ?? '';
    const written = match[3] ?? match[5] ?? match[6] ?? '';
    const symbol = written.replace(/\s/g, '');
    if (!isSymbol(symbol)) continue;
    const start = range.start + match.index;
    const end = start + match[0].length;
    const numberEnd = match[2] ? start + match[0].indexOf(match[2]) + match[2].length : start + number.length;
    const fullNumber = match[2] ? `${number}/${match[2]}` : number;
    const written_at = dateAfter(flow.low, end);
    const key = `${fullNumber.replace(/^0+/, '')}/${symbol}`;
    const earlier = found.get(key);
    if (earlier) {
      if (earlier.date.value === null && written_at) {
        found.set(key, { ...earlier, date: fieldOf(flow, written_at, written_at.date, 0.95) });
      }
      continue;
    }
    found.set(key, {
      number: number === '' ? absent(0.95) : fieldOf(flow, { start, end: numberEnd }, fullNumber, 0.98),
      symbol: fieldOf(flow, { start: end - written.length, end }, symbol, 0.98),
      date: written_at ? fieldOf(flow, written_at, written_at.date, 0.95) : absent(),
    });
  }
  return [...found.values()];
}

/** The plan that the supervision carries out: the first plan cited that is not the supervised committee's own. */
export function planAmong(cited: readonly CitedDocument[]): CitedDocument | null {
  return (
    cited.find(({ symbol }) => /^KH[-.]/.test(symbol.value ?? '') && !/UBND/.test(symbol.value ?? '')) ?? null
  );
}
