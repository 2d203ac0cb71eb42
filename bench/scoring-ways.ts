import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CriteriaSet, Item } from '#modules/criteria/domain/criteria-set.ts';
import { compileSet } from '#modules/criteria/domain/scoring/compile-set.ts';
import { sampleFigures, sampleInputs, type SampleFigures } from './scoring-sample.ts';

/** One way of scoring the communes: each call scores all of them again out of figures that are already there. */
export type Scoring = {
  /** Totals in hundredths of a point, by commune. */
  readonly score: () => ArrayLike<number> | Promise<ArrayLike<number>>;
  readonly scoreAndRank: (() => ArrayLike<number> | Promise<ArrayLike<number>>) | null;
  readonly derivations: (() => number) | null;
  /** Changes one commune's input and ranks again. */
  readonly changeOne: ((round: number) => void) | null;
};

type Leaf = { readonly item: Item; readonly max: number; readonly half: number };

function leavesOf(set: CriteriaSet): readonly Leaf[] {
  return set.items
    .flatMap(({ children }) => children)
    .map((item) => {
      const max = Math.round(Number(item.max) * 100);
      return { item, max, half: Math.round(max / 2) };
    });
}

/** The program itself: compiled rules over columns. */
export function scoreOurs(set: CriteriaSet, communes: number): Scoring {
  const batch = compileSet(set).open(communes, 'commune');
  for (let commune = 0; commune < communes; commune += 1) batch.write(commune, sampleInputs(set, commune));
  const items = set.items.length + leavesOf(set).length;
  const score = (): ArrayLike<number> => {
    batch.score();
    return batch.conclusion.totalLow;
  };
  return {
    score,
    scoreAndRank: score,
    derivations: () => {
      batch.score();
      let length = 0;
      for (let commune = 0; commune < communes; commune += 1)
        for (let item = 0; item < items; item += 1) {
          const { derivation } = batch.itemAt(commune, item);
          length += derivation.text.vi.length + derivation.text.en.length;
        }
      return length;
    },
    changeOne: (round) => {
      batch.write(round, sampleInputs(set, round + communes));
      batch.rescore(round);
    },
  };
}

/** What a programmer writes in an hour: loops over doubles. */
export function scoreByHand(set: CriteriaSet, communes: number): Scoring {
  const leaves = leavesOf(set);
  const column = (pick: (figures: SampleFigures) => number): Float64Array[] =>
    leaves.map((_, item) =>
      Float64Array.from({ length: communes }, (__, commune) => pick(sampleFigures(commune, item))),
    );
  const [tops, bottoms, values, seconds] = [
    column(({ numerator }) => numerator),
    column(({ denominator }) => denominator),
    column(({ value }) => value),
    column(({ second }) => second),
  ];
  const totals = new Float64Array(communes);
  const score = (): Float64Array => {
    totals.fill(0);
    for (const [place, { item, max, half }] of leaves.entries()) {
      const [a, b, v, w] = [tops[place], bottoms[place], values[place], seconds[place]];
      const kind = item.rule?.kind;
      if (!a || !b || !v || !w) continue;
      for (let unit = 0; unit < communes; unit += 1) {
        const rate = (a[unit] ?? 0) / (b[unit] ?? 1);
        const value = v[unit] ?? 0;
        let points = 0;
        if (kind === 'proportional') points = Math.round(rate * (max / 100) * 100) / 100;
        else if (kind === 'bands') points = (rate >= 0.8 ? max : rate >= 0.7 ? half : 0) / 100;
        else if (kind === 'yes_no') points = value === 1 ? max / 100 : 0;
        else if (kind === 'levels') points = (value === 0 ? max : value === 1 ? half : 0) / 100;
        else if (kind === 'count') points = Math.min(max / 100, value * 0.25);
        else if (kind === 'deduction') points = Math.max(0, max / 100 - value * 0.25);
        else points = value === 1 && w[unit] === 1 ? max / 100 : 0;
        totals[unit] = (totals[unit] ?? 0) + points;
      }
    }
    return totals.map((total) => Math.round(total * 100));
  };
  return { score, scoreAndRank: () => rankPlainly(score()), derivations: null, changeOne: null };
}

