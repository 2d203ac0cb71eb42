import { getDocumentProxy } from 'unpdf';

const piecesMax = 20_000;

/**
 * The text of a PDF's first page in reading order of the file; null where it cannot be read. The library may take the
 * bytes for itself: they are not to be used afterwards.
 */
export async function readFirstPageText(bytes: Uint8Array): Promise<string | null> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
    });
    try {
      const page = await document.getPage(1);
      const { items } = await page.getTextContent();
      return items
        .slice(0, piecesMax)
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
        .join('')
        .normalize('NFC');
    } finally {
      await document.destroy();
    }
  } catch {
    return null;
  }
}
