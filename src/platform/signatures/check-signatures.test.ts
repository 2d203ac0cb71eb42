import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CheckedSignature } from '#kernel/checked-file.ts';
import { issue, nameOf, newAuthority, newKeys, type Holder } from '#tests/support/signing/authority.ts';
import { octets } from '#tests/support/signing/encode.ts';
import { attribute, forTimestamps, signMessage, type MessageWish } from '#tests/support/signing/message.ts';
import {
  newPaper,
  signPaper,
  stampPaper,
  writeRevision,
  type Paper,
  type SignatureWish,
} from '#tests/support/signing/paper.ts';
import { checkPdf } from './check-pdf.ts';
import { readCertificate, type Certificate } from './cms/certificate.ts';

const { root, middle } = newAuthority();
const person = issue({ cn: 'Nguyễn Văn Mẫu', issuer: middle });
const agency = issue({ name: nameOf('UBND xã Tân Mai', 'UBND xã Tân Mai'), issuer: middle });
const clock = issue({ cn: 'Dấu Thời Gian Mẫu', issuer: middle, extensions: [forTimestamps] });
const trusted = [certificateOf(root)];
const at = '2026-03-05T02:00:03Z';

function certificateOf({ certificate }: Holder): Certificate {
  const read = readCertificate(certificate);
  if (read === undefined) throw new Error('the certificate that the test made cannot be read');
  return read;
}

function withChain(signer: Holder): Pick<MessageWish, 'signer' | 'certificates'> {
  return { signer, certificates: [signer.certificate, middle.certificate] };
}

function check(
  paper: Paper | Uint8Array,
  trust: readonly Certificate[] | null = trusted,
): readonly CheckedSignature[] {
  return checkPdf(paper instanceof Uint8Array ? paper : paper.bytes, trust).signatures;
}

function checkOne(message: Partial<MessageWish> = {}, wish: SignatureWish = {}): CheckedSignature {
  const [signature] = check(signPaper(newPaper(), { ...withChain(person), ...message }, wish));
  if (signature === undefined) throw new Error('no signature was found');
  return signature;
}

const codes = ({ integrity }: CheckedSignature): readonly string[] =>
  integrity.reasons.map(({ code }) => code);

test('a signature that was verified to its last byte passes, and names its signer', () => {
  const signature = checkOne({ names: { certificate: person.certificate, version: 2 } });
  expect(signature).toMatchObject({
    kind: 'signature',
    integrity: { outcome: 'pass', reasons: [] },
    coverage: 'whole',
    laterChanges: { kind: 'none' },
    claimedTime: '2026-03-05T02:00:00Z',
    timestampTime: null,
    validity: { outcome: 'pass' },
    chain: { outcome: 'pass' },
    revocation: { outcome: 'cannot_tell' },
    weak: [],
  });
  expect(signature.certificate).toMatchObject({
    cn: 'Nguyễn Văn Mẫu',
    issuer: 'C=VN, CN=Nơi Cấp Mẫu',
    validFrom: '2020-01-01T00:00:00Z',
    keyUsage: ['digitalSignature', 'nonRepudiation'],
  });
});

test.each(['rsa', 'pss', 'p256', 'p384', 'p521', 'brainpool', 'ed25519'] as const)(
  'a signature made with a key of the kind %s passes, and fails when a byte of the paper is another',
  (kind) => {
    const signer = issue({ issuer: middle, keys: newKeys(kind) });
    const paper = signPaper(newPaper(), withChain(signer));
    expect(check(paper)[0]).toMatchObject({
      integrity: { outcome: 'pass' },
      chain: { outcome: 'pass' },
      weak: [],
    });
    const changed = Buffer.from(paper.bytes);
    changed.write('99', changed.indexOf('12/UBND'));
    expect(check(changed)[0]?.integrity).toMatchObject({
      outcome: 'fail',
      reasons: [{ code: 'digest_differs' }],
    });
  },
);

test.each(['sha1', 'md5'])('%s is told as weak and is no failure', (hash) => {
  const signer = issue({ issuer: middle, keys: newKeys('rsa') });
  expect(checkOne({ ...withChain(signer), hash })).toMatchObject({
    integrity: { outcome: 'pass' },
    weak: [hash],
  });
});

test('an RSA key of 1024 bits is told as weak and is no failure', () => {
  const signer = issue({ issuer: middle, keys: newKeys('rsa1024') });
  expect(checkOne(withChain(signer))).toMatchObject({ integrity: { outcome: 'pass' }, weak: ['rsa_1024'] });
});

test.each<readonly [string, Partial<MessageWish>]>([
  ['names the certificate by its key', { isNamedByKey: true }],
  ['has no signed attributes', { hasAttributes: false }],
  ['leaves its lengths open', { isIndefinite: true }],
  ['names the certificate by its SHA-1', { names: { certificate: person.certificate, version: 1 } }],
  ['uses SHA-512', { hash: 'sha512' }],
])('a signature that %s passes', (_, message) => {
  expect(checkOne(message).integrity).toEqual({ outcome: 'pass', reasons: [] });
});

test.each<readonly [string, Partial<MessageWish>, string]>([
  [
    'names another certificate than the one that comes along',
    { names: { certificate: middle.certificate, version: 2 } },
    'certificate_swapped',
  ],
  ['states another digest', { digest: Buffer.alloc(32, 7) }, 'digest_differs'],
  ['states another hash function', { statedHash: 'sha512' }, 'digest_differs'],
  ['states another kind of content', { statedContentType: '1.2.840.113549.1.7.5' }, 'content_type_differs'],
])('a signature that %s fails', (_, message, code) => {
  const signature = checkOne(message);
  expect(signature.integrity.outcome).toBe('fail');
  expect(codes(signature)).toContain(code);
});

