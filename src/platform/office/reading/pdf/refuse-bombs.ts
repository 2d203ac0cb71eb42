import { inflateSync } from 'node:zlib';
import { pdfStreamBytesMax, scanPixelsMax } from '../limits.ts';
import { refuseFile } from '../outcome.ts';

const dictionaryMax = 2_000;
/** Deflate packs a thousand to one at best, so what is smaller than this cannot unfold to too much. */
const packedFree = Math.floor(pdfStreamBytesMax / 1_032);
const pixelsMax = scanPixelsMax * 4;

/**
 * Refuses a PDF whose streams or pictures unfold to far more than papers need: the libraries that read PDFs unfold
 * them whole. Dictionaries of streams are never packed themselves, so one walk over the bytes finds them all.
 */
export function refuseBombs(bytes: Uint8Array): void {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = source.toString('latin1');
  for (let at = text.indexOf('stream'); at !== -1; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue;
    const from = Math.max(0, at - dictionaryMax);
    const before = text.slice(from, at);
    const dictionary = before.slice(before.lastIndexOf('obj') + 1);
    const packings = dictionary.match(/\/(?:FlateDecode|LZWDecode|Fl|LZW)\b/g)?.length ?? 0;
    if (packings > 1) refuseFile('zip_bomb');
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) refuseHugePicture(dictionary, text);
    else if (packings === 1) refuseHugeStream(source, text, at);
  }
}

function refuseHugePicture(dictionary: string, text: string): void {
  const pixels = numberOf('Width', dictionary, text) * numberOf('Height', dictionary, text);
  if (pixels > pixelsMax) refuseFile('too_large', { pixels, pixelsMax });
}

/** A number of a dictionary, written there or in an object of its own. */
function numberOf(name: string, dictionary: string, text: string): number {
  const match = new RegExp(String.raw`/${name}\s+(\d+)(\s+\d+)?(\s+R\b)?`).exec(dictionary);
  if (match?.[3] === undefined) return Number(match?.[1] ?? 0);
  return Number(new RegExp(String.raw`\b${match[1]}${match[2]} obj\s+(\d+)`).exec(text)?.[1] ?? 0);
}

function refuseHugeStream(source: Buffer, text: string, at: number): void {
  const start = text.startsWith('\r\n', at + 6) ? at + 8 : at + 7;
  const found = text.indexOf('endstream', start);
  const end = found === -1 ? text.length : found;
  if (end - start <= packedFree) return;
  try {
    inflateSync(source.subarray(start, end), { maxOutputLength: pdfStreamBytesMax });
  } catch (error) {
    // A stream that is broken is the reader's affair; here only its size counts.
    if (error instanceof RangeError) refuseFile('zip_bomb', { bytesMax: pdfStreamBytesMax });
  }
}
