/** What an OLE2 container (the file form of Word 97-2003 and of encrypted Office files) holds. */
export type OleDirectory = { readonly names: readonly string[]; readonly isWordEncrypted: boolean };

const headerBytes = 512;
const entryBytes = 128;
const lastSector = 0xff_ff_ff_fa;
const sectorsMax = 4096;
const miniStreamMax = 4096;
const encryptedFlag = 0x01_00;

/** Reads the directory of an OLE2 container; undefined where it is broken. */
export function readOleDirectory(bytes: Uint8Array): OleDirectory | undefined {
  if (bytes.byteLength < headerBytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 2 ** view.getUint16(30, true);
  if (sectorBytes !== 512 && sectorBytes !== 4096) return undefined;
  const offsetOf = (sector: number): number => (sector + 1) * sectorBytes;
  const isInside = (sector: number): boolean =>
    sector < lastSector && offsetOf(sector) + sectorBytes <= bytes.byteLength;

  /** The sector after this one; the first 109 table sectors stand in the header, enough for 6.8 MB a chain. */
  function nextOf(sector: number): number {
    const perSector = sectorBytes / 4;
    const tableIndex = Math.floor(sector / perSector);
    if (tableIndex >= 109) return lastSector;
    const table = view.getUint32(76 + tableIndex * 4, true);
    return isInside(table) ? view.getUint32(offsetOf(table) + (sector % perSector) * 4, true) : lastSector;
  }

  const names: string[] = [];
  let word: { readonly start: number; readonly size: number } | undefined;
  let sector = view.getUint32(48, true);
  if (!isInside(sector)) return undefined;
  for (let count = 0; count < sectorsMax && isInside(sector); count += 1) {
    for (let entry = offsetOf(sector); entry < offsetOf(sector) + sectorBytes; entry += entryBytes) {
      const nameBytes = view.getUint16(entry + 64, true);
      if (nameBytes < 4 || nameBytes > 64) continue;
      const name = new TextDecoder('utf-16le').decode(bytes.subarray(entry, entry + nameBytes - 2));
      names.push(name);
      if (name === 'WordDocument') {
        word = { start: view.getUint32(entry + 116, true), size: view.getUint32(entry + 120, true) };
      }
    }
    sector = nextOf(sector);
  }
  const isWordEncrypted =
    word !== undefined &&
    word.size >= miniStreamMax &&
    isInside(word.start) &&
    (view.getUint16(offsetOf(word.start) + 10, true) & encryptedFlag) !== 0;
  return { names, isWordEncrypted };
}
