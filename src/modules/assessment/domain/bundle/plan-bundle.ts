import type { BundleUse, LeaveOutReason } from '#modules/evidence/domain/bundle-manifest.ts';
import type { BundleDocumentSource, BundleItem, BundlePaper, BundleSource } from './bundle-source.ts';
import { nameGiver, safeName } from './safe-name.ts';

/** A document with its place in the archive; the file stands once, in the folder of the first item it proves. */
export type PlannedDocument = {
  readonly paper: BundlePaper;
  readonly uses: readonly BundleUse[];
  /** Null where the paper is named without a file. */
  readonly path: string | null;
  /** Why the database says that its file cannot go along; null where it can. */
  readonly missing: LeaveOutReason | null;
  /** Notes in the folders of the other items, which say where the file is. */
  readonly notes: readonly string[];
};

/** What goes into the archive, before a single file was opened. */
export type BundlePlan = {
  readonly folders: ReadonlyMap<string, string>;
  readonly documents: readonly PlannedDocument[];
};

/** What people are told before they download. */
export type BundleSummary = {
  readonly fileCount: number;
  readonly bytes: number;
  readonly missing: readonly { readonly title: string; readonly code: LeaveOutReason }[];
  /** Papers that are only named: where they are kept, no file came along. */
  readonly namedOnlyCount: number;
  /** Items for which the set asks for papers and none is named. */
  readonly itemsWithoutCount: number;
};

/** Endings by what a file is, the usual one first: the name it was handed in by is not trusted with it. */
const endings: Readonly<Record<string, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  odt: ['odt'],
  ods: ['ods'],
  odp: ['odp'],
  ole_office: ['doc', 'xls', 'ppt'],
  text: ['txt', 'csv'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  tiff: ['tif', 'tiff'],
  bmp: ['bmp'],
  webp: ['webp'],
  heic: ['heic'],
  xml: ['xml'],
  cms: ['p7m', 'p7s'],
};

/** Gives every document its place: by item in the order of the set, each file once. */
export function planBundle(source: BundleSource): BundlePlan {
  const folders = new Map(
    source.items
      .filter(({ papers }) => papers.length > 0)
      .map((item) => [item.code, safeName(`${item.code} ${item.name}`)]),
  );
  const give = nameGiver();
  const documents = [...usesByDocument(source.items).values()].map(({ paper, uses }) => {
    const { document } = paper;
    const [first, ...others] = uses.map(({ code }) => folders.get(code) ?? safeName(code));
    if (!document || first === undefined)
      return { paper, uses, path: null, missing: null, notes: [] as readonly string[] };
    const missing = document.fileState === 'clean' ? null : document.fileState;
    const path = give(first, documentName(paper, document), endingOf(document));
    const notes = others.map((folder) =>
      give(folder, `${documentName(paper, document)} - xem mục khác`, 'txt'),
    );
    return { paper, uses, path, missing, notes: missing === null ? notes : [] };
  });
  return { folders, documents };
}

/** How many files there will be, how large they are, and what will be missing. */
export function summarizeBundle(source: BundleSource, { documents }: BundlePlan): BundleSummary {
  const held = documents.filter(({ path, missing }) => path !== null && missing === null);
  return {
    fileCount: held.length,
    bytes: held.reduce((sum, { paper }) => sum + (paper.document?.size ?? 0), 0),
    missing: documents.flatMap(({ paper, missing }) =>
      missing === null ? [] : [{ title: titleOf(paper), code: missing }],
    ),
    namedOnlyCount: documents.filter(({ path }) => path === null).length,
    itemsWithoutCount: source.items.filter(lacksPapers).length,
  };
}

/** Whether an item should have papers and has none. */
export function lacksPapers(item: BundleItem): boolean {
  return item.needsEvidence && !item.isNotApplicable && item.papers.length === 0;
}

/** What a paper is called: its subject as it was confirmed, else as it was named. */
export function titleOf(paper: BundlePaper): string {
  return paper.document?.subject ?? paper.title;
}

/** "45/KH-UBND": of the document, else as it was typed. */
export function numberOf({ number, document }: BundlePaper): string | null {
  const own = document ? [document.number, document.symbol].filter((part) => part !== null).join('/') : '';
  return own === '' ? number : own;
}

type Found = { readonly paper: BundlePaper; readonly uses: BundleUse[] };

function usesByDocument(items: readonly BundleItem[]): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const { code, papers } of items)
    for (const paper of papers) {
      const { document, passage, page } = paper;
      const key = document ? `${document.id} ${document.revision}` : paper.id;
      const known = found.get(key) ?? { paper, uses: [] };
      found.set(key, known);
      if (!known.uses.some((use) => use.code === code)) known.uses.push({ code, passage, page });
    }
  return found;
}

function documentName(paper: BundlePaper, document: BundleDocumentSource): string {
  const number = numberOf(paper);
  const title = titleOf(paper) || document.fileName;
  return number === null ? title : `${number} ${title}`;
}

function endingOf({ fileName, fileKind }: BundleDocumentSource): string {
  const allowed = endings[fileKind ?? ''] ?? [];
  const own = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return allowed.includes(own) ? own : (allowed[0] ?? 'bin');
}
