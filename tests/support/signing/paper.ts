import { signMessage, timestampToken, type MessageWish, type TimestampWish } from './message.ts';

/** A PDF under construction: its bytes and what the next revision has to know. */
export type Paper = {
  readonly bytes: Buffer;
  readonly size: number;
  readonly startXref: number;
  /** Signature fields and marks on the page so far, as object numbers. */
  readonly fields: readonly number[];
};

/** How a signature is put into a paper; much can be made wrong. */
export type SignatureWish = {
  readonly subFilter?: string;
  readonly statedTime?: string | null;
  readonly isVisible?: boolean;
  readonly room?: number;
  /** Moves the ends of the signed ranges: what is signed is then not what should be. */
  readonly range?: (range: readonly [number, number, number, number]) => readonly number[];
  /** Replaces the message that would be made. */
  readonly contents?: (content: Uint8Array) => Uint8Array;
  readonly field?: string;
};

/** Object numbers of every sample paper. */
const catalog = 1;
const page = 3;

/** A paper of one page: an invented agency's letter with its printed date, or a page without text. */
export function newPaper(lines: readonly string[] | null = sampleLines, padding = 0): Paper {
  const text = (lines ?? []).map((line) => `(${escape(line)}) Tj T*`).join('\n');
  const stream = Buffer.from(
    lines === null ? '0 0 100 100 re f' : `BT /F1 12 Tf 14 TL 72 760 Td\n${text}\nET`,
    'latin1',
  );
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R >>`,
    `<< /Type /Pages /Kids [3 0 R] /Count 1 >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream.toString('latin1')}\nendstream`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /abreve] >> >>`,
    ...(padding > 0 ? [`<< /Length ${padding} >>\nstream\n${'0'.repeat(padding)}\nendstream`] : []),
  ];
  return writeRevision(
    {
      bytes: Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'),
      size: 1,
      startXref: -1,
      fields: [],
    },
    new Map(objects.map((body, index) => [index + 1, body])),
  );
}

/** The head of an invented letter; the date stands behind place and comma, as the Decree asks. */
export const sampleLines = [
  'UBND XA TAN MAI',
  'S\u00f4: 12/UBND-VP',
  'Tan Mai, ng\u00e0y 05 th\u00e1ng 3 n\u0001m 2026',
  'V/v: vi du, moi ten goi deu la bia dat',
];

/** Adds a revision with changed or new objects, as programs do that save behind what is there. */
export function writeRevision(
  paper: Paper,
  objects: ReadonlyMap<number, string>,
  fields = paper.fields,
): Paper {
  let { bytes } = paper;
  const offsets = new Map<number, number>();
  for (const [number, body] of objects) {
    offsets.set(number, bytes.length);
    bytes = Buffer.concat([bytes, Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1')]);
  }
  const size = Math.max(paper.size, ...[...objects.keys()].map((number) => number + 1));
  const startXref = bytes.length;
  const entry = (at: number): string => `${String(at).padStart(10, '0')} 00000 n \n`;
  const sections = [...offsets].map(([number, at]) => `${number} 1\n${entry(at)}`).join('');
  const previous = paper.startXref < 0 ? '' : ` /Prev ${paper.startXref}`;
  const free = paper.startXref < 0 ? '0 1\n0000000000 65535 f \n' : '';
  const end = `xref\n${free}${sections}trailer\n<< /Size ${size} /Root ${catalog} 0 R${previous} >>\nstartxref\n${startXref}\n%%EOF\n`;
  return { bytes: Buffer.concat([bytes, Buffer.from(end, 'latin1')]), size, startXref, fields };
}

/** Signs a paper in a revision of its own. */
export function signPaper(paper: Paper, message: MessageWish, wish: SignatureWish = {}): Paper {
  return place(paper, wish, 'Sig', (content) => signMessage(content, message));
}

/** Sets a document timestamp. */
export function stampPaper(paper: Paper, timestamp: TimestampWish): Paper {
  return place(paper, { subFilter: 'ETSI.RFC3161', statedTime: null }, 'DocTimeStamp', (content) =>
    timestampToken(timestamp.of ?? content, timestamp),
  );
}

function place(
  paper: Paper,
  wish: SignatureWish,
  type: string,
  make: (content: Uint8Array) => Uint8Array,
): Paper {
  const value = paper.size;
  const widget = value + 1;
  const room = wish.room ?? 12_000;
  const fields = [...paper.fields, widget];
  const list = fields.map((field) => `${field} 0 R`).join(' ');
  const hole = `<${'0'.repeat(room)}>`;
  const statedTime = wish.statedTime === undefined ? "D:20260305090000+07'00'" : wish.statedTime;
  const stated = statedTime === null ? '' : ` /M (${statedTime})`;
  const mark = '/ByteRange [0 0000000000 0000000000 0000000000]';
  const revision = writeRevision(
    paper,
    new Map([
      [
        value,
        `<< /Type /${type} /Filter /Adobe.PPKLite /SubFilter /${wish.subFilter ?? 'adbe.pkcs7.detached'}${stated} ${mark} /Contents ${hole} >>`,
      ],
      [
        widget,
        `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${wish.field ?? `Signature${fields.length}`}) /V ${value} 0 R /P ${page} 0 R /F 132 /Rect ${wish.isVisible ? '[400 60 550 120]' : '[0 0 0 0]'} >>`,
      ],
      [catalog, `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${list}] /SigFlags 3 >> >>`],
      [
        page,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [${list}] >>`,
      ],
    ]),
    fields,
  );
  const { bytes } = revision;
  const start = bytes.indexOf(hole, paper.bytes.length, 'latin1');
  const end = start + hole.length;
  const whole = [0, start, end, bytes.length - end] as const;
  const range = wish.range?.(whole) ?? whole;
  const stamp = `/ByteRange [${range.map((number, index) => (index === 0 ? String(number) : String(number).padEnd(10))).join(' ')}]`;
  bytes.write(stamp, bytes.indexOf(mark, paper.bytes.length, 'latin1'), 'latin1');
  const [first = 0, length = 0, second = 0, rest = 0] = range;
  const content = Buffer.concat([
    bytes.subarray(first, first + length),
    bytes.subarray(second, second + rest),
  ]);
  const message = wish.contents?.(content) ?? make(content);
  if (message.length * 2 > room) throw new Error('the room for the signature is too small');
  bytes.write(Buffer.from(message).toString('hex'), start + 1, 'latin1');
  return revision;
}

function escape(line: string): string {
  return line.replace(/[\\()]/g, (sign) => `\\${sign}`);
}
