/** The bytes of a signed message or certificate that came as text: PEM, S/MIME or bare base64; else as they are. */
export function decodeEnvelope(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x30) return bytes;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const block = /-----BEGIN [A-Z0-9 #]+-----([A-Za-z0-9+/=\s]+)-----END/.exec(text)?.[1];
  const mail = /^content-transfer-encoding:\s*base64/im.test(text.slice(0, 4096))
    ? /\r?\n\r?\n([A-Za-z0-9+/=\s]+)/.exec(text)?.[1]
    : undefined;
  const bare = /^\s*MI[A-Za-z0-9+/=\s]+$/.test(text.slice(0, 4096)) ? text : undefined;
  const base64 = block ?? mail ?? bare;
  return base64 === undefined ? bytes : Buffer.from(base64, 'base64');
}
