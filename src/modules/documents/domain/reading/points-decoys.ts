/** Rules, ranks and sums of several items, anywhere in the clause. */
const ofSeveral =
  /(?:^|[^\p{L}])(?:mỗi(?! (?:mục|tiêu chí|nội dung|tctp|chỉ số)(?!\p{L}))|cứ|xếp (?:thứ|hạng)|tổng (?:số )?điểm|tổng cộng|điểm cộng|điểm thưởng|(?:cả|toàn|toàn bộ|các) (?:lĩnh vực|nhóm|bộ chỉ số|chỉ số)|lĩnh vực (?:này )?(?:bị )?mất|điểm lĩnh vực)(?!\p{L})/u;
/** Other years and other units, in the part between commas. */
const ofOthers =
  /(?:^|[^\p{L}])(?:năm (?:trước|ngoái|liền kề|tới|sau|tiếp theo)|cùng kỳ|bình quân|trung bình|(?:các )?(?:xã|phường|đơn vị) (?:bạn|khác|bên cạnh)|thi(?! hành)|sát hạch)(?!\p{L})/u;
/** Wishes and forecasts. What the unit itself proposes is its own score, and no wish. */
const ofWishes =
  /(?:^|[^\p{L}])(?:dự kiến|phấn đấu|ước (?:đạt|tính)|mục tiêu|kỳ vọng|hy vọng|sẽ|nếu|để (?:đạt|được|có)|nhằm|cần đạt|có thể|đăng k[ýí]|kiến nghị|đề xuất|(?<!(?:xã|phường|thị trấn|ubnd|đơn vị|địa phương) )đề nghị)(?!\p{L})/u;
const cuts = /\.\s|[;(\n]/gu;
const smallCuts = /\.\s|[;(\n,](?!\d)|\snhưng\s/gu;

/** Whether the words before a figure make it speak of anything but this item in the year reported. */
export function isDecoy(text: string, at: number, years: readonly string[]): boolean {
  const before = text.slice(Math.max(0, at - 90), at);
  const clause = before.slice(lastCut(before, cuts));
  if (ofSeveral.test(clause)) return true;
  const part = before.slice(lastCut(before, smallCuts));
  if (ofOthers.test(part) || ofWishes.test(part)) return true;
  return years.length > 0 && namesOtherYear(part, years);
}

/** Whether words name a year, and it is none of those that the paper reports. */
export function namesOtherYear(words: string, years: readonly string[]): boolean {
  const named = [...words.matchAll(/(?<!\p{L})năm (20\d\d)(?!\d)/gu)].flatMap((match) => match[1] ?? []);
  return named.length > 0 && !named.some((year) => years.includes(year));
}

function lastCut(words: string, form: RegExp): number {
  let end = 0;
  for (const match of words.matchAll(form)) end = match.index + match[0].length;
  return end;
}
