import {
  compareFractions,
  exactDecimal,
  fraction,
  fractionOf,
  multiplyFractions,
  oneFraction,
} from '#kernel/fraction.ts';
import { parsePoints, zeroPoints, type Points } from '#kernel/points.ts';
import { foldText } from '#kernel/search-text.ts';
import { usualLabels } from '../formats/figure-key.ts';
import { parseInterval } from '../formats/interval-text.ts';
import { plainLine } from '../formats/plain-text.ts';
import type { Interval } from '../interval.ts';
import type { Band, Measure, Rule } from '../rule.ts';
import { gapOf } from './gap.ts';

/** A rate times an amount, and what the rate is of where the words say so. */
type Formula = {
  readonly of: Points;
  readonly numerator: string | null;
  readonly denominator: string | null;
};

const times = String.raw`\s*(?:(?<!\p{L})x|[×*])\s*`;
const amount = String.raw`(điểm tối đa|\d+(?:[.,]\d+)?)(?:\s*(?:điểm|đ))?`;
const said = String.raw`\p{L}[\p{L}\s,]*?`;
const perCent = String.raw`(?:(?:tỷ|tỉ) lệ(?:\s*%|\s+phần trăm)?(?:\s+${said})?|x\s?%)`;
const intro = String.raw`(?:(?:(?:nếu )?đạt (?:tỷ|tỉ) lệ x\s?% )?(?:thì )?(?:điểm (?:đánh giá |số |đạt )?)?(?:được )?tính(?: điểm)? theo công thức\s*:?\s*)?(?:điểm(?: đánh giá| số| đạt(?: được)?)?\s*=\s*)?`;
const ofPerCent = new RegExp(
  String.raw`^${intro}\(?\s*\(?${perCent}\)?${times}${amount}\s*\)?(?:\s*/\s*100\s*%?)?$`,
  'iu',
);
const ofQuotient = new RegExp(
  String.raw`^${intro}\(?\s*(${said})\s*/\s*(${said})\s*\)?(?:${times}100\s*%\s*\)?)?${times}${amount}$`,
  'iu',
);

/** "Tỷ lệ % hồ sơ đúng hạn × 5 điểm", "(x% × 5)/100%", "(b/a) * điểm tối đa", "(số đạt / tổng số) x 8". */
export function formulaIn(line: string, max: Points): Formula | null {
  const amountOf = (text = '') => (/^điểm/iu.test(text) ? max : parsePoints(text));
  const share = ofPerCent.exec(line);
  const quotient = share ? null : ofQuotient.exec(line);
  const of = amountOf(share?.[1] ?? quotient?.[3]);
  if (of === null) return null;
  return {
    of,
    numerator: quotient ? plainLine(quotient[1] ?? '') : null,
    denominator: quotient ? plainLine(quotient[2] ?? '') : null,
  };
}

type Condition = { readonly interval: Interval; readonly points: Points; readonly formula: Formula | null };

/**
 * A formula, the letters it explains, and what holds outside of it: "(b/a)*điểm tối đa. Trong đó: a là tổng số việc;
 * b là số việc đã xong", "Tỷ lệ % x 5. Nếu tỷ lệ dưới 80% thì điểm đánh giá là 0".
 */
export function formulaRuleOf(lines: readonly string[], max: Points): Rule | null {
  const pieces = lines
    .flatMap((line) =>
      line.split(/,\s+(?=(?:nếu |(?:tỷ|tỉ) lệ |đạt )*(?:dưới|nhỏ hơn|từ|trên|<|≥|>)|[a-z] là )/iu),
    )
    .map((line) => line.replace(/^trong đó\s*[:,]?\s*/iu, ''))
    .filter((line) => line !== '');
  const formulas: Formula[] = [];
  const letters = new Map<string, string>();
  const conditions: Condition[] = [];
  for (const piece of pieces) {
    const letter = /^[-–+•*]?\s*([a-z])\s*(?:là|:|=)\s*(\p{L}.*)$/iu.exec(piece);
    const formula = formulaIn(piece, max);
    const condition = formula || letter ? null : conditionIn(piece, max);
    if (formula) formulas.push(formula);
    else if (letter && !letters.has(letter[1] ?? ''))
      letters.set(letter[1] ?? '', plainLine(letter[2] ?? ''));
    else if (condition) conditions.push(condition);
    else return null;
  }
  const [whole, ...more] = formulas;
  const formula = whole ?? conditions.find((condition) => condition.formula !== null)?.formula;
  const measure = formula && more.length === 0 ? measureOf(formula, letters) : null;
  if (!formula || measure === null) return null;
  const isOfOther = conditions.some(
    ({ formula: own }) => own !== null && quotientOf(own) !== quotientOf(formula),
  );
  if (isOfOther) return null;
  const told = conditions.map(({ interval, points, formula: own }): Band => ({
    ...interval,
    award: own === null ? { kind: 'points', points } : { kind: 'rate_of', of: own.of },
  }));
  if (whole === undefined) return { kind: 'bands', measure, bands: told };
  if (conditions.length === 0)
    return { kind: 'proportional', measure, of: formula.of, floor: null, cap: null };
  const gap = gapOf(
    conditions.map(({ interval }) => interval),
    { from: zeroPoints, to: '100' as Points },
  );
  if (gap === null) return null;
  const rest: Band = { ...gap, award: { kind: 'rate_of', of: formula.of } };
  return { kind: 'bands', measure, bands: [rest, ...told] };
}

