/** A paper's text and what its head says, by the names of the fields. */
export type HeadSample = {
  readonly name: string;
  readonly text: string;
  readonly expected: Readonly<Record<string, string>>;
};

/** Reads the samples of a golden file: "=== name", the text, "---", then a field a line. */
export function readHeadSamples(source: string): HeadSample[] {
  return source
    .split(/^=== /mu)
    .slice(1)
    .map((block) => {
      const [top = '', fields = ''] = block.split(/^---$/mu);
      const [name = '', ...lines] = top.split('\n');
      const expected = fields
        .trim()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]);
      return { name, text: lines.join('\n'), expected: Object.fromEntries(expected) };
    });
}
