// Control characters, byte-order marks, and the marks that turn the direction of text around.
const unwritable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Text as a set keeps it: composed letters, one line, single blanks, nothing invisible. */
export function plainLine(text: string): string {
  return text
    .replace(unwritable, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same for wording that may have several lines: each of them plain, none empty. */
export function plainLines(text: string): string {
  return text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map(plainLine)
    .filter((line) => line !== '')
    .join('\n');
}

/** Whether an amount, such as "1.000", is one thousand to some and one to others; "1.250" is taken as a decimal. */
export function isThousands(text: string): boolean {
  return /^\s*-?[1-9]\d{0,2}(?:\.000|,000)\s*$/.test(text);
}
