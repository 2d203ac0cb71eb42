import { createHash } from 'node:crypto';
import { keyUsageOf, type Certificate } from './cms/certificate.ts';
import { namePartOids } from '#kernel/checked-file.ts';
import { hexOf, namePart, sayName } from './cms/read-values.ts';
import type { CertificateFacts } from '#kernel/checked-file.ts';

/** What people want to know of a certificate, as plain values. */
export function certificateFacts(certificate: Certificate): CertificateFacts {
  const { subject, issuer, serial, validFrom, validTo, bytes } = certificate;
  return {
    cn: namePart(subject, namePartOids.commonName),
    o: namePart(subject, namePartOids.organisation),
    issuer: sayName(issuer),
    serial: hexOf(serial),
    validFrom,
    validTo,
    subject,
    keyUsage: keyUsageOf(certificate),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
