import { appendSave, type SavedObjects, type SaveStyle } from './build-pdf.ts';

/** Stands for a CMS: a DER sequence of that many bytes. The reader looks at its length only. */
export const sampleContents = (length = 40): Buffer =>
  Buffer.concat([Buffer.from([0x30, length - 2]), Buffer.alloc(length - 2, 0xab)]);

type Signing = {
  readonly style?: SaveStyle;
  readonly objects: SavedObjects;
  /** Number of the object that gets the signature dictionary. */
  readonly number: number;
  readonly extra?: string;
  readonly room?: number;
  readonly contents?: Buffer;
  readonly trailer?: string;
};

const blankRange = '/ByteRange [0 0000000000 0000000000 0000000000]';

/** Puts the offsets of the last signature of the file into its byte range, which must still be blank. */
export const fillByteRange = (file: Buffer): Buffer => {
  const text = file.toString('latin1');
  const at = text.lastIndexOf(blankRange);
  const open = text.indexOf('<', text.indexOf('/Contents', at));
  const close = text.indexOf('>', open) + 1;
  const range = [open, close, file.length - close].map((part) => String(part).padStart(10, '0'));
  const out = Buffer.from(file);
  out.write(`/ByteRange [0 ${range.join(' ')}]`, at, 'latin1');
  return out;
};

/** Signs a file in a further save: real places, sample contents. */
export const signPdf = (file: Buffer, signing: Signing): Buffer => {
  const { objects, number, extra = '', room = 64, contents = sampleContents() } = signing;
  const hex = contents.toString('hex').padEnd(room * 2, '0');
  const kind = extra.includes('/Type') ? '' : '/Type /Sig /SubFilter /ETSI.CAdES.detached';
  const signature = `<< ${kind} /Filter /Adobe.PPKLite ${extra} ${blankRange} /Contents <${hex}> >>`;
  const saved = appendSave(file, {
    ...(signing.style ? { style: signing.style } : {}),
    ...(signing.trailer ? { trailer: signing.trailer } : {}),
    objects: { ...objects, [number]: signature },
  });
  return fillByteRange(saved);
};
