import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';
import { decodeTcvn3, decodeVni } from './legacy-tables.ts';

const sentence =
  'Hội đồng nhân dân xã thông báo kết luận giám sát công tác cải cách hành chính của Ủy ban nhân dân xã năm 2024: điểm tối đa 2,5 điểm, được 1,75 điểm vì thiếu kế hoạch và không có tài liệu kiểm chứng.';

/** TCVN3 has no capitals with a tone: a font of capitals shows them. */
const withoutTonedCapitals = sentence.replace('Ủy', 'ủy');

/** Encodes with a decoder turned round: every letter's code is looked for among those that it decodes. */
function encode(text: string, decode: (text: string) => string): Uint8Array {
  const codes = new Map<string, string>();
  const singles = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
  for (const one of singles) {
    for (const pair of [one, ...singles.slice(160).map((other) => one + other)]) {
      const decoded = decode(pair);
      if (Array.from(decoded).length === 1 && !codes.has(decoded)) codes.set(decoded, pair);
    }
  }
  const source = Array.from(text.normalize('NFC'), (letter) => codes.get(letter) ?? letter).join('');
  return new Uint8Array(Buffer.from(source, 'latin1'));
}

function encodeWindows1258(text: string): Uint8Array {
  const table = new Map<string, number>();
  const decoder = new TextDecoder('windows-1258');
  for (let code = 0; code < 256; code += 1) table.set(decoder.decode(Uint8Array.of(code)), code);
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const whole = table.get(letter);
    if (whole !== undefined) bytes.push(whole);
    else for (const part of splitTone(letter)) bytes.push(table.get(part) ?? 63);
  }
  return Uint8Array.from(bytes);
}

/** A letter as that encoding writes it: the vowel with its own mark, then the tone. */
function splitTone(letter: string): readonly string[] {
  const parts = Array.from(letter.normalize('NFD'));
  const tone = parts.find((part) => '\u0300\u0301\u0303\u0309\u0323'.includes(part)) ?? '';
  return [
    parts
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC'),
    tone,
  ];
}

test.each([
  ['utf-8', Buffer.from(sentence)],
  ['utf-8', Buffer.from(`\ufeff${sentence}`)],
  ['utf-16', Buffer.from(`\ufeff${sentence}`, 'utf16le')],
  ['utf-16', Buffer.from(`\ufeff${sentence}`, 'utf16le').swap16()],
  ['windows-1258', encodeWindows1258(sentence)],
  ['tcvn3', encode(withoutTonedCapitals, decodeTcvn3)],
  ['vni', encode(sentence, decodeVni)],
] as const)('a text in %s is read', (encoding, bytes) => {
  const text = encoding === 'tcvn3' ? withoutTonedCapitals : sentence;
  expect(decodeText(new Uint8Array(bytes))).toEqual({ encoding, text });
});

test('a text whose last letter was cut in half is read', () => {
  const bytes = Buffer.from(`${sentence} được`);
  const decoded = decodeText(new Uint8Array(bytes.subarray(0, -2)));
  expect(decoded).toEqual({ encoding: 'utf-8', text: `${sentence} đư\ufffd` });
});

test('bytes that no table turns into Vietnamese are not guessed at', () => {
  const french = Buffer.from('Réponse à la requête déposée hier, où les élèves étaient reçus', 'latin1');
  expect(decodeText(new Uint8Array(french))).toBeUndefined();
  expect(decodeText(Uint8Array.from({ length: 400 }, (_, index) => (index * 7 + 128) % 256))).toBeUndefined();
});
