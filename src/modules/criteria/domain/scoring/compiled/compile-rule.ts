import type { Points } from '#kernel/points.ts';
import type { Rule } from '#modules/criteria/domain/rule.ts';
import { compileBands, compileMeasure } from './compile-measure.ts';
import { compileCondition, compileDeduction, compileSum, unknown } from './compile-parts.ts';
import { safe, unitsOf } from './exact-number.ts';
import { isPercent, limited, unable, type Compiled, type Ground } from './ground.ts';

/** Compiles a rule of any kind. */
export function compileRule(rule: Rule, ground: Ground): Compiled {
  const { register, one } = ground;
  const amount = (points: Points): number => unitsOf(points, ground.places);
  const whole =
    (pick: (unit: number) => number): Compiled =>
    (unit) => {
      const value = pick(unit);
      register.bottom = one;
      return value;
    };
  switch (rule.kind) {
    case 'yes_no': {
      const column = ground.columnOf('value');
      const [yes, no] = [amount(rule.points), amount(rule.otherwise)];
      return column ? whole((unit) => (column[unit] === 1 ? yes : column[unit] === 0 ? no : NaN)) : unable;
    }
    case 'levels': {
      const column = ground.columnOf('value');
      const points = Float64Array.from(rule.levels, (level) => amount(level.points));
      return column ? whole((unit) => points[column[unit] ?? NaN] ?? NaN) : unable;
    }
    case 'count': {
      const column = ground.columnOf('value');
      const per = amount(rule.per);
      const cap = rule.cap === null ? Infinity : amount(rule.cap);
      const { columns } = ground;
      if (!column) return unable;
      return whole((unit) => {
        const value = safe((column[unit] ?? NaN) * per) / columns.scale;
        return value > cap ? cap : value;
      });
    }
    case 'zero_tolerance': {
      const column = ground.columnOf('value');
      const [none, some] = [amount(rule.points), amount(rule.otherwise)];
      return column
        ? whole((unit) => (column[unit] === 0 ? none : (column[unit] ?? NaN) > 0 ? some : NaN))
        : unable;
    }
    case 'given': {
      const column = ground.columnOf('value');
      const scale = rule.scale === null ? ground.max : amount(rule.scale);
      const { columns, max } = ground;
      if (!column || !(scale > 0)) return unable;
      return (unit) => {
        register.bottom = safe(columns.scale * scale);
        return safe((column[unit] ?? NaN) * max);
      };
    }
    case 'proportional': {
      const measure = compileMeasure(rule.measure, ground);
      const of = amount(rule.of);
      const floor = rule.floor === null ? -Infinity : amount(rule.floor);
      const cap = rule.cap === null ? Infinity : amount(rule.cap);
      const per = isPercent(rule.measure) ? 100 * one : one;
      return (unit) => {
        const top = safe(measure(unit) * of);
        const bottom = safe(register.bottom * per);
        return limited(register, top, bottom, one, floor, cap);
      };
    }
    case 'bands':
      return compileBands(rule, ground);
    case 'all_of':
    case 'any_of': {
      const tests = rule.conditions.map((condition) => compileCondition(condition, ground));
      const [met, otherwise] = [amount(rule.points), amount(rule.otherwise)];
      const isAll = rule.kind === 'all_of';
      return whole((unit) => {
        let isOpen = false;
        let isDecided = false;
        for (const test of tests) {
          const holds = test(unit);
          if (holds === (isAll ? 0 : 1)) isDecided = true;
          else if (holds === unknown) isOpen = true;
          else if (holds !== holds) return NaN;
        }
        if (isDecided) return isAll ? otherwise : met;
        return isOpen ? NaN : isAll ? met : otherwise;
      });
    }
    case 'deduction':
      return compileDeduction(rule, ground, compileRule);
    case 'sum':
      return compileSum(rule, ground, compileRule);
  }
}
