import { expect, test } from 'vitest';
import { languages, type Messages } from '#kernel/language.ts';

const files = import.meta.glob<Record<string, Messages>>(['../**/*texts.ts', '../**/*words.ts'], {
  eager: true,
});
const sentences = Object.entries(files).flatMap(([file, exported]) =>
  Object.values(exported)
    .filter((value) => typeof value === 'object')
    .flatMap((texts) =>
      Object.entries(texts).map(([key, sentence]) => ({ place: `${file} ${key}`, sentence })),
    ),
);

test('every text of the screens is found', () => {
  expect(Object.keys(files).length).toBeGreaterThanOrEqual(9);
  expect(sentences.length).toBeGreaterThan(300);
});

test.each(languages)('every text of the screens is there in %s', (language) => {
  const missing = sentences.filter(({ sentence }) => !sentence[language].trim()).map(({ place }) => place);
  expect(missing).toEqual([]);
});

test('both languages of a text tell the same facts', () => {
  const factsOf = (text: string) =>
    [...text.matchAll(/\{(\w+)\}/g)]
      .map(([, name]) => name ?? '')
      .sort((left, right) => left.localeCompare(right));
  const differing = sentences
    .filter(({ sentence }) => factsOf(sentence.vi).join() !== factsOf(sentence.en).join())
    .map(({ place }) => place);
  expect(differing).toEqual([]);
});

test('no text of the screens has a letter of another alphabet or a straight apostrophe', () => {
  const odd = sentences.filter(({ sentence }) => /[\u0400-\u04ff]|\w'\w/.test(sentence.en + sentence.vi));
  expect(odd.map(({ place }) => place)).toEqual([]);
});
