import { comparePoints, formatPoints, subtractPoints } from '#kernel/points.ts';
import type { Flow } from './flow.ts';
import { unitNames } from './header.ts';
import type { Range } from './lines.ts';
import { foldUnits } from './normalise.ts';
import type { DocumentFields, ReadFinding, ReadingWarning } from './reading.ts';

const countWords = [
  ['không', 'no'],
  ['một', 'one'],
  ['hai', 'two'],
  ['ba', 'three'],
  ['bốn', 'four'],
  ['năm', 'five'],
  ['sáu', 'six'],
  ['bảy', 'seven'],
  ['tám', 'eight'],
  ['chín', 'nine'],
  ['mười', 'ten'],
] as const;

type NamedCriterion = { readonly code: string; readonly name: Range | null };

/** What is odd about the paper itself; told, never mended. */
export function readWarnings(
  flow: Flow,
  of: {
    readonly document: DocumentFields;
    readonly isNumberBlank: boolean;
    readonly criteria: readonly NamedCriterion[];
    readonly findings: readonly ReadFinding[];
    readonly headEnd: number;
  },
): readonly ReadingWarning[] {
  return [
    ...(of.isNumberBlank
      ? [
          {
            code: 'number_empty' as const,
            facts: {},
            spans: of.document.symbol.span ? [of.document.symbol.span] : [],
          },
        ]
      : []),
    ...spellingWarning(flow, of.document, of.headEnd),
    ...criterionWarnings(flow, of.criteria),
    ...of.findings.flatMap(pointsWarning),
  ];
}

function spellingWarning(flow: Flow, document: DocumentFields, headEnd: number): readonly ReadingWarning[] {
  const capital =
    /(?<!\p{L})(?:XÃ(?! HỘI)|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) ((?:\p{Lu}{1,7})(?: \p{Lu}{1,7}){0,4})(?!\p{L})/u.exec(
      flow.text.slice(0, headEnd),
    );
  const names: (Range & { name: string })[] = [...unitNames(flow)];
  if (capital?.[1]) {
    const end = capital.index + capital[0].length;
    names.push({ name: capital[1], start: end - capital[1].length, end });
  }
  const place = document.place.value?.replace(/^(?:xã|phường|thị trấn|đặc khu) /iu, '');
  const placeAt = place ? flow.text.indexOf(place) : -1;
  if (place && placeAt >= 0) names.push({ name: place, start: placeAt, end: placeAt + place.length });
  const own = foldUnits(capital?.[1] ?? place ?? '');
  if (!own) return [];
  const near = names
    .filter(({ name }) => isNear(foldUnits(name), own))
    .sort((left, right) => left.start - right.start);
  const kept = near.filter((one, at) => near.findIndex((other) => sameSpelling(one.name, other.name)) === at);
  if (kept.length < 2) return [];
  return [
    {
      code: 'commune_spellings',
      facts: { spellings: kept.map(({ name }) => name).join(', ') },
      spans: kept.map((range) => flow.spanOf(range)),
    },
  ];
}

/** The place of the tone mark (hoà, hòa) and capitals make no other name. */
const sameSpelling = (left: string, right: string): boolean => spellingKey(left) === spellingKey(right);

const spellingKey = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])/g, '$1$3$2');

function isNear(name: string, own: string): boolean {
  if (name === own) return true;
  if (name.split(' ').length !== own.split(' ').length || own.length < 8 || name.length > 60) return false;
  return distanceWithinOne(name, own);
}

function distanceWithinOne(left: string, right: string): boolean {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  const [longer, wider] = [left.slice(at), right.slice(at)];
  const [rest, remainder] = [longer.slice(1), wider.slice(1)];
  return rest === remainder || longer === remainder || rest === wider;
}

function criterionWarnings(flow: Flow, criteria: readonly NamedCriterion[]): readonly ReadingWarning[] {
  const byCode = new Map<string, Map<string, Range>>();
  for (const { code, name } of criteria) {
    if (!name) continue;
    const key = flow.fold
      .slice(name.start, name.end)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    const names = byCode.get(code) ?? new Map<string, Range>();
    const [first] = names.keys();
    if (!names.has(key) && (first === undefined || sharesWords(first, key))) names.set(key, name);
    byCode.set(code, names);
  }
  return [...byCode].flatMap(([code, names]): readonly ReadingWarning[] => {
    const count = names.size;
    if (count < 2) return [];
    const [countVi, countEn] = countWords[count] ?? [String(count), String(count)];
    const ranges = [...names.values()];
    const written = ranges.map((range) => flow.shown.slice(range.start, range.end)).join('; ');
    return [
      {
        code: 'criterion_names',
        facts: { code, count, countVi, countEn, names: written },
        spans: ranges.map((range) => flow.spanOf(range)),
      },
    ];
  });
}

/** Two names that share less than half of their words belong to two numberings, not to one criterion. */
function sharesWords(left: string, right: string): boolean {
  const words = new Set(left.split(' '));
  const shared = right.split(' ').filter((word) => words.has(word)).length;
  return shared * 2 >= Math.min(words.size, right.split(' ').length);
}

function pointsWarning(finding: ReadFinding): readonly ReadingWarning[] {
  const { maxPoints, appraisedPoints, lostPoints } = finding;
  if (maxPoints.value === null || appraisedPoints.value === null) return [];
  const expected = subtractPoints(maxPoints.value, appraisedPoints.value);
  const disagrees =
    lostPoints.value === null
      ? comparePoints(expected, subtractPoints(expected, expected)) < 0
      : comparePoints(expected, lostPoints.value) !== 0;
  if (!disagrees) return [];
  return [
    {
      code: 'points_disagree',
      facts: {
        item: finding.itemCode.value ?? finding.itemName.value ?? String(finding.order),
        max: formatPoints(maxPoints.value),
        appraised: formatPoints(appraisedPoints.value),
        lost: lostPoints.value === null ? null : formatPoints(lostPoints.value),
        expected: formatPoints(expected),
      },
      spans: [maxPoints.span, appraisedPoints.span, lostPoints.span].filter((span) => span !== null),
    },
  ];
}
