import type { SourceEntry, SourceNode } from '#kernel/source-tree.ts';
import type { FilePlace, SetFault } from '../set-fault.ts';
import type { InputLine, InputLines, NamedUnit } from './input-reading.ts';
import { plainLine } from './plain-text.ts';
import { complain, isNothing, readFields, readLine, readOptional, type TreeReading } from './tree-reading.ts';

const unitFields = ['unit', 'unit_kind', 'items', 'knock_outs'];

/** What a YAML file of inputs says: one unit, a list of units, or a list under `units`. */
export function linesOfTree(root: SourceNode): InputLines {
  const faults: SetFault[] = [];
  const reading: TreeReading = { faults, item: null };
  const nodes = nodesOf(reading, root);
  const maps = nodes.filter((node) => node.kind === 'map');
  for (const node of nodes)
    if (node.kind !== 'map') complain(reading, node, 'not_a_map', { known: unitFields.join(', ') });
  const isInputs = maps.some(isUnit);
  if (!isInputs) {
    const isEmpty = root.kind === 'scalar' ? root.text === '' : nodes.length === 0;
    faults.length = 0;
    complain(reading, root, isEmpty ? 'inputs_without_rows' : 'not_inputs');
  }
  const units = isInputs ? maps.flatMap((node) => unitOf(reading, node, nodes.length > 1)) : [];
  return {
    units,
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
    areUnitsOnce: true,
    isInputs,
  };
}

function nodesOf(reading: TreeReading, root: SourceNode): readonly SourceNode[] {
  const found = root.kind === 'map' ? root.entries.find(({ name }) => name === 'units') : undefined;
  if (found === undefined) return root.kind === 'list' ? root.items : [root];
  readFields(reading, root, ['units']);
  if (found.value.kind === 'list') return found.value.items;
  if (!isNothing(found.value)) complain(reading, found.value, 'not_a_list');
  return [];
}

/** A unit says at least one of its fields, its items by code; those of a criteria set are a list. */
function isUnit(node: SourceNode): boolean {
  if (node.kind !== 'map') return false;
  const items = node.entries.find(({ name }) => name === 'items')?.value;
  return items?.kind !== 'list' && node.entries.some(({ name }) => unitFields.includes(name));
}

type UnitLines = NamedUnit & { readonly lines: readonly InputLine[] };

function unitOf(reading: TreeReading, node: SourceNode, isNameNeeded: boolean): readonly UnitLines[] {
  const fields = readFields(reading, node, unitFields);
  const named = fields.find('unit');
  if (isNameNeeded && (named === undefined || isNothing(named))) {
    complain(reading, node, 'unit_missing');
    return [];
  }
  const unit = readOptional(reading, fields, 'unit', readLine, null);
  const unitKind = readOptional(reading, fields, 'unit_kind', readLine, null);
  const entries = (name: string): readonly SourceEntry[] => {
    const inside = fields.find(name);
    if (inside === undefined || isNothing(inside)) return [];
    if (inside.kind === 'map') return inside.entries;
    complain(reading, inside, 'items_not_a_map');
    return [];
  };
  const lines = [...entries('items'), ...entries('knock_outs')].flatMap(({ name, value }) =>
    valuesOf(reading, '', value).map(([figure, text, place]): InputLine => ({
      unit,
      item: name,
      figure,
      value: text,
      isExact: false,
      place,
    })),
  );
  const { line, column } = named ?? node;
  return [{ unit, unitKind, place: { sheet: null, row: line, column: String(column) }, lines }];
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
