import { deflateSync } from 'node:zlib';

/** How a save writes down where its objects are. */
export type SaveStyle = 'table' | 'stream' | 'packed' | 'hybrid';

/** The objects of one save: by number, what stands between `obj` and `endobj`. Undefined frees the number. */
export type SavedObjects = Readonly<Record<number, string | Buffer | undefined>>;

type Save = {
  readonly style?: SaveStyle;
  readonly objects: SavedObjects;
  readonly root?: string;
  /** Further entries of the trailer. */
  readonly trailer?: string;
};

const isStream = (content: string | Buffer): boolean => content.toString('latin1').includes('endstream');

/** A stream object, as it stands between `obj` and `endobj`. */
export const streamObject = (dict: string, content: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dict} /Length ${Buffer.byteLength(content)} >>\nstream\n`, 'latin1'),
    Buffer.from(content),
    Buffer.from('\nendstream', 'latin1'),
  ]);

const rowsOf = (entries: ReadonlyMap<number, readonly [number, number, number]>): Buffer =>
  Buffer.concat(
    [...entries.values()].map(([type, second, third]) => {
      const row = Buffer.alloc(7);
      row.writeUInt8(type, 0);
      row.writeUInt32BE(second, 1);
      row.writeUInt16BE(third, 5);
      return row;
    }),
  );

/** Rows with the differences upwards that most programs write. */
const predicted = (rows: Buffer): Buffer => {
  const out: number[] = [];
  for (let at = 0; at < rows.length; at += 7) {
    out.push(2);
    for (let index = 0; index < 7; index += 1) {
      out.push(((rows[at + index] ?? 0) - (rows[at + index - 7] ?? 0)) & 255);
    }
  }
  return deflateSync(Buffer.from(out));
};

const tableRows = (entries: ReadonlyMap<number, readonly [number, number, number]>): string =>
  [...entries]
    .map(([number, [type, offset]]) => {
      const row =
        type === 1
          ? `${String(offset).padStart(10, '0')} 00000 n`
          : `0000000000 ${number === 0 ? '65535' : '00001'} f`;
      return `${number} 1\n${row} \n`;
    })
    .join('');

const crossReferenceStream = (
  number: number,
  entries: ReadonlyMap<number, readonly [number, number, number]>,
  trailer: string,
): Buffer => {
  const index = [...entries.keys()].map((own) => `${own} 1`).join(' ');
  const parameters = '/DecodeParms << /Predictor 12 /Columns 7 >>';
  const dict = `/Type /XRef /W [1 4 2] /Index [${index}] /Filter /FlateDecode ${parameters} ${trailer}`;
  const body = streamObject(dict, predicted(rowsOf(entries)));
  return Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
};

/** Packs all objects that are no streams, and so need no offset of their own, into one. */
const pack = (objects: SavedObjects): Buffer => {
  const inner = Object.entries(objects).filter(([, content]) => content && !isStream(content));
  let body = '';
  const heads = inner.map(([number, content]) => {
    const head = `${number} ${body.length}`;
    body += `${String(content)}\n`;
    return head;
  });
  const list = `${heads.join(' ')} `;
  const dict = `/Type /ObjStm /N ${inner.length} /First ${list.length} /Filter /FlateDecode`;
  return streamObject(dict, deflateSync(Buffer.from(list + body, 'latin1')));
};

const numbersAbove = 900_000;

/**
 * Appends one save to a file, or begins a file with it. Signature dictionaries (`/ByteRange`) are never packed. A
 * hybrid save hides its packed objects from readers that know only tables.
 */
export const appendSave = (file: Buffer, { style = 'table', objects, root, trailer = '' }: Save): Buffer => {
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1'))?.[1];
  const parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer | string): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  add(file.length === 0 ? '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n' : file);
  const entries = new Map<number, readonly [number, number, number]>();
  if (file.length === 0) entries.set(0, [0, 0, 0]);
  const own = numbersAbove + length;
  const isPackable = (content: string | Buffer | undefined): boolean =>
    (style === 'packed' || style === 'hybrid') &&
    content !== undefined &&
    !isStream(content) &&
    !content.toString('latin1').includes('/ByteRange');
  const packed = Object.fromEntries(Object.entries(objects).filter(([, content]) => isPackable(content)));
  const hidden = new Map<number, readonly [number, number, number]>();
  const target = style === 'hybrid' ? hidden : entries;
  Object.keys(packed).forEach((number, index) => target.set(Number(number), [2, own + 1, index]));
  const plain: [number, string | Buffer | undefined][] = Object.entries(objects)
    .filter(([, content]) => !isPackable(content))
    .map(([number, content]) => [Number(number), content]);
  if (Object.keys(packed).length > 0) plain.push([own + 1, pack(packed)]);
  for (const [number, content] of plain) {
    entries.set(number, content === undefined ? [0, 0, 1] : [1, length, 0]);
    if (content === undefined) continue;
    add(`${number} 0 obj\n`);
    add(content);
    add('\nendobj\n');
  }
  const chain = previous === undefined ? '' : `/Prev ${previous}`;
  const base = `/Size ${own + 2} /Root ${root ?? '1 0 R'} ${chain} ${trailer}`;
  const sorted = (map: typeof entries) => new Map([...map].sort(([one], [other]) => one - other));
  let hybrid = '';
  if (style === 'hybrid') {
    for (const number of hidden.keys()) entries.set(number, [0, 0, 1]);
    hybrid = `/XRefStm ${length}`;
    add(crossReferenceStream(own, sorted(hidden), '/Size 1'));
  }
  const start = length;
  if (style === 'table' || style === 'hybrid') {
    add(`xref\n${tableRows(sorted(entries))}trailer\n<< ${base} ${hybrid} >>\n`);
  } else {
    entries.set(own, [1, start, 0]);
    add(crossReferenceStream(own, sorted(entries), base));
  }
  add(`startxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
};
