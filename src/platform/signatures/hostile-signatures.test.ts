import { expect, test } from 'vitest';
import { issue, newAuthority, newKeys } from '#tests/support/signing/authority.ts';
import { forTimestamps, signMessage } from '#tests/support/signing/message.ts';
import { newPaper, signPaper } from '#tests/support/signing/paper.ts';
import { checkMessage } from './check-message.ts';
import { checkPdf } from './check-pdf.ts';
import { checkXml } from './check-xml.ts';
import { readCertificate } from './cms/certificate.ts';
import { readSignedMessage } from './cms/signed-message.ts';
import { readCertificates } from './trust-store.ts';

const { middle } = newAuthority();
const signer = issue({ cn: 'Nguyễn Văn Mẫu', issuer: middle, keys: newKeys('rsa') });
const clock = issue({ issuer: middle, extensions: [forTimestamps] });
const certificates = [signer.certificate, middle.certificate];
const timestamp = { authority: clock, at: '2026-03-05T02:00:03Z' };
const content = Buffer.from('Nội dung mẫu');
const message = signMessage(content, { signer, certificates, timestamp, isContentInside: true });
const ground = {
  trusted: null,
  certificates: [],
  revocation: { lists: [], answers: [] },
};

/** Numbers that look like chance and are the same on every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test('no byte of what is signed can be another without the signature being lost', () => {
  const { bytes } = signPaper(newPaper(), { signer, certificates });
  const start = bytes.indexOf('/Contents <') + 10;
  const end = bytes.indexOf('>', start) + 1;
  const next = chance(7);
  for (let count = 0; count < 250; count += 1) {
    const at = Math.floor(next() * (bytes.length - (end - start)));
    const changed = Buffer.from(bytes);
    const place = at < start ? at : at + end - start;
    changed[place] = (changed[place] ?? 0) ^ (1 << Math.floor(next() * 8));
    const outcomes = checkPdf(changed, null).signatures.map(({ integrity }) => integrity.outcome);
    expect([place, outcomes]).toEqual([place, expect.not.arrayContaining(['pass'])]);
  }
});

test('a message that is damaged anywhere is answered, and its content is never another', () => {
  const next = chance(11);
  const passed: unknown[] = [];
  for (let count = 0; count < 300; count += 1) {
    const changed = Buffer.from(message);
    const at = Math.floor(next() * changed.length);
    changed[at] = Math.floor(next() * 256);
    const found = checkMessage(changed, ground) ?? [];
    const isPassed = found.some(({ integrity }) => integrity.outcome === 'pass');
    if (isPassed) passed.push(readSignedMessage(changed)?.content);
  }
  // What does not matter to the signature (the timestamp, another's certificate) may be damaged.
  expect(passed.length).toBeGreaterThan(10);
  for (const held of passed) expect(held).toEqual(content);
}, 60_000);

test('a message that ends early is no message', () => {
  for (let length = 0; length < message.length; length += 13) {
    expect(checkMessage(message.subarray(0, length), ground)).toBeUndefined();
  }
});

test('elements that stand in each other without end are refused, not followed', () => {
  const open = Buffer.concat(Array.from({ length: 50_000 }, () => Buffer.from([0x30, 0x80])));
  expect(readSignedMessage(open)).toBeUndefined();
  expect(readCertificate(open)).toBeUndefined();
  expect(readCertificates(open)).toEqual([]);
  const strings = Buffer.concat(Array.from({ length: 50_000 }, () => Buffer.from([0x24, 0x80])));
  expect(readSignedMessage(strings)).toBeUndefined();
});

test('lengths that lie are refused', () => {
  for (const hex of ['3084ffffffff', '30ff', '3089ffffffffffffffffff00', '1fffffffffff7f00', '']) {
    expect(readSignedMessage(Buffer.from(hex, 'hex'))).toBeUndefined();
  }
});

test('XML that is broken, or whose names explode, tells what stood before the fault', () => {
  const signature = '<Signature><SignedInfo><SignatureMethod Algorithm="rsa-sha1"/></SignedInfo></Signature>';
  expect(checkXml(`<a>${signature}<b></a>`, ground)).toHaveLength(1);
  expect(
    checkXml(`<!DOCTYPE a [<!ENTITY b "${'c'.repeat(99)}">]><a>&b;${signature}</a>`, ground).length,
  ).toBeLessThan(2);
  expect(checkXml('không phải XML', ground)).toEqual([]);
});
