import type { CheckTimes } from './check-signatures.ts';
import { mark, table } from './table.ts';

/** The times of checking signed PDFs, for people; slower than the peer is marked. */
export function checksTable(checks: readonly CheckTimes[]): string {
  const isPeerMissing = checks.some(({ pdfsigMs }) => pdfsigMs === null);
  return [
    `Checking a signed PDF, from the file to all facts and hints; median of ${checks[0]?.rounds ?? 0} in turn with pdfsig`,
    table(
      ['kB', 'first ms', 'warm ms', 'p95 ms', 'pdfsig ms', 'aim'],
      checks.map(({ bytes, coldMs, warmMs, warmP95Ms, pdfsigMs }) => [
        (bytes / 1000).toFixed(0),
        coldMs?.toFixed(0) ?? '–',
        warmMs.toFixed(1),
        warmP95Ms.toFixed(1),
        pdfsigMs?.toFixed(1) ?? '–',
        pdfsigMs === null ? '–' : mark('not slower than pdfsig, warm', warmMs <= pdfsigMs),
      ]),
    ),
    ...(isPeerMissing
      ? ['pdfsig was not measured: it is not installed here (Debian package poppler-utils).']
      : []),
  ].join('\n\n');
}
