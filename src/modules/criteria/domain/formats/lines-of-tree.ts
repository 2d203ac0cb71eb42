import type { SourceEntry, SourceNode } from '#kernel/source-tree.ts';
import type { FilePlace, SetFault } from '../set-fault.ts';
import type { InputLine, InputLines } from './input-reading.ts';
import { plainLine } from './plain-text.ts';
import {
  complain,
  isNothing,
  readFields,
  readLine,
  readOptional,
  readRequired,
  type TreeReading,
} from './tree-reading.ts';

/** What a YAML file of inputs says: one unit, a list of units, or a list under `units`. */
export function linesOfTree(root: SourceNode): InputLines {
  const faults: SetFault[] = [];
  const reading: TreeReading = { faults, item: null };
  const found = root.kind === 'map' ? root.entries.find(({ name }) => name === 'units') : undefined;
  const only = root.kind === 'map' && root.entries.length > 1 ? undefined : found;
  const list = root.kind === 'list' ? root : only?.value;
  const nodes = list === undefined ? [root] : list.kind === 'list' ? list.items : [];
  if (list !== undefined && list.kind !== 'list') complain(reading, list, 'not_a_list');
  const units = nodes.map((node) => unitOf(reading, node, nodes.length > 1));
  return {
    units: units.map(({ unit, unitKind }) => ({ unit, unitKind })),
    lines: units.flatMap(({ lines }) => lines),
    faults: faults.map((fault) => ({
      unit: null,
      item: fault.item,
      figure: null,
      code: fault.code,
      facts: fault.facts,
      place: fault.place ?? null,
    })),
    notices: [],
  };
}

type UnitLines = {
  readonly unit: string | null;
  readonly unitKind: string | null;
  readonly lines: readonly InputLine[];
};

function unitOf(reading: TreeReading, node: SourceNode, isNameNeeded: boolean): UnitLines {
  const fields = readFields(reading, node, ['unit', 'unit_kind', 'items', 'knock_outs']);
  const unit = isNameNeeded
    ? readRequired<string | null>(reading, fields, 'unit', readLine, null)
    : readOptional(reading, fields, 'unit', readLine, null);
  const unitKind = readOptional(reading, fields, 'unit_kind', readLine, null);
  const entries = (name: string): readonly SourceEntry[] => {
    const inside = fields.find(name);
    if (inside === undefined || isNothing(inside)) return [];
    if (inside.kind === 'map') return inside.entries;
    complain(reading, inside, 'not_a_map', { known: '–' });
    return [];
  };
  const lines = [...entries('items'), ...entries('knock_outs')].flatMap(({ name, value }) =>
    valuesOf(reading, '', value).map(([figure, text, place]): InputLine => ({
      unit,
      unitKind,
      item: name,
      figure,
      value: text,
      place,
    })),
  );
  return { unit, unitKind, lines };
}

/** `3`, or `{ numerator: 9, denominator: 10 }`, or one more level for parts: `{ a: { numerator: 9 } }`. */
function valuesOf(
  reading: TreeReading,
  figure: string,
  node: SourceNode,
): readonly (readonly [string, string, FilePlace])[] {
  if (node.kind === 'scalar') {
    const place = { sheet: null, row: node.line, column: String(node.column) };
    return isNothing(node) ? [] : [[figure, plainLine(node.text), place]];
  }
  if (node.kind === 'map')
    return node.entries.flatMap(({ name, value }) =>
      valuesOf(reading, figure === '' ? name : `${figure}.${name}`, value),
    );
  complain(reading, node, 'not_a_text');
  return [];
}
