import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperFromText } from '#modules/documents/domain/reading/paper-from-text.ts';
import { readDocumentHead } from '#modules/documents/domain/reading/read-document-head.ts';
import { readHeadSamples } from './support/head-samples.ts';

const samplesOf = (name: string) =>
  readHeadSamples(readFileSync(new URL(`golden/heads/${name}`, import.meta.url), 'utf8'));

describe.each(['common-papers.txt', 'further-papers.txt', 'last-papers.txt'])('the heads of %s', (file) => {
  test.each(samplesOf(file))('say what is printed: $name', ({ text, expected }) => {
    const head = readDocumentHead(paperFromText(text));
    const said = Object.fromEntries(
      Object.entries(head).flatMap(([name, { value }]) => (value === null ? [] : [[name, value]])),
    );
    expect(said).toEqual(expected);
  });
});

test('a field stands where the paper writes it', () => {
  const [sample] = samplesOf('common-papers.txt');
  const paper = paperFromText(sample?.text ?? '');
  const { number, symbol, subject, signerName } = readDocumentHead(paper);
  for (const { value, span } of [number, symbol, subject, signerName])
    expect(paper.text.slice(span?.start, span?.end)).toBe(value);
});

const parts = fc.constantFrom(
  'ỦY BAN NHÂN DÂN',
  'Số: ',
  '/KH-UBND',
  'Suối Mẫu, ngày ',
  ' tháng 3 năm 2026',
  'KẾ HOẠCH',
  'V/v ',
  'Kính gửi',
  'TM. ',
  'KT. CHỦ TỊCH',
  ' - ',
  '- - - - - - - -',
  '(Đã ký)',
  'PHỤ LỤC (Kèm theo',
  ' số ',
  '\n',
  '\t',
  '    ',
  'Nơi nhận:',
);

test('whatever stands in a paper, a field is null or lies within it, and no text takes long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 60 }),
      (text) => {
        const paper = paperFromText(text.join(''));
        for (const { value, span } of Object.values(readDocumentHead(paper))) {
          expect(value === null).toBe(span === null);
          const { start, end } = span ?? { start: 0, end: 0 };
          expect(start <= end && end <= paper.text.length).toBe(true);
        }
      },
    ),
  );
  const hostile = [
    'CHỦ TỊCH - ',
    'A, ',
    'Số: 1/A-',
    'TM. Ủ ',
    'Mẫu ',
    'kèm theo ',
    ' ngày ',
    '. ',
    '\t',
    '(đã ký) ',
    'I, V, ',
  ];
  for (const piece of hostile) {
    const from = performance.now();
    readDocumentHead(paperFromText(`KẾ HOẠCH\n${piece.repeat(20_000)}\n${piece.repeat(50)}x\n`.repeat(3)));
    expect(performance.now() - from).toBeLessThan(2000);
  }
});
