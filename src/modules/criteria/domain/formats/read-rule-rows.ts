// Longer than 250 lines: one reader for each kind of row, which share the columns of one sheet.
import { parsePoints, zeroPoints, type Points } from '#kernel/points.ts';
import type { Award, Band, Condition, FigureSource, Measure, Part, Penalty, Rule } from '../rule.ts';
import { keyOfLabel, usualLabels } from './figure-key.ts';
import { parseInterval } from './interval-text.ts';
import {
  cellCode,
  cellLine,
  cellPoints,
  cellWord,
  complainAt,
  type Grid,
  type SheetReading,
} from './sheet-reading.ts';
import {
  fromPart,
  itemScaleWords,
  measureWords,
  noLimit,
  rowKinds,
  ruleHeads,
  type RowKind,
  type RuleColumn,
} from './sheet-words.ts';

/** The rows of one item, grouped by part: the rule's own row and its lines. */
export type RuleRows = {
  readonly grid: Grid;
  readonly columns: Partial<Record<RuleColumn, number>>;
  readonly byPath: ReadonlyMap<string, readonly RowAt[]>;
};
/** One row and what it is. */
export type RowAt = { readonly row: number; readonly kind: RowKind };

const lineKinds: ReadonlySet<RowKind> = new Set(['level', 'band', 'condition', 'penalty', 'part']);

type Context = RuleRows & { readonly reading: SheetReading; readonly item: string };

/** Builds the rule of an item from its rows; amounts that are left out are its maximum. */
export function ruleOfRows(reading: SheetReading, item: string, rows: RuleRows, max: Points): Rule | null {
  const context = { ...rows, reading, item };
  const used = new Set<string>();
  const rule = ruleAt(context, '', max, used);
  for (const [path, [first]] of rows.byPath)
    if (!used.has(path) && first !== undefined)
      complain(context, first.row, 'path', 'part_unknown', { path });
  return rule;
}

function ruleAt(context: Context, path: string, max: Points, used: Set<string>): Rule | null {
  const rows = context.byPath.get(path) ?? [];
  used.add(path);
  const heads = rows.filter(({ kind }) => !lineKinds.has(kind));
  const [head, second] = heads;
  if (head === undefined) {
    const [first] = rows;
    if (first !== undefined) complain(context, first.row, 'kind', 'rule_row_missing', { path: path || '–' });
    return null;
  }
  if (second !== undefined) complain(context, second.row, 'kind', 'rule_row_twice', { path: path || '–' });
  return ruleOfRow(context, { path, head, lines: rows.filter(({ kind }) => lineKinds.has(kind)) }, max, used);
}

type Found = { readonly path: string; readonly head: RowAt; readonly lines: readonly RowAt[] };

function ruleOfRow(context: Context, found: Found, max: Points, used: Set<string>): Rule | null {
  const { row, kind } = found.head;
  const points = amount(context, row, 'points');
  const otherwise = amount(context, row, 'otherwise') ?? zeroPoints;
  const label = line(context, row, 'label');
  const source = sourceAt(context, row, 'source');
  const lines = (wanted: RowKind) => linesOf(context, found, wanted);
  switch (kind) {
    case 'yes_no':
      return { kind, points: points ?? max, otherwise, ...(label === '' ? {} : { label }), ...source };
    case 'zero_tolerance':
      return { kind, points: points ?? max, otherwise, label: label || usualLabels.cases, ...source };
    case 'count':
      return {
        kind,
        per: points ?? required(context, row, 'points'),
        cap: line(context, row, 'cap') === noLimit ? null : (amount(context, row, 'cap') ?? max),
        label: label || usualLabels.count,
        ...source,
      };
    case 'levels':
      return {
        kind,
        levels: lines('level').map((at) => ({
          ...named(context, at.row),
          points: amount(context, at.row, 'points') ?? required(context, at.row, 'points'),
        })),
        ...source,
      };
    case 'bands':
      return {
        kind,
        measure: measureAt(context, row),
        bands: lines('band').map((at) => bandAt(context, at.row)),
      };
    case 'proportional':
      return {
        kind,
        measure: measureAt(context, row),
        of: points ?? max,
        floor: amount(context, row, 'floor'),
        cap: amount(context, row, 'cap'),
      };
    case 'all_of':
    case 'any_of':
      return {
        kind,
        conditions: lines('condition').map((at) => conditionAt(context, at.row)),
        points: points ?? max,
        otherwise,
      };
    case 'deduction':
      return deductionOf(context, found, max, used);
    case 'sum':
      lines('part');
      return { kind, parts: null, cap: amount(context, row, 'cap') };
    case 'sum_of_parts':
      return {
        kind: 'sum',
        parts: lines('part').map((at) => partAt(context, found.path, at.row, used)),
        cap: amount(context, row, 'cap'),
      };
    case 'survey':
    case 'other_body':
      if (label === '') complain(context, row, 'label', 'cell_missing', { name: ruleHeads.label });
      return { kind: 'given', by: kind, body: label, scale: amount(context, row, 'cap') };
    case 'none':
    case 'level':
    case 'band':
    case 'condition':
    case 'penalty':
    case 'part':
      return null;
  }
}

