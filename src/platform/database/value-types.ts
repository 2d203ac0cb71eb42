import pg from 'pg';

const { builtins } = pg.types;
const arrayOf = { int8: 1016, numeric: 1231, date: 1182, timestamptz: 1185 };

type Parse = (text: string) => unknown;

const standardParser = pg.types.getTypeParser as (oid: number, format?: string) => Parse;
const textList = 1009;

const parsers = new Map<number, Parse>([
  [builtins.INT8, wholeNumber],
  [builtins.NUMERIC, asWritten],
  [builtins.DATE, asWritten],
  [builtins.TIMESTAMP, asWritten],
  [builtins.TIMESTAMPTZ, isoInstant],
  [arrayOf.int8, listOf(wholeNumber)],
  [arrayOf.numeric, listOf(asWritten)],
  [arrayOf.date, listOf(asWritten)],
  [arrayOf.timestamptz, listOf(isoInstant)],
]);

/**
 * How values of the database become values of the program: `numeric` and `date` stay text, an instant is ISO text
 * in UTC, `int8` is a number (refused where a number cannot hold it).
 */
export const valueTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Parse =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? standardParser(oid, format),
};

function asWritten(text: string): string {
  return text;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`a whole number too large to be exact: ${text}`);
  return number;
}

/** "2023-09-15 01:02:03.5+00" → "2023-09-15T01:02:03.5Z"; sessions run in UTC. */
function isoInstant(text: string): string {
  return text.replace(' ', 'T').replace(/\+00$/, 'Z');
}

function listOf(parse: Parse): Parse {
  const texts = standardParser(textList) as (text: string) => (string | null)[];
  return (text) => texts(text).map((item) => (item === null ? null : parse(item)));
}
