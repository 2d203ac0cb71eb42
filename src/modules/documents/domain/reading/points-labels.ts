/** The four sets of points of an item. */
export const pointsRoles = ['max', 'self', 'appraised', 'lost'] as const;
export type PointsRole = (typeof pointsRoles)[number];

/** Words that say which points follow. */
export type Label = {
  readonly role: PointsRole;
  readonly isPlain: boolean;
  readonly start: number;
  readonly end: number;
};

/** Words that say which points follow. Plain ones name points by themselves; the others need "điểm" behind. */
const labelForms: readonly { role: PointsRole; isPlain: boolean; form: RegExp }[] = [
  {
    role: 'max',
    isPlain: true,
    form: /(?:(?:số |mức |tổng số )?điểm )?(?:tối đa)|điểm (?:chuẩn|quy định|theo quy định|trần)|(?:thang|khung) điểm/gu,
  },
  {
    role: 'self',
    isPlain: true,
    form: /(?:điểm )?(?:(?:ubnd )?(?:xã|phường|thị trấn|đặc khu|đơn vị|địa phương) )?tự (?:chấm|đánh giá|cho|nhận)(?: điểm)?|(?:ubnd|(?:ubnd )?(?:xã|phường|thị trấn|đơn vị)) (?:chấm|đề nghị)/gu,
  },
  {
    role: 'appraised',
    isPlain: true,
    form: /(?:điểm |kết quả )?(?:được )?(?:thẩm định|phúc tra|công nhận)(?: lại)?|(?:hội đồng(?: thẩm định)?|sở nội vụ|huyện|tỉnh|cấp trên|tổ thẩm định|cơ quan thẩm định|đoàn thẩm định)(?: [\p{L}]+){0,2} (?:chấm|cho|công nhận|chấp nhận|đánh giá)|(?:số )?điểm (?:đạt|(?:được )?công bố|được chấm|đạt được|thực đạt)|được chấm|chấm lại/gu,
  },
  {
    role: 'lost',
    isPlain: true,
    form: /(?:số )?điểm (?:bị )?(?:mất|trừ|thiếu|hụt)|mất điểm|trừ điểm|thiếu điểm/gu,
  },
  { role: 'max', isPlain: true, form: /đtđ|tđ(?=\s?[:=][^()]{1,24}tc\s?[:=])/gu },
  { role: 'self', isPlain: true, form: /đtc|tc(?=\s?[:=]\s?\d)/gu },
  { role: 'appraised', isPlain: true, form: /tc\s?[:=][^()]{1,24}?tđ(?=\s?[:=])/gu },
  { role: 'appraised', isPlain: false, form: /(?:chỉ |mới )?(?:đạt|được|còn)(?: được)?|kết quả|chấm/gu },
  {
    role: 'lost',
    isPlain: false,
    form: /(?:bị )?(?:mất|trừ|thiếu|giảm|hụt|cắt)(?: đi| mất| trọn| cả| hết| toàn bộ)?|(?:không|chưa) đạt|chênh lệch|thấp hơn/gu,
  },
];

const letter = /[\p{L}\p{N}]/u;

/** The labels in a lower-case text, by where they end. */
export function labelsOf(text: string): readonly Label[] {
  const labels: Label[] = [];
  for (const { role, isPlain, form } of labelForms) {
    for (const match of text.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (letter.test(text[start - 1] ?? ' ') || /\p{L}/u.test(text[end] ?? ' ')) continue;
      labels.push({ role, isPlain, start, end });
    }
  }
  return labels.sort((left, right) => left.end - right.end || right.start - left.start);
}

const roleWords: readonly (readonly [PointsRole, RegExp])[] = [
  ['max', /^(?:(?:số )?điểm )?(?:tối đa|chuẩn)$/u],
  ['self', /^(?:(?:số )?điểm )?(?:tự chấm|tự đánh giá|tc)$/u],
  ['appraised', /^(?:(?:số )?điểm )?(?:(?:kết quả )?thẩm định|được thẩm định|đạt|đạt được|công nhận)$/u],
  ['lost', /^(?:(?:số )?điểm )?(?:bị )?(?:mất|trừ|thiếu|chênh lệch)$/u],
];
const rolePhrase =
  '(?:(?:số )?điểm )?(?:tối đa|chuẩn|tự chấm|tự đánh giá|(?:kết quả |được )?thẩm định|đạt được|đạt|công nhận|(?:bị )?(?:mất|trừ|thiếu)|chênh lệch|tđ|tc)';
/** A list of roles, as a pattern. */
export const roleList = new RegExp(`(${rolePhrase}(?:\\s?[/-]\\s?${rolePhrase}){1,3})`, 'u');

/** The order in which a list such as "điểm tối đa/tự chấm/thẩm định" names the points; null for any other words. */
export function rolesOfList(low: string): readonly PointsRole[] | null {
  const parts = low.split(/\s?[/-]\s?/);
  const roles = parts.map((part, index): PointsRole | null => {
    if (part === 'tđ') return index === 0 ? 'max' : index === parts.length - 1 ? 'appraised' : null;
    return roleWords.find(([, form]) => form.test(part))?.[0] ?? null;
  });
  if (roles.length < 2 || roles.some((role) => role === null) || new Set(roles).size !== roles.length)
    return null;
  return roles.filter((role) => role !== null);
}

/** A legend that a paper gives once for the bare figures of its items, e.g. "(điểm tối đa/tự chấm/thẩm định)". */
export function legendOf(low: string): readonly PointsRole[] | null {
  const match = roleList.exec(low);
  return match?.[1] ? rolesOfList(match[1]) : null;
}
