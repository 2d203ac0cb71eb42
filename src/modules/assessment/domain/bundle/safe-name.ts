/** Letters of one part of a path: at most three bytes each, so that no disk refuses it. */
const partMax = 80;

/** A name that every system can write as one part of a path; `ending` ("pdf") stays whole. */
export function safeName(name: string, ending = ''): string {
  const tail = ending === '' ? '' : `.${ending}`;
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, ' ')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const short = trimmed(plain.slice(0, partMax - tail.length));
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short);
  return `${short === '' || isReserved ? `_${short}` : short}${tail}`;
}

/** Gives each name once: "a.pdf", then "a (2).pdf"; disks that do not tell "A" from "a" are thought of. */
export function nameGiver(): (folder: string, name: string, ending: string) => string {
  const taken = new Set<string>();
  return (folder, name, ending) => {
    for (let count = 1; ; count += 1) {
      const mark = count === 1 ? '' : ` (${count})`;
      const whole = safeName(name, ending);
      const stem = ending === '' ? whole : whole.slice(0, -ending.length - 1);
      const room = partMax - mark.length - (ending === '' ? 0 : ending.length + 1);
      const given = `${folder}/${safeName(`${trimmed(stem.slice(0, room))}${mark}`, ending)}`;
      const key = given.normalize('NFKC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return given;
    }
  };
}

/** Half a letter, and the dots and spaces that Windows drops at the end of a name, go. */
function trimmed(text: string): string {
  return text
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '');
}
