// Longer than a file usually is: one table of routes, roles and bodies, which is read as a whole.
import { beforeAll, expect, test } from 'vitest';
import { roles, type Role } from '#kernel/permission.ts';
import { allRoutes } from '../support/all-routes.ts';
import { assessmentOf, openCycle, operation, publishSet } from '../support/assessment-story.ts';
import { publishedSet, soundSet } from '../support/criteria-story.ts';
import { yearSet } from '../support/sample-criteria-set.ts';
import { handInEvidence } from '../support/evidence-story.ts';
import { minimalPdf } from '../support/minimal-pdf.ts';
import { sampleFinding, sampleSupervision } from '../support/sample-supervision.ts';
import { useStory, type Commune, type Province, type Visitor } from '../support/story.ts';

/**
 * The golden table of routes and roles: what each role is answered on its own unit's rows, and what a person
 * with every right in another unit is answered on them. Generated from the contracts, so a new route that is
 * not in the table fails.
 */
const story = useStory();
let home: Commune;
let neighbour: Commune;
let supervision: string;
let finding: { id: string; version: number };
let reading: string;
let evidence: string;
let criteriaSet: string;
let province: Province;
let provinceSet: string;
let cycle: string;
let assessment: string;

beforeAll(async () => {
  province = await story().province('tỉnh Nhà Mẫu');
  home = await story().commune('xã Nhà Mẫu', { under: province });
  neighbour = await story().commune('xã Bên Mẫu');
  supervision = await sampleSupervision(story(), home.as('officer'), [sampleFinding(1)]);
  const listed = (await home.as('officer').get('/api/findings')).json<{ rows: (typeof finding)[] }>();
  const [row] = listed.rows;
  finding = { id: row!.id, version: row!.version };
  const handedIn = await home.as('officer').upload('rong.txt', 'Một dòng không phải thông báo.');
  reading = handedIn.json<{ id: string }>().id;
  evidence = (await handInEvidence(home.as('officer'), 'ke-hoach.pdf', minimalPdf(['Ke hoach']))).id;
  criteriaSet = (await publishedSet(home.as('administrator'), soundSet('bo-cua-nha'))).id;
  provinceSet = await publishSet(province, yearSet());
  cycle = (await openCycle(province, provinceSet)).id;
  assessment = (await assessmentOf(home.as('officer'), { id: cycle })).id;
});

const evidenceFields = {
  subject: null,
  documentType: null,
  number: null,
  symbol: null,
  issuingBody: null,
  signerName: null,
  signerTitle: null,
  place: null,
  issuedOn: null,
  signedOn: null,
  validYear: 2026,
  validUntil: null,
};

