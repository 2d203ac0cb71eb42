import { expect, test } from 'vitest';
import type { CalendarDate } from '#kernel/calendar.ts';
import { isPermitted, roles, type Role } from '#kernel/permission.ts';
import { points } from '#kernel/points.ts';
import { enrolUnit } from '#modules/identity/index.ts';
import { allRoutes } from '../support/all-routes.ts';
import { assessmentOf, done, openCycle, operation, publishSet } from '../support/assessment-story.ts';
import { parentItem, sampleItem, sampleSet } from '../support/criteria-sample.ts';
import { createdSet, publishedSet, soundSet } from '../support/criteria-story.ts';
import { handInEvidence } from '../support/evidence-story.ts';
import { minimalPdf } from '../support/minimal-pdf.ts';
import { sampleFinding, sampleSupervision } from '../support/sample-supervision.ts';
import { readingOf, useStory, type Commune, type Province } from '../support/story.ts';

/**
 * The statements of every route that reads, as golden files: a change of SQL is seen in review, and no route
 * may send more of them when there is more to show.
 */
const story = useStory();
const statementsMax = 4;

type Place = {
  readonly commune: Commune;
  readonly province: Province;
  readonly ids: Readonly<Record<string, string>>;
};

async function placeWith(count: number): Promise<Place> {
  const province = await story().province(`tỉnh ${count} Mẫu`);
  const commune = await story().commune(`xã ${count} Mẫu`, { under: province });
  const visitor = commune.as('committee_leader');
  const supervision = await sampleSupervision(
    story(),
    visitor,
    Array.from({ length: count }, (_, index) => sampleFinding(index + 1)),
  );
  for (let copy = 1; copy < Math.min(count, 12); copy += 1)
    await sampleSupervision(story(), visitor, [sampleFinding(1)]);
  const reading = (await visitor.upload('mot-dong.txt', 'Một dòng.')).json<{ id: string }>().id;
  await readingOf(visitor, reading);
  const listed = (await visitor.get('/api/findings')).json<{ rows: { id: string }[] }>();
  const findings = listed.rows[0]?.id ?? '';
  let evidence = '';
  for (let copy = 0; copy < Math.min(count, 12); copy += 1) {
    evidence = (await handInEvidence(visitor, `${copy}.pdf`, minimalPdf([`Trang ${count} ${copy}`]))).id;
    const body = { documentId: evidence, passage: null, page: null };
    await done(visitor, 'POST', `/api/findings/${findings}/evidence`, body);
  }
  const criteriaSets = await placeSets(commune, count);
  const year = await placeYear(province, commune, count);
  return {
    commune,
    province,
    ids: {
      evidence,
      findings,
      supervisions: supervision,
      readings: reading,
      'criteria-sets': criteriaSets,
      ...year,
    },
  };
}

/** A year of as many communes and items, all of them assigned to whoever asks. */
async function placeYear(province: Province, commune: Commune, count: number) {
  await story().database.ownerTransaction(async (tx) => {
    const validFrom = '2025-07-01' as CalendarDate;
    for (let unit = 1; unit < count; unit += 1)
      await enrolUnit(
        tx,
        { kind: 'commune', name: `xã ${count}.${unit} Mẫu`, validFrom, parentId: province.unitId },
        [],
      );
  });
  const rule = { kind: 'yes_no', points: points('1'), otherwise: points('0') } as const;
  const items = Array.from({ length: count }, (_, index) => sampleItem(`1.${index + 1}`, '1', rule));
  const content = sampleSet([parentItem('1', String(count), items)], {
    code: `nam-${count}`,
    total: points(String(count)),
  });
  const cycle = await openCycle(province, await publishSet(province, content));
  const leader = commune.as('committee_leader');
  const { id } = await assessmentOf(leader, cycle);
  await done(leader, 'PATCH', `/api/assessments/${id}/assignments`, {
    operationId: operation(),
    items: items.map(({ code }) => ({ code, version: 1 })),
    personId: leader.caller.personId,
  });
  return { cycles: cycle.id, assessments: id, assessableSet: cycle.criteriaSetId };
}

/** A set with as many items, and as many editions before it as a few years bring. */
async function placeSets(commune: Commune, count: number): Promise<string> {
  const administrator = commune.as('administrator');
  for (let edition = 1; edition < Math.min(count, 12); edition += 1)
    await publishedSet(administrator, soundSet(`bo-${count}`));
  const items = Array.from({ length: count }, (_, index) => sampleItem(`${index + 1}`, '1', null));
  return (await createdSet(administrator, sampleSet(items, { code: `bo-lon-${count}` }))).id;
}

async function statementsOf({ commune, province, ids }: Place, path: string): Promise<string[]> {
  const isOfSuperior = path.startsWith('/api/cycles');
  const visitor = isOfSuperior ? province.as('appraisal_leader') : commune.as(roleFor(path));
  const statements: string[] = [];
  const end = story().database.onQuery((statement) => {
    const line = statement.replace(/\s+/g, ' ').trim();
    // The worker looks for jobs on its own clock, whatever is being read.
    if (!line.startsWith("UPDATE platform.job SET state = 'running'")) statements.push(line);
  });
  const id = ids[path.split('/')[2] ?? ''] ?? '';
  const url = path.replace(':id', id).replace(':ordinal', '1').replace(':page', '1') + queryOf(path, ids);
  const reply = await visitor.get(url);
  end();
  expect([path, reply.statusCode]).toEqual([path, 200]);
  return statements;
}

function queryOf(path: string, ids: Place['ids']): string {
  if (path === '/api/cycles/assessable-units')
    return `?criteriaSet=${ids['assessableSet']}&opensOn=2026-09-01`;
  if (path === '/api/cycles/openable-sets') return '?opensOn=2026-09-01';
  if (path === '/api/criteria-sets/:id/export') return '?format=yaml';
  return path === '/api/criteria-sets/:id/mapping' ? `?previous=${ids['criteria-sets']}` : '';
}

/** Whoever may use the route; of several the leader of the committee, whose rows they are. */
function roleFor(path: string): Role {
  const permission = allRoutes.find((route) => route.method === 'GET' && route.path === path)?.permission;
  const may = (role: Role) => !permission || permission === 'signed_in' || isPermitted([role], permission);
  const role = may('committee_leader') ? 'committee_leader' : roles.find(may);
  if (!role) throw new Error(`nobody may use ${path}`);
  return role;
}

const readingRoutes = allRoutes
  .filter((route) => route.method === 'GET' && route.permission !== null)
  .map((route) => route.path);

test('each route that reads sends the same few statements however many rows there are', async () => {
  const small = await placeWith(2);
  const large = await placeWith(150);
  expect(readingRoutes.length).toBeGreaterThanOrEqual(12);
  for (const path of readingRoutes) {
    const few = await statementsOf(small, path);
    expect([path, await statementsOf(large, path)]).toEqual([path, few]);
    expect([path, few.length <= statementsMax]).toEqual([path, true]);
    const name = path.slice(5).replaceAll('/', '-').replaceAll(':', '');
    await expect(`${few.join(';\n\n')};\n`).toMatchFileSnapshot(`../golden/queries/${name}.sql`);
  }
});
