import { listItems, type CriteriaSet, type Item } from '../criteria-set.ts';
import { measuredCodes } from '../scoring/set-plan.ts';
import { figuresOf } from '../scoring/figures.ts';
import type { SetFault } from '../set-fault.ts';

/** Every item that a rule or a figure refers to is there, and nothing comes back to itself. */
export function checkReferences(set: CriteriaSet): readonly SetFault[] {
  const items = new Map(listItems(set.items).map(({ item }) => [item.code, item]));
  const faults: SetFault[] = [];
  const needs = new Map<string, string[]>();
  for (const [code, item] of items) {
    needs.set(nodeOf(code), needsOf(item));
    for (const other of measuredCodes(item.rule))
      if (!items.has(other)) faults.push(fault(code, 'reference_unknown', { code: other }));
    for (const { key, source } of figuresOfLeaf(item)) {
      if (source?.kind !== 'item') continue;
      needs.set(nodeOf(code, key), [nodeOf(source.code, source.figure)]);
      const other = items.get(source.code);
      const figures = other ? figuresOfLeaf(other).map((figure) => figure.key) : [];
      if (!other) faults.push(fault(code, 'reference_unknown', { code: source.code }));
      else if (!figures.includes(source.figure))
        faults.push(
          fault(code, 'figure_unknown', {
            code: source.code,
            figure: source.figure,
            known: figures.join(', ') || '–',
          }),
        );
    }
  }
  return [...faults, ...cyclesOf(needs)];
}

function figuresOfLeaf(item: Item): ReturnType<typeof figuresOf> {
  return item.children.length > 0 ? [] : figuresOf(item.rule, item.max);
}

/** The points of an item, or one of its figures. */
function nodeOf(code: string, figure?: string): string {
  return figure === undefined ? code : `${code}\n${figure}`;
}

function needsOf(item: Item): string[] {
  return [
    ...item.children.map((child) => nodeOf(child.code)),
    ...measuredCodes(item.rule),
    ...figuresOfLeaf(item).map(({ key }) => nodeOf(item.code, key)),
  ];
}

function cyclesOf(needs: ReadonlyMap<string, readonly string[]>): readonly SetFault[] {
  const done = new Set<string>();
  const faults: SetFault[] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    const start = trail.indexOf(node);
    if (start >= 0) {
      const codes = [...trail.slice(start), node].map((each) => each.split('\n')[0] ?? each);
      const path = codes.filter((code, index) => index === 0 || code !== codes[index - 1]);
      const shown = path.length === 1 ? [...path, ...path] : path;
      faults.push(fault(shown[0] ?? null, 'cycle', { path: shown.join(' → ') }));
    }
    if (start >= 0 || done.has(node)) return;
    for (const next of needs.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of needs.keys()) visit(node, []);
  return faults;
}

function fault(item: string | null, code: string, facts: SetFault['facts']): SetFault {
  return { item, code: `criteria.set.${code}`, facts };
}
