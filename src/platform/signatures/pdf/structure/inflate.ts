import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { countOf, dictOf, nameOf, type PdfDict, type PdfStream, ofKind } from '../syntax/pdf-value.ts';
import { PdfLimitReached, type PdfFile, spend } from './pdf-file.ts';
import { undoPredictor } from './undo-predictor.ts';

const isTooLarge = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE';

const attempt = (run: () => Uint8Array): Uint8Array | null => {
  try {
    return run();
  } catch (fault) {
    if (isTooLarge(fault)) throw new PdfLimitReached('inflatedBytes');
    return null;
  }
};

/** Streams whose checksum or last bytes are damaged give what could be unpacked. */
const inflate = (file: PdfFile, packed: Uint8Array): Uint8Array | null => {
  const maxOutputLength = Math.max(1, file.limits.inflatedBytes - file.spent.inflatedBytes);
  const options = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };
  const unpacked =
    attempt(() => inflateSync(packed, options)) ?? attempt(() => inflateRawSync(packed.subarray(2), options));
  spend(file, 'inflatedBytes', unpacked?.length ?? 0);
  return unpacked;
};

const filtersOf = ({ entries }: PdfDict): string[] => {
  const filter = entries.get('Filter');
  const all = ofKind(filter, 'array')?.items ?? (filter === undefined || filter === null ? [] : [filter]);
  return all.map((item) => nameOf(item) ?? '');
};

/** Unpacks the bytes of an object stream or cross-reference stream; null where they are packed in another way or damaged. */
export const unpackStream = (file: PdfFile, { dict }: PdfStream, raw: Uint8Array): Uint8Array | null => {
  const filters = filtersOf(dict);
  if (filters.length === 0) return raw;
  if (filters.length > 1 || !['FlateDecode', 'Fl'].includes(filters[0] ?? '')) return null;
  const unpacked = inflate(file, raw);
  const listed = dict.entries.get('DecodeParms');
  const parameters = dictOf(ofKind(listed, 'array')?.items[0] ?? listed)?.entries;
  const number = (key: string, otherwise: number): number => countOf(parameters?.get(key)) ?? otherwise;
  return unpacked
    ? undoPredictor(unpacked, {
        predictor: number('Predictor', 1),
        colors: number('Colors', 1),
        bits: number('BitsPerComponent', 8),
        columns: number('Columns', 1),
      })
    : null;
};
