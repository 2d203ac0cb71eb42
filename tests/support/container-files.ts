/** An OLE2 container that holds streams of those names and nothing in them. */
export function oleFile(names: readonly string[]): Uint8Array {
  const sector = 512;
  const bytes = new Uint8Array(sector * (2 + Math.ceil((names.length + 1) / 4)));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setInt32(60, -2, true);
  view.setInt32(68, -2, true);
  for (let entry = 0; entry < 109; entry += 1) view.setInt32(76 + entry * 4, entry === 0 ? 0 : -1, true);
  const directorySectors = bytes.byteLength / sector - 2;
  for (let entry = 0; entry < 128; entry += 1) view.setInt32(sector + entry * 4, -1, true);
  view.setInt32(sector, -3, true);
  for (let entry = 1; entry <= directorySectors; entry += 1) {
    view.setInt32(sector + entry * 4, entry === directorySectors ? -2 : entry + 1, true);
  }
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = sector * 2 + index * 128;
    for (const [place, letter] of Array.from(name).entries()) {
      view.setUint16(at + place * 2, letter.charCodeAt(0), true);
    }
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    bytes[at + 66] = index === 0 ? 5 : 2;
    view.setInt32(at + 68, -1, true);
    view.setInt32(at + 72, index === 0 ? -1 : index + 1 <= names.length ? index + 1 : -1, true);
    view.setInt32(at + 76, index === 0 ? 1 : -1, true);
    view.setInt32(at + 116, -2, true);
  }
  return bytes;
}

/** A ZIP archive whose directory lists so many empty entries that it needs the 64-bit form. */
export function crowdedArchive(count: number): Uint8Array {
  const entry = Buffer.alloc(47);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(1, 28);
  entry.write('a', 46);
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(1, 26);
  local.write('a', 30);
  const directory = Buffer.alloc(entry.byteLength * count);
  for (let index = 0; index < count; index += 1) entry.copy(directory, index * entry.byteLength);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(directory.byteLength), 40);
  end64.writeBigUInt64LE(BigInt(local.byteLength), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(local.byteLength + directory.byteLength), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 12);
  end.writeUInt32LE(0xffffffff, 16);
  return new Uint8Array(Buffer.concat([local, directory, end64, locator, end]));
}

/** The archive with every declared size of that entry replaced by a lie. */
export function withDeclaredSize(archive: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = Buffer.from(archive);
  for (const [signature, sizeAt, nameAt] of [
    [0x04034b50, 22, 30],
    [0x02014b50, 24, 46],
  ] as const) {
    for (let at = 0; at + nameAt + name.length <= bytes.byteLength; at += 1) {
      if (bytes.readUInt32LE(at) !== signature) continue;
      if (bytes.toString('latin1', at + nameAt, at + nameAt + name.length) !== name) continue;
      bytes.writeUInt32LE(size, at + sizeAt);
    }
  }
  return new Uint8Array(bytes);
}
