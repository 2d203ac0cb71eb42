import type { FindingGroup } from '#kernel/finding-terms.ts';
import { absent, fieldOf, wordsOf } from './fields.ts';
import type { Flow, Paragraph } from './flow.ts';
import { readCauses } from './causes.ts';
import { groupOf } from './finding-groups.ts';
import { readFindingTable, type TableEntry, type TableHead } from './finding-table.ts';
import { isHeading, levelOf, passHeading, type Outline } from './headings.ts';
import { cleanName, itemHeads, type ItemHead, type Step } from './item-heads.ts';
import { readItemWords, type ItemWords } from './item-words.ts';
import type { Range } from './lines.ts';
import { legendOf, type PointsRole } from './points-phrases.ts';
import { streamEnds } from './finding-streams.ts';
import type { Field, ReadFinding } from './reading.ts';

type Criterion = {
  readonly rank: number;
  readonly code: string;
  readonly codeRange: Range | null;
  readonly name: Range | null;
};
type Group = { readonly value: FindingGroup; readonly range: Range; readonly confidence: number };

/** What stands above the place that the walk has reached. */
type State = {
  outline: Outline;
  group: Group | null;
  groupLevel: string | null;
  criteria: readonly Criterion[];
  tableHead: TableHead | null;
  readonly names: Map<string, Criterion>;
  readonly assigned: { readonly group: Group; readonly codes: readonly string[] }[];
  readonly found: ReadFinding[];
};

/** Every item that lost points, in the order of the paper, and the paragraphs that report them. */
export function readFindings(
  flow: Flow,
  body: readonly Paragraph[],
): { findings: readonly ReadFinding[]; taken: ReadonlySet<Paragraph>; criteria: readonly Criterion[] } {
  const state: State = {
    outline: { levels: [] },
    group: null,
    groupLevel: null,
    criteria: [],
    tableHead: null,
    names: new Map(),
    assigned: [],
    found: [],
  };
  const taken = new Set<Paragraph>();
  const mentioned: Criterion[] = [];
  const legend = legendWithin(flow, body);
  const heads = body.map((paragraph) => (paragraph.cells ? [] : itemHeads(flow, paragraph, paragraph.body)));
  for (let at = 0; at < body.length; at++) {
    const paragraph = body[at];
    if (!paragraph) break;
    if (paragraph.cells) {
      const rows = tableRows(body, at);
      walkTable(flow, rows, state, taken, mentioned);
      at += rows.length - 1;
      continue;
    }
    const own = heads[at] ?? [];
    if (own.length === 0) {
      walkHeading(flow, body, heads, at, state, legend, taken, mentioned);
      continue;
    }
    const streams = streamEnds(flow, body, heads, at);
    own.forEach((head, index) => {
      const stream = { start: head.start, end: own[index + 1]?.start ?? streams.end };
      const next = own[index + 1] ?? heads[streams.next]?.[0] ?? null;
      const isAdjacent = own[index + 1] !== undefined || !isBetween(body, heads, streams.next);
      takeHead(
        flow,
        { paragraph, head, stream, next: isAdjacent ? next : null },
        state,
        legend,
        taken,
        mentioned,
      );
    });
    for (let passed = at; passed < streams.next; passed++) {
      const inside = body[passed];
      if (inside && taken.has(paragraph)) taken.add(inside);
    }
    at = streams.next - 1;
  }
  return { findings: finished(state), taken, criteria: mentioned };
}

/** Whether the paragraph after a report is not the next report itself. */
const isBetween = (
  body: readonly Paragraph[],
  heads: readonly (readonly ItemHead[])[],
  next: number,
): boolean => {
  const paragraph = body[next];
  return !paragraph || (heads[next]?.length ?? 0) === 0;
};

const tableRows = (body: readonly Paragraph[], at: number): readonly Paragraph[] => {
  const table = body[at]?.table;
  let end = at;
  while (body[end]?.cells && body[end]?.table === table) end++;
  return body.slice(at, Math.max(end, at + 1));
};

