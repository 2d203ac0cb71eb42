import { crc32 } from 'node:zlib';

/** An entry of an archive that no honest program would write; what is left out is as it should be. */
export type RawEntry = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly flags?: number;
  readonly method?: number;
  readonly attributes?: number;
  readonly crc?: number;
  readonly statedSize?: number;
};

/** Writes a ZIP byte by byte, so that every field of it can lie. */
export function rawArchive(entries: readonly RawEntry[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0x800, 2);
    fields.writeUInt16LE(entry.method ?? 0, 4);
    fields.writeUInt32LE(entry.crc ?? crc32(entry.bytes), 10);
    fields.writeUInt32LE(entry.bytes.byteLength, 14);
    fields.writeUInt32LE(entry.statedSize ?? entry.bytes.byteLength, 18);
    fields.writeUInt16LE(name.byteLength, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, entry.bytes]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(entry.attributes ?? (0o100644 << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 3]), fields, rest, name]),
    );
    parts.push(local);
    offset += local.byteLength;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(list.byteLength, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...parts, list, end, Buffer.from(comment)]);
}
