import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSetYaml, readSetXlsx, writeSetYaml } from '#modules/criteria/set-files.ts';
import { soundSet } from '../support/criteria-story.ts';
import { sampleNoticeText } from '../support/sample-notice.ts';
import { useTestDatabase } from '../support/test-database.ts';

const db = useTestDatabase();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minh-chung-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the built command line as a clerk's terminal would. */
function run(...args: string[]): Promise<Ended> {
  const program = path.resolve('dist', 'cli.js');
  const env = { ...process.env, DATABASE_URL: db().url, DATA_DIR: folder };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

async function fileOf(name: string, content: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

describe('read', () => {
  test('prints a reading with each value’s place and confidence', async () => {
    const { code, out, err } = await run('read', await fileOf('thong-bao.txt', sampleNoticeText), '--json');
    expect([code, err]).toEqual([0, '']);
    const reading = JSON.parse(out) as {
      findings: { itemCode: string; lostPoints: number | null }[];
      fields: Record<
        string,
        { value: unknown; span: { start: number; end: number; text: string } | null; confidence: number }
      >;
      document: { number: string };
    };
    expect(reading.findings.map(({ lostPoints }) => lostPoints)).toEqual([0.25, null, 0.5]);
    expect(reading.document.number).toBe('05');
    const { value, span, confidence } = reading.fields['findings[0].lostPoints'] ?? {};
    expect(value).toBe(0.25);
    expect(span?.text).toContain('0,25');
    expect(span && sampleNoticeText.slice(span.start, span.end)).toBe(span?.text);
    expect(confidence).toBeGreaterThan(0.5);
    expect(reading.fields['findings[1].lostPoints']).toMatchObject({ value: null, span: null });
  });

  test('says that a file is not there, rather than damaged', async () => {
    const { code, err } = await run('read', path.join(folder, 'khong-co.docx'));
    expect(code).toBe(2);
    expect(err).toContain('Không thấy tệp');
  });

  test('tells people in a few lines what the paper says', async () => {
    const { out } = await run('read', await fileOf('thong-bao.txt', sampleNoticeText));
    expect(out).toContain('3 nội dung mất điểm');
    expect(out).toContain('1.2 Chế độ báo cáo (mất 0,25 điểm)');
    expect(out).toContain('2.1 Ban hành văn bản (văn bản không nêu điểm)');
  });

  test.each([
    ['a file that is not there', 'khong-co.docx', null],
    ['an empty file', 'rong.txt', ''],
    ['a letter', 'thu.txt', 'Kính gửi phòng ban.\nĐây là một lá thư.\n'],
    ['a broken Word file', 'hong.docx', 'PK\u0003\u0004 hỏng'],
  ])('refuses %s with one clear sentence and exit code 2', async (_, name, content) => {
    const file = content === null ? path.join(folder, name) : await fileOf(name, content);
    const { code, out, err } = await run('read', file, '--json');
    expect([code, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(err).not.toMatch(/Error|at .*\.js|…/);
  });
});

describe('enrol', () => {
  const unit = { kind: 'commune', name: 'xã Đăng Ký Mẫu', validFrom: '2025-07-01' };
  const leader = {
    name: 'Lê Thị Mẫu',
    position: 'Chủ tịch UBND xã',
    roles: ['committee_leader'],
    username: 'mau.lt',
  };

  test('adds a unit and prints a first password, once', async () => {
    const file = await fileOf('dang-ky.json', JSON.stringify({ unit, people: [leader] }));
    const first = await run('enrol', file);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^mau\.lt\t\S{19}\tLê Thị Mẫu\n$/);
    const second = await run('enrol', file);
    expect([second.code, second.out]).toEqual([2, '']);
    expect(second.err).toContain('mau.lt');
  });

  test('adds nothing where anything in the file is wrong, and says where', async () => {
    const people = [leader, { ...leader, username: 'khác', roles: ['vua'] }];
    const { code, err } = await run('enrol', await fileOf('sai.json', JSON.stringify({ unit, people })));
    expect(code).toBe(2);
    expect(err).toContain('people.1');
  });

  test('places a unit under the superior that the file names by name or code, and refuses one it cannot place', async () => {
    const official = { name: 'Phạm Văn Mẫu', position: 'Chuyên viên Sở Nội vụ', roles: ['appraiser'] };
    const people = [official];
    const enrol = async (place: object) =>
      run(
        'enrol',
        await fileOf('cay.json', JSON.stringify({ unit: { ...unit, name: 'xã Cây Mẫu', ...place }, people })),
      );
    expect((await enrol({ superior: 'tỉnh Gốc Mẫu' })).err).toContain('tỉnh Gốc Mẫu');
    expect((await enrol({ kind: 'province', name: 'tỉnh Gốc Mẫu', code: 'GOC' })).code).toBe(0);
    expect((await enrol({ kind: 'province', code: 'GOC' })).err).toContain('“GOC”');
    expect((await enrol({ superior: 'tỉnh gốc mẫu' })).code).toBe(0);
    expect((await enrol({ superior: 'GOC', name: 'xã Cành Mẫu' })).code).toBe(0);
    expect((await enrol({ kind: 'province', superior: 'GOC' })).err).toContain('“GOC”');
    expect((await enrol({ superior: 'xã Cành Mẫu' })).code).toBe(2);
    const { rows } = await sql<{ name: string; parent: string }>`
      select child.name, parent.name as parent from identity.unit as child
      join identity.unit as parent on parent.id = child.parent_id order by child.name collate "C"`.execute(
      db().database.owner,
    );
    expect(rows).toEqual([
      { name: 'xã Cành Mẫu', parent: 'tỉnh Gốc Mẫu' },
      { name: 'xã Cây Mẫu', parent: 'tỉnh Gốc Mẫu' },
    ]);
  });
});

describe('criteria, kept sets', () => {
  const people = [
    {
      name: 'Vũ Thị Mẫu',
      position: 'Phó Giám đốc Sở Nội vụ',
      roles: ['appraisal_leader'],
      username: 'soan.bo',
    },
    { name: 'Đỗ Văn Mẫu', position: 'Chuyên viên Sở Nội vụ', roles: ['appraiser'], username: 'xem.bo' },
  ];
  const unit = { kind: 'province', name: 'tỉnh Soạn Mẫu', validFrom: '2025-07-01' };

  test('a file is kept as a draft of whoever is named, and written out again as the same set', async () => {
    expect((await run('enrol', await fileOf('soan.json', JSON.stringify({ unit, people })))).code).toBe(0);
    const set = soundSet('bo-dong-lenh');
    const file = await fileOf('bo.yaml', writeSetYaml(set));
    for (const nobody of ['khong.co', 'xem.bo']) {
      const refused = await run('criteria', 'import', file, '--save', '--as', nobody);
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(nobody)]);
    }
    expect((await run('criteria', 'import', file, '--save')).code).toBe(2);
    expect((await run('criteria', 'export', 'bo-dong-lenh', '--as', 'xem.bo')).code).toBe(2);
    const kept = await run('criteria', 'import', file, '--save', '--as', 'soan.bo');
    expect([kept.code, kept.err]).toEqual([0, expect.stringContaining('bo-dong-lenh')]);
    const exported = await run('criteria', 'export', 'bo-dong-lenh', '--as', 'xem.bo');
    expect(parseSetYaml(exported.out).set).toEqual(set);
    const target = path.join(folder, 'xuat.xlsx');
    const toFile = ['criteria', 'export', 'bo-dong-lenh', '--as', 'soan.bo', '--to', target];
    expect((await run(...toFile)).code).toBe(0);
    expect((await readSetXlsx(await readFile(target))).set).toEqual(set);
    expect((await run(...toFile)).code).toBe(2);
    const other = await run('criteria', 'export', 'bo-dong-lenh', '--as', 'soan.bo', '--year', '1999');
    expect([other.code, other.out]).toEqual([2, '']);
  });
});
