import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ScannerPlace } from './scanner-place.ts';

/** What a virus scanner says of a file; `no_answer` is never taken for clean. */
export type ScanOutcome =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly threat: string }
  | { readonly kind: 'no_answer'; readonly reason: string };

const silenceMax = 60_000;

/** Sends a file to clamd (command INSTREAM of its protocol: pieces, each behind its length) and reads the verdict. */
export async function scanFile(place: ScannerPlace, path: string): Promise<ScanOutcome> {
  const socket = connect({ ...place, noDelay: true });
  socket.setTimeout(silenceMax, () => socket.destroy(new Error('the scanner is silent')));
  let answer = '';
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => (answer += text));
  const ended = new Promise<void>((resolve, reject) => {
    socket.once('end', resolve);
    socket.once('close', resolve);
    socket.once('error', reject);
  });
  try {
    await Promise.all([pipeline(Readable.from(pieces(path)), socket, { end: false }), ended]);
    return verdictOf(answer);
  } catch (error) {
    // The scanner may answer and hang up before the last piece, above its own limit of size.
    if (answer.includes('FOUND')) return verdictOf(answer);
    return { kind: 'no_answer', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    socket.destroy();
  }
}

async function* pieces(path: string): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of createReadStream(path, { highWaterMark: 64 * 1024 })) {
    const piece = chunk as Buffer;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.byteLength);
    yield length;
    yield piece;
  }
  yield Buffer.alloc(4);
}

function verdictOf(answer: string): ScanOutcome {
  const text = answer.replaceAll('\0', '').trim();
  const threat = /^stream: (.+) FOUND$/.exec(text)?.[1];
  if (threat !== undefined) return { kind: 'infected', threat };
  return text === 'stream: OK' ? { kind: 'clean' } : { kind: 'no_answer', reason: text || 'empty answer' };
}
