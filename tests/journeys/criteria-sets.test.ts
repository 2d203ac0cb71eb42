import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import type { CriteriaSetRow, CriteriaSetView, MappingView } from '#modules/criteria/contract.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { listItems } from '#modules/criteria/domain/criteria-set.ts';
import { parentItem, sampleItem, sampleSet } from '../support/criteria-sample.ts';
import { useStory, type Province, type Visitor } from '../support/story.ts';

/** A province drafts, publishes and re-issues a set; who may see what, and what can never change. */
const story = useStory();
const yesNo = (amount: string) =>
  ({ kind: 'yes_no', points: points(amount), otherwise: points('0') }) as const;

function soundSet(code: string, parts: Partial<CriteriaSet> = {}): CriteriaSet {
  return sampleSet(
    [
      parentItem('1', '60', [
        sampleItem('1.1', '40', yesNo('40'), { position: 'Công chức Tư pháp - Hộ tịch' }),
        sampleItem('1.2', '20', yesNo('20')),
      ]),
      sampleItem('2', '40', yesNo('40')),
    ],
    { code, ...parts },
  );
}

async function created(visitor: Visitor, content: CriteriaSet): Promise<CriteriaSetView> {
  const reply = await visitor.send('POST', '/api/criteria-sets', { content });
  expect([reply.statusCode, reply.body.slice(0, 400)]).toEqual([200, expect.anything()]);
  return reply.json<CriteriaSetView>();
}

async function published(visitor: Visitor, content: CriteriaSet): Promise<CriteriaSetView> {
  const { id, version } = await created(visitor, content);
  const reply = await visitor.send('POST', `/api/criteria-sets/${id}/publish`, { version });
  expect([reply.statusCode, reply.body.slice(0, 400)]).toEqual([200, expect.anything()]);
  return reply.json<CriteriaSetView>();
}

async function rowsOf(visitor: Visitor): Promise<CriteriaSetRow[]> {
  return (await visitor.get('/api/criteria-sets')).json<{ rows: CriteriaSetRow[] }>().rows;
}

let provinces = 0;
async function provinceWithCommune() {
  provinces += 1;
  const province = await story().province(`tỉnh Mẫu ${provinces}`);
  const commune = await story().commune(`xã Mẫu ${provinces}`, { under: province });
  return { province, commune };
}

const author = (province: Province) => province.as('appraisal_leader');

test('a draft is saved by two people: who comes second is told, and loses nothing that was kept', async () => {
  const { province } = await provinceWithCommune();
  const [leader, administrator] = [author(province), province.as('administrator')];
  const blank = await leader.send('POST', '/api/criteria-sets', {
    blank: { code: 'bo-chi-so-2026', title: 'Bộ chỉ số năm 2026', year: 2026 },
  });
  const draft = blank.json<CriteriaSetView>();
  expect(draft).toMatchObject({
    state: 'draft',
    edition: 1,
    isOwn: true,
    itemCount: 0,
    issuer: province.name,
  });
  expect(draft.faults.map(({ code }) => code)).toContain('criteria.set.no_items');
  const content = soundSet('bo-chi-so-2026');
  const saved = await leader.send('PUT', `/api/criteria-sets/${draft.id}`, {
    version: draft.version,
    content,
  });
  expect(saved.json<CriteriaSetView>()).toMatchObject({ version: draft.version + 1, itemCount: 4, content });
  const late = await administrator.send('PUT', `/api/criteria-sets/${draft.id}`, {
    version: draft.version,
    content: { ...content, title: 'Bộ chỉ số khác' },
  });
  expect(late.statusCode).toBe(409);
  expect(late.json()).toMatchObject({
    code: 'criteria.set_changed_meanwhile',
    facts: { by: leader.caller.name },
  });
  const kept = (await administrator.get(`/api/criteria-sets/${draft.id}`)).json<CriteriaSetView>();
  expect(kept.content).toEqual(content);
});

test('a set with faults is not published, and every fault is told', async () => {
  const { province } = await provinceWithCommune();
  const { id, version } = await created(author(province), sampleSet([], { code: 'bo-trong' }));
  const refused = await author(province).send('POST', `/api/criteria-sets/${id}/publish`, { version });
  expect(refused.statusCode).toBe(422);
  expect(refused.json()).toMatchObject({
    code: 'criteria.set_faulty',
    fields: expect.arrayContaining([{ path: '', code: 'criteria.set.no_items' }]),
  });
  const still = (await author(province).get(`/api/criteria-sets/${id}`)).json<CriteriaSetView>();
  expect(still).toMatchObject({ state: 'draft', version });
});