function legendWithin(flow: Flow, body: readonly Paragraph[]): readonly PointsRole[] | null {
  for (const paragraph of body) {
    if (paragraph.cells) continue;
    const low = flow.low.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 2000));
    const legend = /điểm|tối đa|tự chấm/u.test(low) ? legendOf(low) : null;
    if (legend) return legend;
  }
  return null;
}

type Report = {
  readonly paragraph: Paragraph;
  readonly head: ItemHead;
  readonly stream: Range;
  readonly next: ItemHead | null;
};

const isSection = (folded: string): boolean =>
  /^(?:cac|nhung|mot so) (?:tieu chi|muc|noi dung|chi so|linh vuc|van de)|^(?:nhung |mot so |cac |ve )*(?:uu diem|ket qua (?:dat|giam|thuc|noi|chung)|mat (?:duoc|manh|lam)|han che|ton tai|khuyet diem|nguyen nhan|kien nghi|de xuat|khai quat|danh gia (?:viec|chung)|noi dung (?:can|con)|tinh hinh|dac diem)/.test(
    folded,
  );

function takeHead(
  flow: Flow,
  report: Report,
  state: State,
  legend: readonly PointsRole[] | null,
  taken: Set<Paragraph>,
  mentioned: Criterion[],
): void {
  const { head, stream, next, paragraph } = report;
  const words = readItemWords(flow, stream, head, legend);
  const item = head.item;
  const told = item.name ? { ...words, name: item.name } : words;
  const isAbove =
    next !== null &&
    isHeadOf(item, next.steps[0]?.levels === 1 ? next.item : (next.steps[0] ?? next.item)) &&
    !sharesStep(head, next);
  const hasEvidence = told.hasPoints || told.hasReasonLabel || told.hasFault;
  const folded = flow.fold.slice(head.headEnd, head.headEnd + 60).trim();
  const isReport = head.isKeyworded
    ? hasEvidence || (item.levels > 1 && state.group !== null && told.name !== null)
    : (told.hasPoints || told.hasReasonLabel || told.hasLoss || (told.hasFault && state.group !== null)) &&
      !(isSection(folded) && !told.hasPoints);
  for (const step of head.steps.slice(0, -1)) remember(step, state, mentioned);
  if (isReport && !isAbove) {
    taken.add(paragraph);
    if (item.levels === 1 && head.isKeyworded && !hasParent(head, state)) {
      state.found.push(
        findingOf(flow, state, {
          steps: [{ ...item, name: told.name }],
          code: null,
          told: { ...told, name: null },
          order: state.found.length + 1,
        }),
      );
      return;
    }
    state.found.push(
      findingOf(flow, state, {
        steps: head.steps.slice(0, -1),
        code: item,
        told,
        order: state.found.length + 1,
      }),
    );
    return;
  }
  if (head.isKeyworded || isAbove) {
    taken.add(paragraph);
    const name = item.name ?? told.name;
    remember({ ...item, name }, state, mentioned);
    state.criteria = [
      ...state.criteria.filter(({ code, rank }) => item.value.startsWith(`${code}.`) || rank < item.rank),
      { code: item.value, codeRange: item.code, name, rank: item.rank },
    ];
    return;
  }
  if (isHeading(flow, paragraph)) passHeadingOf(flow, paragraph, state);
}

const isHeadOf = (item: Step, next: Step): boolean =>
  next.value.startsWith(`${item.value}.`) ||
  (item.rank < next.rank && item.rank === 1) ||
  (/^[IVX]+$/.test(item.value) && /^\d/.test(next.value));

const sharesStep = (head: ItemHead, next: ItemHead): boolean =>
  head.steps.length > 1 && next.steps.some((step) => step.value === head.item.value);

const hasParent = (head: ItemHead, state: State): boolean =>
  head.steps.length > 1 ||
  (head.item.rank > 2 && state.criteria.length > 0) ||
  (head.item.rank === 2 &&
    state.criteria.some((criterion) => criterion.codeRange !== null && /^[IVX]/.test(criterion.code)));

function remember(step: Step, state: State, mentioned: Criterion[]): void {
  const criterion = { code: step.value, codeRange: step.code, name: step.name, rank: step.rank };
  if (!step.value) return;
  if (step.name) mentioned.push(criterion);
  const known = state.names.get(step.value);
  if (!known?.name) state.names.set(step.value, criterion);
}

