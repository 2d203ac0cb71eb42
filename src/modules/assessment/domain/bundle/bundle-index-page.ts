import type { BundleManifest } from '#modules/evidence/domain/bundle-manifest.ts';
import { bundleHead, bundleLines, type BundleLine } from './bundle-lines.ts';

const style = `body{font:16px/1.6 "Times New Roman",serif;color:#14233f;background:#fff;margin:2rem auto;max-width:72rem;padding:0 1rem}
h1{font-size:1.4rem;margin:0 0 .25rem}p{margin:.15rem 0}.partial{color:#a3161b;font-weight:bold;border:2px solid #a3161b;padding:.5rem .75rem;margin-bottom:1rem}
table{border-collapse:collapse;width:100%;margin-top:1rem}th,td{border-bottom:1px solid #b9c2d0;padding:.35rem .5rem;text-align:left;vertical-align:top}
th{border-bottom:2px solid #14233f}a{color:#1b4b91}.missing td{color:#a3161b}td.code{white-space:nowrap;font-variant-numeric:tabular-nums}`;
const columns = [
  'Mục',
  'Nội dung',
  'Tài liệu',
  'Số, ký hiệu',
  'Ngày ban hành',
  'Mục, trang',
  'Tình trạng',
  'Ghi chú',
];

/** The index of a bundle as a page that opens from a folder: no script, nothing from elsewhere. */
export function bundleIndexPage(manifest: BundleManifest): string {
  const head = bundleHead(manifest);
  const [partial, title, ...rest] = manifest.isComplete ? ['', ...head] : head;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title ?? '')}</title>
<style>${style}</style>
</head>
<body>
${partial ? `<p class="partial">${escaped(partial)}</p>\n` : ''}<h1>${escaped(title ?? '')}</h1>
${rest.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
<table>
<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
<tbody>
${bundleLines(manifest).map(row).join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

function row(line: BundleLine): string {
  const { path, title } = line;
  const document = path === null ? escaped(title) : `<a href="${addressOf(path)}">${escaped(title)}</a>`;
  const cells = [
    escaped(line.name),
    document,
    escaped(line.number),
    escaped(line.issuedOn),
    escaped(line.place),
    escaped(line.state),
    line.remarks.map(escaped).join('<br>'),
  ];
  const look = line.isMissing ? ' class="missing"' : '';
  return `<tr${look}><td class="code">${escaped(line.code)}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** Half letters, which an address cannot hold, never come this far: paths are made of whole ones. */
function addressOf(path: string): string {
  return escaped(path.split('/').map(encodeURIComponent).join('/'));
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r?\n/g, '<br>');
}
