import { foldUnits } from './normalise.ts';

/** Words that say what kind of place follows. */
export const unitWord = '(?:xã|phường|thị trấn|đặc khu)';

/**
 * A body's name out of capitals: "HỘI ĐỒNG NHÂN DÂN XÃ TÂN HÒA" → "Hội đồng nhân dân xã Tân Hòa". Abbreviations
 * stay, names of places take capitals, `spellings` (the paper's own writing of place names) wins where it folds alike.
 */
export function bodyName(capitals: string, spellings: readonly string[]): string {
  if (/\p{Ll}/u.test(capitals)) return respelled(capitals, spellings);
  const low = capitals
    .toLowerCase()
    .replace(/(?<!\p{L})(?:hđnd|ubnd|ubmttq|mttq)(?!\p{L})/gu, (word) => word.toUpperCase());
  const placed = low.replace(
    /(?<!\p{L})(xã(?! hội(?!\p{L}))|phường|thị trấn|đặc khu|huyện|tỉnh|thành phố|thị xã|quận) ([^,;]{1,60}?)(?= (?:huyện|tỉnh|thành phố|thị xã|quận|ban|đoàn) |$)/gu,
    (_, word: string, name: string) => `${word} ${titled(name)}`,
  );
  const bodies = placed
    .replace(
      /(?<!\p{L})ban (pháp chế|kinh tế|văn hóa|văn hoá|dân tộc|đô thị)/gu,
      (_, name: string) => `ban ${upperFirst(name)}`,
    )
    .replace(/(?<=^(?:ban .*|đoàn .*|thường trực ))hội đồng nhân dân/u, 'Hội đồng nhân dân')
    .replace(/ - (xã hội|ngân sách)/gu, (_, name: string) => ` - ${upperFirst(name)}`);
  return respelled(upperFirst(bodies), spellings);
}

/** The first letter as a capital. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Every word with a capital. */
export function titled(name: string): string {
  return name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (unit) => unit.toUpperCase());
}

function respelled(name: string, spellings: readonly string[]): string {
  for (const spelling of spellings) {
    const at = foldUnits(name).indexOf(foldUnits(spelling));
    const isWord =
      at > 0 && !/\p{L}/u.test(name[at - 1] ?? '') && !/\p{L}/u.test(name[at + spelling.length] ?? '');
    if (isWord) return name.slice(0, at) + spelling + name.slice(at + spelling.length);
  }
  return name;
}
