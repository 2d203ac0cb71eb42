import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Caller } from '#kernel/caller.ts';
import { saveAppraisalsOf } from '#modules/assessment/commands/save-appraisals.ts';
import {
  assessmentMoveNames,
  assessmentMoves,
  writableIn,
} from '#modules/assessment/domain/assessment-workflow.ts';
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
