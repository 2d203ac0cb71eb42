const endMark = 0x06_05_4b_50;
const entryMark = 0x02_01_4b_50;
const entriesMax = 20_000;

/** The names in a ZIP archive's directory; nothing is unfolded. None where the directory cannot be read. */
export function listZipNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (names.length < entriesMax && at + 46 <= bytes.length && view.getUint32(at, true) === entryMark) {
    const nameLength = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** What an OpenDocument or similar file says it is in its first, unpacked part. */
export function storedMimeType(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 256)).toString(
    'latin1',
  );
  return /^.{30}mimetype(application\/[\w.+-]+)/s.exec(head)?.[1];
}

function findEnd(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}
