const upperHalf: Readonly<Record<number, number>> = Object.fromEntries(
  [
    ...[0x2d8, 0x2c7, 0x2c6, 0x2d9, 0x2dd, 0x2db, 0x2da, 0x2dc].map((point, index) => [0x18 + index, point]),
    ...[
      0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x192, 0x2044, 0x2039, 0x203a, 0x2212, 0x2030, 0x201e,
      0x201c, 0x201d, 0x2018, 0x2019, 0x201a, 0x2122, 0xfb01, 0xfb02, 0x141, 0x152, 0x160, 0x178, 0x17d,
      0x131, 0x142, 0x153, 0x161, 0x17e, 0xfffd, 0x20ac,
    ].map((point, index) => [0x80 + index, point]),
  ].map(([code, point]) => [code, point]),
);

const wide = (bytes: Uint8Array, isLittle: boolean): string =>
  new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes);

/** The text of a text string: UTF-16 or UTF-8 by its mark, else the encoding that PDF has of its own. */
export const textOf = (bytes: Uint8Array): string => {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return wide(bytes, false);
  if (first === 0xff && second === 0xfe) return wide(bytes, true);
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  return Array.from(bytes, (code) => String.fromCodePoint(upperHalf[code] ?? code)).join('');
};

const pattern = /^\s*(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?\s*(?:(Z)|([+-])(\d\d)(?:'?(\d\d))?)?/;

const isRealMoment = (text: string): boolean => {
  const moment = new Date(`${text}Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
};

/** A PDF date as ISO 8601, with the offset that it states; null where it is no date. */
export const isoTimeOf = (text: string): string | null => {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = match;
  const [zulu, sign, offsetHours, offsetMinutes = '00'] = match.slice(7);
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  if (!isRealMoment(local) || Number(offsetHours ?? 0) > 23 || Number(offsetMinutes) > 59) return null;
  if (zulu !== undefined) return `${local}Z`;
  return sign === undefined ? local : `${local}${sign}${offsetHours}:${offsetMinutes}`;
};
