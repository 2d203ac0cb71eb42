import { expect, test } from 'vitest';
import type { CheckedSignature } from '#kernel/checked-file.ts';
import {
  issue,
  nameOf,
  newAuthority,
  newKeys,
  revocationList,
  type Holder,
} from '#tests/support/signing/authority.ts';
import { int, octets, oid, seq } from '#tests/support/signing/encode.ts';
import { forTimestamps, type MessageWish } from '#tests/support/signing/message.ts';
import {
  newPaper,
  signPaper,
  stampPaper,
  type Paper,
  type SignatureWish,
} from '#tests/support/signing/paper.ts';
import { checkPdf } from './check-pdf.ts';
import { readCertificate, type Certificate } from './cms/certificate.ts';

const { root, middle } = newAuthority();
const person = issue({ cn: 'Nguyễn Văn Mẫu', issuer: middle });
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

test('a document timestamp of another content has failed', () => {
  const stamped = stampPaper(newPaper(), { authority: clock, at, of: Buffer.from('khác') });
  expect(check(stamped)[0]?.integrity).toMatchObject({
    outcome: 'fail',
    reasons: [{ code: 'imprint_differs' }],
  });
});

test('a timestamp of the signature tells when it was made, unless it is of another', () => {
  const timestamp = { authority: clock, at };
  expect(checkOne({ timestamp })).toMatchObject({ timestampTime: at, timestamp: { outcome: 'pass' } });
  const ofAnother = checkOne({ timestamp: { ...timestamp, of: Buffer.from('khác') } });
  expect(ofAnother).toMatchObject({
    timestampTime: null,
    timestamp: { outcome: 'fail' },
    integrity: { outcome: 'pass' },
  });
});

test('a timestamp by somebody who may not set any is not believed', () => {
  const signature = checkOne({ timestamp: { authority: person, at } });
  expect(signature).toMatchObject({ timestampTime: null, timestamp: { outcome: 'cannot_tell' } });
});

test.each<readonly [string, Parameters<typeof issue>[0], Partial<CheckedSignature>]>([
  [
    'had expired',
    { validTo: '2026-01-01T00:00:00Z' },
    { validity: { outcome: 'fail', reasons: [{ code: 'outside_validity', about: null }] } },
  ],
  [
    'was not yet valid',
    { validFrom: '2026-06-01T00:00:00Z' },
    { validity: { outcome: 'fail', reasons: [{ code: 'outside_validity', about: null }] } },
  ],
])('a signer whose certificate %s when he signed is told, and not trusted', (_, wish, expected) => {
  const signature = checkOne(withChain(issue({ ...wish, issuer: middle })));
  expect(signature).toMatchObject(expected);
  expect(signature.chain.outcome).toBe('fail');
  expect(signature.integrity.outcome).toBe('pass');
});

test('without a trust folder no chain is ever passed', () => {
  const [signature] = check(signPaper(newPaper(), withChain(person)), null);
  expect(signature?.chain).toEqual({
    outcome: 'cannot_tell',
    reasons: [{ code: 'no_trust_folder', about: null }],
  });
});

test('a chain that lacks a link cannot be told, one that ends at a stranger has failed', () => {
  expect(checkOne({ certificates: [person.certificate] }).chain).toMatchObject({ outcome: 'cannot_tell' });
  const stranger = issue({ cn: 'Gốc Lạ Mẫu', isAuthority: true });
  const theirs = issue({ issuer: stranger });
  expect(
    checkOne({ signer: theirs, certificates: [theirs.certificate, stranger.certificate] }).chain,
  ).toMatchObject({
    outcome: 'fail',
    reasons: [{ code: 'issuer_untrusted', about: 'Gốc Lạ Mẫu' }],
  });
  const alone = issue({ cn: 'Tự Cấp Mẫu' });
  expect(checkOne({ signer: alone, certificates: [alone.certificate] }).chain.outcome).toBe('fail');
});

test('a certificate issued by somebody who is no authority is not trusted', () => {
  const below = issue({ issuer: person });
  const signature = checkOne({
    signer: below,
    certificates: [below.certificate, person.certificate, middle.certificate],
  });
  expect(signature.chain).toMatchObject({
    outcome: 'fail',
    reasons: [{ code: 'issuer_not_authority', about: 'Nguyễn Văn Mẫu' }],
  });
});

test('a condition in a certificate that is not understood leaves the chain untold', () => {
  const strange = seq(oid('1.2.3.4.5'), Uint8Array.of(1, 1, 0xff), octets(int(1)));
  const signature = checkOne(withChain(issue({ issuer: middle, extensions: [strange] })));
  expect(signature.chain).toEqual({
    outcome: 'cannot_tell',
    reasons: [{ code: 'extension_unknown', about: '1.2.3.4.5' }],
  });
});

test('a certificate revoked before signing is not trusted; one revoked later is only when the time is proven', () => {
  const list = (moment: string): readonly Uint8Array[] => [
    revocationList(middle, [{ holder: person, at: moment }]),
  ];
  expect(checkOne({ lists: list('2026-02-01T00:00:00Z') })).toMatchObject({
    revocation: { outcome: 'fail' },
    chain: { outcome: 'fail' },
  });
  expect(checkOne({ lists: list('2026-04-01T00:00:00Z') }).revocation.outcome).toBe('cannot_tell');
  const timestamp = { authority: clock, at };
  expect(checkOne({ lists: list('2026-04-01T00:00:00Z'), timestamp }).revocation.outcome).toBe('pass');
  expect(checkOne({ lists: [revocationList(middle, [])] }).revocation.outcome).toBe('pass');
});

test('a list of revoked certificates that somebody else signed is not believed', () => {
  const forged = revocationList({ ...middle, keys: newKeys() }, [
    { holder: person, at: '2026-02-01T00:00:00Z' },
  ]);
  expect(checkOne({ lists: [forged] }).revocation.outcome).toBe('cannot_tell');
});

test.each<readonly [string, Parameters<typeof issue>[0]]>([
  ['BMPString', { name: nameOf('Trần Thị Mẫu', undefined, 30) }],
  ['T61String', { name: nameOf('Tran Thi Mau', undefined, 20) }],
  ['a number below zero', { serial: Buffer.from([0x80, 1, 2]) }],
  ['an empty name', { name: seq() }],
  ['dates that do not exist', { validity: seq(octets(Buffer.from('hôm qua')), int(3)) }],
])('a certificate with %s is read, and its signature verified all the same', (_, wish) => {
  const signature = checkOne(withChain(issue({ ...wish, issuer: middle })));
  expect(signature.integrity.outcome).toBe('pass');
  expect(signature.certificate).not.toBeNull();
});

test('names in two octets a sign are read as they were written', () => {
  const signer = issue({
    name: nameOf('Trần Thị Mẫu', undefined, 30),
    issuer: middle,
    serial: Buffer.from([0xff]),
  });
  expect(checkOne(withChain(signer)).certificate).toMatchObject({ cn: 'Trần Thị Mẫu', serial: '-01' });
});
