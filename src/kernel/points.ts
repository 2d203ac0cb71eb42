/**
 * Exact decimal amounts. A `Points` value is canonical decimal text ("1.75", "0", "-0.5"): it travels through
 * JSON and PostgreSQL `numeric` unchanged, and arithmetic on it never passes through a binary float.
 */
export type Points = string & { readonly __points: unique symbol };

type Scaled = { readonly units: bigint; readonly scale: number };

const decimalPattern = /^(-?)(\d+)(?:[.,](\d+))?$/;

/**
 * Reads a decimal written with a point or a Vietnamese decimal comma.
 * @returns the canonical amount, or null when the text is not a decimal.
 */
export function parsePoints(text: string): Points | null {
  const match = decimalPattern.exec(text.trim());
  if (!match) return null;
  const fraction = match[3] ?? '';
  const digits = `${match[2]}${fraction}`;
  if (digits.length > 30) return null;
  return canonical({ units: BigInt(`${match[1]}${digits}`), scale: fraction.length });
}

/** Reads a decimal the code itself wrote; throws where the text is not one, since that is a bug. */
export function points(text: string): Points {
  const parsed = parsePoints(text);
  if (parsed === null) throw new RangeError(`not a decimal: ${JSON.stringify(text)}`);
  return parsed;
}

/** A known nothing; an unknown amount is null. */
export const zeroPoints = points('0');

/** Exact sum; of nothing it is zero. */
export function addPoints(...amounts: readonly Points[]): Points {
  const scale = Math.max(0, ...amounts.map((amount) => scaled(amount).scale));
  const units = amounts.reduce((sum, amount) => sum + rescaled(scaled(amount), scale), 0n);
  return canonical({ units, scale });
}

/** Exact difference `left − right`. */
export function subtractPoints(left: Points, right: Points): Points {
  return addPoints(left, negatePoints(right));
}

/** Negative, zero or positive as `left` is below, equal to or above `right`. */
export function comparePoints(left: Points, right: Points): number {
  const difference = scaled(subtractPoints(left, right)).units;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * What an item lost: maximum − appraised; unknown when either is unknown.
 * Source: definition of "lost" in docs/coverage.md, Derived columns.
 */
export function lostPoints(maximum: Points | null, appraised: Points | null): Points | null {
  return maximum === null || appraised === null ? null : subtractPoints(maximum, appraised);
}

/** Text for people, with the decimal comma that Vietnamese uses in both languages' tables: "1,75". */
export function formatPoints(amount: Points): string {
  return amount.replace('.', ',');
}

function negatePoints(amount: Points): Points {
  const { units, scale } = scaled(amount);
  return canonical({ units: -units, scale });
}

function scaled(amount: Points): Scaled {
  const point = amount.indexOf('.');
  return point < 0
    ? { units: BigInt(amount), scale: 0 }
    : { units: BigInt(amount.replace('.', '')), scale: amount.length - point - 1 };
}

function rescaled(amount: Scaled, scale: number): bigint {
  return amount.units * 10n ** BigInt(scale - amount.scale);
}

function canonical(amount: Scaled): Points {
  const negative = amount.units < 0n;
  const digits = (negative ? -amount.units : amount.units).toString().padStart(amount.scale + 1, '0');
  const whole = digits.slice(0, digits.length - amount.scale);
  const fraction = digits.slice(digits.length - amount.scale).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}` as Points;
}