const bodies: Readonly<Record<string, () => unknown>> = {
  'POST /api/sign-in': () => ({ username: 'khong-co', password: 'khong-co' }),
  'POST /api/password': () => ({ current: 'khong-phai', next: 'khong-phai-dau' }),
  'PATCH /api/findings': () => ({ findings: [finding], set: { action: 'Việc mẫu' } }),
  'POST /api/findings/:id/evidence': () => ({ documentId: evidence, passage: null, page: null }),
  'PUT /api/readings/:id': () => ({ version: 1, reading: {} }),
  'POST /api/readings/:id/confirm': () => ({ version: 1 }),
  'POST /api/readings/:id/discard': () => ({ version: 99 }),
  'PUT /api/evidence/:id': () => ({ version: 99, fields: evidenceFields }),
  'POST /api/evidence/:id/moves': () => ({ version: 99, move: 'send' }),
  'POST /api/evidence/:id/answers': () => ({ revision: 99, code: 'of_the_year', reason: 'Lý do mẫu' }),
  'POST /api/criteria-sets': () => ({ blank: { code: 'bo-moi', title: 'Bộ mới', year: 2026 } }),
  'PUT /api/criteria-sets/:id': () => ({ version: 99, content: soundSet('bo-cua-nha') }),
  'POST /api/criteria-sets/:id/publish': () => ({ version: 99 }),
  'POST /api/criteria-sets/:id/discard': () => ({ version: 99 }),
  'PUT /api/criteria-sets/:id/mapping': () => ({ previous: criteriaSet, lines: [] }),
  'POST /api/cycles': () => ({
    operationId: operation(),
    criteriaSetId: provinceSet,
    title: 'Đợt mẫu',
    opensOn: '2026-12-01',
    selfScoreDueOn: '2026-11-01',
    appraisalDueOn: null,
    explanationDueOn: null,
    unitIds: null,
    takeOver: false,
  }),
  'PATCH /api/cycles/:id': () => ({
    version: 99,
    selfScoreDueOn: '2026-12-01',
    appraisalDueOn: null,
    explanationDueOn: null,
    reason: 'Lý do mẫu',
  }),
  'POST /api/cycles/:id/moves': () => ({
    operationId: operation(),
    move: 'publish',
    assessments: [{ id: assessment, version: 99 }],
    reason: null,
  }),
  'POST /api/assessments/:id/moves': () => ({
    operationId: operation(),
    move: 'submit',
    version: 99,
    reason: null,
  }),
  'PATCH /api/assessments/:id/items': () => ({
    operationId: operation(),
    changes: [{ code: '1.2', version: 99, set: { note: 'Ghi chú' } }],
  }),
  'PATCH /api/assessments/:id/assignments': () => ({
    operationId: operation(),
    items: [{ code: '1.2', version: 99 }],
    personId: null,
  }),
  'PUT /api/assessments/:id/evidence/:link': () => ({ item: '1.1', proves: [] }),
  'POST /api/assessments/:id/evidence': () => ({
    operationId: operation(),
    items: ['9.9'],
    title: 'Kế hoạch',
    number: null,
    issuedOn: null,
    passage: null,
    address: null,
  }),
  'PATCH /api/assessments/:id/appraisals': () => ({
    operationId: operation(),
    changes: [{ code: '1.2', version: 99, decision: 'accept' }],
  }),
  'PUT /api/assessments/:id/report-texts': () => ({
    operationId: operation(),
    version: 99,
    difficulties: null,
    proposals: null,
  }),
  'PATCH /api/assessments/:id/answers': () => ({
    operationId: operation(),
    changes: [{ code: '1.2', version: 99, answer: 'Giải trình' }],
  }),
};

/** Routes of the superior's side: the table shows its roles, not the commune's. */
const isOfSuperior = (key: string): boolean => / \/api\/cycles\b|\/appraisals$/.test(key);

/** What a route asks for behind its address. */
const queries: Readonly<Record<string, () => string>> = {
  'GET /api/cycles/openable-sets': () => '?opensOn=2026-09-01',
  'GET /api/cycles/assessable-units': () => `?criteriaSet=${provinceSet}&opensOn=2026-09-01`,
  'GET /api/criteria-sets/:id/export': () => '?format=yaml',
  'GET /api/criteria-sets/:id/mapping': () => `?previous=${criteriaSet}`,
  'DELETE /api/criteria-sets/:id/mapping': () => `?previous=${criteriaSet}`,
  'DELETE /api/assessments/:id/evidence/:link': () => '?item=1.1',
};

async function call(visitor: Visitor, key: string): Promise<number> {
  const [method = '', path = ''] = key.split(' ');
  // An administrator is refused their own account: the answer shows who gets that far, and nobody's session ends.
  const own = home.as('administrator').caller.personId;
  const ids: Readonly<Record<string, string>> = {
    readings: reading,
    evidence,
    findings: finding.id,
    accounts: own,
    supervisions: supervision,
    'criteria-sets': criteriaSet,
    cycles: cycle,
    assessments: assessment,
  };
  const address = path
    .replace(':id', ids[path.split('/')[2] ?? ''] ?? '')
    .replace(':link', operation())
    .replace(':document', evidence)
    .replace(':ordinal', '1')
    .replace(':page', '1');
  const url = `${address}${queries[key]?.() ?? ''}`;
  if (uploadKeys.has(key)) return (await visitor.upload('thu.txt', 'Thử.', url)).statusCode;
  if (method === 'GET') return (await visitor.get(url)).statusCode;
  return (await visitor.send(method as 'POST', url, bodies[key]?.())).statusCode;
}

