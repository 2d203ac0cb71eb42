import { comparePoints, type Points } from '#kernel/points.ts';
import type { MappingKind, MappingLine } from '#modules/criteria/contract.ts';

/** One line as it is worked on: how sure the proposal was, null once a person changed it or confirmed it. */
export type WorkedLine = MappingLine & { readonly confidence: number | null };

/** The maxima of both sets by code, which tell a line that stayed from one whose maximum changed. */
export type Maxima = {
  readonly previous: ReadonlyMap<string, Points>;
  readonly current: ReadonlyMap<string, Points>;
};

/** Which of the two sets a code is of. */
export type Side = 'previous' | 'current';

/** The lines with one more code in a line; it is taken out of the line where it stood. */
export function withLinked(
  lines: readonly WorkedLine[],
  at: number,
  side: Side,
  code: string,
  maxima: Maxima,
): readonly WorkedLine[] {
  return settled(
    lines.map((line, index) => {
      if (index === at) return changed(line, side, [...line[side].filter((one) => one !== code), code]);
      return line[side].includes(code)
        ? changed(
            line,
            side,
            line[side].filter((one) => one !== code),
          )
        : line;
    }),
    maxima,
  );
}

/** The lines with one code standing alone: a new item of this year, or a dropped one of the year before. */
export function withUnlinked(
  lines: readonly WorkedLine[],
  at: number,
  side: Side,
  code: string,
  maxima: Maxima,
): readonly WorkedLine[] {
  const alone: WorkedLine = { kind: 'new', previous: [], current: [], [side]: [code], confidence: null };
  return settled(
    lines.flatMap((line, index) =>
      index === at
        ? [
            changed(
              line,
              side,
              line[side].filter((one) => one !== code),
            ),
            alone,
          ]
        : [line],
    ),
    maxima,
  );
}

/** Whether a line says something that the system can keep: several on one side at most. */
export function isKeepable({ previous, current }: MappingLine): boolean {
  return previous.length <= 1 || current.length <= 1;
}

/** The lines without what only the screen knows. */
export function plainLines(lines: readonly WorkedLine[]): MappingLine[] {
  return lines.map(({ kind, previous, current }) => ({
    kind,
    previous: [...previous],
    current: [...current],
  }));
}

function changed(line: WorkedLine, side: Side, codes: readonly string[]): WorkedLine {
  return { ...line, [side]: codes, confidence: null };
}

function settled(lines: readonly WorkedLine[], maxima: Maxima): readonly WorkedLine[] {
  return lines
    .filter(({ previous, current }) => previous.length + current.length > 0)
    .map((line) => (line.confidence === null ? { ...line, kind: kindOf(line, maxima) } : line));
}

/** What a line says follows from how many codes stand on each side. */
function kindOf({ previous, current }: WorkedLine, maxima: Maxima): MappingKind {
  if (previous.length === 0) return 'new';
  if (current.length === 0) return 'dropped';
  if (previous.length > 1) return 'merged';
  if (current.length > 1) return 'split';
  const before = maxima.previous.get(previous[0] ?? '');
  const after = maxima.current.get(current[0] ?? '');
  return before && after && comparePoints(before, after) === 0 ? 'same' : 'max_changed';
}
