/** One broken rule at one place: where it is, which rule, and how to mend it. */
export type Violation = {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly mend: string;
};

/** The text a failing run shows, one violation a line, in the order of the tree. */
export function describeViolations(violations: readonly Violation[]): string {
  return violations
    .map(({ path, line, rule, mend }) => `${path}:${line}  [${rule}] ${mend}`)
    .sort()
    .join('\n');
}