const uploadKeys = new Set(
  allRoutes.filter(({ upload }) => upload).map(({ method, path }) => `${method} ${path}`),
);
const routeKeys = allRoutes.map(({ method, path }) => `${method} ${path}`).toSorted();
const signedInRoutes = routeKeys.filter((key) => key !== 'POST /api/sign-out');

test('every role gets on every route what the golden table says', async () => {
  const table: string[] = [];
  for (const key of signedInRoutes) {
    const answers = [];
    const side = isOfSuperior(key) ? province : home;
    for (const role of roles) answers.push(await call(side.as(role), key));
    table.push(`${key.padEnd(42)} ${answers.join(' ')}`);
  }
  const head = `${'route'.padEnd(42)} ${roles.join(' ')}`;
  await expect([head, ...table, ''].join('\n')).toMatchFileSnapshot('../golden/routes-by-role.txt');
});

test('without a session only the open routes answer', async () => {
  const open = allRoutes
    .filter((route) => route.permission === null)
    .map(({ method, path }) => `${method} ${path}`)
    .toSorted();
  expect(open).toEqual(['GET /api/demo-accounts', 'POST /api/sign-in']);
  for (const key of routeKeys.filter((each) => each.startsWith('GET ') && !open.includes(each))) {
    const url = key.slice(4).replace(':id', supervision);
    expect([key, (await story().stranger(url)).statusCode]).toEqual([key, 401]);
  }
});

const writers: readonly Role[] = [
  'committee_leader',
  'officer',
  'council_leader',
  'appraisal_leader',
  'administrator',
];

test('somebody of another unit finds nothing of this one, on any route with an identity', async () => {
  const withIdentity = routeKeys.filter((key) => key.includes(':id') || key === 'PATCH /api/findings');
  expect(withIdentity.length).toBeGreaterThanOrEqual(9);
  for (const key of withIdentity)
    for (const role of writers) {
      if (key === 'PUT /api/readings/:id') continue;
      expect([key, role, await call(neighbour.as(role), key)]).toEqual([key, role, 404]);
    }
  const { rows } = (await home.as('officer').get('/api/findings')).json<{ rows: (typeof finding)[] }>();
  expect(rows.map(({ id }) => id)).toEqual([finding.id]);
});

test('lists, counts and exports of another unit hold nothing of this one', async () => {
  const visitor = neighbour.as('council_leader');
  for (const url of [
    '/api/findings',
    `/api/findings?supervision=${supervision}`,
    '/api/readings',
    '/api/supervisions',
    '/api/cycles',
    '/api/assessments',
    `/api/assessments?cycle=${cycle}`,
    '/api/my-items',
  ])
    expect([url, (await visitor.get(url)).json<{ rows: unknown[] }>().rows]).toEqual([url, []]);
  const counts = (await visitor.get(`/api/findings/counts?supervision=${supervision}`)).json<{
    total: number;
  }>();
  expect(counts.total).toBe(0);
  const audit = (await visitor.get('/api/audit')).json<{ rows: { subjectId: string }[] }>();
  expect(audit.rows.filter(({ subjectId }) => subjectId === supervision || subjectId === reading)).toEqual(
    [],
  );
  const people = (await visitor.get('/api/people')).json<{ rows: { id: string }[] }>();
  expect(people.rows.map(({ id }) => id)).not.toContain(home.as('officer').caller.personId);
});

test('an address with an identity that cannot exist is not found, like one that does not', async () => {
  const officer = home.as('officer');
  for (const url of ['/api/readings/khong-co', '/api/supervisions/1%27%20or%201=1'])
    expect([url, (await officer.get(url)).json<{ code: string }>().code]).toEqual([url, 'http.not_found']);
});