test('a published set is kept as a text that anybody can hash, and its items stand where other modules join them', async () => {
  const { province } = await provinceWithCommune();
  const content = soundSet('bo-cong-bo');
  const set = await published(author(province), content);
  expect(set).toMatchObject({ state: 'published', edition: 1, content, faults: [] });
  const manifest = await author(province).get(`/api/criteria-sets/${set.id}/export?format=json`);
  expect(createHash('sha256').update(manifest.rawPayload).digest('hex')).toBe(set.hash);
  expect(JSON.parse(manifest.body)).toEqual(content);
  const items = await story().database.read(author(province).caller, (tx) =>
    sql<{ code: string }>`
      select code, parent_code as "parentCode", depth, name, max, place, is_leaf as "isLeaf",
        rule_kind as "ruleKind", position
      from criteria.published_item where criteria_set_id = ${set.id} order by ordinal`
      .execute(tx)
      .then(({ rows }) => rows),
  );
  expect(items.map(({ code }) => code)).toEqual(['1', '1.1', '1.2', '2']);
  expect(items[1]).toEqual({
    code: '1.1',
    parentCode: '1',
    depth: 1,
    name: 'Mục 1.1',
    max: '40',
    place: 'base',
    isLeaf: true,
    ruleKind: 'yes_no',
    position: 'Công chức Tư pháp - Hộ tịch',
  });
});

test('nothing of a published set changes or goes, by its routes or by the database’s own language', async () => {
  const { province } = await provinceWithCommune();
  const set = await published(author(province), soundSet('bo-bat-bien'));
  const content = soundSet('bo-bat-bien', { title: 'Sửa lén' });
  const save = await author(province).send('PUT', `/api/criteria-sets/${set.id}`, {
    version: set.version,
    content,
  });
  expect([save.statusCode, save.json<{ code: string }>().code]).toEqual([409, 'criteria.set_not_draft']);
  const attempts = [
    sql`update criteria.criteria_set set title = 'Sửa lén' where id = ${set.id}`,
    sql`update criteria.criteria_set set manifest = '{}' where id = ${set.id}`,
    sql`update criteria.criteria_set set hash = repeat('0', 64) where id = ${set.id}`,
    sql`update criteria.criteria_set set state = 'draft', content = '{}', manifest = null where id = ${set.id}`,
    sql`delete from criteria.criteria_set where id = ${set.id}`,
    sql`update criteria.item set max = 1000 where criteria_set_id = ${set.id}`,
    sql`delete from criteria.item where criteria_set_id = ${set.id}`,
  ];
  for (const attempt of attempts) {
    await expect(
      story().database.write(author(province).caller, (tx) => attempt.execute(tx)),
    ).rejects.toThrow(/does not change|permission denied|kept for ever/);
    await expect(story().database.ownerTransaction((tx) => attempt.execute(tx))).rejects.toThrow(
      /does not change|kept for ever/,
    );
  }
  const after = (await author(province).get(`/api/criteria-sets/${set.id}`)).json<CriteriaSetView>();
  expect(after).toEqual(set);
});

test('a hash that is not that of the manifest is refused by the database', async () => {
  const { province } = await provinceWithCommune();
  const { id } = await created(author(province), soundSet('bo-sai-ma-bam'));
  const forged = story().database.write(author(province).caller, (tx) =>
    sql`update criteria.criteria_set set state = 'published', content = null, manifest = '{"items":[]}',
      hash = repeat('0', 64), edition = 1, published_at = now(), published_by = changed_by
      where id = ${id}`.execute(tx),
  );
  await expect(forged).rejects.toThrow(/criteria_set_hash_of_manifest/);
});