/** A paragraph without an item: a heading of a group or a criterion, a list of codes of a group, or an uncoded item. */
function walkHeading(
  flow: Flow,
  body: readonly Paragraph[],
  heads: readonly (readonly ItemHead[])[],
  at: number,
  state: State,
  legend: readonly PointsRole[] | null,
  taken: Set<Paragraph>,
  mentioned: Criterion[],
): void {
  const paragraph = body[at];
  if (!paragraph) return;
  const low = flow.low.slice(paragraph.body, Math.min(paragraph.end, paragraph.body + 1200));
  const colon = low.indexOf(':');
  const listed =
    colon > 0
      ? [...low.slice(colon).matchAll(/(?<![\d.,/])\d{1,2}(?:\.\d{1,2}){1,3}(?![\d%,/])/g)].map(
          (match) => match[0],
        )
      : [];
  const listGroup = listed.length > 0 ? groupOf(low.slice(0, colon)) : null;
  if (listGroup && !/l[íý] do|điểm \d|\d điểm/u.test(low)) {
    state.assigned.push({
      group: {
        value: listGroup,
        range: { start: paragraph.body, end: paragraph.body + colon },
        confidence: 0.85,
      },
      codes: listed,
    });
    return;
  }
  const uncoded = uncodedReport(flow, paragraph, legend);
  if (uncoded) {
    taken.add(paragraph);
    state.found.push(
      findingOf(flow, state, { steps: [], code: null, told: uncoded, order: state.found.length + 1 }),
    );
    return;
  }
  const next = heads[at + 1]?.[0];
  const criterion = next ? criterionHeading(flow, paragraph, next) : null;
  if (criterion) {
    taken.add(paragraph);
    if (criterion.code && criterion.name) mentioned.push(criterion);
    if (criterion.code && !state.names.get(criterion.code)?.name) state.names.set(criterion.code, criterion);
    state.criteria = [criterion];
    return;
  }
  if (isHeading(flow, paragraph)) passHeadingOf(flow, paragraph, state);
}

function passHeadingOf(flow: Flow, paragraph: Paragraph, state: State): void {
  const low = flow.low.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 600));
  const level = levelOf(paragraph);
  const value = groupOf(level === 'plain' ? (low.split(/\.\s/u).at(-1) ?? '') : low);
  const isLoose = level === 'plain' && /\p{Ll}/u.test(flow.text.slice(paragraph.start, paragraph.start + 60));
  if ((paragraph.marker?.kind === 'bullet' || isLoose) && !value) return;
  state.outline = passHeading(state.outline, level);
  if (value) {
    state.group = { value, range: paragraph, confidence: 0.95 };
    state.groupLevel = level;
    state.criteria = [];
  } else if (
    state.groupLevel !== null &&
    (level === state.groupLevel || !state.outline.levels.includes(state.groupLevel))
  ) {
    state.group = null;
    state.groupLevel = null;
    state.criteria = [];
  }
}

/** "1. Công tác chỉ đạo điều hành:" right above "1.1. …" names a criterion without the word. */
function criterionHeading(flow: Flow, paragraph: Paragraph, next: ItemHead): Criterion | null {
  const text = flow.text.slice(paragraph.start, paragraph.end);
  const marker = paragraph.marker;
  if (
    text.length > 200 ||
    /[.;]$/.test(text) ||
    isSection(flow.fold.slice(paragraph.body, paragraph.body + 60))
  )
    return null;
  const name = cleanName(flow, { start: paragraph.body, end: paragraph.end });
  const code = /^(?:\d{1,2}|[IVX]{1,5})(?=[.)/: -])/.exec(text)?.[0];
  if (!name || groupOf(flow.low.slice(paragraph.body, paragraph.end))) return null;
  if (code && (marker?.kind === 'number' || marker?.kind === 'roman')) {
    const isPrefix = next.item.value.startsWith(`${code}.`);
    if (!isPrefix && marker.kind === 'number') return null;
    if (!isPrefix && next.item.levels < 2) return null;
    return { code, codeRange: { start: paragraph.start, end: paragraph.start + code.length }, name, rank: 1 };
  }
  const isNamed =
    (marker?.kind === 'bullet' || marker?.kind === 'letter' || paragraph.isBold) &&
    (text.endsWith(':') || paragraph.isBold);
  return isNamed && next.item.levels > 1 ? { code: '', codeRange: null, name, rank: 1 } : null;
}

