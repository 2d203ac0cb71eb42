import { expect, test } from 'vitest';
import { extension, issue, newAuthority, type Holder } from '#tests/support/signing/authority.ts';
import { context, int, oid, seq, set, text } from '#tests/support/signing/encode.ts';
import { newPaper, signPaper } from '#tests/support/signing/paper.ts';
import type { Outcome } from '#kernel/checked-file.ts';
import { checkPdf } from './check-pdf.ts';
import { readCertificate } from './cms/certificate.ts';
import { derOf } from './cms/write-der.ts';

const { root } = newAuthority();

function chainOf(signer: Holder, authority: Holder): Outcome | undefined {
  const anchor = readCertificate(root.certificate);
  const paper = signPaper(newPaper(), {
    signer,
    certificates: [signer.certificate, authority.certificate],
  });
  return checkPdf(paper.bytes, anchor === undefined ? [] : [anchor]).signatures[0]?.chain.outcome;
}

const directory = (name: Uint8Array): Uint8Array => context(4, name);
const address = (tag: number, value: string): Uint8Array => derOf(0x80 + tag, Buffer.from(value));
const constraints = (permitted: readonly Uint8Array[], excluded: readonly Uint8Array[] = []): Uint8Array =>
  extension(
    '2.5.29.30',
    seq(
      ...(permitted.length === 0 ? [] : [context(0, ...permitted.map((base) => seq(base)))]),
      ...(excluded.length === 0 ? [] : [context(1, ...excluded.map((base) => seq(base)))]),
    ),
    true,
  );
const alsoKnownAs = (...names: readonly Uint8Array[]): Uint8Array => extension('2.5.29.17', seq(...names));
const inVietnam = directory(seq(set(seq(oid('2.5.4.6'), text('vn', 12)))));
const elsewhere = directory(seq(set(seq(oid('2.5.4.6'), text('FR', 19)))));
const mailbox = (value: string): Uint8Array => alsoKnownAs(address(1, value));

test.each<[string, Uint8Array, readonly Uint8Array[], string]>([
  ['a name within those permitted', constraints([inVietnam]), [], 'pass'],
  ['a name outside those permitted', constraints([elsewhere]), [], 'fail'],
  ['a name among those excluded', constraints([], [inVietnam]), [], 'fail'],
  ['an address of a permitted host', constraints([address(1, 'xa.vn')]), [mailbox('a@XA.vn')], 'pass'],
  ['an address of another host', constraints([address(1, 'xa.vn')]), [mailbox('a@not-xa.vn')], 'fail'],
  ['an address below a domain', constraints([address(1, '.vn')]), [mailbox('a@xa.vn')], 'pass'],
  ['no address where hosts are limited', constraints([address(1, 'xa.vn')]), [], 'pass'],
  [
    'a host below a permitted one',
    constraints([address(2, 'vn')]),
    [alsoKnownAs(address(2, 'xa.vn'))],
    'pass',
  ],
  [
    'a host that only ends alike',
    constraints([address(2, 'xa.vn')]),
    [alsoKnownAs(address(2, 'kxa.vn'))],
    'fail',
  ],
  [
    'a kind of name not computed',
    constraints([address(6, 'x')]),
    [alsoKnownAs(address(6, 'y'))],
    'cannot_tell',
  ],
  ['no name of a kind not computed', constraints([address(6, 'x')]), [], 'pass'],
])('an authority limited in the names it may give: %s', (_, limit, extensions, outcome) => {
  const limited = issue({ cn: 'Nơi Cấp Hạn Chế', issuer: root, isAuthority: true, extensions: [limit] });
  const signer = issue({ issuer: limited, extensions });
  expect(chainOf(signer, limited)).toBe(outcome);
});

const policies = (...oids: readonly string[]): Uint8Array =>
  extension('2.5.29.32', seq(...oids.map((policy) => seq(oid(policy)))));
const asksForPolicy = extension('2.5.29.36', seq(derOf(0x80, Uint8Array.of(0))), true);
const mapping = extension('2.5.29.33', seq(seq(oid('1.2.3.1'), oid('1.2.3.9'))), true);
const noAny = extension('2.5.29.54', int(0), true);
const anyPolicy = policies('2.5.29.32.0');

test.each<[string, readonly Uint8Array[], readonly Uint8Array[], string]>([
  ['both name the same', [policies('1.2.3.1'), asksForPolicy], [policies('1.2.3.1')], 'pass'],
  ['the authority allows any', [anyPolicy, asksForPolicy], [policies('1.2.3.1')], 'pass'],
  ['the signer has any, which is not ruled out', [policies('1.2.3.1'), asksForPolicy], [anyPolicy], 'pass'],
  [
    'the signer has any, which is ruled out',
    [policies('1.2.3.1'), asksForPolicy, noAny],
    [anyPolicy],
    'cannot_tell',
  ],
  ['the signer has another', [policies('1.2.3.1'), asksForPolicy], [policies('1.2.3.2')], 'cannot_tell'],
  ['the signer has none', [policies('1.2.3.1'), asksForPolicy], [], 'cannot_tell'],
  ['the signer has none and nobody asks', [policies('1.2.3.1')], [], 'pass'],
  [
    'one is called otherwise below',
    [policies('1.2.3.1'), mapping, asksForPolicy],
    [policies('1.2.3.9')],
    'pass',
  ],
  [
    'the old name is used below',
    [policies('1.2.3.1'), mapping, asksForPolicy],
    [policies('1.2.3.1')],
    'cannot_tell',
  ],
])('an authority may ask for a policy: %s', (_, above, below, outcome) => {
  const strict = issue({ cn: 'Nơi Cấp Chặt Chẽ', issuer: root, isAuthority: true, extensions: above });
  const signer = issue({ issuer: strict, extensions: below });
  expect(chainOf(signer, strict)).toBe(outcome);
});