test('a re-issue is a new edition that supersedes the one before; of two at once one waits for the other', async () => {
  const { province, commune } = await provinceWithCommune();
  const first = await published(author(province), soundSet('bo-lai'));
  const copy = await author(province).send('POST', '/api/criteria-sets', { copyOf: first.id });
  const draft = copy.json<CriteriaSetView>();
  expect(draft).toMatchObject({ state: 'draft', edition: 2, content: first.content });
  const rival = (
    await author(province).send('POST', '/api/criteria-sets', { copyOf: first.id })
  ).json<CriteriaSetView>();
  const replies = await Promise.all(
    [draft, rival].map(({ id, version }) =>
      author(province).send('POST', `/api/criteria-sets/${id}/publish`, { version }),
    ),
  );
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  const rows = await rowsOf(commune.as('officer'));
  expect(rows.map(({ edition, state }) => `${edition} ${state}`)).toEqual([
    '3 published',
    '2 superseded',
    '1 superseded',
  ]);
  const [third, second, oldest] = rows;
  expect([oldest?.supersededBy, second?.supersededBy]).toEqual([second?.id, third?.id]);
  const old = (await commune.as('officer').get(`/api/criteria-sets/${first.id}`)).json<CriteriaSetView>();
  expect(old).toMatchObject({ content: first.content, hash: first.hash, state: 'superseded' });
});

test('a commune reads what its province has published, not its drafts; a neighbouring province sees nothing', async () => {
  const { province, commune } = await provinceWithCommune();
  const other = await provinceWithCommune();
  const draft = await created(author(province), soundSet('bo-du-thao'));
  const set = await published(author(province), soundSet('bo-xem-duoc'));
  const officer = commune.as('officer');
  expect((await rowsOf(officer)).map(({ code, isOwn, changedBy }) => [code, isOwn, changedBy])).toEqual([
    ['bo-xem-duoc', false, null],
  ]);
  expect((await officer.get(`/api/criteria-sets/${set.id}`)).json<CriteriaSetView>().content).toEqual(
    set.content,
  );
  expect((await officer.get(`/api/criteria-sets/${draft.id}`)).statusCode).toBe(404);
  for (const visitor of [
    author(other.province),
    other.commune.as('officer'),
    other.commune.as('administrator'),
  ]) {
    expect(await rowsOf(visitor)).toEqual([]);
    for (const { id } of [draft, set])
      expect((await visitor.get(`/api/criteria-sets/${id}`)).statusCode).toBe(404);
  }
  const { version } = set;
  const administrator = commune.as('administrator');
  for (const id of [draft.id, set.id]) {
    const verbs = [
      administrator.send('PUT', `/api/criteria-sets/${id}`, { version, content: set.content }),
      administrator.send('POST', `/api/criteria-sets/${id}/publish`, { version }),
      administrator.send('POST', `/api/criteria-sets/${id}/discard`, { version }),
    ];
    for (const reply of await Promise.all(verbs)) expect(reply.statusCode).toBe(404);
  }
  const copied = await administrator.send('POST', '/api/criteria-sets', { copyOf: draft.id });
  expect(copied.statusCode).toBe(404);
});

test('a draft that is thrown away is in no list and takes no further move', async () => {
  const { province } = await provinceWithCommune();
  const { id, version } = await created(author(province), soundSet('bo-bo-di'));
  expect(
    (await author(province).send('POST', `/api/criteria-sets/${id}/discard`, { version })).statusCode,
  ).toBe(204);
  expect(await rowsOf(author(province))).toEqual([]);
  const again = await author(province).send('POST', `/api/criteria-sets/${id}/publish`, {
    version: version + 1,
  });
  expect(again.json<{ code: string }>().code).toBe('criteria.set_not_draft');
});

test('a mapping is proposed, confirmed by a person, confirmed anew, taken back, and its history is kept', async () => {
  const { province, commune } = await provinceWithCommune();
  const before = await published(author(province), soundSet('bo-2025', { year: 2025 }));
  const now = await published(author(province), soundSet('bo-2026'));
  const url = `/api/criteria-sets/${now.id}/mapping?previous=${before.id}`;
  const proposal = (await author(province).get(url)).json<MappingView>();
  expect(proposal).toMatchObject({ previous: { id: before.id, year: 2025 }, confirmed: null });
  const lines = listItems(now.content.items).map(({ item: { code } }) => ({
    kind: 'same',
    previous: [code],
    current: [code],
  }));
  const confirm = (each: object[]) =>
    author(province).send('PUT', `/api/criteria-sets/${now.id}/mapping`, {
      previous: before.id,
      lines: each,
    });
  const partial = await confirm([...lines.slice(2), { kind: 'same', previous: ['9'], current: ['2'] }]);
  expect(partial.json()).toMatchObject({
    code: 'criteria.mapping_faulty',
    facts: { missing: '1, 1.1', twice: '2', unknown: '9' },
  });
  const confirmed = (await confirm(lines)).json<MappingView>();
  expect(confirmed.confirmed).toMatchObject({ lines, by: author(province).caller.name });
  const merged = [
    ...lines.filter(({ current: [code] }) => code !== '1.1' && code !== '1.2'),
    { kind: 'same', previous: ['1.1'], current: ['1.1'] },
    { kind: 'dropped', previous: ['1.2'], current: [] },
    { kind: 'new', previous: [], current: ['1.2'] },
  ];
  expect((await confirm(merged)).json<MappingView>().confirmed?.lines).toEqual(merged);
  const seen = (await commune.as('officer').get(url)).json<MappingView>();
  expect(seen.confirmed).toMatchObject({ lines: merged, by: province.name });
  expect((await commune.as('administrator').send('DELETE', url)).statusCode).toBe(404);
  expect((await author(province).send('DELETE', url)).json<MappingView>().confirmed).toBeNull();
  const twice = await author(province).send('DELETE', url);
  expect(twice.json<{ code: string }>().code).toBe('criteria.mapping_not_confirmed');
  const history = await story().database.read(author(province).caller, (tx) =>
    sql<{ count: number; ended: number }>`
      select count(*)::integer as count, count(ended_at)::integer as ended from criteria.set_mapping
      where criteria_set_id = ${now.id}`
      .execute(tx)
      .then(({ rows }) => rows[0]),
  );
  expect(history).toEqual({ count: 2, ended: 2 });
});

