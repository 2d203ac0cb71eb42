import { titled, upperFirst } from '../administrative-names.ts';

const abbreviations =
  /(?<!\p{L})(?:ubnd|hđnd|tthđnd|mttq|mttqvn|ubmttq|ubmttqvn|tncs|thcs|thpt|th|ptdtbt|bch|bcđ|bhxh|cchc|đbqh|ubkt)(?!\p{L})/gu;
const unitWords = 'xã(?! hội(?!\\p{L}))|phường|thị trấn|đặc khu|huyện|tỉnh|thành phố|thị xã|quận|thôn|bản';
const ownNames: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})việt nam(?!\p{L})/gu, 'Việt Nam'],
  [/(?<=\p{L} )hội đồng nhân dân/gu, 'Hội đồng nhân dân'],
  [/(?<=\p{L} )đảng bộ/gu, 'Đảng bộ'],
  [/(?<!\p{L})hồ chí minh(?!\p{L})/gu, 'Hồ Chí Minh'],
  [/(?<=\p{L} )mặt trận tổ quốc/gu, 'Mặt trận Tổ quốc'],
  [/^mặt trận tổ quốc/gu, 'Mặt trận Tổ quốc'],
];
/** Bodies that are named after what they deal with: that takes a capital too. */
const named =
  /^(sở|phòng|bộ|ban|trạm|trung tâm|chi cục|cục|hội(?! đồng)|trường|văn phòng|viện|kho bạc|thanh tra|đoàn)\s(.*)$/u;
const schools =
  /^(trường )(tiểu học và trung học cơ sở|trung học cơ sở|trung học phổ thông|tiểu học|mầm non|phổ thông dân tộc bán trú|mẫu giáo|TH và THCS|PTDTBT TH|PTDTBT THCS|TH|THCS|THPT)\s(.*)$/u;

/** A body's name out of capitals, as running text writes it: "SỞ NỘI VỤ" → "Sở Nội vụ". What has small letters stays. */
export function issuerName(printed: string): string {
  if (/\p{Ll}/u.test(printed)) return printed;
  const low = printed.toLowerCase().replace(abbreviations, (word) => word.toUpperCase());
  const placed = low.replace(
    new RegExp(
      `(?<!\\p{L})(${unitWords}) ((?:(?!(?:huyện|tỉnh|thành phố|thị xã|quận) ).)+?)(?=,| (?:huyện|tỉnh|thành phố|thị xã|quận) |$)`,
      'gu',
    ),
    (_, word: string, name: string) => `${word} ${titled(name)}`,
  );
  const known = ownNames.reduce((words, [form, name]) => words.replace(form, name), placed);
  return upperFirst(withCapitals(known));
}

function withCapitals(name: string): string {
  const school = schools.exec(name);
  if (school) {
    const rest = school[3] ?? '';
    const isUnit = new RegExp(`^(?:${unitWords}) `, 'u').test(rest);
    return `${school[1]}${upperFirst(school[2] ?? '')} ${isUnit ? rest : titled(rest)}`;
  }
  const [, kind, rest] = named.exec(name) ?? [];
  if (kind === undefined || rest === undefined) return name;
  const isUnit = new RegExp(`^(?:${unitWords}) `, 'u').test(rest);
  if (isUnit || /^(?:giám sát|đại biểu)/u.test(rest)) return name;
  const joined =
    kind === 'sở' || kind === 'phòng' || kind === 'bộ' || kind === 'ban'
      ? rest.replace(/(?<=, | và | - )\p{L}/gu, (letter) => letter.toUpperCase())
      : rest;
  return `${kind} ${upperFirst(joined)}`;
}
