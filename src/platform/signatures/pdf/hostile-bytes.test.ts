import { expect, test } from 'vitest';
import type { PdfSignatures } from './pdf-signatures.ts';
import { readPdfSignatures } from './read-pdf-signatures.ts';
import type { SaveStyle } from './testing/build-pdf.ts';
import { signAgain, signedPaper } from './testing/sample-papers.ts';

/** The same numbers in every run, so that a failure can be looked at again. */
const createDice = (seed: number): ((sides: number) => number) => {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * sides);
  };
};

const styles: SaveStyle[] = ['table', 'stream', 'packed', 'hybrid'];
const sound = styles.map((style) => signAgain(signedPaper(style), style));
const words = [
  '/Kids',
  '/Prev',
  '/Length',
  '/Fields',
  'obj',
  'endobj',
  'startxref',
  '<<',
  '>>',
  '[',
  '0 R',
  '/V',
];

const damage = (file: Buffer, roll: (sides: number) => number): Buffer => {
  const out = Buffer.from(file);
  const kind = roll(5);
  if (kind === 0) return out.subarray(0, roll(out.length));
  if (kind === 1) {
    const at = roll(out.length);
    return Buffer.concat([out.subarray(0, at), out.subarray(at + roll(200))]);
  }
  if (kind === 2) {
    const word = words[roll(words.length)]!;
    out.write(word, roll(out.length - word.length), 'latin1');
    return out;
  }
  if (kind === 3) {
    const text = out.toString('latin1');
    const places = [...text.matchAll(/\d+/g)];
    const place = places[roll(places.length)]!;
    out.write(
      String(roll(10 ** Math.min(6, place[0].length))).padEnd(place[0].length),
      place.index,
      'latin1',
    );
    return out;
  }
  for (let flips = 1 + roll(8); flips > 0; flips -= 1) out.writeUInt8(roll(256), roll(out.length));
  return out;
};

/** What could be done for a file of a few kilobytes; a loop without end would ask for more. */
const limits = { parsedBytes: 3_000_000, inflatedBytes: 3_000_000, objects: 3_000, fields: 300 };

const isConsistent = ({ fields }: PdfSignatures, length: number): boolean =>
  fields.every(({ coverage, signedRanges, laterChanges }) => {
    const end = signedRanges?.at(-1)?.end ?? -1;
    if (coverage === 'whole') return end === length && laterChanges === 'none';
    return coverage === 'broken' ? laterChanges === 'cannot_tell' : end > 0 && end < length;
  });

test('two thousand damaged files are answered, each within its limits and without contradiction', () => {
  const roll = createDice(20_230_915);
  const contradictions: number[] = [];
  const outcomes = new Map<string, number>();
  for (let round = 0; round < 2_000; round += 1) {
    const file = damage(sound[round % sound.length]!, roll);
    const read = readPdfSignatures(file, limits);
    if (!isConsistent(read, file.length)) contradictions.push(round);
    const outcome = `${read.problem} ${read.repaired} ${read.fields.length}`;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(contradictions).toEqual([]);
  expect([...outcomes.keys()].filter((outcome) => outcome.startsWith('too_large'))).toEqual([]);
  expect(outcomes.size).toBeGreaterThan(4);
}, 60_000);

test('a change of any single byte that was signed is inside the signed ranges', () => {
  const file = signedPaper();
  const { signedRanges } = readPdfSignatures(file).fields[0]!;
  const signed = signedRanges!.reduce((sum, { start, end }) => sum + end - start, 0);
  const contents = /<30[0-9a-f]+>/.exec(file.toString('latin1'))![0];
  expect(signed + contents.length).toBe(file.length);
});
