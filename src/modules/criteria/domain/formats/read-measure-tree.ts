import type { SourceNode } from '#kernel/source-tree.ts';
import type { FigureSource, Measure } from '../rule.ts';
import { usualLabels } from './figure-key.ts';
import {
  readFields,
  readLine,
  readOptional,
  readRequired,
  readWord,
  type Fields,
  type TreeReading,
} from './tree-reading.ts';

const measureFields = {
  share: ['kind', 'numerator', 'denominator', 'numerator_source', 'denominator_source'],
  ratio: ['kind', 'numerator', 'denominator', 'numerator_source', 'denominator_source'],
  value: ['kind', 'label', 'unit', 'source'],
  item: ['kind', 'code', 'of'],
} as const;

const measureKinds = ['share', 'ratio', 'value', 'item'] as const;

/** What a rule measures: the field `measure`, a word or a map; a share where it is left out. */
export function readMeasure(reading: TreeReading, fields: Fields): Measure {
  const usual: Measure = {
    kind: 'share',
    numerator: usualLabels.numerator,
    denominator: usualLabels.denominator,
  };
  return readOptional(reading, fields, 'measure', measureOf, usual);
}

function measureOf(reading: TreeReading, node: SourceNode): Measure {
  const isWord = node.kind === 'scalar';
  const stated =
    node.kind === 'map' ? node.entries.find(({ name }) => name === 'kind')?.value : isWord ? node : undefined;
  const kind =
    (stated && readWord(reading, stated, isWord ? measureKinds.slice(0, 3) : measureKinds)) ?? 'share';
  const fields = isWord ? { node, find: () => undefined } : readFields(reading, node, measureFields[kind]);
  if (kind === 'item')
    return {
      kind,
      code: readRequired(reading, fields, 'code', readLine, ''),
      of: readOptional(reading, fields, 'of', readItemScale, 'percent') ?? 'percent',
    };
  if (kind === 'value') {
    const source = readOptional(reading, fields, 'source', readSource, null);
    return {
      kind,
      label: readOptional(reading, fields, 'label', readLine, usualLabels.value),
      unit: readOptional(reading, fields, 'unit', readLine, null),
      ...(source === null ? {} : { source }),
    };
  }
  const numerator = readOptional(reading, fields, 'numerator_source', readSource, null);
  const denominator = readOptional(reading, fields, 'denominator_source', readSource, null);
  const sources = {
    ...(numerator === null ? {} : { numerator }),
    ...(denominator === null ? {} : { denominator }),
  };
  return {
    kind,
    numerator: readOptional(reading, fields, 'numerator', readLine, usualLabels.numerator),
    denominator: readOptional(reading, fields, 'denominator', readLine, usualLabels.denominator),
    ...(numerator === null && denominator === null ? {} : { sources }),
  };
}

const readItemScale = (reading: TreeReading, node: SourceNode) =>
  readWord(reading, node, ['percent', 'points'] as const);

/** Where a figure comes from: `{ indicator: …, figure: … }` or `{ item: …, figure: … }`. */
export function readSource(reading: TreeReading, node: SourceNode): FigureSource | null {
  const fields = readFields(reading, node, ['indicator', 'item', 'figure']);
  if (fields.find('item') !== undefined)
    return {
      kind: 'item',
      code: readRequired(reading, fields, 'item', readLine, ''),
      figure: readOptional(reading, fields, 'figure', readLine, 'value'),
    };
  const figure = readOptional(
    reading,
    fields,
    'figure',
    (inside, child) => readWord(inside, child, ['numerator', 'denominator', 'value'] as const),
    'value' as const,
  );
  return {
    kind: 'indicator',
    indicator: readRequired(reading, fields, 'indicator', readLine, ''),
    figure: figure ?? 'value',
  };
}