/** "- Tuyên truyền CCHC: mất 0,5 điểm do …": an item without a code, if points and a name say so. */
function uncodedReport(
  flow: Flow,
  paragraph: Paragraph,
  legend: readonly PointsRole[] | null,
): ItemWords | null {
  const kind = paragraph.marker?.kind;
  if (kind === undefined || kind === 'roman' || kind === 'part' || kind === 'star') return null;
  const low = flow.low.slice(paragraph.body, Math.min(paragraph.end, paragraph.body + 1500));
  if (!/(?:trừ|mất|thiếu|đạt|định|đa|chấm|\(-)[^.;]{0,20}\d|l[íý] do (?:bị )?(?:mất|trừ)/u.test(low))
    return null;
  const told = readItemWords(
    flow,
    { start: paragraph.body, end: paragraph.end },
    { headEnd: paragraph.body },
    legend,
  );
  if (!told.name || told.name.end - told.name.start > 160) return null;
  const name = flow.fold.slice(told.name.start, told.name.end);
  if (
    /tong|toan xa|toan phuong|chi so cchc|chi so cai cach|nam 20|xep|ket qua chung|ket qua cham|ket qua tham dinh|cham diem|^(?:ubnd|xa|phuong|nam|diem)\b/.test(
      name,
    )
  )
    return null;
  const values = Object.values(told.points).flatMap((field) =>
    field.value === null ? [] : [Number(field.value)],
  );
  const isLoss =
    told.points.lost.value !== null || isBelow(told.points) || /l[íý] do (?:bị )?(?:mất|trừ)/u.test(low);
  return isLoss && values.every((value) => value <= 30)
    ? { ...told, reasonConfidence: told.reasonConfidence - 0.1 }
    : null;
}

/** Whether the appraised points stand below the maximum or the unit's own score. */
function isBelow({ max, self, appraised }: ItemWords['points']): boolean {
  const over = [max.value, self.value].filter((value) => value !== null);
  return appraised.value !== null && over.some((value) => Number(appraised.value) < Number(value));
}

function walkTable(
  flow: Flow,
  rows: readonly Paragraph[],
  state: State,
  taken: Set<Paragraph>,
  mentioned: Criterion[],
): void {
  const read = readFindingTable(flow, rows, state.tableHead);
  state.tableHead = read.head;
  if (read.entries.length > 0) for (const row of rows) taken.add(row);
  let lastSteps: readonly Step[] = [];
  for (const entry of read.entries) {
    if (entry.kind === 'group') {
      const value = groupOf(flow.low.slice(entry.range.start, entry.range.end));
      if (value) state.group = { value, range: entry.range, confidence: 0.95 };
    } else if (entry.kind === 'criterion') {
      for (const step of entry.steps) remember(step, state, mentioned);
      state.criteria = entry.steps.map((step) => ({
        code: step.value,
        codeRange: step.value ? step.code : null,
        name: step.name,
        rank: step.rank,
      }));
      lastSteps = [];
    } else {
      if (entry.steps.length > 0) lastSteps = entry.steps;
      for (const step of entry.steps) remember(step, state, mentioned);
      if (losesPoints(entry)) state.found.push(findingOfRow(flow, state, entry, lastSteps));
    }
  }
}

/** A row reports a loss when it says a reason or states fewer points than the maximum. */
function losesPoints(entry: Extract<TableEntry, { kind: 'item' }>): boolean {
  const { max, appraised, lost } = entry.points;
  if (!entry.code && !entry.name) return false;
  if (lost.value !== null && Number(lost.value) > 0) return true;
  if (isBelow(entry.points)) return true;
  const isFull =
    (lost.value !== null && Number(lost.value) === 0) ||
    (max.value !== null && appraised.value === max.value);
  return entry.reason !== null && !isFull;
}

function findingOfRow(
  flow: Flow,
  state: State,
  entry: Extract<TableEntry, { kind: 'item' }>,
  steps: readonly Step[],
): ReadFinding {
  const told: ItemWords = {
    name: entry.name,
    reason: entry.reason,
    reasonConfidence: 0.95,
    points: entry.points,
    page: entry.page,
    hasPoints: true,
    hasReasonLabel: true,
    hasFault: true,
    hasLoss: true,
  };
  const value = entry.group ? groupOf(flow.low.slice(entry.group.start, entry.group.end)) : null;
  const group = entry.group && value ? { value, range: entry.group, confidence: 0.85 } : state.group;
  return findingOf(
    flow,
    { ...state, group },
    { steps, code: entry.code, told, order: state.found.length + 1 },
  );
}

type Said = {
  readonly steps: readonly Step[];
  readonly code: Step | null;
  readonly told: ItemWords;
  readonly order: number;
};

function findingOf(flow: Flow, state: State, said: Said): ReadFinding {
  const { code, told } = said;
  const own = said.steps.at(-1);
  const above = own
    ? { code: own.value, codeRange: own.value ? own.code : null, name: own.name }
    : criterionAbove(state, code);
  const known = above?.code ? state.names.get(above.code) : undefined;
  const criterion = above && !above.name && known?.name ? { ...above, name: known.name } : above;
  const isOwn = own !== undefined;
  return {
    order: said.order,
    group: state.group
      ? fieldOf(flow, state.group.range, state.group.value, state.group.confidence)
      : absent(0.8),
    criterionCode:
      criterion?.code && criterion.codeRange
        ? fieldOf(flow, criterion.codeRange, criterion.code, isOwn ? 0.98 : 0.9)
        : codePrefix(flow, code),
    criterionName: criterion?.name ? wordsOf(flow, criterion.name, isOwn ? 0.95 : 0.9) : absent(0.8),
    itemCode: code ? fieldOf(flow, code.code, code.value, 0.98) : absent(0.8),
    itemName: told.name ? wordsOf(flow, told.name, 0.9) : absent(0.8),
    maxPoints: told.points.max,
    selfPoints: told.points.self,
    appraisedPoints: told.points.appraised,
    lostPoints: told.points.lost,
    sourcePage: told.page,
    reason: told.reason ? wordsOf(flow, told.reason, told.reasonConfidence) : absent(0.7),
    causes: told.reason ? readCauses(flow, told.reason) : [],
  };
}

/** The nearest heading above whose code leads to the item's, or one of another numbering. */
function criterionAbove(state: State, code: Step | null): Criterion | null {
  const nearest = state.criteria.at(-1) ?? null;
  if (!code) return nearest;
  const leading = state.criteria.findLast(
    (criterion) => code.value.startsWith(`${criterion.code}.`) && criterion.code !== '',
  );
  if (leading) return leading;
  if (nearest && nearest.code === '')
    return {
      ...nearest,
      code: code.value.split('.').slice(0, -1).join('.'),
      codeRange:
        code.levels > 1
          ? { start: code.code.start, end: code.code.start + code.value.lastIndexOf('.') }
          : null,
    };
  if (nearest && (!/^\d/.test(nearest.code) || code.levels === 1)) return nearest;
  const prefix = code.value.split('.').slice(0, -1).join('.');
  const known = prefix ? state.names.get(prefix) : undefined;
  return known ?? null;
}

/** With no heading to say it, the code of the criterion is the leading part of the item's. */
function codePrefix(flow: Flow, code: Step | null): Field<string> {
  if (!code || code.levels < 2) return absent(0.7);
  const value = code.value.slice(0, code.value.lastIndexOf('.'));
  return fieldOf(flow, { start: code.code.start, end: code.code.start + value.length }, value, 0.6);
}

/** Gives groups that a later list names by code. */
function finished(state: State): readonly ReadFinding[] {
  return state.found.map((finding) => {
    const listed = state.assigned.find(
      ({ codes }) => finding.itemCode.value !== null && codes.includes(finding.itemCode.value),
    );
    return listed && finding.group.value === null
      ? { ...finding, group: { value: listed.group.value, span: null, confidence: listed.group.confidence } }
      : finding;
  });
}
