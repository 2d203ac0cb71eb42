import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { CriteriaSetView } from '#modules/criteria/contract.ts';
import {
  author,
  createdSet,
  provinceWithCommune,
  publishedSet,
  soundSet,
} from '../support/criteria-story.ts';
import { useStory } from '../support/story.ts';

/** What is published stays as it was, for ever and checkable by anybody. */
const story = useStory();

test('a published set is kept as a text that anybody can hash, and its items stand where other modules join them', async () => {
  const { province } = await provinceWithCommune(story(), 'Băm Mẫu');
  const content = soundSet('bo-cong-bo');
  const set = await publishedSet(author(province), content);
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
  const { province } = await provinceWithCommune(story(), 'Bền Mẫu');
  const set = await publishedSet(author(province), soundSet('bo-bat-bien'));
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
  const { province } = await provinceWithCommune(story(), 'Giả Mẫu');
  const { id } = await createdSet(author(province), soundSet('bo-sai-ma-bam'));
  const forged = story().database.write(author(province).caller, (tx) =>
    sql`update criteria.criteria_set set state = 'published', content = null, manifest = '{"items":[]}',
      hash = repeat('0', 64), edition = 1, published_at = now(), published_by = changed_by
      where id = ${id}`.execute(tx),
  );
  await expect(forged).rejects.toThrow(/criteria_set_hash_of_manifest/);
});
