import type { Points } from './points.ts';

/** An exact fraction in lowest terms, its denominator above zero. `kernel/points.ts` stays the decimal. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** How a fraction becomes a decimal: `half_up` takes a tie away from zero, `down` cuts towards zero. */
export type RoundingMode = 'half_up' | 'half_even' | 'down' | 'up';

/** The fraction `numerator / denominator` in lowest terms; throws where the denominator is zero. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError('a fraction has no zero below its line');
  if (denominator === 1n) return { numerator, denominator };
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestDivisor(numerator < 0n ? -numerator : numerator, denominator * sign);
  return { numerator: (numerator / divisor) * sign, denominator: (denominator / divisor) * sign };
}

/** Nothing, one and a hundred, which rules need again and again. */
export const zeroFraction = fraction(0n);
export const oneFraction = fraction(1n);
export const hundredFraction = fraction(100n);

/** The decimal as a fraction. */
export function fractionOf(amount: Points): Fraction {
  const point = amount.indexOf('.');
  if (point < 0) return fraction(BigInt(amount));
  return fraction(BigInt(amount.replace('.', '')), 10n ** BigInt(amount.length - point - 1));
}

/** Exact sum. */
export function addFractions(left: Fraction, right: Fraction): Fraction {
  return left.denominator === right.denominator
    ? fraction(left.numerator + right.numerator, left.denominator)
    : fraction(
        left.numerator * right.denominator + right.numerator * left.denominator,
        left.denominator * right.denominator,
      );
}

/** Exact difference `left − right`. */
export function subtractFractions(left: Fraction, right: Fraction): Fraction {
  return addFractions(left, negateFraction(right));
}

/** The same size on the other side of zero. */
export function negateFraction({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}

/** Exact product. */
export function multiplyFractions(left: Fraction, right: Fraction): Fraction {
  return fraction(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** Exact quotient; throws where `right` is zero. */
export function divideFractions(left: Fraction, right: Fraction): Fraction {
  return fraction(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** Negative, zero or positive as `left` is below, equal to or above `right`. */
export function compareFractions(left: Fraction, right: Fraction): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The smaller and the larger of two. */
export function smallerFraction(left: Fraction, right: Fraction): Fraction {
  return compareFractions(left, right) <= 0 ? left : right;
}
export function largerFraction(left: Fraction, right: Fraction): Fraction {
  return compareFractions(left, right) >= 0 ? left : right;
}

/** Whether two are the same number; both are in lowest terms. */
export function isSameFraction(left: Fraction, right: Fraction): boolean {
  return left.numerator === right.numerator && left.denominator === right.denominator;
}

/** The nearest decimal of so many places, ties exact. */
export function roundFraction(value: Fraction, places: number, mode: RoundingMode): Points {
  const scale = 10n ** BigInt(places);
  const isNegative = value.numerator < 0n;
  const top = (isNegative ? -value.numerator : value.numerator) * scale;
  const cut = top / value.denominator;
  const rest = top % value.denominator;
  const units = cut + (isRaised(mode, cut, rest, value.denominator) ? 1n : 0n);
  return decimal(isNegative ? -units : units, places);
}

/** The decimal that is exactly this fraction; null where none is (1/3). */
export function exactDecimal({ numerator, denominator }: Fraction): Points | null {
  if (denominator === 1n) return numerator.toString() as Points;
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  if (rest !== 1n) return null;
  const places = Math.max(twos, fives);
  return decimal((numerator * 10n ** BigInt(places)) / denominator, places);
}

/** Canonical text: "23/40", "-1/2", "5". */
export function fractionText({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? numerator.toString() : `${numerator}/${denominator}`;
}

function isRaised(mode: RoundingMode, cut: bigint, rest: bigint, denominator: bigint): boolean {
  if (rest === 0n || mode === 'down') return false;
  if (mode === 'up') return true;
  const twice = rest * 2n;
  if (twice !== denominator) return twice > denominator;
  return mode === 'half_up' || cut % 2n === 1n;
}

function decimal(units: bigint, places: number): Points {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const behind = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${behind ? `.${behind}` : ''}` as Points;
}

const safe = BigInt(Number.MAX_SAFE_INTEGER);

function greatestDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b > safe || a > safe) {
    if (b === 0n) return a;
    [a, b] = [b, a % b];
  }
  let [x, y] = [Number(a), Number(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return BigInt(x);
}
