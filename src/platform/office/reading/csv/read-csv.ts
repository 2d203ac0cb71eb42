/** One line of a table in text, with the line of the file on which it begins. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** What parts the cells of a line. */
export type CsvSeparator = ';' | '\t' | ',';

/** A table in text; or the line at which a quotation mark was opened that never closes; or more cells than allowed. */
export type CsvOutcome =
  | { readonly kind: 'table'; readonly rows: readonly CsvRow[]; readonly separator: CsvSeparator }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'unclosed'; readonly line: number };

/**
 * Reads CSV after RFC 4180: quotation marks, doubled inside, line breaks within them, CRLF or LF, a byte-order mark.
 * The separator is told by the first line: ";" (as Excel writes it where "," is the decimal comma), tab or ",".
 * No more than `cellsMax` cells are read.
 */
export function readCsv(text: string, cellsMax = Number.MAX_SAFE_INTEGER): CsvOutcome {
  const clean = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(clean);
  const rows: CsvRow[] = [];
  let [cells, cell, line, rowLine]: [string[], string, number, number] = [[], '', 1, 1];
  let [isQuoted, quotedFrom, wasQuoted] = [false, 1, false];
  let count = 0;
  const endRow = (): void => {
    cells.push(cell);
    count += cells.length;
    if (cells.length > 1 || cell !== '' || wasQuoted) rows.push({ line: rowLine, cells });
    [cells, cell, wasQuoted] = [[], '', false];
  };
  for (let at = 0; at < clean.length; at += 1) {
    const letter = clean.charAt(at);
    if (isQuoted) {
      if (letter === '"' && clean.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else if (letter === '"') isQuoted = false;
      else cell += letter;
      if (letter === '\n') line += 1;
    } else if (letter === '"' && cell === '') {
      [isQuoted, quotedFrom, wasQuoted] = [true, line, true];
    } else if (letter === separator) {
      cells.push(cell);
      cell = '';
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && clean.charAt(at + 1) === '\n') at += 1;
      endRow();
      if (count > cellsMax) return { kind: 'too_large' };
      line += 1;
      rowLine = line;
    } else cell += letter;
  }
  if (isQuoted) return { kind: 'unclosed', line: quotedFrom };
  endRow();
  return count > cellsMax ? { kind: 'too_large' } : { kind: 'table', rows, separator };
}

function separatorOf(text: string): CsvSeparator {
  const [head = ''] = text.replace(/"[^"]*"/g, '').split(/\r\n|[\r\n]/);
  const parts = (letter: string) => head.split(letter).length;
  const separators: CsvSeparator[] = [';', '\t', ','];
  const [best = ','] = separators.sort((left, right) => parts(right) - parts(left));
  return best;
}