test('a certificate of the same name and number with another key is not the signer’s', () => {
  const swapped = issue({ cn: 'Nguyễn Văn Mẫu', issuer: middle, serial: person.serial });
  const signature = checkOne({ certificates: [swapped.certificate, middle.certificate] });
  expect(codes(signature)).toContain('value_differs');
  expect(signature.integrity.outcome).toBe('fail');
});

test.each<readonly [string, Partial<MessageWish>, string]>([
  ['a hash function that nobody knows', { statedHash: '1.2.3.4.5' }, 'digest_algorithm_unknown'],
  ['no certificate', { certificates: [] }, 'certificate_missing'],
  [
    'two digests',
    { attributes: [attribute('1.2.840.113549.1.9.4', octets(Buffer.alloc(32)))] },
    'digest_attribute_repeated',
  ],
])('with %s it cannot be told', (_, message, code) => {
  const signature = checkOne(message);
  expect(signature.integrity.outcome).toBe('cannot_tell');
  expect(codes(signature)).toContain(code);
});

test.each<readonly [string, SignatureWish, string]>([
  ['only zeros', { contents: () => Buffer.alloc(100) }, 'contents_empty'],
  ['no message', { contents: () => Buffer.from('30820400deadbeef', 'hex') }, 'structure_broken'],
])('a field that holds %s has failed', (_, wish, code) => {
  const signature = checkOne({}, wish);
  expect(signature.integrity.outcome).toBe('fail');
  expect(codes(signature)).toContain(code);
});

test('an unknown form of signature cannot be told', () => {
  expect(checkOne({}, { subFilter: 'mau.la.lam' }).integrity.outcome).toBe('cannot_tell');
});

test('the old form that signs a SHA-1 of the paper passes, and fails where the paper is another', () => {
  const wish = (change: boolean): SignatureWish => ({
    subFilter: 'adbe.pkcs7.sha1',
    contents: (content) => {
      const signed = change ? Buffer.from('khác') : content;
      return signMessage(createHash('sha1').update(signed).digest(), {
        ...withChain(person),
        isContentInside: true,
      });
    },
  });
  expect(checkOne({}, wish(false))).toMatchObject({ integrity: { outcome: 'pass' }, weak: ['sha1'] });
  expect(checkOne({}, wish(true)).integrity).toMatchObject({ outcome: 'fail' });
});

test.each<readonly [string, SignatureWish['range']]>([
  ['ends before the file does', ([a, b, c, d]) => [a, b, c, d - 40]],
  ['leaves more out than the signature', ([a, b, c, d]) => [a, b - 60, c, d]],
  ['leaves out bytes behind the signature', ([a, b, c, d]) => [a, b, c + 60, d - 60]],
  ['does not begin at the beginning', ([, b, c, d]) => [9, b - 9, c, d]],
  ['reaches beyond the end', ([a, b, c, d]) => [a, b, c, d + 500]],
])('a signature whose range %s never passes', (_, range) => {
  const signature = checkOne({}, range === undefined ? {} : { range });
  expect(signature.coverage).toBe('broken');
  expect(signature.integrity.outcome).not.toBe('pass');
});

test('bytes behind the end are found, though the signature itself is right', () => {
  const paper = signPaper(newPaper(), withChain(person));
  const [signature] = check(Buffer.concat([paper.bytes, Buffer.from('thêm vào sau')]));
  expect(signature).not.toMatchObject({ coverage: 'whole', laterChanges: { kind: 'none' } });
});

test('a page that was changed in a later revision is told, though the signature itself is right', () => {
  const paper = signPaper(newPaper(), withChain(person));
  const changed = writeRevision(
    paper,
    new Map([[4, '<< /Length 30 >>\nstream\nBT /F1 12 Tf (khac han) Tj ET  \nendstream']]),
  );
  expect(check(changed)[0]).toMatchObject({
    integrity: { outcome: 'pass' },
    coverage: 'earlier_revision',
    laterChanges: { kind: 'content' },
  });
});

test('a second signature and a document timestamp change nothing of the first', () => {
  const signed = signPaper(signPaper(newPaper(), withChain(person)), { signer: agency });
  const [first, second, third] = check(stampPaper(signed, { authority: clock, at }));
  expect(first).toMatchObject({
    integrity: { outcome: 'pass' },
    coverage: 'earlier_revision',
    laterChanges: { kind: 'signatures_or_annotations' },
  });
  expect(second).toMatchObject({ integrity: { outcome: 'pass' }, chain: { outcome: 'pass' } });
  expect(third).toMatchObject({
    kind: 'timestamp',
    integrity: { outcome: 'pass' },
    coverage: 'whole',
    claimedTime: null,
    timestampTime: at,
    chain: { outcome: 'pass' },
  });
});

test('fifty-one signatures are all verified', () => {
  let paper = newPaper();
  for (let count = 0; count < 51; count += 1) paper = signPaper(paper, withChain(person), { room: 4000 });
  const signatures = check(paper);
  expect(signatures).toHaveLength(51);
  expect(signatures.every(({ integrity }) => integrity.outcome === 'pass')).toBe(true);
});
