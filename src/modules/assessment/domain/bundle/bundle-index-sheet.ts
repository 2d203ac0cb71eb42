import type { WrittenCell, WrittenSheet } from '#kernel/workbook.ts';
import type { BundleManifest } from '#modules/evidence/domain/bundle-manifest.ts';
import { bundleHead, bundleLines } from './bundle-lines.ts';

const columns = [
  ['Mục', 8],
  ['Nội dung', 36],
  ['Tài liệu', 36],
  ['Số, ký hiệu', 18],
  ['Ngày ban hành', 14],
  ['Mục, trang', 16],
  ['Tình trạng', 16],
  ['Tệp trong bộ tài liệu', 50],
  ['Ghi chú', 44],
] as const;

/** The index of a bundle as a sheet: the same lines as its page. */
export function bundleIndexSheet(manifest: BundleManifest): WrittenSheet {
  const head = bundleHead(manifest);
  return {
    name: 'Mục lục',
    widths: columns.map(([, width]) => width),
    frozenRows: head.length + 1,
    rows: [
      ...head.map((line) => ({ look: 'title' as const, cells: [cell(line)] })),
      { look: 'head', cells: columns.map(([name]) => cell(name)) },
      ...bundleLines(manifest).map((line) => ({
        look: line.isMissing ? ('strong' as const) : ('plain' as const),
        cells: [
          line.code,
          line.name,
          line.title,
          line.number,
          line.issuedOn,
          line.place,
          line.state,
          line.path ?? '',
          line.remarks.join('\n'),
        ].map(cell),
      })),
    ],
  };
}

function cell(text: string): WrittenCell {
  return text === '' ? null : { kind: 'text', text };
}
