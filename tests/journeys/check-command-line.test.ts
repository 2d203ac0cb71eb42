import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issue, nameOf, newAuthority, pemOf } from '../support/signing/authority.ts';
import { signMessage } from '../support/signing/message.ts';
import { newPaper, signPaper } from '../support/signing/paper.ts';
import { runCheck, type Checked, type Ended } from '../support/signing/run-check.ts';

const { root, middle } = newAuthority();
const leader = issue({ cn: 'Nguyễn Văn Mẫu', issuer: middle });
const agency = issue({ name: nameOf('UBND xã Tân Mai', 'UBND xã Tân Mai'), issuer: middle });
const expired = issue({ issuer: middle, validTo: '2026-01-01T00:00:00Z' });
const certificates = [leader.certificate, agency.certificate, middle.certificate];

let folder: string;
let trust: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minh-chung-check-'));
  trust = path.join(folder, 'tin-cay');
  await mkdir(trust);
  await writeFile(path.join(trust, 'goc.pem'), pemOf(root.certificate));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]): Promise<Ended> => runCheck(folder, args);

async function check(...args: string[]): Promise<Ended & { readonly files: readonly Checked[] }> {
  const ended = await run(...args, '--json');
  return { ...ended, files: JSON.parse(ended.out) as readonly Checked[] };
}

async function keep(name: string, bytes: Uint8Array | string): Promise<string> {
  await writeFile(path.join(folder, name), bytes);
  return name;
}

const failedIn = ({ facts }: Checked): readonly string[] =>
  facts.filter(({ outcome }) => outcome === 'fail').map(({ code }) => code);
const hintIn = ({ hints }: Checked, code: string): string | undefined =>
  hints.find((hint) => hint.code === code)?.outcome;

const signedByBoth = signPaper(signPaper(newPaper(), { signer: leader, certificates }), {
  signer: agency,
  certificates,
  signingTime: '2026-03-05T02:10:00Z',
});

test('a paper signed by leader and agency on its day of issue has nothing against it', async () => {
  const { code, err, files } = await check(await keep('dung.pdf', signedByBoth.bytes), '--trust', 'tin-cay');
  expect([code, err]).toEqual([0, '']);
  const [file] = files;
  expect(file).toMatchObject({
    file: 'dung.pdf',
    sha256: createHash('sha256').update(signedByBoth.bytes).digest('hex'),
    kind: 'pdf',
    readable: true,
    signatures: [
      { field: 'Signature1', kind: 'signature', coverage: 'earlier_revision' },
      {
        field: 'Signature2',
        subFilter: 'adbe.pkcs7.detached',
        kind: 'signature',
        integrity: 'pass',
        coverage: 'whole',
        laterChanges: 'none',
        signer: {
          cn: 'UBND xã Tân Mai',
          o: 'UBND xã Tân Mai',
          issuer: 'C=VN, CN=Nơi Cấp Mẫu',
          validFrom: '2020-01-01T00:00:00Z',
          validTo: '2035-01-01T00:00:00Z',
        },
        claimedTime: '2026-03-05T02:10:00Z',
        timestampTime: null,
        chain: 'pass',
        weak: [],
        reasons: [],
      },
    ],
  });
  expect(file && failedIn(file)).toEqual([]);
  expect(file?.hints.map((hint) => [hint.code, hint.outcome])).toEqual([
    ['has_signature', 'pass'],
    ['text_layer', 'pass'],
    ['text_encoding', 'pass'],
    ['signed_on_issue_date', 'pass'],
    ['leader_and_agency', 'pass'],
    ['person_before_agency', 'pass'],
    ['strong_algorithms', 'pass'],
  ]);
});

test('what a forger does to a signed paper is a fact that fails', async () => {
  const changed = Buffer.from(signedByBoth.bytes);
  changed.write('99', changed.indexOf('12/UBND'));
  const forged = {
    'sua-sau-khi-ky.pdf': { bytes: changed, facts: ['digest_matches'] },
    'chua-ky.pdf': { bytes: newPaper().bytes, facts: ['signature_present'] },
    'het-han.pdf': {
      bytes: signPaper(newPaper(), { signer: expired, certificates: [expired.certificate] }).bytes,
      facts: ['time_within_validity'],
    },
    'khoang-trong.pdf': {
      bytes: signPaper(
        newPaper(),
        { signer: leader, certificates },
        { range: ([a, b, c, d]) => [a, b - 60, c, d] },
      ).bytes,
      facts: ['byte_range'],
    },
  };
  for (const [name, { bytes }] of Object.entries(forged)) await keep(name, bytes);
  const { code, files } = await check(...Object.keys(forged));
  expect(code).toBe(1);
  for (const file of files) {
    const expected = forged[file.file as keyof typeof forged].facts;
    expect([file.file, failedIn(file)]).toEqual([file.file, expect.arrayContaining([...expected])]);
  }
});

test('a paper signed on another day than it says, or by the agency first, is a hint and no failure', async () => {
  const later = signPaper(
    signPaper(newPaper(), { signer: agency, certificates, signingTime: '2026-03-06T01:00:00Z' }),
    { signer: leader, certificates, signingTime: '2026-03-06T02:00:00Z' },
  );
  const { code, files } = await check(await keep('ngay-khac.pdf', later.bytes));
  const [file] = files;
  expect(code).toBe(0);
  expect(file && hintIn(file, 'signed_on_issue_date')).toBe('fail');
  expect(file && hintIn(file, 'person_before_agency')).toBe('fail');
  expect(file?.hints.find((hint) => hint.code === 'signed_on_issue_date')?.text).toContain('06/3/2026');
});

