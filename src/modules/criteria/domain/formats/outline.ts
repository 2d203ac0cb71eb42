/** How the number in front of a line is written: "I", "A", "1", "1.1", "a)", "-". */
type Style = string;

const roman = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;

/** The level of each line of an outline, from 0, told by how their numbers are written. */
export function outlineLevels(numbers: readonly string[]): readonly number[] {
  const open: { readonly style: Style; readonly number: string }[] = [];
  return numbers.map((written) => {
    const number = bare(written);
    // "1.1" stands below "1" wherever that is, and "1.1.1" below "1.1".
    const parent = open.findLastIndex((line) => /^\d/.test(number) && number.startsWith(`${line.number}.`));
    const style = styleOf(
      number,
      open.map((line) => line.number),
    );
    const same = open.findIndex((line) => line.style === style);
    const keep = same >= 0 ? same : parent >= 0 ? parent + 1 : open.length;
    open.length = keep;
    open.push({ style, number });
    return keep;
  });
}

/** "1.1." and "a)" without what closes them. */
export function bare(number: string): string {
  return number.trim().replace(/[.)\]:]+$/, '');
}

function styleOf(number: string, open: readonly string[]): Style {
  if (/^\d+(?:\.\d+)*$/.test(number)) return `1:${number.split('.').length}`;
  // "I" is the ninth letter only after an "H", and a Roman one everywhere else.
  const isLetter = /^[A-Z]$/.test(number) && open.includes(String.fromCharCode(number.charCodeAt(0) - 1));
  if (number !== '' && roman.test(number) && !isLetter) return 'I';
  if (/^[A-Z]$/.test(number)) return 'A';
  if (/^[a-z]$/.test(number)) return 'a';
  return 'other';
}
