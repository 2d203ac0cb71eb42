/** Rules, ranks and sums, anywhere in the sentence. */
const ofSeveral =
  /(?:^|[^\p{L}])(?:mỗi(?! (?:mục|tiêu chí|nội dung|tctp|chỉ số)(?!\p{L}))|cứ|xếp (?:thứ|hạng)|tổng (?:số )?điểm|tổng cộng|điểm cộng|điểm thưởng)(?!\p{L})/u;
/** Sums of a whole field, other years, other units and other tests, in the part between marks. */
const ofOthers =
  /(?:^|[^\p{L}])(?:(?:cả|toàn|toàn bộ|các) (?:lĩnh vực|nhóm|bộ chỉ số|chỉ số)|lĩnh vực (?:này )?(?:bị )?mất|điểm lĩnh vực|năm (?:trước|ngoái|liền kề|tới|sau|tiếp theo)|cùng kỳ|bình quân|trung bình|(?:các )?(?:xã|phường|đơn vị) (?:bạn|khác|bên cạnh)|thi(?! hành)|sát hạch)(?!\p{L})/u;
/** Forecasts and conditions. */
const ofForecasts =
  /(?:^|[^\p{L}])(?:dự kiến|phấn đấu|ước (?:đạt|tính)|kỳ vọng|hy vọng|sẽ|nếu|để (?:đạt|được|có)|nhằm|cần đạt|có thể|lẽ ra|đáng lẽ)(?!\p{L})/u;
/** Wishes; they may also stand in the name of an item that lost points. What the unit itself proposes is its own score. */
const ofWishes =
  /(?:^|[^\p{L}])(?:mục tiêu|đăng k[ýí]|kiến nghị|đề xuất|(?<!(?:xã|phường|thị trấn|ubnd|đơn vị|địa phương) )đề nghị|đề nghị (?:ubnd )?(?:huyện|tỉnh|quận|thành phố|sở|hội đồng|cấp trên|cơ quan|đoàn))(?!\p{L})/u;
const openWish = /(?:^|[:.;]\s)(?:dự kiến|phấn đấu|đề nghị|kiến nghị|đề xuất)[^:,.;]{0,6}:[^:]*$/u;
const losing = /(?:mất|trừ|thiếu|hụt|giảm)(?: đi)?\s?$/u;
const cuts = /\.\s|[;(\n]/gu;
const smallCuts = /\.\s|[;()"\n]|[,:](?!\d)|\snhưng\s/gu;

/** Whether the words before a figure make it speak of anything but this item in the year reported. */
export function isDecoy(text: string, at: number, years: readonly string[]): boolean {
  const before = text.slice(Math.max(0, at - 90), at);
  if (ofSeveral.test(before.slice(lastCut(before, cuts))) || openWish.test(before)) return true;
  const part = before.slice(lastCut(before, smallCuts));
  if (ofOthers.test(part) || ofForecasts.test(part)) return true;
  if (ofWishes.test(part) && !losing.test(part)) return true;
  return years.length > 0 && namesOtherYear(part, years);
}

/** A loss of a later year is one of this: plans are made in the year before theirs. */
function namesOtherYear(words: string, years: readonly string[]): boolean {
  const named = [...words.matchAll(/(?<!\p{L})năm (20\d\d)(?!\d)/gu)].flatMap((match) => match[1] ?? []);
  if (named.length === 0 || named.some((year) => years.includes(year))) return false;
  return !(losing.test(words) && named.every((year) => years.every((reported) => year > reported)));
}

function lastCut(words: string, form: RegExp): number {
  let end = 0;
  for (const match of words.matchAll(form)) end = match.index + match[0].length;
  return end;
}
