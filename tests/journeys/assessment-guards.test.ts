import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Caller } from '#kernel/caller.ts';
import { points } from '#kernel/points.ts';
import { saveAppraisalsOf } from '#modules/assessment/commands/save-appraisals.ts';
import type { AssessmentRow } from '#modules/assessment/contract.ts';
import {
  assessmentMoveNames,
  assessmentMoves,
  writableIn,
  type AssessmentMove,
} from '#modules/assessment/domain/assessment-workflow.ts';
import { scoreAppraised } from '#modules/assessment/domain/appraised-score.ts';
import { scoreSelf } from '#modules/assessment/domain/self-score.ts';
import { listManifestRows } from '#modules/assessment/views/manifest-rows.ts';
import type { Tx } from '#platform/database/database.ts';
import {
  appraise,
  assessmentOf,
  fullAppraisal,
  fullSelfScore,
  itemOf,
  move,
  openYear,
  operation,
  score,
  sheetOf,
  type Year,
} from '../support/assessment-story.ts';
import { yearSet } from '../support/sample-criteria-set.ts';
import { useStory, type Visitor } from '../support/story.ts';

/** What the database itself refuses and hides, whatever the program would do. */
const story = useStory();

const run = (caller: Caller, statement: string) =>
  story().database.write(caller, (tx) => sql.raw(statement).execute(tx));

const seen = (caller: Caller, table: string, unitId: string) =>
  story().database.read(caller, (tx) =>
    sql<{ count: number }>`
      select count(*)::integer as count from ${sql.raw(`assessment.${table}`)} where unit_id = ${unitId}`
      .execute(tx)
      .then(({ rows }) => rows[0]?.count ?? 0),
  );

/** Everything that belongs to one assessment; of each, what the appraising unit may see at which time. */
const unitTables = ['item_score', 'self_result', 'evidence_paper', 'evidence_link', 'snapshot'] as const;
const appraiserTables = ['appraisal', 'appraised_result'] as const;

async function filled(year: Year): Promise<{ id: string; officer: Visitor; leader: Visitor }> {
  const [officer, leader] = [year.communes[0]!.as('officer'), year.communes[0]!.as('committee_leader')];
  const { id } = await assessmentOf(officer, year.cycle);
  await officer.send('POST', `/api/assessments/${id}/evidence`, {
    operationId: operation(),
    items: ['1.1'],
    title: 'Kế hoạch',
    number: null,
    issuedOn: null,
    passage: null,
    address: null,
  });
  await score(officer, id, fullSelfScore);
  await score(officer, id, [{ code: '1.1', set: { note: 'Ghi chú nội bộ' } }]);
  return { id, officer, leader };
}

