import type { BundleDocument, BundleManifest } from '#modules/evidence/domain/bundle-manifest.ts';
import { documentStateWords, partialWords } from './bundle-words.ts';

/** One line of an index: an item that has no paper, or a paper of an item. */
export type BundleLine = {
  readonly code: string;
  readonly name: string;
  readonly title: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly state: string;
  /** Section and page that prove the item. */
  readonly place: string;
  readonly path: string | null;
  /** What the reader must know: why a file is missing, where a paper is kept, what failed, what is explained. */
  readonly remarks: readonly string[];
  readonly isMissing: boolean;
};

/** The lines of an index, by item in the order of the set. */
export function bundleLines({ items, documents }: BundleManifest): readonly BundleLine[] {
  return items.flatMap((item) => {
    const own = documents.flatMap((document) =>
      document.items
        .filter(({ code }) => code === item.code)
        .map(({ passage, page }) =>
          documentLine(item, document, [passage, page === null ? null : `trang ${page}`]),
        ),
    );
    const explained = item.explanation === null ? [] : [`Giải trình: ${item.explanation}`];
    if (own.length > 0)
      return own.map((line, index) =>
        index === 0 ? { ...line, remarks: [...line.remarks, ...explained] } : line,
      );
    if (!item.needsEvidence && explained.length === 0) return [];
    const why = item.isNotApplicable ? 'Không áp dụng.' : 'Không có tài liệu kiểm chứng.';
    const empty = { title: '', number: '', issuedOn: '', state: '', place: '', path: null };
    return [
      {
        code: item.code,
        name: item.name,
        ...empty,
        remarks: [why, ...explained],
        isMissing: item.needsEvidence && !item.isNotApplicable && item.explanation === null,
      },
    ];
  });
}

/** What stands above the lines: the unit, the year, the set, how many files, and whether any is missing. */
export function bundleHead(manifest: BundleManifest): readonly string[] {
  const { unit, year, criteriaSet, madeAt, actual, expected, isComplete } = manifest;
  return [
    ...(isComplete ? [] : [`${partialWords}: có ${actual} trong ${expected} tệp tài liệu.`]),
    `Bộ tài liệu kiểm chứng năm ${year} – ${unit.name}`,
    `Bộ tiêu chí: ${criteriaSet.title}`,
    `Tạo lúc ${madeAt}; ${actual} tệp tài liệu. Danh mục có mã băm của từng tệp: manifest.json.`,
  ];
}

function documentLine(
  { code, name }: BundleManifest['items'][number],
  document: BundleDocument,
  places: readonly (string | null)[],
): BundleLine {
  const { title, number, symbol, issuedOn, state, path, missing, address, failedFacts } = document;
  return {
    code,
    name,
    title,
    number: [number, symbol].filter((part) => part !== null).join('/'),
    issuedOn: issuedOn === null ? '' : issuedOn.split('-').toReversed().join('/'),
    state: state === null ? 'Không có tệp' : (documentStateWords[state] ?? state),
    place: places.filter((part) => part !== null).join(', '),
    path,
    remarks: [
      ...(missing ? [`THIẾU TỆP. ${missing.text}`] : []),
      ...(address === null ? [] : [`Nơi lưu: ${address}`]),
      ...(failedFacts.length > 0 ? [`Điều kiểm tra không đạt: ${failedFacts.join(', ')}`] : []),
    ],
    isMissing: missing !== null,
  };
}
