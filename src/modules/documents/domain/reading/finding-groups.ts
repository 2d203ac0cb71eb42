import type { FindingGroup } from '#kernel/finding-terms.ts';
import { foldUnits } from './normalise.ts';

type Weight = readonly [FindingGroup, number, RegExp];

/** What the words of a heading (folded) weigh for each group; the heaviest wins, below 2 nothing is said. */
const weights: readonly Weight[] = [
  [
    'clarify_with_superior',
    6,
    /(?:lien he|trao doi|xin y kien|tham van|kien nghi|de nghi|bao cao|phoi hop|lam viec|de xuat|y kien|giai trinh|xin huong dan)[^.;]{0,70}(?:cap tren|co quan chuyen mon|so noi vu|\bso\b|\btinh\b|\bhuyen\b|hoi dong tham dinh|co quan tham dinh|cap co tham quyen|don vi tham dinh)/,
  ],
  [
    'clarify_with_superior',
    6,
    /(?:cap tren|co quan chuyen mon cap tren|co quan tham dinh|hoi dong tham dinh|so noi vu)[^.;]{0,50}(?:lam ro|huong dan|giai dap|xem xet|chi ro|giai thich|thong nhat|phuc tra)/,
  ],
  [
    'clarify_with_superior',
    4,
    /vuot (?:qua )?(?:tham quyen|kha nang)|(?:khong thuoc|ngoai) tham quyen|khong (?:the )?tu (?:khac phuc|giai quyet|xu ly)|cho (?:huong dan|phe duyet|y kien|chi dao)[^.;]{0,30}(?:\btinh\b|\bhuyen\b|\bso\b|cap tren|trung uong)|lam ro|giai trinh|phuc tra|xin huong dan|xem xet lai|con (?:chua ro|vuong mac)|tham quyen cap tren|phu thuoc cap tren/,
  ],
  ['fix_within_year', 4, /\bat once\b|truoc (?:ngay|thang|\d)|dut diem|xong trong|truoc mat/],
  [
    'fix_within_year',
    3,
    /trong (?:quy|thang|thoi gian ngan)|khac phuc (?:duoc )?trong nam|hoan thanh trong nam|thoi han|cap bach|truoc het/,
  ],
  ['fix_within_year', 1, /trong nam/],
  ['fix_within_year', 1, /khac phuc|bo sung|chan chinh|hoan thien|hoan thanh|thuc hien/],
  [
    'improve_progressively',
    5,
    /lau dai|(?:dai|trung) han|lo trinh|nhieu nam|hang nam can|can (?:co )?(?:them )?thoi gian/,
  ],
  [
    'improve_progressively',
    4,
    /tung buoc|cac nam (?:toi|tiep|sau)|nhung nam (?:toi|tiep|sau)|nam (?:sau|tiep theo|toi)\b|(?:cai thien|khac phuc|nang cao|hoan thien|nang) dan\b|dan dan/,
  ],
  // Once "step by step" is said, the year named only says when the steps begin.
  ['improve_progressively', 3, /^(?!.*at once).*(?:tung buoc.{0,80}trong nam|trong nam.{0,80}tung buoc)/],
  ['improve_progressively', 2, /phan dau|thoi gian (?:toi|tiep)|giai doan (?:toi|tiep|20)/],
  ['improve_progressively', 1, /tiep tuc|nang cao|cai thien|tang cuong/],
];

/** Words of a preamble, which tells how the conclusion came about: they open no group. */
const preamble =
  /^(?:sau khi|qua |can cu|thuc hien|theo |tren co so|ngay \d|trong thoi gian)|\d ?\/ ?[a-z]{2,}/;

const namesContents = /^(?:\*+ ?)?(?:nhung|cac|mot so|nhom|noi dung|ve nhung|doi voi) /;

/** The group that a heading opens: short words that cite no paper outside brackets; null for any others. */
export function groupOfHeading(low: string): FindingGroup | null {
  const folded = foldUnits(low.replace(/\([^()]*\)/gu, ' ').trim());
  const wordsMax = namesContents.test(folded) ? 60 : 26;
  if (folded.split(/\s+/u, wordsMax + 1).length > wordsMax || preamble.test(folded)) return null;
  return groupOf(low);
}

/** The group that words name (in lower case, with marks), or null where it names none. */
export function groupOf(low: string): FindingGroup | null {
  const totals: Record<FindingGroup, number> = {
    clarify_with_superior: 0,
    fix_within_year: 0,
    improve_progressively: 0,
  };
  // "ngay" (at once) and "ngày" (day) fold alike, and only the first says when.
  const heading = foldUnits(
    low.slice(0, 500).replace(/(?<!\p{L})ngay(?! (?:từ|khi)(?!\p{L}))(?!\p{L})/gu, 'at once'),
  );
  for (const [group, weight, form] of weights) if (form.test(heading)) totals[group] += weight;
  const [first, second] = (Object.entries(totals) as [FindingGroup, number][]).sort(
    (left, right) => right[1] - left[1],
  );
  if (!first || first[1] < 2 || first[1] === second?.[1]) return null;
  return first[0];
}
