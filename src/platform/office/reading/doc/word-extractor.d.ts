/** The part of word-extractor that is used; the package ships no types. */
declare module 'word-extractor' {
  type WordText = { getBody(options?: { readonly filterUnicode?: boolean }): string; getTextboxes(): string };
  class WordExtractor {
    extract(source: Buffer): Promise<WordText>;
  }
  export = WordExtractor;
}
