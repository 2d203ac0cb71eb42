import { crc32, deflateSync } from 'node:zlib';

/** A picture of four bytes a pixel: red, green, blue, and one that does not count. */
export type ColourPixels = { readonly width: number; readonly height: number; readonly data: Uint8Array };

const greySteps = 16;
const steps = 6;
/** Colours of a cube, then shades of grey. */
const cube = steps ** 3;

/**
 * Writes a picture of a page as PNG with few colours: a scanned page gets a tenth as large as with all of them, and
 * what is read on it stays as sharp.
 */
export function writePng(picture: ColourPixels): Uint8Array {
  const { width, height, data } = picture;
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1, from += 4, to += 1)
      rows[to] = nearest(data[from] ?? 255, data[from + 1] ?? 255, data[from + 2] ?? 255);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(red: number, green: number, blue: number): number {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  if (most - least < 24) {
    const grey = Math.round(((red + green + blue) / 3 / 255) * (greySteps - 1));
    return cube + grey;
  }
  const step = (value: number): number => Math.round((value / 255) * (steps - 1));
  return (step(red) * steps + step(green)) * steps + step(blue);
}

const palette = makePalette();

function makePalette(): Buffer {
  const colours = Buffer.alloc((cube + greySteps) * 3);
  const shade = (step: number): number => Math.round((step * 255) / (steps - 1));
  for (let index = 0; index < cube; index += 1) {
    const parts = [Math.floor(index / steps / steps), Math.floor(index / steps) % steps, index % steps];
    colours.set(parts.map(shade), index * 3);
  }
  for (let grey = 0; grey < greySteps; grey += 1) {
    const value = Math.round((grey * 255) / (greySteps - 1));
    colours.set([value, value, value], (cube + grey) * 3);
  }
  return colours;
}

function chunk(kind: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const framed = Buffer.alloc(named.byteLength + 8);
  framed.writeUInt32BE(content.byteLength, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.byteLength + 4);
  return framed;
}
