import { expect, test } from 'vitest';
import { parentItem, sampleItem } from '../support/criteria-sample.ts';
import { author, provinceWithCommune, setRows, soundSet } from '../support/criteria-story.ts';
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