function linesOf(context: Context, { lines }: Found, wanted: RowKind): readonly RowAt[] {
  for (const { row, kind } of lines)
    if (kind !== wanted) complain(context, row, 'kind', 'line_out_of_place', { kind: rowKinds[kind] });
  return lines.filter(({ kind }) => kind === wanted);
}

function deductionOf(context: Context, found: Found, max: Points, used: Set<string>): Rule {
  const { row } = found.head;
  const fromPath = below(found.path, fromPart);
  const from = context.byPath.has(fromPath) ? ruleAt(context, fromPath, max, used) : null;
  return {
    kind: 'deduction',
    from: from ?? { kind: 'full', points: amount(context, row, 'points') ?? max },
    penalties: linesOf(context, found, 'penalty').map((at) => penaltyAt(context, at.row)),
    floor: amount(context, row, 'floor') ?? zeroPoints,
  };
}

function below(path: string, key: string): string {
  return path === '' ? key : `${path}/${key}`;
}

function partAt(context: Context, path: string, row: number, used: Set<string>): Part {
  const { key, label } = named(context, row);
  const max = amount(context, row, 'cap') ?? required(context, row, 'cap');
  const own = below(path, key);
  if (!context.byPath.has(own)) complain(context, row, 'key', 'part_without_rule', { path: own });
  const rule = used.has(own) ? null : ruleAt(context, own, max, used);
  return { key, label, max, rule: rule ?? { kind: 'yes_no', points: max, otherwise: zeroPoints } };
}

function bandAt(context: Context, row: number): Band {
  return { ...intervalAt(context, row), award: awardAt(context, row) };
}

/** "2", "tỷ lệ × 2", "0,5 → 2". */
function awardAt(context: Context, row: number): Award {
  const words = line(context, row, 'points');
  const rate = /^(?:tỷ lệ|tỉ lệ|ty le|rate)\s*[×x*]\s*(\S+)$/i.exec(words)?.[1];
  const of = rate === undefined ? null : parsePoints(rate);
  if (of !== null) return { kind: 'rate_of', of };
  const [from, to] = words.split(/\s*(?:→|->)\s*/).map(parsePoints);
  if (from && to) return { kind: 'linear', from, to };
  return { kind: 'points', points: amount(context, row, 'points') ?? required(context, row, 'points') };
}

function conditionAt(context: Context, row: number): Condition {
  const isMeasured = line(context, row, 'measure') !== '' || line(context, row, 'when') !== '';
  if (!isMeasured) return { ...named(context, row), test: null, ...sourceAt(context, row, 'source') };
  return {
    ...named(context, row),
    test: { measure: measureAt(context, row), ...intervalAt(context, row) },
  };
}

function penaltyAt(context: Context, row: number): Penalty {
  const column = context.columns.points ?? 0;
  const cell = context.grid.at(row, column);
  const percent = cell?.isPercent === true ? cell.text : /^(.*?)\s*%$/.exec(cell?.text.trim() ?? '')?.[1];
  const size = percent === undefined ? null : parsePoints(percent);
  return {
    ...named(context, row),
    per:
      size === null
        ? { kind: 'points', points: amount(context, row, 'points') ?? required(context, row, 'points') }
        : { kind: 'percent_of_max', percent: size },
    cap: amount(context, row, 'cap'),
    ...sourceAt(context, row, 'source'),
  };
}

