import type { SealCheck } from '#platform/files/archive-seal.ts';
import { openSealedArchive, type ArchiveOnDisk, type EntryOddity } from '#platform/files/read-archive.ts';
import { manifestPath, readManifest, type ListedBundle } from './domain/bundle-manifest.ts';
import type { BundleFault, BundleFaultCode } from './verify-bundle-messages.ts';

/** What verifying a bundle found; `partial` is an intact bundle that itself says what it lacks. */
export type VerifiedBundle = {
  readonly outcome: 'whole' | 'partial' | 'different' | 'unreadable';
  readonly seal: SealCheck | null;
  readonly listed: ListedBundle | null;
  /** The first of them; `faultCount` says how many there are. */
  readonly faults: readonly BundleFault[];
  readonly faultCount: number;
};

const manifestBytesMax = 64 * 1024 * 1024;
const faultsKept = 1000;
const oddityFaults: Readonly<Record<Exclude<EntryOddity, null>, BundleFaultCode>> = {
  unsafe_name: 'entry_unsafe_name',
  folder: 'entry_extra',
  link: 'entry_link',
  encrypted: 'entry_encrypted',
  unknown_packing: 'entry_unreadable',
  bomb: 'entry_bomb',
};

/** Verifies a bundle where it lies: its seal, then every file against its list. Nothing of it is unpacked. */
export async function verifyBundle(path: string): Promise<VerifiedBundle> {
  const found = await openSealedArchive(path);
  if (!found) return unreadable(null, 'file_unreadable');
  const { seal, archive } = found;
  if (typeof archive === 'string') return unreadable(seal, archive);
  try {
    return await verifyOpened(archive, seal);
  } finally {
    archive.close();
  }
}

function unreadable(seal: SealCheck | null, code: BundleFaultCode): VerifiedBundle {
  return { outcome: 'unreadable', seal, listed: null, faults: [{ code, path: null }], faultCount: 1 };
}

async function verifyOpened(archive: ArchiveOnDisk, seal: SealCheck): Promise<VerifiedBundle> {
  const manifest = await readListed(archive);
  if (typeof manifest === 'string') return unreadable(seal, manifest);
  const faults: BundleFault[] = [];
  let faultCount = 0;
  const tell = (code: BundleFaultCode, path: string | null = null): void => {
    faultCount += 1;
    if (faults.length < faultsKept) faults.push({ code, path });
  };
  if (seal.stated === null) tell('seal_absent');
  else if (seal.stated !== seal.counted) tell('seal_wrong');
  await compareEntries(archive, manifest, tell);
  const isSound = faultCount === 0;
  return {
    outcome: isSound ? (manifest.isComplete ? 'whole' : 'partial') : 'different',
    seal,
    listed: manifest,
    faults,
    faultCount,
  };
}

async function readListed(archive: ArchiveOnDisk): Promise<ListedBundle | BundleFaultCode> {
  const places = archive.entries.flatMap(({ name }, place) => (name === manifestPath ? [place] : []));
  const [place] = places;
  if (place === undefined) return 'manifest_absent';
  if (places.length > 1) return 'manifest_twice';
  const bytes = archive.entries[place]?.oddity === null ? await archive.read(place, manifestBytesMax) : null;
  if (!bytes) return 'manifest_unreadable';
  const reading = readManifest(bytes.toString('utf8'));
  return reading.kind === 'read' ? reading.listed : reading.code;
}

/** Every entry against the list and every line of the list against the entries, by name. */
async function compareEntries(
  archive: ArchiveOnDisk,
  { entries }: ListedBundle,
  tell: (code: BundleFaultCode, path: string) => void,
): Promise<void> {
  const wanted = new Map(entries.map((entry) => [entry.path, entry]));
  const seen = new Set<string>();
  for (const [place, { name, oddity }] of archive.entries.entries()) {
    const isRepeated = seen.has(name);
    seen.add(name);
    const stated = wanted.get(name);
    if (isRepeated) tell('entry_twice', name);
    else if (oddity !== null) tell(oddityFaults[oddity], name);
    else if (stated) {
      const found = await archive.hash(place, stated.size);
      if (found.kind === 'broken') tell('entry_unreadable', name);
      else if (found.kind === 'too_large' || found.size !== stated.size || found.sha256 !== stated.sha256)
        tell('entry_changed', name);
    } else if (name !== manifestPath) tell('entry_extra', name);
  }
  for (const { path } of entries) if (!seen.has(path)) tell('entry_missing', path);
}
