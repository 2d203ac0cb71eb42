import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import type { AssessmentRow } from '#modules/assessment/contract.ts';
import { scoreAppraised } from '#modules/assessment/domain/appraised-score.ts';
import {
  assessmentMoveNames,
  assessmentMoves,
  type AssessmentMove,
} from '#modules/assessment/domain/assessment-workflow.ts';
import { scoreSelf } from '#modules/assessment/domain/self-score.ts';
import { listManifestRows } from '#modules/assessment/views/manifest-rows.ts';
import type { Tx } from '#platform/database/database.ts';
import {
  assessmentOf,
  fullAppraisal,
  fullSelfScore,
  openYear,
  operation,
  sheetOf,
} from '../support/assessment-story.ts';
import { yearSet } from '../support/sample-criteria-set.ts';
import { useStory, type Visitor } from '../support/story.ts';

/** Whatever people try, in whatever order. */
const story = useStory();

/** What the stored rows give when they are scored anew, beside what is stored. */
async function rescored(tx: Tx, { unitId, year, id }: AssessmentRow) {
  const key = { unitId: unitId as never, year, id: id as never };
  const rows = await listManifestRows(tx, key);
  const stored = await sql<{ self: string | null; appraised: string | null; index: string | null }>`
    select self.total as self, appraised.total as appraised, appraised.index_percent as index
    from assessment.self_result as self left join assessment.visible_result as appraised
      using (unit_id, year, assessment_id)
    where assessment_id = ${id}`.execute(tx);
  return { rows, stored: stored.rows[0] };
}

const reasons = new Set<AssessmentMove>(['send_back', 'withdraw', 'return', 'end_explanation', 'reopen']);
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(...assessmentMoveNames).map((name) => ({ kind: 'move' as const, name })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        code: fc.constantFrom('1.1', '1.2', '2.1', '2.2'),
        is: fc.boolean(),
        count: fc.nat({ max: 9 }),
      })
      .map((facts) => ({ kind: 'score' as const, ...facts })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'fill' as const }) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        code: fc.constantFrom('1.1', '1.2', '2.1', '2.2'),
        decision: fc.constantFrom('accept', 'cut', 'ask_more'),
        points: fc.constantFrom('0', '0.3', '1'),
      })
      .map((facts) => ({ kind: 'decide' as const, ...facts })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'decide_all' as const }) },
);

// oxlint-disable-next-line vitest/expect-expect -- the property expects inside its steps
test('whatever is tried, nothing is published that was not handed in and concluded, and totals are what the rows give', async () => {
  const set = yearSet('bo-tinh-chat');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
      const year = await openYear(story(), 1, set);
      const people = [year.communes[0]!.as('officer'), year.communes[0]!.as('committee_leader')];
      const [officer, leader] = people as [Visitor, Visitor];
      const [appraiser, head] = [year.province.as('appraiser'), year.province.as('appraisal_leader')];
      const { id } = await assessmentOf(officer, year.cycle);
      const everything = [
        { kind: 'fill' as const },
        { kind: 'move' as const, name: 'submit' as const },
        { kind: 'move' as const, name: 'begin_appraisal' as const },
        { kind: 'decide_all' as const },
      ];
      for (const each of [...steps, ...everything, ...steps]) {
        const sheet = await sheetOf(officer, id);
        const versionOf = (code: string, of = sheet) =>
          of.items.find((item) => item.code === code)?.version ?? 1;
        if (each.kind === 'move') {
          const body = {
            operationId: operation(),
            move: each.name,
            version: sheet.version,
            reason: reasons.has(each.name) ? 'Lý do mẫu' : null,
          };
          const who = assessmentMoves[each.name].side === 'unit' ? leader : head;
          await who.send('POST', `/api/assessments/${id}/moves`, body);
        } else if (each.kind === 'score' || each.kind === 'fill') {
          const changes = each.kind === 'fill' ? fullSelfScore : [scored(each)];
          await officer.send('PATCH', `/api/assessments/${id}/items`, {
            operationId: operation(),
            changes: changes.map((change) => ({ ...change, version: versionOf(change.code) })),
          });
        } else {
          const own = await sheetOf(appraiser, id);
          const { code = '', decision = '', points: given = '' } = each.kind === 'decide' ? each : {};
          const changes =
            each.kind === 'decide_all'
              ? fullAppraisal
              : [{ code, decision, reason: 'Lý do', ...(decision === 'cut' ? { points: given } : {}) }];
          await appraiser.send('PATCH', `/api/assessments/${id}/appraisals`, {
            operationId: operation(),
            changes: changes.map((change) => ({ ...change, version: versionOf(change.code, own) })),
          });
        }
        expect(await faultsOf(officer, head, id)).toEqual([]);
      }
    }),
    { numRuns: 6 },
  );
});

/** What is not as it must be: a published sheet without its moves, a total that its rows do not give, a wrong count. */
async function faultsOf(officer: Visitor, head: Visitor, id: string): Promise<string[]> {
  const set = yearSet('bo-tinh-chat');
  const sheet = await sheetOf(officer, id);
  const own = await story().database.read(officer.caller, (tx) => rescored(tx, sheet));
  const theirs = await story().database.read(head.caller, (tx) => rescored(tx, sheet));
  const moves = sheet.history.map((line) => line.move);
  const isWell = moves.includes('submit') && moves.includes('conclude') && moves.at(-1) === 'publish';
  const self = scoreSelf(set, own.rows, {}, 'commune').total;
  const appraised = scoreAppraised(set, theirs.rows, {}, 'commune');
  const isAppraised = ['appraising', 'reappraising', 'concluded', 'published'].includes(sheet.state);
  const { stored } = theirs;
  const done = own.rows.filter((row) => row.isLeaf && (!row.isSelfScored || row.points !== null)).length;
  return [
    sheet.state === 'published' && !isWell ? `published after ${moves.join(', ')}` : '',
    (own.stored?.self ?? null) === self ? '' : `self total ${own.stored?.self} and not ${self}`,
    isAppraised && (stored?.appraised ?? null) !== appraised.total
      ? `appraised total ${stored?.appraised}`
      : '',
    isAppraised && (stored?.index ?? null) !== appraised.index ? `index ${stored?.index}` : '',
    sheet.scoredCount === done ? '' : `scored ${sheet.scoredCount} and not ${done}`,
  ].filter((fault) => fault !== '');
}

function scored(facts: { readonly code: string; readonly is: boolean; readonly count: number }) {
  const figures: Readonly<Record<string, Readonly<Record<string, string | boolean>>>> = {
    '1.1': { numerator: points(String(facts.count)), denominator: '10' },
    '1.2': { value: facts.is },
    '2.1': { numerator: points(String(facts.count)), denominator: '9' },
    '2.2': { value: points(String(facts.count)) },
  };
  return {
    code: facts.code,
    set: { figures: figures[facts.code] ?? {}, explanation: facts.is ? 'Giải trình' : null },
  };
}
