import type { Caller } from '#kernel/caller.ts';
import { addEvidenceLinkTo } from '#modules/assessment/index.ts';
import { confirmFields, handInFile } from '#modules/evidence/index.ts';
import { newId } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { PageLayout, ParagraphStyle } from '#platform/office/writing/page-layout.ts';
import { writeDocx } from '#platform/office/writing/write-docx.ts';
import { writePdf } from '#platform/office/writing/write-pdf.ts';

/** An invented paper as it stands in seeds/, with the items it is named for. */
export type PaperSeed = {
  readonly fileName: string;
  readonly format: 'pdf' | 'docx' | 'text';
  readonly lines: readonly string[];
  readonly items: readonly string[];
  readonly passage: string | null;
  readonly page: number | null;
  /** What a person confirmed of it; null where nobody did. */
  readonly confirmed: {
    readonly subject: string;
    readonly documentType: string;
    readonly number: string;
    readonly symbol: string;
    readonly issuedOn: string;
    readonly signedOn: string;
  } | null;
};

/** A paper whose file is kept. */
export type KeptPaper = PaperSeed & { readonly sha256: string; readonly size: number };

const bytesMax = 10 * 1024 * 1024;

/** Writes the invented papers and keeps their files, before any of them is recorded. */
export async function keepDemonstrationPapers(
  files: FileStore,
  seeds: readonly PaperSeed[],
): Promise<readonly KeptPaper[]> {
  const kept: KeptPaper[] = [];
  for (const seed of seeds) {
    const content = await contentOf(seed);
    const parts = (async function* () {
      await Promise.resolve();
      yield content;
    })();
    kept.push({ ...seed, ...(await files.put(parts, bytesMax)) });
  }
  return kept;
}

function contentOf({ format, lines }: PaperSeed): Promise<Uint8Array> {
  if (format === 'text') return Promise.resolve(new TextEncoder().encode(lines.join('\n')));
  return format === 'pdf' ? writePdf(layOut(lines)) : writeDocx(layOut(lines));
}

/** Hands the papers in for the unit and names them for the items of its sheet; their checks run as for any other file. */
export async function loadDemonstrationEvidence(
  tx: Tx,
  officer: Caller,
  assessmentId: string,
  papers: readonly KeptPaper[],
  validYear: number,
): Promise<void> {
  for (const { fileName, sha256, size, confirmed, items, passage, page } of papers) {
    const documentId = await handInFile(tx, officer, { file: { sha256, size, name: fileName }, validYear });
    if (confirmed)
      await confirmFields(tx, officer, {
        id: documentId,
        version: 1,
        fields: {
          ...confirmed,
          issuingBody: null,
          signerName: null,
          signerTitle: null,
          place: null,
          validYear,
          validUntil: null,
        },
      });
    await addEvidenceLinkTo(tx, officer, assessmentId, {
      operationId: newId(),
      items: [...items],
      title: fileName,
      number: null,
      issuedOn: null,
      passage,
      page,
      address: null,
      documentId,
      proves: 'all',
    });
  }
}

const plain: ParagraphStyle = {
  name: 'Normal',
  sizePt: 14,
  isBold: false,
  isItalic: false,
  alignment: 'left',
  firstLineMm: 0,
  beforePt: 6,
  lineSpacing: 1.1,
  headingLevel: null,
  isKeptWithNext: false,
};

function layOut(lines: readonly string[]): PageLayout {
  return {
    title: lines[0] ?? '',
    author: '',
    language: 'vi-VN',
    date: '2026-01-01',
    fontFamily: 'Times New Roman',
    page: {
      widthMm: 210,
      heightMm: 297,
      topMm: 20,
      bottomMm: 20,
      leftMm: 30,
      rightMm: 20,
      numberFromTopMm: 10,
      numberSizePt: 14,
    },
    styles: { plain },
    sections: [
      {
        isLandscape: false,
        blocks: lines.map((text) => ({
          kind: 'paragraph',
          style: 'plain',
          runs: [{ text, isBold: false, isItalic: false }],
        })),
      },
    ],
  };
}
