import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { MappingView } from '#modules/criteria/contract.ts';
import { listItems } from '#modules/criteria/domain/criteria-set.ts';
import { author, provinceWithCommune, publishedSet, soundSet } from '../support/criteria-story.ts';
import { useStory } from '../support/story.ts';

/** How the items of a set continue those of the year before, as a person says. */
const story = useStory();

test('a mapping is proposed, confirmed by a person, confirmed anew, taken back, and its history is kept', async () => {
  const { province, commune } = await provinceWithCommune(story(), 'Chiếu Mẫu');
  const before = await publishedSet(author(province), soundSet('bo-2025', { year: 2025 }));
  const now = await publishedSet(author(province), soundSet('bo-2026'));
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