function quotientOf({ numerator, denominator }: Formula): string {
  return `${numerator ?? ''}/${denominator ?? ''}`;
}

/** A share where what stands below the line is a whole that what stands above it is part of; null where that is open. */
function measureOf(
  { numerator, denominator }: Formula,
  letters: ReadonlyMap<string, string>,
): (Measure & { readonly kind: 'share' }) | null {
  const usual = {
    kind: 'share',
    numerator: usualLabels.numerator,
    denominator: usualLabels.denominator,
  } as const;
  if (numerator === null || denominator === null) return letters.size === 0 ? usual : null;
  const areLetters = [numerator, denominator].every((name) => /^[a-z]$/iu.test(name));
  if (areLetters && letters.size === 0) return numerator === denominator ? null : usual;
  const above = areLetters ? letters.get(numerator) : numerator;
  const below = areLetters ? letters.get(denominator) : denominator;
  if (above === undefined || below === undefined || letters.size > (areLetters ? 2 : 0)) return null;
  const isWhole = /^(?:tong|toan bo|so )/.test(foldText(below));
  const isTarget = /ke hoach|du toan|duoc giao|chi tieu giao/.test(foldText(below));
  return isWhole && !isTarget ? { kind: 'share', numerator: above, denominator: below } : null;
}

const conditional =
  /^(?:nếu )?(?:(?:tỷ|tỉ) lệ )?(?:đạt |này |[a-z]\/[a-z]\s*)*(.*?\d\s*%?(?:\s*trở (?:lên|xuống))?)\s*(?:thì|:|,)?\s*(?:(?:điểm )?(?:đánh giá |số )?(?:là|=)|được(?: tính)?|đạt|tính)?\s*(\d+(?:[.,]\d+)?(?:\s*(?:điểm|đ))?|điểm tối đa|không (?:được )?(?:tính |có |chấm )?điểm)$/iu;
const conditionalFormula =
  /^(?:nếu )?(?:(?:tỷ|tỉ) lệ )?(?:đạt |này |[a-z]\/[a-z]\s*)*(.*?\d\s*%?(?:\s*trở (?:lên|xuống))?)\s*(?:thì|:|,)\s*(.*?[x×*].*)$/iu;

/** "Nếu tỷ lệ dưới 80% thì điểm đánh giá là 0", "từ 95% trở lên đạt điểm tối đa", "b/a ≥ 0,8 thì điểm là (b/a)*2". */
export function conditionIn(piece: string, max: Points): Condition | null {
  const [, where = '', gives = ''] = conditional.exec(piece) ?? [];
  const [, whereRated = '', rated = ''] = where === '' ? (conditionalFormula.exec(piece) ?? []) : [];
  const formula =
    rated === '' ? null : formulaIn(rated.replace(/^(?:điểm )?(?:đánh giá |số )?là\s+/iu, ''), max);
  const words = gives.replace(/\s*(?:điểm|đ)$/iu, '');
  const points = /^không/iu.test(gives) ? zeroPoints : /^điểm/iu.test(gives) ? max : parsePoints(words);
  const interval = intervalOf(piece, where || whereRated);
  const given = formula?.of ?? points;
  return given === null || interval === null ? null : { interval, points: given, formula };
}

/** Without a sign of per cent "0,7" is a rate of 70 % of a quotient, and nobody knows what of "tỷ lệ". */
function intervalOf(piece: string, where: string): Interval | null {
  if (where.includes('%')) return parseInterval(where);
  const isQuotient = /^(?:nếu )?(?:(?:tỷ|tỉ) lệ )?[a-z]\/[a-z]\s/iu.test(piece);
  const interval = isQuotient ? parseInterval(where) : null;
  if (interval === null) return null;
  const inPercent = (bound: Interval['from']): Interval['from'] | undefined => {
    if (bound === null) return null;
    const value = compareFractions(fractionOf(bound.value), oneFraction) > 0 ? null : percentOf(bound.value);
    return value === null ? undefined : { ...bound, value };
  };
  const [from, to] = [inPercent(interval.from), inPercent(interval.to)];
  return from === undefined || to === undefined ? null : { from, to };
}

function percentOf(value: Points): Points | null {
  return parsePoints(exactDecimal(multiplyFractions(fractionOf(value), fraction(100n, 1n))) ?? '');
}
