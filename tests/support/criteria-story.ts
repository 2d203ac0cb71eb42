import { expect } from 'vitest';
import { points } from '#kernel/points.ts';
import type { CriteriaSetRow, CriteriaSetView } from '#modules/criteria/contract.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { parentItem, sampleItem, sampleSet } from './criteria-sample.ts';
import type { Province, Story, Visitor } from './story.ts';

const yesNo = (amount: string) =>
  ({ kind: 'yes_no', points: points(amount), otherwise: points('0') }) as const;

/** A small set that nothing stands in the way of publishing. */
export function soundSet(code: string, parts: Partial<CriteriaSet> = {}): CriteriaSet {
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

/** Who drafts and publishes the sets of a province. */
export const author = (province: Province): Visitor => province.as('appraisal_leader');

/** Makes a draft through its route. */
export async function createdSet(visitor: Visitor, content: CriteriaSet): Promise<CriteriaSetView> {
  const reply = await visitor.send('POST', '/api/criteria-sets', { content });
  expect([reply.statusCode, reply.body.slice(0, 400)]).toEqual([200, expect.anything()]);
  return reply.json<CriteriaSetView>();
}

/** Makes a draft and publishes it. */
export async function publishedSet(visitor: Visitor, content: CriteriaSet): Promise<CriteriaSetView> {
  const { id, version } = await createdSet(visitor, content);
  const reply = await visitor.send('POST', `/api/criteria-sets/${id}/publish`, { version });
  expect([reply.statusCode, reply.body.slice(0, 400)]).toEqual([200, expect.anything()]);
  return reply.json<CriteriaSetView>();
}

/** The sets that somebody sees. */
export async function setRows(visitor: Visitor): Promise<CriteriaSetRow[]> {
  return (await visitor.get('/api/criteria-sets')).json<{ rows: CriteriaSetRow[] }>().rows;
}

/** A province of its own with one commune under it. */
export async function provinceWithCommune(story: Story, name: string) {
  const province = await story.province(`tỉnh ${name}`);
  return { province, commune: await story.commune(`xã ${name}`, { under: province }) };
}