test('each side sees of an assessment what its state shows, and nobody else sees anything', async () => {
  const year = await openYear(story(), 2);
  const { id, officer, leader } = await filled(year);
  const { unitId } = officer.caller;
  const appraiser = year.province.as('appraiser');
  const strangers = [
    year.communes[1]!.as('officer').caller,
    (await story().province('tỉnh Bên Cạnh Mẫu')).as('appraisal_leader').caller,
  ];
  const looks = async (caller: Caller, tables: readonly string[]) =>
    Promise.all(tables.map(async (table) => (await seen(caller, table, unitId)) > 0));
  expect(await looks(appraiser.caller, unitTables)).toEqual([false, false, false, false, false]);
  expect(await looks(appraiser.caller, ['assessment', 'move'])).toEqual([true, true]);
  expect(await looks(officer.caller, ['item_score', 'assignment', 'self_result'])).toEqual([
    true,
    true,
    true,
  ]);
  await move(leader, id, 'submit');
  expect(await looks(appraiser.caller, unitTables)).toEqual([true, true, true, true, true]);
  await move(leader, id, 'withdraw', 'Sửa lại.');
  expect(await looks(appraiser.caller, unitTables)).toEqual([false, false, false, false, false]);
  await move(leader, id, 'submit');
  await move(appraiser, id, 'begin_appraisal');
  await appraise(appraiser, id, fullAppraisal);
  expect(await looks(officer.caller, appraiserTables)).toEqual([false, false]);
  expect(await looks(officer.caller, ['shown_appraisal', 'visible_appraisal', 'visible_result'])).toEqual([
    false,
    false,
    false,
  ]);
  await move(appraiser, id, 'ask_explanation');
  expect(await looks(officer.caller, [...appraiserTables, 'shown_appraisal', 'visible_result'])).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(await looks(appraiser.caller, ['assignment', 'received_operation', 'scorer'])).toEqual([
    false,
    false,
    false,
  ]);
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'assessment' and c.relkind in ('r', 'v')`.execute(story().database.owner);
  expect(rows.length).toBeGreaterThanOrEqual(19);
  for (const stranger of strangers)
    for (const { name } of rows) expect([name, await seen(stranger, name, unitId)]).toEqual([name, 0]);
});

test('who scored an item cannot appraise it, in another unit and by hand neither', async () => {
  const year = await openYear(story());
  const { id, officer, leader } = await filled(year);
  await move(leader, id, 'submit');
  const appraiser = year.province.as('appraiser');
  await move(appraiser, id, 'begin_appraisal');
  const provinceId = year.province.unitId;
  await sql`
    insert into identity.person (unit_id, id, name, position)
    values (${provinceId}, ${officer.caller.personId}, ${officer.caller.name}, 'Chuyên viên Sở Nội vụ')`.execute(
    story().database.owner,
  );
  const moved: Caller = { ...officer.caller, unitId: appraiser.caller.unitId, roles: ['appraiser'] };
  const refusedDecision = story().database.write(moved, (tx) =>
    saveAppraisalsOf(tx, moved, id, {
      operationId: operation(),
      changes: [{ code: '1.2', version: 1, decision: 'accept' }],
    }),
  );
  await expect(refusedDecision).rejects.toMatchObject({
    problem: { code: 'assessment.scored_by_you', facts: { items: '1.2' } },
  });
  const accept = `update assessment.appraisal set decision = 'accept' where assessment_id = '${id}' and item_code = '1.2'`;
  await expect(run(moved, accept)).rejects.toThrow(/may not appraise/);
  const forged = `update assessment.appraisal set decision = 'accept', appraised_by = '${appraiser.caller.personId}'
    where assessment_id = '${id}' and item_code = '1.2'`;
  await expect(run(moved, forged)).rejects.toThrow(/permission denied/);
  await expect(run(moved, `delete from assessment.scorer`)).rejects.toThrow(/permission denied/);
  await run(appraiser.caller, accept);
  expect(itemOf(await sheetOf(appraiser, id), '1.2')).toMatchObject({ decision: 'accept' });
});

test('a locked sheet takes no writing by hand, and its state moves by the moves alone', async () => {
  const year = await openYear(story());
  const { id, officer, leader } = await filled(year);
  const appraiser = year.province.as('appraiser');
  const where = `where assessment_id = '${id}'`;
  const state = `update assessment.assessment set state = 'published' where id = '${id}'`;
  await expect(run(leader.caller, state)).rejects.toThrow(/permission denied/);
  const makeMove = (name: string, content: string | null) =>
    `select assessment.make_move(unit_id, year, id, '${name}', null, ${content === null ? 'null' : `'${content}'`})
      from assessment.assessment where id = '${id}'`;
  await expect(run(leader.caller, makeMove('submit', null))).rejects.toThrow(/needs a snapshot/);
  await expect(run(leader.caller, makeMove('publish', '{}'))).rejects.toThrow(/not open/);
  await expect(run(appraiser.caller, makeMove('submit', '{}'))).rejects.toThrow(/not open/);
  await move(leader, id, 'submit');
  for (const statement of [
    `update assessment.item_score set figures = '{"value": false}' ${where} and item_code = '1.2'`,
    `update assessment.item_score set points = 1, low = 1, high = 1 ${where} and item_code = '1.2'`,
    `update assessment.self_result set total = 12 ${where}`,
    `update assessment.assignment set note = 'x' ${where}`,
    `delete from assessment.evidence_link ${where}`,
  ])
    await expect(run(officer.caller, statement)).rejects.toThrow(/locked/);
  await expect(run(leader.caller, `update assessment.move set reason = 'x' ${where}`)).rejects.toThrow(
    /permission denied/,
  );
  const forgedMove = sql`update assessment.move set reason = 'x' where assessment_id = ${id}`;
  await expect(forgedMove.execute(story().database.owner)).rejects.toThrow(/insert-only/);
  const forgedSnapshot = sql`delete from assessment.snapshot where assessment_id = ${id}`;
  await expect(forgedSnapshot.execute(story().database.owner)).rejects.toThrow(/insert-only/);
  await move(appraiser, id, 'begin_appraisal');
  await expect(run(appraiser.caller, makeMove('conclude', null))).rejects.toThrow(/concluded_decided/);
});

test('the database knows the same moves as the program, and locks by the same states', async () => {
  const { rows } = await sql<Record<string, unknown>>`
    select name, from_states as "from", to_state as "to", side, needs_reason as "needsReason"
    from assessment.move_rules()`.execute(story().database.owner);
  const expected = assessmentMoveNames.map((name) => {
    const { from, to, side, needsReason } = assessmentMoves[name];
    return { name, from: [...from], to, side, needsReason };
  });
  expect(rows).toEqual(expected);
  const triggers = await sql<{ table: string; states: string }>`
    select c.relname as table, replace(encode(t.tgargs, 'escape'), '\\000', '') as states
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where p.proname = 'refuse_when_locked'`.execute(story().database.owner);
  const writings: Readonly<Record<string, readonly string[]>> = {
    self_result: writableIn.self_score,
    report_text: writableIn.self_score,
    assignment: writableIn.assignment,
    evidence_link: writableIn.evidence,
    appraisal: writableIn.appraisal,
    appraised_result: writableIn.appraisal,
    answer: writableIn.explanation,
  };
  expect(triggers.rows.length).toBeGreaterThanOrEqual(9);
  for (const { table, states } of triggers.rows)
    expect([table, states]).toEqual([table, writings[table]?.join(' ')]);
});

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
