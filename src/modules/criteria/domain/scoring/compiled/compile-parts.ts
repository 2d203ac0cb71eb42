import type { Points } from '#kernel/points.ts';
import type { Condition, Penalty, Rule } from '#modules/criteria/domain/rule.ts';
import { keyOfCondition, keyOfPart } from '../figures.ts';
import { compileInterval, compileMeasure } from './compile-measure.ts';
import { safe, unitsOf } from './exact-number.ts';
import { groundUnder, limited, unable, type Compiled, type Ground } from './ground.ts';

/** Compiles a rule of any kind; handed to the rules that are made of rules. */
export type CompileRule = (rule: Rule, ground: Ground) => Compiled;

/** What a condition gives while it is not known. */
export const unknown = 2;

/** 1 holds, 0 does not, 2 is not known; NaN asks for the exact way, since a fault may lie behind it. */
export function compileCondition(condition: Condition, ground: Ground): Compiled {
  const { key, test } = condition;
  if (test === null) {
    const column = ground.columnOf(key);
    return column ? (unit) => (column[unit] === 1 ? 1 : column[unit] === 0 ? 0 : unknown) : unable;
  }
  const inner = (figure: string): string => keyOfCondition(key, test.measure, figure);
  const measure = compileMeasure(test.measure, groundUnder(ground, inner, ground.max));
  const holds = compileInterval(test, ground);
  return (unit) => {
    const top = measure(unit);
    return holds(top, ground.register.bottom);
  };
}

/** What another rule gives, less the penalties. */
export function compileDeduction(
  rule: Rule & { readonly kind: 'deduction' },
  ground: Ground,
  compile: CompileRule,
): Compiled {
  const { register, one } = ground;
  const { from } = rule;
  const amount = (points: Points): number => unitsOf(points, ground.places);
  const full = from.kind === 'full' ? amount(from.points) : 0;
  const start = from.kind === 'full' ? null : compile(from, ground);
  const penalties = rule.penalties.map((penalty) => compilePenalty(penalty, ground));
  const floor = amount(rule.floor);
  return (unit) => {
    let top = full;
    let bottom = one;
    if (start !== null) {
      top = start(unit);
      ({ bottom } = register);
    }
    let off = 0;
    for (const penalty of penalties) off += penalty(unit);
    const left = bottom === one ? safe(top - off) : safe(safe(top * one) - safe(off * bottom));
    return limited(register, left, bottom === one ? one : safe(bottom * one), one, floor, Infinity);
  };
}

function compilePenalty({ key, per, cap }: Penalty, ground: Ground): Compiled {
  const column = ground.columnOf(key);
  const { columns, one } = ground;
  const each =
    per.kind === 'points'
      ? unitsOf(per.points, ground.places)
      : (ground.max * unitsOf(per.percent, ground.places)) / (100 * one);
  const most = cap === null ? Infinity : unitsOf(cap, ground.places);
  if (!column || !Number.isInteger(each)) return unable;
  return (unit) => {
    const off = safe((column[unit] ?? NaN) * each) / columns.scale;
    return off > most ? most : off;
  };
}

/** The sum of the parts, each within its own maximum. */
export function compileSum(
  rule: Rule & { readonly kind: 'sum' },
  ground: Ground,
  compile: CompileRule,
): Compiled {
  const { register, one } = ground;
  if (rule.parts === null) return unable;
  const parts = rule.parts.map((part) => {
    const max = unitsOf(part.max, ground.places);
    return {
      max,
      apply: compile(
        part.rule,
        groundUnder(ground, (key) => keyOfPart(part, key), max),
      ),
    };
  });
  const cap = rule.cap === null ? Infinity : unitsOf(rule.cap, ground.places);
  return (unit) => {
    let top = 0;
    let bottom = one;
    for (const { max, apply } of parts) {
      const part = apply(unit);
      const inside = limited(register, part, register.bottom, one, 0, max);
      const below = register.bottom;
      if (below === bottom) top = safe(top + inside);
      else {
        top = safe(safe(top * below) + safe(inside * bottom));
        bottom = safe(bottom * below);
      }
    }
    return limited(register, top, bottom, one, -Infinity, cap);
  };
}
