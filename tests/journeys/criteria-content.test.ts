import { expect, test } from 'vitest';
import type { CriteriaSetView, ImportPreview } from '#modules/criteria/contract.ts';
import { parentItem, sampleItem } from '../support/criteria-sample.ts';
import { author, provinceWithCommune, publishedSet, setRows, soundSet } from '../support/criteria-story.ts';
import { useStory } from '../support/story.ts';

/** What comes from outside: content of any form, and files. */
const story = useStory();

test('content of another form is refused with its place and keeps nothing', async () => {
  const { province } = await provinceWithCommune(story(), 'Lạ Mẫu');
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
  expect(await setRows(author(province))).toEqual([]);
});

const preview = '/api/criteria-sets/import-preview';

test.each(['xlsx', 'yaml'] as const)('what is exported as %s reads back as the same set', async (format) => {
  const { province, commune } = await provinceWithCommune(story(), `Xuất ${format} Mẫu`);
  const set = await publishedSet(author(province), soundSet(`bo-${format}`));
  const file = await commune.as('officer').get(`/api/criteria-sets/${set.id}/export?format=${format}`);
  expect(file.headers['content-disposition']).toContain(`bo-${format}.${format}`);
  const read = await author(province).upload(`bo.${format}`, file.rawPayload, preview);
  expect(read.json<ImportPreview>()).toEqual({
    fileName: `bo.${format}`,
    content: set.content,
    faults: [],
    notices: [],
    proposedRules: [],
  });
  const draft = await author(province).send('POST', '/api/criteria-sets', {
    content: { ...read.json<ImportPreview>().content, code: `bo-${format}-hai` },
  });
  expect(draft.json<CriteriaSetView>().content.items).toEqual(set.content.items);
});

test('a file with faults is told by their places, and nothing of any file is kept', async () => {
  const { province } = await provinceWithCommune(story(), 'Tệp Mẫu');
  const yaml = 'code: bo-hong\ntitle: Bộ hỏng\nyear: hai nghìn\nitems:\n  - code: "1"\n';
  const told = (await author(province).upload('hong.yaml', yaml, preview)).json<ImportPreview>();
  expect(told.content).toBeNull();
  expect(told.faults).toContainEqual(expect.objectContaining({ place: expect.objectContaining({ row: 3 }) }));
  const kinds = [
    Buffer.from('PK\u0003\u0004 không phải bảng tính'),
    Buffer.alloc(0),
    Buffer.from([0, 1, 2, 255]),
  ];
  for (const content of kinds) {
    const reply = await author(province).upload('la.xlsx', content, preview);
    expect(reply.statusCode).toBe(200);
    expect(reply.json<ImportPreview>()).toMatchObject({ content: null, faults: [expect.anything()] });
  }
  const heavy = await author(province).upload('nang.yaml', Buffer.alloc(6 * 1024 * 1024, 'a'), preview);
  expect([heavy.statusCode, heavy.json<{ code: string }>().code]).toEqual([413, 'files.too_large']);
  const none = await author(province).send('POST', preview, {});
  expect(none.json<{ code: string }>().code).toBe('criteria.file_expected');
  expect(await setRows(author(province))).toEqual([]);
});