function intervalAt(context: Context, row: number): Pick<Band, 'from' | 'to'> {
  const words = line(context, row, 'when');
  const cell = context.grid.at(row, context.columns.when ?? 0);
  const interval = parseInterval(cell?.kind === 'number' ? `= ${cell.text}` : words);
  if (interval === null) complain(context, row, 'when', 'cell_not_an_interval');
  return interval ?? { from: null, to: null };
}

function measureAt(context: Context, row: number): Measure {
  const { reading, grid } = context;
  const at = (column: RuleColumn) => ({ grid, row, column: context.columns[column] ?? 0 });
  const kind = cellWord(reading, at('measure'), measureWords) ?? 'share';
  const first = line(context, row, 'numerator');
  const unit = line(context, row, 'unit');
  if (kind === 'item') {
    const code = cellCode(reading, at('numerator'));
    if (code === '') complain(context, row, 'numerator', 'cell_missing', { name: ruleHeads.numerator });
    return { kind, code, of: cellWord(reading, at('unit'), itemScaleWords) ?? 'percent' };
  }
  const { source: numerator } = sourceAt(context, row, 'source');
  if (kind === 'value')
    return {
      kind,
      label: first || usualLabels.value,
      unit: unit || null,
      ...(numerator ? { source: numerator } : {}),
    };
  const { source: denominator } = sourceAt(context, row, 'denominatorSource');
  const sources = { ...(numerator ? { numerator } : {}), ...(denominator ? { denominator } : {}) };
  return {
    kind,
    numerator: first || usualLabels.numerator,
    denominator: line(context, row, 'denominator') || usualLabels.denominator,
    ...(numerator || denominator ? { sources } : {}),
  };
}

/** "chỉ tiêu:don_thu#numerator", "tiêu chí:2.5#value". */
function sourceAt(
  context: Context,
  row: number,
  column: 'source' | 'denominatorSource',
): { readonly source?: FigureSource } {
  const words = line(context, row, column);
  if (words === '') return {};
  const match = /^(chỉ tiêu|tiêu chí)\s*:\s*([^#]+?)\s*(?:#\s*(.+))?$/i.exec(words);
  const [, kind = '', code = '', figure = 'value'] = match ?? [];
  if (kind.toLowerCase() === 'tiêu chí') return { source: { kind: 'item', code, figure } };
  if (match && (figure === 'numerator' || figure === 'denominator' || figure === 'value'))
    return { source: { kind: 'indicator', indicator: code, figure } };
  complain(context, row, column, 'cell_not_a_source');
  return {};
}

function named(context: Context, row: number): { readonly key: string; readonly label: string } {
  const label = line(context, row, 'label');
  if (label === '') complain(context, row, 'label', 'cell_missing', { name: ruleHeads.label });
  const key = cellCode(context.reading, { grid: context.grid, row, column: context.columns.key ?? 0 });
  return { key: key || keyOfLabel(label), label };
}

function line(context: Context, row: number, column: RuleColumn): string {
  return cellLine({ grid: context.grid, row, column: context.columns[column] ?? 0 });
}

function amount(context: Context, row: number, column: RuleColumn): Points | null {
  return cellPoints(context.reading, { grid: context.grid, row, column: context.columns[column] ?? 0 });
}

/** Told once: an amount that is there but cannot be read has been told already. */
function required(context: Context, row: number, column: RuleColumn): Points {
  if (line(context, row, column) === '')
    complain(context, row, column, 'cell_missing', { name: ruleHeads[column] });
  return zeroPoints;
}

function complain(
  context: Context,
  row: number,
  column: RuleColumn,
  code: string,
  facts: Readonly<Record<string, string>> = {},
): void {
  const place = { grid: context.grid, row, column: context.columns[column] ?? 1 };
  complainAt(context.reading, place, code, facts, context.item);
}
