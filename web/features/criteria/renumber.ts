import type { CriteriaSet, Item } from '#modules/criteria/domain/criteria-set.ts';
import type { Condition, FigureSource, Measure, Part, Penalty, Rule } from '#modules/criteria/domain/rule.ts';

type Renamed = (code: string) => string;

/** The set with its items numbered by their order ("1", "1.1", "1.2"), also where rules and figures refer to them. */
export function renumbered(set: CriteriaSet): CriteriaSet {
  const codes = new Map<string, string>();
  const count = (items: readonly Item[], parent: string | null) => {
    for (const [index, item] of items.entries()) {
      const code = codeAt(parent, index);
      // Of two items with the same code the first one is meant, as everywhere else.
      if (!codes.has(item.code)) codes.set(item.code, code);
      count(item.children, code);
    }
  };
  count(set.items, null);
  return { ...set, items: numbered(set.items, null, (code) => codes.get(code) ?? code) };
}

function numbered(items: readonly Item[], parent: string | null, renamed: Renamed): readonly Item[] {
  return items.map((item, index) => {
    const code = codeAt(parent, index);
    return {
      ...item,
      code,
      rule: item.rule && inRule(item.rule, renamed),
      children: numbered(item.children, code, renamed),
    };
  });
}

function codeAt(parent: string | null, index: number): string {
  return parent === null ? String(index + 1) : `${parent}.${index + 1}`;
}

function inRule(rule: Rule, renamed: Renamed): Rule {
  switch (rule.kind) {
    case 'yes_no':
    case 'levels':
    case 'count':
    case 'zero_tolerance':
      return inSource(rule, renamed);
    case 'bands':
    case 'proportional':
      return { ...rule, measure: inMeasure(rule.measure, renamed) };
    case 'all_of':
    case 'any_of':
      return { ...rule, conditions: rule.conditions.map((one) => inCondition(one, renamed)) };
    case 'deduction':
      return {
        ...rule,
        from: rule.from.kind === 'full' ? rule.from : inRule(rule.from, renamed),
        penalties: rule.penalties.map((penalty): Penalty => inSource(penalty, renamed)),
      };
    case 'sum':
      return {
        ...rule,
        parts: rule.parts && rule.parts.map((part): Part => ({ ...part, rule: inRule(part.rule, renamed) })),
      };
    case 'given':
      return rule;
  }
}

function inCondition(condition: Condition, renamed: Renamed): Condition {
  const { test } = condition;
  return inSource(
    test === null
      ? condition
      : { ...condition, test: { ...test, measure: inMeasure(test.measure, renamed) } },
    renamed,
  );
}

function inMeasure(measure: Measure, renamed: Renamed): Measure {
  if (measure.kind === 'item') return { ...measure, code: renamed(measure.code) };
  if (measure.kind === 'value') return inSource(measure, renamed);
  const { sources } = measure;
  if (!sources) return measure;
  const { numerator, denominator } = sources;
  return {
    ...measure,
    sources: {
      ...(numerator ? { numerator: renamedSource(numerator, renamed) } : {}),
      ...(denominator ? { denominator: renamedSource(denominator, renamed) } : {}),
    },
  };
}

function inSource<Whole extends { readonly source?: FigureSource }>(whole: Whole, renamed: Renamed): Whole {
  return whole.source ? { ...whole, source: renamedSource(whole.source, renamed) } : whole;
}

function renamedSource(source: FigureSource, renamed: Renamed): FigureSource {
  return source.kind === 'item' ? { ...source, code: renamed(source.code) } : source;
}
