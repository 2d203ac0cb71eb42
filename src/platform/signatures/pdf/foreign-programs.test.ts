import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF, type Signer } from '@libpdf/core';
import { expect, test } from 'vitest';
import { issue, newAuthority, signBytes } from '#tests/support/signing/authority.ts';
import { readPdfSignatures } from './read-pdf-signatures.ts';
import type { SaveStyle } from './testing/build-pdf.ts';
import { paper } from './testing/sample-papers.ts';

const person = issue({ cn: 'Nguyễn Văn Mẫu', issuer: newAuthority().root });

const signer: Signer = {
  certificate: person.certificate,
  keyType: 'EC',
  signatureAlgorithm: 'ECDSA',
  sign: (bytes) => Promise.resolve(signBytes(person.keys, 'sha256', bytes)),
};

const signingTime = new Date('2026-03-05T02:00:00Z');

const sign = async (bytes: Uint8Array, fieldName: string): Promise<Uint8Array> => {
  const pdf = await PDF.load(bytes);
  const { bytes: signed } = await pdf.sign({ signer, fieldName, signingTime, reason: 'Ký ban hành' });
  return signed;
};

const stated = (bytes: Uint8Array): unknown[] =>
  readPdfSignatures(bytes).fields.map(({ field, coverage, laterChanges }) => [field, coverage, laterChanges]);

test.each<SaveStyle>(['table', 'stream', 'packed'])(
  'signatures that another program put on a paper saved with a %s are read',
  async (style) => {
    const once = await sign(paper(style), 'Person');
    const read = readPdfSignatures(once);
    expect(read).toMatchObject({ problem: null, repaired: false, pageCount: 2, looseSignatureCount: 0 });
    expect(read.fields).toMatchObject([
      {
        field: 'Person',
        subFilter: 'ETSI.CAdES.detached',
        coverage: 'whole',
        coverageReasons: [],
        reason: 'Ký ban hành',
        claimedTime: '2026-03-05T02:00:00Z',
      },
    ]);
    const twice = await sign(once, 'Agency');
    expect(stated(twice)).toEqual([
      ['Person', 'earlier_revision', 'signatures_or_annotations'],
      ['Agency', 'whole', 'none'],
    ]);
  },
);

test('what another program writes onto a signed page is a change of content', async () => {
  const pdf = await PDF.load(await sign(paper(), 'Person'));
  pdf.getPage(0)?.drawText('forged', { x: 50, y: 50 });
  expect(stated(await pdf.save({ incremental: true }))).toEqual([['Person', 'earlier_revision', 'content']]);
});

const hasVerifier = spawnSync('pdfsig', ['-v']).status === 0;

/** For each signature, whether the verifier on this machine says that it covers the whole document. */
const askVerifier = (bytes: Uint8Array): boolean[] => {
  const folder = mkdtempSync(join(tmpdir(), 'signatures-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, bytes);
    const { stdout } = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
    return [...stdout.matchAll(/- (Not t|T)otal document signed/g)].map(([, word]) => word === 'T');
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test.skipIf(!hasVerifier)(
  'an independent verifier says the same of what is covered (skipped where pdfsig of poppler-utils is not installed)',
  async () => {
    const once = await sign(paper('stream'), 'Person');
    const twice = await sign(once, 'Agency');
    const loose = Buffer.concat([twice, Buffer.from('\n')]);
    for (const bytes of [once, twice, loose]) {
      const ours = readPdfSignatures(bytes).fields.map(({ coverage }) => coverage === 'whole');
      expect(askVerifier(bytes)).toEqual(ours);
    }
  },
);
