import { appendSave, type SavedObjects, type SaveStyle, streamObject } from './build-pdf.ts';
import { signPdf } from './sign-pdf.ts';

/** Objects of an invented paper of two pages: 1 catalog, 2 page tree, 3 and 4 pages, 5 and 6 their text, 7 font, 8 metadata. */
export const paperObjects: SavedObjects = {
  1: '<< /Type /Catalog /Pages 2 0 R /Metadata 8 0 R >>',
  2: '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
  3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 7 0 R >> >> >>',
  4: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /F1 7 0 R >> >> >>',
  5: streamObject('', 'BT /F1 13 Tf 72 720 Td (Sample page one) Tj ET'),
  6: streamObject('', 'BT /F1 13 Tf 72 720 Td (Sample page two) Tj ET'),
  7: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  8: streamObject('/Type /Metadata /Subtype /XML', '<x:xmpmeta/>'),
};

/** The invented paper, saved once. */
export const paper = (style: SaveStyle = 'table'): Buffer =>
  appendSave(Buffer.alloc(0), { style, objects: paperObjects });

/** Page two with annotations. */
export const pageTwo = (annotations: string): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /F1 7 0 R >> >> /Annots [${annotations}] >>`;

/** The catalog with a form of these fields. */
export const catalog = (fields: string, more = ''): string =>
  `<< /Type /Catalog /Pages 2 0 R /Metadata 8 0 R /AcroForm << /Fields [${fields}] /SigFlags 3 >> ${more} >>`;

/** A visible signature field that is its own widget, on page two. */
export const signatureField = (name: string, value: string, more = ''): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) ${value} /Rect [300 100 500 160] /F 132 /P 4 0 R ${more} >>`;

/** The paper with one signature: 10 field, 11 signature dictionary, 12 what the field shows. */
export const signedPaper = (style: SaveStyle = 'table', extra = '', base = paper(style)): Buffer =>
  signPdf(base, {
    style,
    number: 11,
    extra: `/M (D:20230915083000+07'00') /Reason (Sample) /Name (Sample signer) ${extra}`,
    objects: {
      1: catalog('10 0 R'),
      4: pageTwo('10 0 R'),
      10: signatureField('Signature1', '/V 11 0 R', '/AP << /N 12 0 R >>'),
      12: streamObject('/Type /XObject /Subtype /Form /BBox [0 0 200 60]', '0 0 200 60 re S'),
    },
  });

/** A second signature over the signed paper: 20 field, 21 signature dictionary. */
export const signAgain = (file: Buffer, style: SaveStyle = 'table', extra = ''): Buffer =>
  signPdf(file, {
    style,
    number: 21,
    extra,
    objects: {
      1: catalog('10 0 R 20 0 R'),
      4: pageTwo('10 0 R 20 0 R'),
      20: signatureField('Signature2', '/V 21 0 R'),
    },
  });
