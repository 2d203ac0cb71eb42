import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { loadDemonstration } from '../../src/demonstration.ts';
import { useTestDatabase } from '../support/test-database.ts';

const db = useTestDatabase();

test('the demonstration has a published year that agrees with what is known of it, and one that is half way', async () => {
  const { database } = db();
  await loadDemonstration(database);
  const { owner } = database;
  const commune = sql`(select id from identity.unit where name = 'xã Phượng Tiến')`;
  const known = await sql<{ code: string; self: string; appraised: string; max: string }>`
    select item.item_code as code, item.points as self, shown.points as appraised, named.max
    from assessment.item_score as item
    join assessment.assessment as whole on whole.id = item.assessment_id
    join assessment.shown_appraisal as shown on shown.assessment_id = item.assessment_id
      and shown.item_code = item.item_code and shown.round = whole.round
    join criteria.published_item as named on named.criteria_set_id = whole.criteria_set_id
      and named.code = item.item_code
    where item.unit_id = ${commune} and item.year = 2025 and item.item_code in ('1.1', '2.2', '2.3', '7.2')
    order by item.ordinal`.execute(owner);
  expect(known.rows).toEqual([
    { code: '1.1', self: '3', appraised: '2.5', max: '3' },
    { code: '2.2', self: '1', appraised: '1', max: '1.5' },
    { code: '2.3', self: '2', appraised: '1.5', max: '2' },
    { code: '7.2', self: '0.5', appraised: '0.5', max: '1.5' },
  ]);
  const states = await sql<{ year: number; state: string; count: number }>`
    select year, state, count(*)::integer as count from assessment.assessment
    group by 1, 2 order by 1, 2`.execute(owner);
  expect(states.rows).toEqual([
    { year: 2025, state: 'published', count: 12 },
    { year: 2026, state: 'self_scoring', count: 10 },
    { year: 2026, state: 'submitted', count: 2 },
  ]);
  const current = await sql<{ scored: number; assigned: number }>`
    select scored_count as scored, (
      select count(*)::integer from assessment.assignment where assessment_id = whole.id
        and person_id is not null and due_on is not null) as assigned
    from assessment.assessment as whole where unit_id = ${commune} and year = 2026`.execute(owner);
  expect(current.rows).toEqual([{ scored: 19, assigned: 40 }]);
});