test('without a trust folder the chain is never passed, and a folder without certificates is refused', async () => {
  const name = await keep('dung.pdf', signedByBoth.bytes);
  const { files } = await check(name);
  expect(files[0]?.signatures.map((signature) => signature['chain'])).toEqual(['cannot_tell', 'cannot_tell']);
  await mkdir(path.join(folder, 'rong'), { recursive: true });
  const refused = await run(name, '--trust', 'rong', '--json');
  expect([refused.code, refused.out]).toEqual([2, '']);
  expect(refused.err).toContain('không có chứng thư số nào');
  expect((await run(name, '--trust', 'khong-co')).code).toBe(2);
});

test('one bad file never ends the run, and the worst of all decides the exit code', async () => {
  const names = [
    await keep('dung.pdf', signedByBoth.bytes),
    await keep('cut.pdf', signedByBoth.bytes.subarray(0, 300)),
    await keep('rong.pdf', ''),
    await keep('rac.pdf', Buffer.from([0, 1, 2, 3, 0xff])),
    'khong-co.pdf',
    'tin-cay',
    await keep('dung-2.pdf', signedByBoth.bytes),
  ];
  const { code, files } = await check(...names);
  expect(code).toBe(2);
  expect(files.map(({ file }) => file)).toEqual(names);
  expect(files.map(({ readable }) => readable)).toEqual([true, false, false, false, false, false, true]);
  expect(files[6]?.signatures).toHaveLength(2);
  for (const { facts } of files) for (const { text } of facts) expect(text).not.toMatch(/Error|…|\{/);
});

test('hundreds of files are checked in one call', async () => {
  const names: string[] = [];
  for (let count = 0; count < 300; count += 1)
    names.push(await keep(`nhieu-${count}.pdf`, signedByBoth.bytes));
  const { code, files } = await check(...names);
  expect([code, files.length]).toEqual([0, 300]);
  expect(files.every(({ signatures }) => signatures[1]?.['integrity'] === 'pass')).toBe(true);
});

test('a file that lies about its type, or that can run code, is told', async () => {
  const names = [
    await keep('bao-cao.pdf', '<html><script>1</script></html>'),
    await keep('anh.png', signedByBoth.bytes),
    await keep('chay.txt', Buffer.from('4d5a90000300', 'hex')),
    await keep('ghi-chu.txt', 'Một dòng ghi chú.\n'),
  ];
  const { code, files } = await check(...names);
  expect(code).toBe(1);
  expect(files.map(({ kind }) => kind)).toEqual(['html', 'pdf', 'executable', 'text']);
  expect(files.map(failedIn)).toEqual([
    ['type_matches_name', 'type_allowed'],
    ['type_matches_name'],
    ['type_matches_name', 'type_allowed'],
    [],
  ]);
});

test('a signed message is verified where it holds what it signs, and recognised where it does not', async () => {
  const content = Buffer.from('Nội dung mẫu');
  const wish = { signer: leader, certificates };
  const inside = signMessage(content, { ...wish, isContentInside: true });
  const wrong = Buffer.from(inside);
  wrong.write('khác', wrong.indexOf(content));
  const names = [
    await keep('trong.p7m', inside),
    await keep('sai.p7m', wrong),
    await keep('ngoai.p7s', signMessage(content, wish)),
  ];
  const { files } = await check(...names);
  expect(files.map(({ kind }) => kind)).toEqual(['cms', 'cms', 'cms']);
  expect(files.map(({ signatures }) => signatures[0]?.['integrity'])).toEqual([
    'pass',
    'fail',
    'cannot_tell',
  ]);
  expect(files[2]?.signatures[0]).toMatchObject({
    signer: { cn: 'Nguyễn Văn Mẫu' },
    claimedTime: '2026-03-05T02:00:00Z',
  });
});

test('a signature of XML is recognised with its certificate and time, and never passed', async () => {
  const base64 = Buffer.from(leader.certificate).toString('base64');
  const xml = `<?xml version="1.0"?><HoSo><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/></ds:SignedInfo><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${base64}</ds:X509Certificate></ds:X509Data></ds:KeyInfo><ds:Object><xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#"><xades:SigningTime>2026-03-05T09:00:00+07:00</xades:SigningTime></xades:QualifyingProperties></ds:Object></ds:Signature></HoSo>`;
  const { files } = await check(await keep('ho-so.xml', xml));
  expect(files[0]?.signatures).toMatchObject([
    {
      subFilter: 'XAdES',
      integrity: 'cannot_tell',
      signer: { cn: 'Nguyễn Văn Mẫu' },
      claimedTime: '2026-03-05T09:00:00+07:00',
    },
  ]);
});

test('people read on the terminal who signed, and what does not hold', async () => {
  const { out, code } = await run(
    await keep('dung.pdf', signedByBoth.bytes),
    await keep('trang.pdf', newPaper(null).bytes),
  );
  expect(code).toBe(1);
  expect(out).toContain('Nguyễn Văn Mẫu');
  expect(out).toContain('Tệp không có chữ ký số nào.');
  expect(out).toContain('Trang đầu là ảnh chụp');
  expect(out).toContain('Đã kiểm tra 2 tệp: 1 tệp có điều không đạt');
});

test('a call without a file tells how to call', async () => {
  const { code, out, err } = await run('--json');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('check FILE…');
});
