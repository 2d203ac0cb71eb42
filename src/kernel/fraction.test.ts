import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addFractions,
  compareFractions,
  divideFractions,
  exactDecimal,
  fraction,
  fractionOf,
  fractionText,
  multiplyFractions,
  negateFraction,
  roundFraction,
  subtractFractions,
  zeroFraction,
  type Fraction,
} from './fraction.ts';
import { addPoints, comparePoints, points } from './points.ts';

const anyFraction: fc.Arbitrary<Fraction> = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 18n }))
  .map(([numerator, denominator]) => fraction(numerator, denominator));
const anyPoints = fc
  .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([units, places]) => points((units / 10 ** places).toFixed(places)));

test('a fraction is written in lowest terms with its sign above the line', () => {
  expect(fractionText(fraction(46n, -80n))).toBe('-23/40');
  expect(fractionText(fraction(6n, 3n))).toBe('2');
  expect(() => fraction(1n, 0n)).toThrow(RangeError);
});

test.each([
  ['half_up', '0.575', '0.58'],
  ['half_up', '-0.575', '-0.58'],
  ['half_even', '0.565', '0.56'],
  ['half_even', '0.575', '0.58'],
  ['down', '0.579', '0.57'],
  ['down', '-0.579', '-0.57'],
  ['up', '0.571', '0.58'],
  ['up', '0.57', '0.57'],
] as const)('rounded %s to two places, %s is %s', (mode, from, to) => {
  expect(roundFraction(fractionOf(points(from)), 2, mode)).toBe(to);
});

test('a third has no decimal, an eighth has', () => {
  expect(exactDecimal(fraction(1n, 3n))).toBeNull();
  expect(exactDecimal(fraction(1n, 8n))).toBe('0.125');
});

test('sums and products do not care about order or grouping, and products spread over sums', () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
      expect(addFractions(a, b)).toEqual(addFractions(b, a));
      expect(addFractions(addFractions(a, b), c)).toEqual(addFractions(a, addFractions(b, c)));
      expect(multiplyFractions(a, b)).toEqual(multiplyFractions(b, a));
      expect(multiplyFractions(a, addFractions(b, c))).toEqual(
        addFractions(multiplyFractions(a, b), multiplyFractions(a, c)),
      );
    }),
  );
});

test('taking away and dividing undo adding and multiplying', () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, (a, b) => {
      expect(subtractFractions(addFractions(a, b), b)).toEqual(a);
      expect(addFractions(a, negateFraction(a))).toEqual(zeroFraction);
      fc.pre(b.numerator !== 0n);
      expect(divideFractions(multiplyFractions(a, b), b)).toEqual(a);
    }),
  );
});

test('decimals become fractions and decimals again, in the same order and with the same sums', () => {
  fc.assert(
    fc.property(anyPoints, anyPoints, (left, right) => {
      expect(exactDecimal(fractionOf(left))).toBe(left);
      expect(compareFractions(fractionOf(left), fractionOf(right))).toBe(comparePoints(left, right));
      expect(exactDecimal(addFractions(fractionOf(left), fractionOf(right)))).toBe(addPoints(left, right));
    }),
  );
});

test('rounding moves a number by at most half of the last place, or by less than one where it is cut', () => {
  fc.assert(
    fc.property(anyFraction, fc.nat({ max: 4 }), (value, places) => {
      const step = fraction(1n, 10n ** BigInt(places));
      const off = (mode: 'half_up' | 'half_even' | 'down' | 'up'): Fraction => {
        const by = subtractFractions(fractionOf(roundFraction(value, places, mode)), value);
        return by.numerator < 0n ? negateFraction(by) : by;
      };
      const half = divideFractions(step, fraction(2n));
      expect(compareFractions(off('half_up'), half)).toBeLessThanOrEqual(0);
      expect(compareFractions(off('half_even'), half)).toBeLessThanOrEqual(0);
      expect(compareFractions(off('down'), step)).toBeLessThan(0);
      expect(compareFractions(off('up'), step)).toBeLessThan(0);
    }),
  );
});
