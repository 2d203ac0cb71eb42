import { expect } from 'vitest';
import type {
  AssessmentRow,
  CycleRow,
  CycleView,
  SavedItems,
  SheetItem,
  SheetView,
} from '#modules/assessment/contract.ts';
import type { AssessmentMove } from '#modules/assessment/domain/assessment-workflow.ts';
import type { CriteriaSetView } from '#modules/criteria/contract.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { yearSet } from './sample-criteria-set.ts';
import type { Commune, Province, Story, Visitor } from './story.ts';

/** A fresh name for a write. */
export const operation = (): string => globalThis.crypto.randomUUID();

/** Sends a request that must be answered well, and gives the reply. */
export async function done<Reply>(
  visitor: Visitor,
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: unknown,
): Promise<Reply> {
  const reply = await visitor.send(method, url, body);
  expect([url, reply.statusCode, reply.body.slice(0, 600)]).toEqual([url, 200, expect.anything()]);
  return reply.json<Reply>();
}

/** Sends a request that must be refused, and gives the problem. */
export async function refused(
  visitor: Visitor,
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: unknown,
): Promise<{ status: number; code: string; detail: string; facts: Record<string, string | number> }> {
  const reply = await visitor.send(method, url, body);
  expect([url, reply.statusCode >= 400]).toEqual([url, true]);
  return reply.json();
}

/** Publishes a set for the province; gives its id. */
export async function publishSet(province: Province, content: CriteriaSet): Promise<string> {
  const leader = province.as('appraisal_leader');
  const draft = await done<CriteriaSetView>(leader, 'POST', '/api/criteria-sets', { content });
  await done(leader, 'POST', `/api/criteria-sets/${draft.id}/publish`, { version: draft.version });
  return draft.id;
}

/** Opens a cycle for all communes of the province. */
export async function openCycle(
  province: Province,
  criteriaSetId: string,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<CycleRow> {
  return done<CycleRow>(province.as('appraisal_leader'), 'POST', '/api/cycles', {
    operationId: operation(),
    criteriaSetId,
    title: 'Đợt chấm điểm mẫu',
    opensOn: '2026-09-01',
    selfScoreDueOn: '2099-11-30',
    appraisalDueOn: '2099-12-20',
    explanationDueOn: '2099-12-27',
    unitIds: null,
    takeOver: true,
    ...facts,
  });
}

/** A province with communes in which a year has been opened. */
export type Year = {
  readonly province: Province;
  readonly communes: readonly Commune[];
  readonly criteriaSetId: string;
  readonly cycle: CycleRow;
};

let years = 0;

/** Opens a year of the sample set in a province of its own. */
export async function openYear(story: Story, communeCount = 1, content?: CriteriaSet): Promise<Year> {
  years += 1;
  const province = await story.province(`tỉnh Năm Mẫu ${years}`);
  const communes: Commune[] = [];
  for (let count = 1; count <= communeCount; count += 1)
    communes.push(await story.commune(`xã Năm Mẫu ${years}.${count}`, { under: province }));
  const criteriaSetId = await publishSet(province, content ?? yearSet(`bo-mau-nam-${years}`));
  return { province, communes, criteriaSetId, cycle: await openCycle(province, criteriaSetId) };
}

/** The assessment of the visitor's unit in this cycle, or the first that was handed in to it. */
export async function assessmentOf(visitor: Visitor, cycle: { readonly id: string }): Promise<AssessmentRow> {
  const reply = await visitor.get(`/api/assessments?cycle=${cycle.id}`);
  const [row] = reply.json<{ rows: AssessmentRow[] }>().rows;
  if (!row) throw new Error('no assessment is listed');
  return row;
}

/** The whole sheet as the visitor sees it. */
export async function sheetOf(visitor: Visitor, id: string): Promise<SheetView> {
  const reply = await visitor.get(`/api/assessments/${id}`);
  expect([reply.statusCode, reply.body.slice(0, 400)]).toEqual([200, expect.anything()]);
  return reply.json<SheetView>();
}

/** One item of a sheet. */
export function itemOf(sheet: { readonly items: readonly SheetItem[] }, code: string): SheetItem {
  const item = sheet.items.find((each) => each.code === code);
  if (!item) throw new Error(`no item ${code}`);
  return item;
}

type Change = { readonly code: string; readonly set: Readonly<Record<string, unknown>> };

/** Saves self-scores at the versions that stand now. */
export async function score(visitor: Visitor, id: string, changes: readonly Change[]): Promise<SavedItems> {
  const sheet = await sheetOf(visitor, id);
  return done<SavedItems>(visitor, 'PATCH', `/api/assessments/${id}/items`, {
    operationId: operation(),
    changes: changes.map(({ code, set }) => ({ code, set, version: itemOf(sheet, code).version })),
  });
}

/** What fills the sample set: index (3 + 2 + 3.2 + 1) of 10.5 without the survey. */
export const fullSelfScore: readonly Change[] = [
  { code: '1.1', set: { figures: { numerator: '9', denominator: '10' }, explanation: 'Giải trình mẫu.' } },
  { code: '1.2', set: { figures: { value: true } } },
  { code: '2.1', set: { figures: { numerator: '80', denominator: '100' } } },
  { code: '2.2', set: { figures: { value: '2' } } },
];

/** Decides items at the versions that stand now. */
export async function appraise(
  visitor: Visitor,
  id: string,
  changes: readonly ({ readonly code: string } & Readonly<Record<string, unknown>>)[],
): Promise<SavedItems> {
  const sheet = await sheetOf(visitor, id);
  return done<SavedItems>(visitor, 'PATCH', `/api/assessments/${id}/appraisals`, {
    operationId: operation(),
    changes: changes.map((change) => ({ ...change, version: itemOf(sheet, change.code).version })),
  });
}

/** Accepts every item of the sample set; the survey gives 1.2. */
export const fullAppraisal = [
  { code: '1.1', decision: 'accept' },
  { code: '1.2', decision: 'accept' },
  { code: '2.1', decision: 'accept' },
  { code: '2.2', decision: 'accept' },
  { code: '2.3', decision: 'accept', figures: { value: '1.2' } },
] as const;

/** Moves an assessment at the version that stands now. */
export async function move(
  visitor: Visitor,
  id: string,
  name: AssessmentMove,
  reason: string | null = null,
): Promise<SheetView> {
  const { version } = await sheetOf(visitor, id);
  return done<SheetView>(visitor, 'POST', `/api/assessments/${id}/moves`, {
    operationId: operation(),
    move: name,
    version,
    reason,
  });
}

/** The cycle as its superior sees it. */
export async function cycleOf(visitor: Visitor, id: string): Promise<CycleView> {
  return (await visitor.get(`/api/cycles/${id}`)).json<CycleView>();
}
