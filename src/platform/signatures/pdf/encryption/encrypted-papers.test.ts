import { spawnSync } from 'node:child_process';
import { createCipheriv, createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdfSignatures } from '../read-pdf-signatures.ts';
import { appendSave } from '../testing/build-pdf.ts';
import { catalog, pageTwo, paper, signatureField, signedPaper } from '../testing/sample-papers.ts';
import { signPdf } from '../testing/sign-pdf.ts';
import { rc4 } from './rc4.ts';

const md5 = (...parts: readonly (Uint8Array | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('md5')).digest();

const filler = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const fileId = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const ownerEntry = Buffer.alloc(32, 7);

/** The key that a paper with this user password has, by the steps of the standard. */
const keyFor = (password: string): Buffer => {
  const rights = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  let key = md5(Buffer.concat([Buffer.from(password), filler]).subarray(0, 32), ownerEntry, rights, fileId);
  for (let round = 0; round < 50; round += 1) key = md5(key);
  return key;
};

const proofOf = (key: Uint8Array): Buffer => {
  let proof: Uint8Array = md5(filler, fileId);
  for (let round = 0; round < 20; round += 1) {
    proof = rc4(
      key.map((octet) => octet ^ round),
      proof,
    );
  }
  return Buffer.concat([proof, Buffer.alloc(16)]);
};

const hexOf = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;

/** A signed paper whose texts are encrypted, under numbers 10 to 12 as that of the samples. */
const encrypted = (kind: 'rc4' | 'aes', password = ''): Buffer => {
  const key = keyFor(password);
  const seal = (number: number, text: string): string => {
    const salt = Uint8Array.of(number, 0, 0, 0, 0);
    if (kind === 'rc4') return hexOf(rc4(md5(key, salt), Buffer.from(text)));
    const start = Buffer.alloc(16, 9);
    const cipher = createCipheriv('aes-128-cbc', md5(key, salt, 'sAlT'), start);
    return hexOf(Buffer.concat([start, cipher.update(text), cipher.final()]));
  };
  const how =
    kind === 'rc4'
      ? '/V 2 /R 3 /Length 128'
      : '/V 4 /R 4 /StrF /StdCF /StmF /StdCF /CF << /StdCF << /CFM /AESV2 /Length 16 >> >>';
  const proof = `/O ${hexOf(ownerEntry)} /U ${hexOf(proofOf(key))} /P -4`;
  const trailer = `/Encrypt 60 0 R /ID [${hexOf(fileId)} ${hexOf(fileId)}]`;
  const locked = appendSave(paper(), { trailer, objects: { 60: `<< /Filter /Standard ${how} ${proof} >>` } });
  return signPdf(locked, {
    number: 11,
    trailer,
    extra: `/Type /Sig /SubFilter /adbe.pkcs7.detached /M ${seal(11, 'D:20260305090000Z')} /Reason ${seal(11, 'Issued')}`,
    objects: {
      1: catalog('10 0 R'),
      4: pageTwo('10 0 R'),
      10: signatureField('x', '/V 11 0 R').replace('(x)', seal(10, 'Leader')),
    },
  });
};

test.each(['rc4', 'aes'] as const)('a paper that opens without a password is read through its %s', (kind) => {
  const { problem, fields } = readPdfSignatures(encrypted(kind));
  expect(problem).toBeNull();
  expect(fields).toMatchObject([
    { field: 'Leader', coverage: 'whole', claimedTime: '2026-03-05T09:00:00Z', reason: 'Issued' },
  ]);
  expect(fields[0]?.contents.subarray(0, 2)).toEqual(Uint8Array.of(0x30, 38));
});

test.each(['rc4', 'aes'] as const)('a paper that asks for a password stays closed with %s', (kind) => {
  const { problem, fields } = readPdfSignatures(encrypted(kind, 'secret'));
  expect(problem).toBe('encrypted');
  expect(fields).toMatchObject([{ field: '#10', coverage: 'whole', claimedTime: null, reason: null }]);
});

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

test.skipIf(!hasQpdf).each([
  ['40', []],
  ['128', ['--use-aes=n']],
  ['128', ['--use-aes=y']],
  ['256', []],
])('a paper that another program encrypted with %s bits %j is read (skipped without qpdf)', (bits, how) => {
  const folder = mkdtempSync(join(tmpdir(), 'encrypted-'));
  try {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    writeFileSync(from, signedPaper());
    const ways = ['--allow-weak-crypto', '--object-streams=generate', '--encrypt', '', 'owner', bits];
    spawnSync('qpdf', [...ways, ...how, '--', from, to]);
    const { problem, fields, pageCount } = readPdfSignatures(readFileSync(to));
    expect({ problem, pageCount }).toEqual({ problem: null, pageCount: 2 });
    expect(fields).toMatchObject([
      { field: 'Signature1', reason: 'Sample', claimedTime: '2023-09-15T08:30:00+07:00' },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
