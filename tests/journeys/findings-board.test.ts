import { describe, expect, test } from 'vitest';
import type { FindingCounts, FindingRow } from '#modules/findings/contract.ts';
import { points } from '#kernel/points.ts';
import { sampleFinding, sampleSupervision } from '../support/sample-supervision.ts';
import { useStory, type Visitor } from '../support/story.ts';

const story = useStory();

type Listed = { rows: FindingRow[]; total: number };
const list = async (visitor: Visitor, query = ''): Promise<Listed> =>
  (await visitor.get(`/api/findings${query}`)).json();
const counts = async (visitor: Visitor): Promise<FindingCounts> =>
  (await visitor.get('/api/findings/counts')).json();

async function board(findings = Array.from({ length: 23 }, (_, index) => sampleFinding(index + 1))) {
  const commune = await story().commune('xã Suối Mẫu');
  const officer = commune.as('officer');
  const supervision = await sampleSupervision(story(), officer, findings);
  return { commune, officer, supervision };
}

describe('an officer opens the board of a notice that was read in', () => {
  test('every finding is there and each lacks a person, an action, a deadline and evidence', async () => {
    const { officer } = await board();
    const { rows, total } = await list(officer);
    expect(total).toBe(23);
    expect(rows.map((row) => row.order)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
    expect(rows.every((row) => row.lacks.join() === 'person,action,deadline,evidence')).toBe(true);
    const { byLack } = await counts(officer);
    expect(byLack).toEqual(['person', 'action', 'deadline', 'evidence'].map((key) => ({ key, count: 23 })));
  });

  test('points that the notice does not state are unknown, and the stated ones add up exactly', async () => {
    const { officer } = await board([
      sampleFinding(1, { lostPoints: points('0.1') }),
      sampleFinding(2, { lostPoints: points('0.2') }),
      sampleFinding(3, { lostPoints: null }),
    ]);
    const { rows } = await list(officer);
    expect(rows.map((row) => row.lostPoints)).toEqual(['0.1', '0.2', null]);
    const figures = await counts(officer);
    expect(figures.lostPoints).toBe('0.3');
    expect(figures.withPoints).toBe(2);
    expect(figures.total).toBe(3);
  });

  test('where no finding states points, the loss is unknown rather than nothing', async () => {
    const { officer } = await board([sampleFinding(1, { lostPoints: null })]);
    expect((await counts(officer)).lostPoints).toBeNull();
  });

  test('searching without marks finds "hòa giải" however it was typed', async () => {
    const { officer } = await board([
      sampleFinding(1, { itemName: 'Công tác hòa giải ở cơ sở' }),
      sampleFinding(2, { itemName: 'Công tác hoà giải ở thôn'.normalize('NFD') }),
      sampleFinding(3, { itemName: 'Trang thiết bị 100%' }),
      sampleFinding(4, { itemName: 'Đối thoại, giải trình theo kế hoạch' }),
    ]);
    expect((await list(officer, '?q=hoa%20giai')).total).toBe(2);
    // The last word may still be being typed: "hoa" begins "hoạch" too.
    expect((await list(officer, '?q=HÒA')).total).toBe(3);
    expect((await list(officer, '?q=trang%20thiet')).total).toBe(1);
    expect((await list(officer, '?q=thiet%20trang')).total).toBe(1);
    expect((await list(officer, '?q=100%25')).total).toBe(1);
    for (const odd of ['_', '.*', '(', '\\\\', '[a', '%25%25'])
      expect([odd, (await list(officer, `?q=${odd}`)).total]).toEqual([odd, 0]);
  });

  test('filters narrow the list to what the counts promise', async () => {
    const { officer } = await board();
    const figures = await counts(officer);
    for (const { key, count } of figures.byGroup)
      expect((await list(officer, `?group=${key}`)).total).toBe(count);
    for (const { key, count } of figures.byCriterion)
      expect((await list(officer, `?criterion=${key}`)).total).toBe(count);
    for (const { key, count } of figures.byCause)
      expect((await list(officer, `?cause=${key}`)).total).toBe(count);
    for (const { key, count } of figures.byLack)
      expect((await list(officer, `?lack=${key}`)).total).toBe(count);
    expect((await list(officer, '?points=known')).total).toBe(figures.withPoints);
  });

  test('item codes sort as people count: 1.9 before 1.10', async () => {
    const { officer } = await board([
      sampleFinding(1, { itemCode: '1.10' }),
      sampleFinding(2, { itemCode: '1.9' }),
      sampleFinding(3, { itemCode: null }),
      sampleFinding(4, { itemCode: '2' }),
    ]);
    const codes = async (query: string) => (await list(officer, query)).rows.map((row) => row.itemCode);
    expect(await codes('?sort=item')).toEqual(['1.9', '1.10', '2', null]);
    expect(await codes('?sort=item&direction=desc')).toEqual(['2', '1.10', '1.9', null]);
  });

  test('a page beyond the last still tells how many there are', async () => {
    const { officer } = await board();
    expect(await list(officer, '?page=9')).toEqual({ rows: [], total: 23 });
    expect((await list(officer, '?size=10&page=3')).rows).toHaveLength(3);
  });
});

describe('an officer assigns work', () => {
  const assign = (visitor: Visitor, rows: readonly FindingRow[], set: Record<string, unknown>) =>
    visitor.send('PATCH', '/api/findings', {
      findings: rows.map(({ id, version }) => ({ id, version })),
      set,
    });

  test('to one person for many findings at once, and the lack is gone', async () => {
    const { officer } = await board();
    const { rows } = await list(officer);
    const reply = await assign(officer, rows, {
      personId: officer.caller.personId,
      action: 'Bổ sung hồ sơ minh chứng',
      dueOn: '2026-12-15',
      evidenceNeeded: 'Biên bản có chữ ký số',
    });
    expect(reply.statusCode).toBe(200);
    expect(reply.json<Listed>().rows.every((row) => row.lacks.length === 0 && row.version === 2)).toBe(true);
    expect((await counts(officer)).byLack).toEqual([]);
    expect((await list(officer, `?person=${officer.caller.personId}`)).total).toBe(23);
  });

  test('and clears one field again without touching the others', async () => {
    const { officer } = await board();
    const [first] = (await list(officer)).rows;
    const [assigned] = (
      await assign(officer, [first!], { action: 'Việc mẫu', dueOn: '2026-12-01' })
    ).json<Listed>().rows;
    const [cleared] = (await assign(officer, [assigned!], { dueOn: null })).json<Listed>().rows;
    expect(cleared).toMatchObject({ action: 'Việc mẫu', dueOn: null });
  });

  test('two people changing the same finding: the second is told, nothing is overwritten', async () => {
    const { officer, commune } = await board();
    const [first] = (await list(officer)).rows;
    await assign(officer, [first!], { action: 'Việc của cán bộ' });
    const reply = await assign(commune.as('committee_leader'), [first!], { action: 'Việc của lãnh đạo' });
    expect(reply.statusCode).toBe(409);
    expect(reply.json<{ detail: string }>().detail).toContain(first!.itemCode);
    expect((await list(officer)).rows[0]?.action).toBe('Việc của cán bộ');
  });

  test('all or none: one stale finding stops the whole assignment', async () => {
    const { officer } = await board();
    const { rows } = await list(officer);
    await assign(officer, [rows[0]!], { action: 'Đã sửa trước' });
    expect((await assign(officer, rows, { action: 'Hàng loạt' })).statusCode).toBe(409);
    expect((await list(officer)).rows.filter((row) => row.action === 'Hàng loạt')).toEqual([]);
  });

  test('a day that does not exist, a blank action, a stranger as person are refused with a sentence', async () => {
    const { officer } = await board();
    const other = await story().commune('xã Láng Giềng Mẫu');
    const [first] = (await list(officer)).rows;
    for (const set of [
      { dueOn: '2026-02-30' },
      { dueOn: '15/12/2026' },
      { action: '' },
      { action: '   ' },
      { action: 'a\u0000b' },
      { action: 'a\ud800b' },
      { personId: other.as('officer').caller.personId },
      { lostPoints: '1' },
      {},
    ]) {
      const reply = await assign(officer, [first!], set);
      expect([set, reply.statusCode]).toEqual([set, 422]);
      expect(reply.json<{ detail: string }>().detail.length).toBeGreaterThan(20);
    }
    expect((await list(officer)).rows[0]?.version).toBe(1);
  });
});

test('the spreadsheet holds every finding and every figure', async () => {
  const { officer } = await board();
  const reply = await officer.get('/api/findings/export.xlsx');
  expect(reply.statusCode).toBe(200);
  expect(reply.headers['content-disposition']).toContain('attachment');
  const { Workbook } = await import('@cj-tech-master/excelts');
  const workbook = new Workbook();
  await workbook.xlsx.load(reply.rawPayload);
  const sheet = workbook.worksheets[0];
  const column = (header: string) => {
    const heads: readonly unknown[] = sheet?.getRow(2).values ?? [];
    return sheet?.getColumn(heads.indexOf(header)).values ?? [];
  };
  const names = column('Nội dung').filter(
    (value) => typeof value === 'string' && value.startsWith('Nội dung mẫu'),
  );
  expect(names).toHaveLength(23);
  const of = column('Cuộc giám sát').filter((value) => value === '05/TB-HĐND - Kết luận giám sát mẫu');
  expect(of).toHaveLength(23);
});

test('every finding says of which supervision it is, and the list of supervisions says which notice', async () => {
  const { commune, officer } = await board([sampleFinding(1)]);
  await sampleSupervision(story(), commune.as('officer'), [sampleFinding(1), sampleFinding(2)]);
  const { rows } = await list(officer);
  const listed = (await officer.get('/api/supervisions')).json<{
    rows: { id: string; noticeNumber: string }[];
  }>();
  expect(new Set(rows.map((row) => row.supervisionId))).toEqual(new Set(listed.rows.map(({ id }) => id)));
  expect(listed.rows.map(({ noticeNumber }) => noticeNumber)).toEqual(['05', '05']);
});
