import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

const mark = 'minh-chung sha256 ';
const zeros = '0'.repeat(64);

/** What stands at the end of an archive until its seal is known: the comment of a ZIP. */
export const sealPlaceholder = `${mark}${zeros}`;
const sealBytes = sealPlaceholder.length;

/** Holds back the last bytes of an archive until its end, where its seal belongs: known once the stream has ended. */
export function sealArchive(): { readonly stream: Transform; readonly seal: () => string } {
  const hash = createHash('sha256');
  let seal: string | null = null;
  let tail: Buffer = Buffer.alloc(0);
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      const held = Buffer.concat([tail, chunk]);
      const cut = Math.max(0, held.byteLength - sealBytes);
      tail = held.subarray(cut);
      done(null, held.subarray(0, cut));
    },
    flush(done) {
      if (tail.toString('latin1') !== sealPlaceholder)
        return done(new Error('the archive has no place for its seal'));
      seal = hash.digest('hex');
      done(null, Buffer.from(`${mark}${seal}`, 'latin1'));
    },
  });
  return {
    stream,
    seal: () => {
      if (seal === null) throw new Error('the archive is not sealed yet');
      return seal;
    },
  };
}

/** What the seal of an archive says against its bytes. */
export type SealCheck = { readonly stated: string | null; readonly counted: string };

/** Reads a whole archive and compares its seal with its bytes, in constant memory. */
export async function checkSeal(content: AsyncIterable<Uint8Array>): Promise<SealCheck> {
  const hash = createHash('sha256');
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of content) {
    const held = Buffer.concat([tail, chunk]);
    const cut = Math.max(0, held.byteLength - sealBytes);
    hash.update(held.subarray(0, cut));
    tail = held.subarray(cut);
  }
  const written = tail.toString('latin1');
  const stated = written.startsWith(mark) ? written.slice(mark.length) : null;
  hash.update(stated === null ? tail : Buffer.from(sealPlaceholder, 'latin1'));
  return {
    stated: stated !== null && /^[0-9a-f]{64}$/.test(stated) ? stated : null,
    counted: hash.digest('hex'),
  };
}
