import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { cleanText } from './clean-text.ts';
import { fontLetters } from './font-letters.ts';
import {
  cellPaddingMm,
  isLongRow,
  textWidthMm,
  type LayoutBlock,
  type PageLayout,
  type TextRun,
} from './page-layout.ts';
import { pdfTemplate } from './pdf-template.ts';
import { readTinos } from './tinos.ts';

type Press = { readonly compiler: NodeCompiler; readonly letters: ReadonlySet<number> };

let press: Promise<Press> | null = null;

/** Shown in place of a letter that the font does not have: an empty box. */
const missingLetter = '\u25a1';

/**
 * A word that may be longer than its column, at some three millimetres a letter, may break; where, is reckoned with
 * the widest letters, of five millimetres and a half.
 */
const letterMm = 3;
const wideLetterMm = 5.5;
const longestSyllable = 8;
const mayBreak = '\u200b';

/** What a column has room for, and which letters can be shown. */
type Column = { readonly widthMm: number; readonly letters: ReadonlySet<number> };

/**
 * Writes a layout as PDF/A-2b with its fonts embedded. The same layout always gives the same bytes.
 * The first call loads the fonts and the compiler; they are kept for the next.
 */
export async function writePdf(layout: PageLayout): Promise<Uint8Array> {
  press ??= startPress();
  const { compiler, letters } = await press;
  const inputs = { layout: JSON.stringify(pdfInput(layout, letters)) };
  const compiled = compiler.compile({ mainFileContent: pdfTemplate, inputs });
  const document = compiled.result;
  if (document === null) throw new Error(`the paper could not be set: ${describe(compiler, compiled)}`);
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2b' });
  // Keeps the memory of what was set before bounded: what the last few papers did not use goes.
  compiler.evictCache(2);
  return new Uint8Array(pdf);
}

async function startPress(): Promise<Press> {
  const fonts = await readTinos();
  const [regular] = fonts;
  if (regular === undefined) throw new Error('the font Tinos has no regular face');
  return {
    compiler: NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] }),
    letters: fontLetters(regular),
  };
}

function describe(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler['compile']>): string {
  const error = compiled.takeDiagnostics();
  return error === null ? 'no reason given' : JSON.stringify(compiler.fetchDiagnostics(error));
}

function pdfInput(layout: PageLayout, letters: ReadonlySet<number>): unknown {
  const [language, region] = layout.language.split('-');
  return {
    title: cleanText(layout.title),
    author: cleanText(layout.author),
    language,
    region: region ?? null,
    date: layout.date.split('-').map(Number),
    font: 'Tinos',
    page: layout.page,
    styles: layout.styles,
    sections: layout.sections.map((section) => ({
      isLandscape: section.isLandscape,
      blocks: section.blocks.map((block) =>
        blockInput(block, { widthMm: textWidthMm(layout, section), letters }),
      ),
    })),
  };
}

function blockInput(block: LayoutBlock, column: Column): unknown {
  if (block.kind === 'rule') return block;
  if (block.kind === 'paragraph') {
    const runs = block.runs.map((run) => runInput(run, column));
    return { kind: block.kind, style: block.style, keep: block.isKeptWithNext === true, runs };
  }
  return {
    ...block,
    paddingMm: cellPaddingMm,
    isKeptTogether: block.isKeptTogether && !block.rows.some((cells) => isLongRow(block.columnsMm, cells)),
    rows: block.rows.map((cells) => {
      const mayBreakRow = isLongRow(block.columnsMm, cells);
      return cells.map((cell, index) => {
        const widthMm = block.columnsMm[index] ?? 0;
        const blocks = cell.blocks.map((inner) => blockInput(inner, { ...column, widthMm }));
        return { breaks: mayBreakRow, blocks };
      });
    }),
  };
}

function runInput(run: TextRun, { widthMm, letters }: Column): unknown {
  const longest = Math.max(longestSyllable, Math.floor(widthMm / letterMm));
  const pieceLength = Math.max(2, Math.floor(widthMm / wideLetterMm));
  const shown = cleanText(run.text)
    .replace(/./gsu, (letter) => (letters.has(letter.codePointAt(0) ?? 0) ? letter : missingLetter))
    .replace(new RegExp(`\\S{${longest + 1},}`, 'gu'), (word) =>
      word.replace(new RegExp(`\\S{${pieceLength}}(?=\\S)`, 'gu'), `$&${mayBreak}`),
    );
  return [shown, run.isBold ? 1 : 0, run.isItalic ? 1 : 0];
}