test('content of another form is refused with its place and keeps nothing', async () => {
  const { province } = await provinceWithCommune();
  const sound = soundSet('bo-hinh-thuc');
  const deep = (levels: number): unknown =>
    levels === 0 ? [] : [{ ...sampleItem('1', '1', null), children: deep(levels - 1) }];
  const many = Array.from({ length: 700 }, (_, index) =>
    parentItem(`${index}`, '1', [sampleItem(`${index}.1`, '1', null), sampleItem(`${index}.2`, '1', null)]),
  );
  const hostile: readonly (readonly [content: unknown, place: string])[] = [
    [{ ...sound, year: '2026' }, 'year'],
    [{ ...sound, code: '../../etc' }, 'code'],
    [{ ...sound, extra: 1 }, 'extra'],
    [{ ...sound, items: [{ ...sampleItem('1', '1', null), max: '1e9' }] }, 'items.0.max'],
    [{ ...sound, items: [sampleItem('1', '1', { kind: 'eval' } as never)] }, 'items.0.rule'],
    [
      { ...sound, items: [sampleItem('1', '1', { kind: 'yes_no', points: 1, otherwise: '0' } as never)] },
      'items.0.rule.points',
    ],
    [{ ...sound, items: deep(7) }, 'items.0.children.0.children.0.children.0.children.0.children.0.children'],
    [{ ...sound, title: 'x'.repeat(1001) }, 'title'],
  ];
  for (const [content, place] of hostile) {
    const reply = await author(province).send('POST', '/api/criteria-sets', { content });
    expect(reply.statusCode).toBe(422);
    expect(reply.json()).toMatchObject({ code: 'criteria.content_form', facts: { place } });
  }
  const heavy = await author(province).send('POST', '/api/criteria-sets', {
    content: { ...sound, items: many },
  });
  expect(heavy.json<{ code: string }>().code).toBe('criteria.too_many_items');
  for (const body of [
    {},
    { content: sound, copyOf: crypto.randomUUID() },
    { content: null },
    { content: [] },
  ])
    expect((await author(province).send('POST', '/api/criteria-sets', body)).statusCode).toBe(422);
  expect(await rowsOf(author(province))).toEqual([]);
});

test('every move of a set is an entry of the log', async () => {
  const { province } = await provinceWithCommune();
  const first = await published(author(province), soundSet('bo-nhat-ky'));
  const { id, version } = await created(author(province), soundSet('bo-nhat-ky-2'));
  await author(province).send('PUT', `/api/criteria-sets/${id}`, {
    version,
    content: soundSet('bo-nhat-ky-3'),
  });
  await author(province).send('POST', `/api/criteria-sets/${id}/discard`, { version: version + 1 });
  const { rows } = (await author(province).get('/api/audit')).json<{
    rows: { action: string; subjectId: string }[];
  }>();
  const actions = (subject: string) =>
    rows.filter(({ subjectId }) => subjectId === subject).map(({ action }) => action);
  expect(actions(first.id)).toEqual(['criteria.set_published', 'criteria.set_created']);
  expect(actions(id)).toEqual(['criteria.set_discarded', 'criteria.set_saved', 'criteria.set_created']);
});
