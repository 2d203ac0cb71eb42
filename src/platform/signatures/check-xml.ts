import { SaxesParser } from 'saxes';
import { readCertificate, type Certificate } from './cms/certificate.ts';
import type { Verdict } from '#kernel/checked-file.ts';
import { passed, untold } from './cms/finding.ts';
import { assembleSignature, type TrustGround } from './assemble-signature.ts';
import type { CheckedSignature } from '#kernel/checked-file.ts';

type Found = { certificates: string[]; time: string | null; method: string | null; isXades: boolean };

const signaturesMax = 200;
const textMax = 200_000;

/** Signatures of XML are recognised, not verified: whose they say they are, and when they say they were made. */
export function checkXml(
  xml: string,
  ground: TrustGround,
  part: string | null = null,
): readonly CheckedSignature[] {
  return findSignatures(xml).map((found, index) => recognised(found, `${part ?? ''}#${index + 1}`, ground));
}

function recognised(found: Found, field: string, ground: TrustGround): CheckedSignature {
  const certificates = found.certificates.flatMap(
    (base64) => readCertificate(Buffer.from(base64, 'base64')) ?? [],
  );
  const signer = certificates.find(isOfPerson) ?? certificates[0] ?? null;
  const unknown: Verdict = untold('not_verified_kind');
  return assembleSignature(
    {
      field,
      page: null,
      visible: false,
      subFilter: found.isXades ? 'XAdES' : 'XMLDSig',
      kind: 'signature',
      coverage: 'whole',
      coverageReasons: [],
      laterChanges: { kind: 'cannot_tell', reasons: [] },
      reason: null,
      location: null,
      claimedTime: found.time,
      form: passed,
    },
    {
      structure: passed,
      digest: unknown,
      value: { outcome: 'cannot_tell', reasons: [] },
      binding: { outcome: 'cannot_tell', reasons: [] },
      certificate: signer,
      signingTime: null,
      timestamp: null,
      certificates,
      revocation: { lists: [], answers: [] },
      weak: /(?:sha1|md5)$/i.test(found.method ?? '')
        ? [/md5$/i.test(found.method ?? '') ? 'md5' : 'sha1']
        : [],
    },
    ground,
  );
}

/** The signer's own certificate issues none of the others. */
function isOfPerson(certificate: Certificate, _: number, all: readonly Certificate[]): boolean {
  const subject = Buffer.from(certificate.subjectBytes);
  return !all.some((other) => other !== certificate && subject.equals(other.issuerBytes));
}

function findSignatures(xml: string): readonly Found[] {
  const all: Found[] = [];
  const open: Found[] = [];
  let text = '';
  const parser = new SaxesParser({ xmlns: false });
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    const current = open.at(-1);
    if (local(name) === 'Signature' && all.length < signaturesMax) {
      const found: Found = { certificates: [], time: null, method: null, isXades: false };
      all.push(found);
      open.push(found);
    } else if (current !== undefined && local(name) === 'QualifyingProperties') current.isXades = true;
    else if (current !== undefined && local(name) === 'SignatureMethod')
      current.method = typeof attributes['Algorithm'] === 'string' ? attributes['Algorithm'] : null;
  });
  parser.on('text', (piece) => {
    if (open.length > 0 && text.length < textMax) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    const current = open.at(-1);
    if (current === undefined) return;
    if (local(name) === 'X509Certificate') current.certificates.push(text.trim());
    if (local(name) === 'SigningTime') current.time = text.trim();
    if (local(name) === 'Signature') open.pop();
  });
  try {
    parser.write(xml).close();
  } catch {
    // What was found before the fault is told all the same.
  }
  return all.filter(({ certificates, method }) => certificates.length > 0 || method !== null);
}