/** The same rules as JSON logic, compiled by its engine, one function for a commune. */
export async function scoreByJsonLogic(set: CriteriaSet, communes: number, folder: string): Promise<Scoring> {
  type Engine = {
    addMethod: (name: string, method: (value: number) => number) => void;
    build: (logic: unknown) => (from: unknown) => number;
  };
  const { LogicEngine } = (await importPeer(folder, 'json-logic-engine')) as {
    LogicEngine: new () => Engine;
  };
  const engine = new LogicEngine();
  engine.addMethod(
    'round2',
    (value) => Math.round((Array.isArray(value) ? Number(value[0]) : value) * 100) / 100,
  );
  const leaves = leavesOf(set);
  const logic = leaves.map(({ item, max, half }, place) => {
    const field = (name: string): unknown => ({ var: `${place}.${name}` });
    const rate = { '/': [field('numerator'), field('denominator')] };
    const [full, part] = [max / 100, half / 100];
    const kind: string = item.rule?.kind ?? '';
    switch (kind) {
      case 'proportional':
        return { round2: { '*': [rate, full] } };
      case 'bands':
        return { if: [{ '>=': [rate, 0.8] }, full, { '>=': [rate, 0.7] }, part, 0] };
      case 'levels':
        return { if: [{ '==': [field('value'), 0] }, full, { '==': [field('value'), 1] }, part, 0] };
      case 'count':
        return { min: [full, { '*': [field('value'), 0.25] }] };
      case 'deduction':
        return { max: [0, { '-': [full, { '*': [field('value'), 0.25] }] }] };
      case 'all_of':
        return { if: [{ and: [{ '==': [field('value'), 1] }, { '==': [field('second'), 1] }] }, full, 0] };
      default:
        return { if: [{ '==': [field('value'), 1] }, full, 0] };
    }
  });
  const total = engine.build({ '+': logic });
  const rows = Array.from({ length: communes }, (_, commune) =>
    leaves.map((__, item) => sampleFigures(commune, item)),
  );
  const score = (): Float64Array => Float64Array.from(rows, (row) => Math.round(total(row) * 100));
  return { score, scoreAndRank: () => rankPlainly(score()), derivations: null, changeOne: null };
}

/** The same rules as formulas of a spreadsheet: figures on one sheet, points and totals on another. */
export async function scoreByHyperFormula(
  set: CriteriaSet,
  communes: number,
  folder: string,
): Promise<Scoring> {
  type Sheet = {
    getCellValue: (address: { sheet: number; row: number; col: number }) => unknown;
    destroy: () => void;
  };
  const { HyperFormula } = (await importPeer(folder, 'hyperformula')) as {
    HyperFormula: { buildFromSheets: (sheets: unknown, options: unknown) => Sheet };
  };
  const leaves = leavesOf(set);
  const figures = Array.from({ length: communes }, (_, commune) =>
    leaves.flatMap((__, item) => {
      const { numerator, denominator, value, second } = sampleFigures(commune, item);
      return [numerator, denominator, value, second];
    }),
  );
  const run = (isRanked: boolean): Float64Array => {
    const rows = figures.map((_, index) => {
      const row = index + 1;
      const cells = leaves.map(({ item, max, half }, place) => {
        const [a, b, v, w] = [0, 1, 2, 3].map((offset) => `Figures!${columnName(place * 4 + offset)}${row}`);
        const [full, part] = [max / 100, half / 100];
        const kind: string = item.rule?.kind ?? '';
        switch (kind) {
          case 'proportional':
            return `=ROUND(${a}/${b}*${full},2)`;
          case 'bands':
            return `=IF(${a}/${b}>=0.8,${full},IF(${a}/${b}>=0.7,${part},0))`;
          case 'levels':
            return `=IF(${v}=0,${full},IF(${v}=1,${part},0))`;
          case 'count':
            return `=MIN(${full},${v}*0.25)`;
          case 'deduction':
            return `=MAX(0,${full}-${v}*0.25)`;
          case 'all_of':
            return `=IF(AND(${v}=1,${w}=1),${full},0)`;
          default:
            return `=IF(${v}=1,${full},0)`;
        }
      });
      const sum = columnName(leaves.length);
      const total = `=SUM(A${row}:${columnName(leaves.length - 1)}${row})`;
      return isRanked
        ? [...cells, total, `=COUNTIF(${sum}$1:${sum}$${communes},">"&${sum}${row})+1`]
        : [...cells, total];
    });
    const sheets = HyperFormula.buildFromSheets(
      { Figures: figures, Points: rows },
      { licenseKey: 'gpl-v3', maxRows: communes + 1 },
    );
    const totals = Float64Array.from(rows, (_, row) =>
      Math.round(Number(sheets.getCellValue({ sheet: 1, row, col: leaves.length })) * 100),
    );
    sheets.destroy();
    return totals;
  };
  return { score: () => run(false), scoreAndRank: () => run(true), derivations: null, changeOne: null };
}

/** Equal totals share a place; the places by looking each total up among the sorted. */
function rankPlainly(totals: Float64Array): Float64Array {
  const sorted = totals.toSorted((left, right) => right - left);
  const places = new Map<number, number>();
  for (const [place, total] of sorted.entries()) if (!places.has(total)) places.set(total, place + 1);
  return totals.map((total) => places.get(total) ?? 0);
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

async function importPeer(folder: string, name: string): Promise<unknown> {
  const { createRequire } = await import('node:module');
  const require = createRequire(path.join(folder, 'package.json'));
  const loaded = (await import(pathToFileURL(require.resolve(name)).href)) as Record<string, unknown>;
  return { ...(loaded['default'] as object | undefined), ...loaded };
}
