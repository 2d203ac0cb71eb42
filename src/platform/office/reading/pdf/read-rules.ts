import type { Rule } from '../layout/page-ink.ts';

/** An affine transform as PDF writes it. */
export type Transform = readonly [number, number, number, number, number, number];

/** What a page draws: operations and their arguments. */
export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

/** Numbers of the drawing library's operations, and of the steps of a path. */
export const save = 10;
export const restore = 11;
export const transform = 12;
const endPath = 28;
const constructPath = 91;
const step = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;

const rulesMax = 2_000;
const thin = 3;
const shortest = 6;

/** The straight lines that a page draws along its axes; thin filled boxes are lines too. */
export function rulesOf(operators: Operators, toPage: Transform): readonly Rule[] {
  const rules: Rule[] = [];
  const saved: Transform[] = [];
  let current = toPage;
  for (const [index, operation] of operators.fnArray.entries()) {
    if (rules.length >= rulesMax) break;
    const args = operators.argsArray[index];
    switch (operation) {
      case save:
        saved.push(current);
        break;
      case restore:
        current = saved.pop() ?? current;
        break;
      case transform:
        if (isTransform(args)) current = combine(current, args);
        break;
      case constructPath:
        if (Array.isArray(args) && args[0] !== endPath) addPath(args, current, rules);
        break;
      default:
    }
  }
  return rules;
}

/** True for the six numbers of a transform. */
export function isTransform(value: unknown): value is Transform {
  return Array.isArray(value) && value.length === 6 && value.every((part) => typeof part === 'number');
}

/** The transform that does the other first, then the one. */
export function combine(one: Transform, other: Transform): Transform {
  return [
    one[0] * other[0] + one[2] * other[1],
    one[1] * other[0] + one[3] * other[1],
    one[0] * other[2] + one[2] * other[3],
    one[1] * other[2] + one[3] * other[3],
    one[0] * other[4] + one[2] * other[5] + one[4],
    one[1] * other[4] + one[3] * other[5] + one[5],
  ];
}

type Point = readonly [number, number];

function addPath(args: readonly unknown[], current: Transform, rules: Rule[]): void {
  const box: unknown = args[2];
  const paths: unknown = args[1];
  if (!(box instanceof Float32Array) || box.length < 4 || !Array.isArray(paths)) return;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  const one = apply(current, x1, y1);
  const other = apply(current, x2, y2);
  const isThin = Math.abs(one[0] - other[0]) <= thin || Math.abs(one[1] - other[1]) <= thin;
  if (isThin) {
    addRule(one, other, rules);
    return;
  }
  const path: unknown = paths[0];
  if (path instanceof Float32Array) addSteps(path, current, rules);
}

function addSteps(path: Float32Array, current: Transform, rules: Rule[]): void {
  let start: Point = [0, 0];
  let at: Point = [0, 0];
  let index = 0;
  while (index < path.length && rules.length < rulesMax) {
    const kind = path[index];
    const size = kind === step.curve ? 6 : kind === step.quadratic ? 4 : kind === step.close ? 0 : 2;
    const x = path[index + size - 1] ?? 0;
    const y = path[index + size] ?? 0;
    const to: Point = kind === step.close ? start : apply(current, x, y);
    if (kind === step.move) start = to;
    if (kind === step.line || kind === step.close) addRule(at, to, rules);
    at = to;
    index += size + 1;
  }
}

function apply(current: Transform, x: number, y: number): Point {
  return [current[0] * x + current[2] * y + current[4], current[1] * x + current[3] * y + current[5]];
}

function addRule(one: Point, other: Point, rules: Rule[]): void {
  const width = Math.abs(one[0] - other[0]);
  const height = Math.abs(one[1] - other[1]);
  if (height <= thin && width >= shortest) {
    const from = Math.min(one[0], other[0]);
    rules.push({ axis: 'horizontal', at: (one[1] + other[1]) / 2, from, to: from + width });
  } else if (width <= thin && height >= shortest) {
    const from = Math.min(one[1], other[1]);
    rules.push({ axis: 'vertical', at: (one[0] + other[0]) / 2, from, to: from + height });
  }
}
