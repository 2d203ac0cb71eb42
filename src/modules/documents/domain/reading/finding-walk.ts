import type { FindingGroup } from '#kernel/finding-terms.ts';
import type { Flow, Paragraph } from './flow.ts';
import { groupOfHeading } from './finding-groups.ts';
import type { TableHead } from './table-head.ts';
import { levelOf, passHeading, type Outline } from './headings.ts';
import type { Step } from './item-head.ts';
import type { Range } from './lines.ts';
import type { PointsRole } from './points-labels.ts';
import type { ReadFinding } from './reading.ts';

/** A criterion that the paper names, under the code it gives there; the code is empty where only a name stands. */
export type Criterion = {
  readonly rank: number;
  readonly code: string;
  readonly codeRange: Range | null;
  readonly name: Range | null;
};

/** The group that stands above a place, and the words that name it. */
export type Group = { readonly value: FindingGroup; readonly range: Range; readonly confidence: number };

/** The walk through a body: what has been found, and what stands above the place it has reached. */
export type Walk = {
  readonly flow: Flow;
  /** What bare figures are, if the paper says so once for all. */
  readonly legend: readonly PointsRole[] | null;
  outline: Outline;
  group: Group | null;
  groupLevel: string | null;
  criteria: readonly Criterion[];
  tableHead: TableHead | null;
  /** Sentences in the cells of a table: what stands in one ends no part of the paper. */
  isWithinCells: boolean;
  readonly names: Map<string, Criterion>;
  readonly mentioned: Criterion[];
  readonly assigned: { readonly group: Group; readonly codes: readonly string[] }[];
  readonly found: ReadFinding[];
  /** Paragraphs that report items or name criteria. */
  readonly taken: Set<Paragraph>;
  /** Paragraphs that tell what went well. */
  strengths: ReadonlySet<Paragraph>;
};

/** A walk that has not begun. */
export function startWalk(flow: Flow, legend: readonly PointsRole[] | null): Walk {
  return {
    flow,
    legend,
    outline: { levels: [] },
    group: null,
    groupLevel: null,
    criteria: [],
    tableHead: null,
    isWithinCells: false,
    strengths: new Set(),
    names: new Map(),
    mentioned: [],
    assigned: [],
    found: [],
    taken: new Set(),
  };
}

/** Keeps the name that a step gives to a criterion. */
export function remember(walk: Walk, step: Step): void {
  if (!step.value) return;
  const criterion = { code: step.value, codeRange: step.code, name: step.name, rank: step.rank };
  if (step.name) walk.mentioned.push(criterion);
  if (!walk.names.get(step.value)?.name) walk.names.set(step.value, criterion);
}

/** Passes a heading: it may open a group, and it ends the group of a heading of its level. */
export function passGroupHeading(walk: Walk, paragraph: Paragraph): void {
  const { flow } = walk;
  const low = flow.low.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 600));
  const level = levelOf(paragraph);
  const value = groupOfHeading(
    level === 'plain' ? (low.split(/\.\s/u).at(-1) ?? '') : low.slice(paragraph.body - paragraph.start),
  );
  const isLoose = level === 'plain' && /\p{Ll}/u.test(flow.text.slice(paragraph.start, paragraph.start + 60));
  if ((paragraph.marker?.kind === 'bullet' || isLoose || walk.isWithinCells) && !value) return;
  walk.outline = passHeading(walk.outline, level);
  if (value) {
    walk.group = { value, range: paragraph, confidence: 0.95 };
    walk.groupLevel = level;
    walk.criteria = [];
  } else if (walk.groupLevel !== null && !walk.outline.levels.slice(0, -1).includes(walk.groupLevel)) {
    walk.group = null;
    walk.groupLevel = null;
    walk.criteria = [];
  }
}

/** A heading that runs into the first item of its group on one line: "Nhóm khắc phục ngay: tiêu chí 1.3 …". */
export function passGroupLead(walk: Walk, paragraph: Paragraph, end: number): void {
  const kind = paragraph.marker?.kind;
  if (end - paragraph.body < 20 || kind === undefined || kind === 'bullet') return;
  const value = groupOfHeading(walk.flow.low.slice(paragraph.body, Math.min(end, paragraph.body + 600)));
  if (!value) return;
  const level = levelOf(paragraph);
  walk.outline = passHeading(walk.outline, level);
  walk.group = { value, range: { start: paragraph.start, end }, confidence: 0.8 };
  walk.groupLevel = level;
}

/** Words that head a part of the paper rather than a criterion or an item (folded). */
export const isSection = (folded: string): boolean =>
  /^(?:(?:chi tiet|tong hop|danh muc) )?(?:cac|nhung|mot so) (?:tieu chi|muc|noi dung|chi so|linh vuc|van de)|^(?:nhung |mot so |cac |ve )*(?:uu diem|ket qua (?:dat|giam|thuc|noi|chung)|mat (?:duoc|manh|lam)|han che|ton tai|khuyet diem|nguyen nhan|kien nghi|de xuat|khai quat|danh gia (?:viec|chung)|noi dung (?:can|con|chua|bi|mat|phai|thieu sot)|nhom (?:thieu sot|noi dung|ton tai|han che|loi)|thieu sot (?:can|phai|khac phuc)|chua dat|mat diem|bi tru|tinh hinh|dac diem)/.test(
    folded,
  );
