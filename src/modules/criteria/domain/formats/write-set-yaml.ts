import type { Classification, CriteriaSet, Item, KnockOut, Rounding } from '../criteria-set.ts';
import { writeInterval } from './interval-text.ts';
import { ruleYaml } from './write-rule-yaml.ts';
import { list, map, text, word, writeYaml, type YamlValue } from './yaml-text.ts';

/** Writes a set as YAML that reads back as the same set; what is usual is left out. */
export function writeSetYaml(set: CriteriaSet): string {
  return writeYaml(
    map(
      [
        ['code', text(set.code)],
        ['title', text(set.title)],
        ['note', orNull(set.note)],
        ['issuer', text(set.issuer)],
        ['unit_kinds', list(set.unitKinds.map(word))],
        ['year', word(set.year)],
        ['legal_basis', set.legalBasis.length === 0 ? null : legalBasesYaml(set)],
        ['level_labels', list(set.levelLabels.map(text))],
        ['total', word(set.total)],
        ['survey_share', set.surveyShare === null ? null : word(set.surveyShare)],
        [
          'rounding',
          map([
            ['points', set.rounding.points === null ? word('none') : roundingYaml(set.rounding.points)],
            ['index', roundingYaml(set.rounding.index)],
          ]),
        ],
        ['rebasing', word(set.rebasing)],
        ['bonus_cap', set.bonusCap === null ? null : word(set.bonusCap)],
        ['index_counts_outside', word(set.indexCountsOutside)],
        ['classifications', list(set.classifications.map(classificationYaml), true)],
        ['knock_outs', list(set.knockOuts.map(knockOutYaml), true)],
        ['items', list(set.items.map(itemYaml), true)],
      ],
      true,
    ),
  );
}

function orNull(words: string | null): YamlValue | null {
  return words === null ? null : text(words);
}

function legalBasesYaml(set: CriteriaSet): YamlValue {
  return list(
    set.legalBasis.map(({ number, symbol, issuedOn, title }) =>
      map([
        ['number', text(number)],
        ['symbol', text(symbol)],
        ['issued_on', word(issuedOn)],
        ['title', orNull(title)],
      ]),
    ),
    true,
  );
}

function roundingYaml({ places, mode }: Rounding): YamlValue {
  return mode === 'half_up'
    ? word(places)
    : map([
        ['places', word(places)],
        ['mode', word(mode)],
      ]);
}

function classificationYaml({ unitKinds, on, bands }: Classification): YamlValue {
  return map(
    [
      ['unit_kinds', unitKinds === null ? null : list(unitKinds.map(word))],
      ['on', word(on)],
      [
        'bands',
        list(
          bands.map((band) =>
            map([
              ['label', text(band.label)],
              ['when', text(writeInterval(band))],
            ]),
          ),
          true,
        ),
      ],
    ],
    true,
  );
}

function knockOutYaml({ code, name, effect }: KnockOut): YamlValue {
  const shown =
    effect.kind === 'total_at_most'
      ? map([['total_at_most', word(effect.points)]])
      : effect.kind === 'class_at_most'
        ? map([['class_at_most', text(effect.label)]])
        : word(effect.kind);
  return map(
    [
      ['code', text(code)],
      ['name', text(name)],
      ['effect', shown],
    ],
    true,
  );
}

function itemYaml(item: Item): YamlValue {
  const { evidence } = item;
  const papers = list(evidence.required.map(text));
  return map(
    [
      ['code', text(item.code)],
      ['name', text(item.name)],
      ['max', word(item.max)],
      ['place', item.place === 'base' ? null : word(item.place)],
      ['scoring_text', orNull(item.scoringText)],
      ['rule', itemRuleYaml(item)],
      ['not_applicable', item.notApplicable === 'not_allowed' ? null : word(item.notApplicable)],
      [
        'evidence',
        evidence.isGate
          ? map([
              ['required', papers],
              ['gate', word(true)],
            ])
          : evidence.required.length === 0
            ? null
            : papers,
      ],
      ['position', orNull(item.position)],
      ['items', item.children.length === 0 ? null : list(item.children.map(itemYaml), true)],
    ],
    true,
  );
}

/** A parent is the sum of its children and a leaf without a rule has none: neither is written. */
function itemRuleYaml(item: Item): YamlValue | null {
  const isParent = item.children.length > 0;
  if (item.rule === null) return isParent ? word('null') : null;
  const isPlainSum = item.rule.kind === 'sum' && item.rule.parts === null && item.rule.cap === null;
  return isParent && isPlainSum ? null : ruleYaml(item.rule, item.max);
}
