type Head = { readonly headLength: number; readonly length: number | null };

const readHead = (bytes: Uint8Array, at: number): Head | null => {
  let head = at + 1;
  if (((bytes[at] ?? 0) & 0x1f) === 0x1f) {
    while ((bytes[head] ?? 0) >= 0x80 && head - at < 6) head += 1;
    head += 1;
  }
  const first = bytes[head];
  if (first === undefined) return null;
  if (first < 0x80) return { headLength: head + 1 - at, length: first };
  if (first === 0x80) return { headLength: head + 1 - at, length: null };
  const count = first - 0x80;
  if (count > 6 || head + count >= bytes.length) return null;
  let length = 0;
  for (let index = 1; index <= count; index += 1) length = length * 256 + (bytes[head + index] as number);
  return { headLength: head + 1 + count - at, length };
};

/**
 * How many bytes the encoded value at the beginning takes, indefinite lengths included; null where the bytes end
 * before it does, or are no such value.
 */
export const derLengthOf = (bytes: Uint8Array): number | null => {
  let at = 0;
  let open = 0;
  do {
    if (open > 0 && bytes[at] === 0 && bytes[at + 1] === 0) {
      open -= 1;
      at += 2;
      continue;
    }
    const head = readHead(bytes, at);
    if (!head) return null;
    if (head.length === null) open += 1;
    at += head.headLength + (head.length ?? 0);
    if (at > bytes.length) return null;
  } while (open > 0);
  return at;
};
