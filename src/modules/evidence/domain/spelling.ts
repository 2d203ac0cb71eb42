import { foldText } from '#kernel/search-text.ts';

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** A text for comparing how it is spelled: marks count, but not which vowel of "òa/oà, ủy/uỷ" bears the tone. */
export function spelledForm(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, (word) => word.replace(tones, '') + (word.match(tones) ?? []).join(''))
    .replace(/\s+/g, ' ')
    .trim();
}

const unitWord =
  /^(?:(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân|ubnd|hđnd|xã|phường|thị trấn|đặc khu|tỉnh|thành phố|huyện)\s+/iu;

/** A unit's own name without what kind of unit or body it is: "UBND xã Suối Mẫu" → "Suối Mẫu". */
export function properName(unitName: string): string {
  let name = unitName.normalize('NFC').trim();
  while (unitWord.test(name)) name = name.replace(unitWord, '');
  return name;
}

/** How texts write a unit's name where only the marks differ from its official one, each spelling once. */
export function otherSpellings(unitName: string, texts: readonly (string | null)[]): readonly string[] {
  const name = properName(unitName);
  const folded = foldText(name);
  const length = folded.split(' ').length;
  if (folded === '') return [];
  const found = texts.flatMap((text) => {
    const words = (text ?? '').normalize('NFC').match(/[\p{L}\p{M}\d]+/gu) ?? [];
    return words
      .map((_, at) => words.slice(at, at + length).join(' '))
      .filter((part) => foldText(part) === folded && spelledForm(part) !== spelledForm(name));
  });
  return [...new Map(found.map((part) => [spelledForm(part), part])).values()];
}

const named =
  /(?<!\p{L})(?:[Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Tt]hị trấn|THỊ TRẤN|[Đđ]ặc khu|ĐẶC KHU)[ \n]((?:\p{Lu}[\p{L}\p{M}]*[ ]?){1,5})/gu;
/** More names than these are a list of units and no paper of one. */
const namesMax = 40;

/** The communes that a text names, each spelling once. */
export function namedUnits(text: string): readonly string[] {
  const names = new Map<string, string>();
  for (const [, name] of text.normalize('NFC').matchAll(named)) {
    if (names.size >= namesMax) break;
    const tidy = (name ?? '').trim();
    if (!names.has(spelledForm(tidy))) names.set(spelledForm(tidy), tidy);
  }
  return [...names.values()];
}
