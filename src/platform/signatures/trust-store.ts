import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readCertificate, type Certificate } from './cms/certificate.ts';
import { readSignedMessage } from './cms/signed-message.ts';
import { distinct } from './cms/build-chain.ts';

/** The certificates that an office trusts, and the files of its folder in which none could be read. */
export type TrustStore = {
  readonly certificates: readonly Certificate[];
  readonly unreadable: readonly string[];
};

const endings = new Set(['.pem', '.crt', '.cer', '.der', '.p7b', '.p7c']);
const fileBytesMax = 8 * 1024 * 1024;

/** Reads every certificate of a folder: .pem, .crt, .cer, .der, .p7b, .p7c, in text or in binary form. */
export function readTrustStore(folder: string): TrustStore {
  const certificates: Certificate[] = [];
  const unreadable: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!endings.has(path.extname(name).toLowerCase())) continue;
    const found = certificatesIn(path.join(folder, name));
    if (found.length === 0) unreadable.push(name);
    certificates.push(...found);
  }
  return { certificates: distinct(certificates), unreadable };
}

/** One entry that is no file, or that may not be read, does not take the others' trust. */
function certificatesIn(file: string): readonly Certificate[] {
  try {
    const found = statSync(file);
    return !found.isFile() || found.size > fileBytesMax ? [] : readCertificates(readFileSync(file));
  } catch {
    return [];
  }
}

/** Certificates in a file, whatever form it has; none where it holds none. */
export function readCertificates(bytes: Uint8Array): readonly Certificate[] {
  const text = Buffer.from(bytes).toString('latin1');
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END/g)];
  const parts =
    blocks.length > 0 ? blocks.map(([, , base64 = '']) => Buffer.from(base64, 'base64')) : [bytes];
  return parts.flatMap((part) => {
    const certificate = readCertificate(part);
    return certificate === undefined ? (readSignedMessage(part)?.certificates ?? []) : [certificate];
  });
}
