import { zeroPoints, type Points } from '#kernel/points.ts';
import type { SourceNode } from '#kernel/source-tree.ts';
import type { Award, Band, Condition, FigureSource, Level, Penalty } from '../rule.ts';
import { keyOfLabel } from './figure-key.ts';
import { readMeasure, readSource } from './read-measure-tree.ts';
import {
  complain,
  isNothing,
  readEach,
  readFields,
  readInterval,
  readLine,
  readOptional,
  readPoints,
  readRequired,
  type Fields,
  type TreeReading,
} from './tree-reading.ts';

/** A label, and the key that follows from it where none is given. */
export function keyAndLabel(
  reading: TreeReading,
  fields: Fields,
): { readonly key: string; readonly label: string } {
  const label = readRequired(reading, fields, 'label', readLine, '');
  return { key: readOptional(reading, fields, 'key', readLine, keyOfLabel(label)), label };
}

/** The source of a figure, as a property to spread. */
export function optionalSource(reading: TreeReading, fields: Fields): { readonly source?: FigureSource } {
  const source = readOptional(reading, fields, 'source', readSource, null);
  return source === null ? {} : { source };
}

/** A limit; "none" says that there is none where one is usual. */
export function readLimit(
  reading: TreeReading,
  fields: Fields,
  name: string,
  usual: Points | null,
): Points | null {
  const node = fields.find(name);
  if (node?.kind === 'scalar' && node.text.trim() === 'none') return null;
  return readOptional(reading, fields, name, readPoints, usual);
}

/** One named level. */
export function readLevel(reading: TreeReading, node: SourceNode): Level {
  const fields = readFields(reading, node, ['key', 'label', 'points']);
  return {
    ...keyAndLabel(reading, fields),
    points: readRequired(reading, fields, 'points', readPoints, zeroPoints),
  };
}

/** One band: where it lies and what it gives. */
export function readBand(reading: TreeReading, node: SourceNode): Band {
  const fields = readFields(reading, node, ['when', 'points', 'rate_of', 'linear']);
  const interval = readRequired(reading, fields, 'when', readInterval, { from: null, to: null });
  return { ...interval, award: readAward(reading, fields) };
}

/** One condition; a line of text alone is a yes/no fact. */
export function readCondition(reading: TreeReading, node: SourceNode): Condition {
  if (node.kind === 'scalar' && !isNothing(node)) {
    const label = readLine(reading, node);
    return { key: keyOfLabel(label), label, test: null };
  }
  const fields = readFields(reading, node, ['key', 'label', 'measure', 'when', 'source']);
  const named = keyAndLabel(reading, fields);
  if (fields.find('measure') === undefined && fields.find('when') === undefined)
    return { ...named, test: null, ...optionalSource(reading, fields) };
  const interval = readRequired(reading, fields, 'when', readInterval, { from: null, to: null });
  return {
    ...named,
    test: { measure: readMeasure(reading, fields), ...interval },
    ...optionalSource(reading, fields),
  };
}

/** One penalty. */
export function readPenalty(reading: TreeReading, node: SourceNode): Penalty {
  const fields = readFields(reading, node, ['key', 'label', 'per', 'cap', 'source']);
  const per = readRequired(reading, fields, 'per', readPer, { kind: 'points', points: zeroPoints } as const);
  return {
    ...keyAndLabel(reading, fields),
    per,
    cap: readLimit(reading, fields, 'cap', null),
    ...optionalSource(reading, fields),
  };
}

function readAward(reading: TreeReading, fields: Fields): Award {
  const rateOf = readOptional(reading, fields, 'rate_of', readPoints, null);
  const line = readOptional(
    reading,
    fields,
    'linear',
    (inside, node) => readEach(inside, node, readPoints),
    null,
  );
  const stated = ['points', 'rate_of', 'linear'].filter((name) => fields.find(name) !== undefined);
  if (stated.length > 1) complain(reading, fields.node, 'one_award', { found: stated.join(', ') });
  if (rateOf !== null) return { kind: 'rate_of', of: rateOf };
  if (line !== null) {
    const [from, to, ...more] = line;
    if (from !== undefined && to !== undefined && more.length === 0) return { kind: 'linear', from, to };
    complain(reading, fields.find('linear') ?? fields.node, 'not_a_line');
    return { kind: 'points', points: zeroPoints };
  }
  return { kind: 'points', points: readRequired(reading, fields, 'points', readPoints, zeroPoints) };
}

/** "0.25" points, or "50%" of the item's maximum. */
function readPer(reading: TreeReading, node: SourceNode): Penalty['per'] {
  const isPercent = node.kind === 'scalar' && node.text.trim().endsWith('%');
  if (!isPercent) return { kind: 'points', points: readPoints(reading, node) };
  const bare = { ...node, text: node.text.trim().slice(0, -1).trim() };
  return { kind: 'percent_of_max', percent: readPoints(reading, bare) };
}
