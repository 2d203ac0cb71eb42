// Control characters, characters that XML forbids, byte-order marks, and the marks that turn the direction of
// text around, with which a paper could be made to show other words than it holds.
const unwritable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/**
 * Text that any document can hold: composed letters, no control characters, no half of a surrogate pair, and
 * breaks of a line as blanks.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\t\r\n\u0085\u2028\u2029]+/g, ' ')
    .replace(unwritable, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');
}
