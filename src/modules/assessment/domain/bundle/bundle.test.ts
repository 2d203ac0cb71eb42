import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readManifest } from '#modules/evidence/domain/bundle-manifest.ts';
import { bundleIndexPage } from './bundle-index-page.ts';
import { bundleIndexSheet } from './bundle-index-sheet.ts';
import { bundleManifestOf } from './bundle-manifest-of.ts';
import type { BundleDocumentSource, BundleItem, BundlePaper, BundleSource } from './bundle-source.ts';
import { planBundle, summarizeBundle } from './plan-bundle.ts';
import { nameGiver, safeName } from './safe-name.ts';

const documentOf = (id: string, parts: Partial<BundleDocumentSource> = {}): BundleDocumentSource => ({
  id,
  revision: 1,
  number: null,
  symbol: null,
  subject: null,
  issuedOn: null,
  signedOn: null,
  state: 'accepted',
  fileName: 'tep.pdf',
  sha256: id.padEnd(64, '0'),
  size: 100,
  fileKind: 'pdf',
  fileState: 'clean',
  failedFacts: [],
  ...parts,
});
const paperOf = (title: string, document: BundleDocumentSource | null): BundlePaper => ({
  id: title,
  title,
  number: null,
  issuedOn: null,
  address: document ? null : 'Tủ số 3',
  passage: null,
  page: null,
  document,
});
const itemOf = (
  code: string,
  papers: readonly BundlePaper[],
  parts: Partial<BundleItem> = {},
): BundleItem => ({
  code,
  name: 'Xây dựng kế hoạch',
  needsEvidence: true,
  isNotApplicable: false,
  explanation: null,
  papers,
  ...parts,
});
const sourceOf = (items: readonly BundleItem[]): BundleSource => ({
  assessmentId: 'a',
  state: 'submitted',
  submissionHash: null,
  unitId: 'u',
  unitName: 'xã Mẫu',
  year: 2026,
  criteriaSet: { id: 's', code: 'bo', title: 'Bộ mẫu', hash: 'h' },
  items,
});
const made = (source: BundleSource, leftOut: Parameters<typeof bundleManifestOf>[2]['leftOut'] = new Map()) =>
  bundleManifestOf(source, planBundle(source), { madeAt: '2026-11-24T08:00:00.000Z', entries: [], leftOut });

test('any names become paths that every system can write, each once, none over 180 letters', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 12 }), (names) => {
      const source = sourceOf(
        names.map(([code, name, title], index) =>
          itemOf(`${index}${code}`, [paperOf(title, documentOf(String(index)))], { name }),
        ),
      );
      const paths = planBundle(source).documents.map(({ path }) => path ?? '');
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(names.length);
      for (const path of paths) {
        expect(path.length).toBeLessThanOrEqual(180);
        expect(path.isWellFormed()).toBe(true);
        expect(path).not.toMatch(/[\p{Cc}<>:"\\|?*]/u);
        const parts = path.split('/');
        expect(parts).toHaveLength(2);
        for (const part of parts) {
          expect(new TextEncoder().encode(part).byteLength).toBeLessThanOrEqual(255);
          expect(part).not.toMatch(/^\.|^ |[. ]$|^$/);
        }
      }
      expect(() => bundleIndexPage(made(source))).not.toThrow();
    }),
  );
});

test('names that differ only in case are told apart, and reserved ones are not used', () => {
  const give = nameGiver();
  expect(give('1.1', 'Kế hoạch', 'pdf')).toBe('1.1/Kế hoạch.pdf');
  expect(give('1.1', 'KẾ HOẠCH', 'pdf')).toBe('1.1/KẾ HOẠCH (2).pdf');
  expect(safeName('CON')).toBe('_CON');
  expect(safeName('45/KH-UBND: "mẫu"…')).toBe('45-KH-UBND- -mẫu-…');
});

test('a file that serves many items stands once, with a note in the folders of the others', () => {
  const plan = paperOf('Kế hoạch', documentOf('1', { number: '45', symbol: 'KH-UBND', fileName: 'a.exe' }));
  const { documents } = planBundle(sourceOf([itemOf('1.1', [plan]), itemOf('2.2', [plan])]));
  expect(documents.map(({ path, notes }) => [path, notes])).toEqual([
    [
      '1.1 Xây dựng kế hoạch/45-KH-UBND Kế hoạch.pdf',
      ['2.2 Xây dựng kế hoạch/45-KH-UBND Kế hoạch - xem mục khác.txt'],
    ],
  ]);
});

test('what is quarantined, refused or damaged, and what broke on the way, makes a bundle partial', () => {
  const source = sourceOf([
    itemOf('1.1', [
      paperOf('Một', documentOf('1')),
      paperOf('Hai', documentOf('2', { fileState: 'refused' })),
    ]),
    itemOf('1.2', [paperOf('Ba', documentOf('3')), paperOf('Ở tủ', null)]),
    itemOf('1.3', [], { explanation: 'Không phát sinh <b>' }),
    itemOf('1.4', []),
  ]);
  expect(summarizeBundle(source, planBundle(source))).toEqual({
    fileCount: 2,
    bytes: 200,
    missing: [{ title: 'Hai', code: 'refused' }],
    namedOnlyCount: 1,
    itemsWithoutCount: 2,
  });
  const manifest = made(source, new Map([['1.2 Xây dựng kế hoạch/Ba.pdf', 'damaged']]));
  expect(manifest).toMatchObject({ isComplete: false, expected: 3, actual: 1 });
  const page = bundleIndexPage(manifest);
  expect(page).toContain('KHÔNG ĐẦY ĐỦ: có 1 trong 3 tệp tài liệu.');
  expect(page).toContain('Giải trình: Không phát sinh &lt;b&gt;');
  expect(page).toContain('Nơi lưu: Tủ số 3');
  const rows = bundleIndexSheet(manifest).rows.map(({ cells }) => cells[0]?.text);
  expect(rows[0]).toContain('KHÔNG ĐẦY ĐỦ');
  expect(rows.slice(-6)).toEqual(['1.1', '1.1', '1.2', '1.2', '1.3', '1.4']);
});

test('a list that was written is read back as it was meant', () => {
  const source = sourceOf([itemOf('1.1', [paperOf('Hai', documentOf('2', { fileState: 'damaged' }))])]);
  expect(readManifest(JSON.stringify(made(source)))).toMatchObject({
    kind: 'read',
    listed: { isComplete: false, expected: 1, actual: 0, missing: [{ title: 'Hai' }] },
  });
});
