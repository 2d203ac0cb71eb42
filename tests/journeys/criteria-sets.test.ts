import { expect, test } from 'vitest';
import type { CriteriaSetView } from '#modules/criteria/contract.ts';
import { sampleSet } from '../support/criteria-sample.ts';
import {
  author,
  createdSet,
  provinceWithCommune,
  publishedSet,
  setRows,
  soundSet,
} from '../support/criteria-story.ts';
import { useStory } from '../support/story.ts';

/** A province drafts, publishes and re-issues a set; who may see what. */
const story = useStory();

test('a draft is saved by two people: who comes second is told, and loses nothing that was kept', async () => {
  const { province } = await provinceWithCommune(story(), 'Lưu Mẫu');
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
  const { province } = await provinceWithCommune(story(), 'Thiếu Mẫu');
  const { id, version } = await createdSet(author(province), sampleSet([], { code: 'bo-trong' }));
  const refused = await author(province).send('POST', `/api/criteria-sets/${id}/publish`, { version });
  expect(refused.statusCode).toBe(422);
  expect(refused.json()).toMatchObject({
    code: 'criteria.set_faulty',
    fields: expect.arrayContaining([{ path: '', code: 'criteria.set.no_items' }]),
  });
  const still = (await author(province).get(`/api/criteria-sets/${id}`)).json<CriteriaSetView>();
  expect(still).toMatchObject({ state: 'draft', version });
});

test('a re-issue is a new edition that supersedes the one before; of two at once one waits for the other', async () => {
  const { province, commune } = await provinceWithCommune(story(), 'Lại Mẫu');
  const first = await publishedSet(author(province), soundSet('bo-lai'));
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
  const rows = await setRows(commune.as('officer'));
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
  const { province, commune } = await provinceWithCommune(story(), 'Xem Mẫu');
  const other = await provinceWithCommune(story(), 'Láng Giềng Mẫu');
  const draft = await createdSet(author(province), soundSet('bo-du-thao'));
  const set = await publishedSet(author(province), soundSet('bo-xem-duoc'));
  const officer = commune.as('officer');
  expect((await setRows(officer)).map(({ code, isOwn, changedBy }) => [code, isOwn, changedBy])).toEqual([
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
    expect(await setRows(visitor)).toEqual([]);
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
  const { province } = await provinceWithCommune(story(), 'Bỏ Mẫu');
  const { id, version } = await createdSet(author(province), soundSet('bo-bo-di'));
  expect(
    (await author(province).send('POST', `/api/criteria-sets/${id}/discard`, { version })).statusCode,
  ).toBe(204);
  expect(await setRows(author(province))).toEqual([]);
  const again = await author(province).send('POST', `/api/criteria-sets/${id}/publish`, {
    version: version + 1,
  });
  expect(again.json<{ code: string }>().code).toBe('criteria.set_not_draft');
});

test('every move of a set is an entry of the log', async () => {
  const { province } = await provinceWithCommune(story(), 'Sổ Mẫu');
  const first = await publishedSet(author(province), soundSet('bo-nhat-ky'));
  const { id, version } = await createdSet(author(province), soundSet('bo-nhat-ky-2'));
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
