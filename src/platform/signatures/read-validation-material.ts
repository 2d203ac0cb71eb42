import { readElement, type Element } from './cms/asn1.ts';
import { readCertificate, type Certificate } from './cms/certificate.ts';
import type { RevocationSource } from './cms/revocation.ts';
import { defaultPdfLimits } from './pdf/limits.ts';
import { unpackStream } from './pdf/structure/inflate.ts';
import { openUsableDocument } from './pdf/structure/open-usable-document.ts';
import {
  catalogOf,
  dictAt,
  itemsAt,
  isClosed,
  plainBytesOf,
  resolve,
  type PdfDocument,
} from './pdf/structure/pdf-document.ts';
import { openPdfFile } from './pdf/structure/pdf-file.ts';
import { ofKind, type PdfValue } from './pdf/syntax/pdf-value.ts';

/** What a PDF keeps so that its signatures can be judged later: certificates, and word of which were revoked. */
export type ValidationMaterial = {
  readonly certificates: readonly Certificate[];
  readonly revocation: RevocationSource;
};

/** Nothing was brought along. */
export const noMaterial: ValidationMaterial = { certificates: [], revocation: { lists: [], answers: [] } };

const itemsMax = 500;

/** Reads the document security store of a PDF; nothing where it has none, is encrypted or is damaged. */
export function readValidationMaterial(bytes: Uint8Array): ValidationMaterial {
  try {
    const headerAt = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('%PDF-', 0, 'latin1');
    const file = openPdfFile(bytes, Math.max(0, headerAt), defaultPdfLimits);
    const document = openUsableDocument(file);
    const store = document && dictAt(document, catalogOf(document), 'DSS');
    if (document === undefined || store === undefined || isClosed(document)) return noMaterial;
    const all = (key: string): readonly Uint8Array[] =>
      (itemsAt(document, store, key) ?? []).slice(0, itemsMax).flatMap((item) => streamOf(document, item));
    return {
      certificates: all('Certs').flatMap((certificate) => readCertificate(certificate) ?? []),
      revocation: {
        lists: all('CRLs').flatMap((list): readonly Element[] => {
          const element = readElement(list);
          return element === undefined ? [] : [element];
        }),
        answers: all('OCSPs'),
      },
    };
  } catch {
    // The signatures were read; without this material their chains are judged by what they bring themselves.
    return noMaterial;
  }
}

function streamOf(document: PdfDocument, item: PdfValue): readonly Uint8Array[] {
  const stream = ofKind(resolve(document, item), 'stream');
  if (stream === undefined) return [];
  const packed = plainBytesOf(document, stream, ofKind(item, 'ref')?.number ?? 0);
  return [(packed && unpackStream(document.file, stream, packed)) ?? new Uint8Array()];
}
