import { scanPagesMax, scanPixelsMax } from '../limits.ts';
import { refuseFile } from '../outcome.ts';
import type { PagePicture } from './page-picture.ts';

const a4Width = 595;

/** The pages of a picture file: one of a PNG or JPEG, one or more of a TIFF. */
export function readPictureFile(bytes: Uint8Array): readonly PagePicture[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(0) === 0x89_50_4e_47) return [pageOf(bytes, view.getUint32(16), view.getUint32(20))];
    if (view.getUint16(0) === 0xff_d8) return [readJpeg(bytes, view)];
    return readTiff(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) refuseFile('corrupt');
    throw error;
  }
}

/** A page as wide as A4: pictures seldom tell the true size of the paper. */
function pageOf(bytes: Uint8Array, pixelWidth: number, pixelHeight: number): PagePicture {
  if (pixelWidth === 0 || pixelHeight === 0) refuseFile('corrupt');
  if (pixelWidth * pixelHeight > scanPixelsMax) {
    refuseFile('too_large', { pixels: pixelWidth * pixelHeight, pixelsMax: scanPixelsMax });
  }
  return { bytes, pixelWidth, width: a4Width, height: (a4Width * pixelHeight) / pixelWidth, rules: [] };
}

function readJpeg(bytes: Uint8Array, view: DataView): PagePicture {
  let at = 2;
  while (at < bytes.byteLength) {
    if (view.getUint8(at) !== 0xff) refuseFile('corrupt');
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return pageOf(bytes, view.getUint16(at + 7), view.getUint16(at + 5));
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return refuseFile('corrupt');
}

const widthTag = 256;
const heightTag = 257;
const shortType = 3;

/** Every page of a TIFF as a file of its own: the same bytes with the head pointing at that page. */
function readTiff(bytes: Uint8Array, view: DataView): readonly PagePicture[] {
  const isLittle = view.getUint8(0) === 0x49;
  const pages: PagePicture[] = [];
  const seen = new Set<number>();
  let directory = view.getUint32(4, isLittle);
  while (directory !== 0) {
    if (seen.has(directory)) refuseFile('corrupt');
    seen.add(directory);
    if (seen.size > scanPagesMax) refuseFile('too_many_pages', { pagesMax: scanPagesMax });
    const count = view.getUint16(directory, isLittle);
    const valueOf = (tag: number): number => {
      for (let entry = 0; entry < count; entry += 1) {
        const at = directory + 2 + entry * 12;
        if (view.getUint16(at, isLittle) !== tag) continue;
        const isShort = view.getUint16(at + 2, isLittle) === shortType;
        return isShort ? view.getUint16(at + 8, isLittle) : view.getUint32(at + 8, isLittle);
      }
      return 0;
    };
    const copy = new Uint8Array(bytes);
    new DataView(copy.buffer).setUint32(4, directory, isLittle);
    pages.push(pageOf(copy, valueOf(widthTag), valueOf(heightTag)));
    directory = view.getUint32(directory + 2 + count * 12, isLittle);
  }
  return pages;
}
