import { say } from '#kernel/language.ts';
import type { VerifiedBundle } from './verify-bundle.ts';
import { bundleFaultMessages } from './verify-bundle-messages.ts';

const outcomeWords: Readonly<Record<VerifiedBundle['outcome'], string>> = {
  whole: '✓ Bộ tài liệu đầy đủ và nguyên vẹn.',
  partial: '! KHÔNG ĐẦY ĐỦ: bộ tài liệu nguyên vẹn như khi tạo ra, nhưng khi tạo đã thiếu tệp.',
  different: '✗ Bộ tài liệu đã bị thay đổi sau khi tạo ra.',
  unreadable: '✗ Không kiểm tra được tệp này.',
};

/** What was found, as JSON for other programs. */
export function bundleReport(
  file: string,
  { seal, listed, faults, faultCount, outcome }: VerifiedBundle,
): string {
  const report = {
    file,
    outcome,
    seal: { stated: seal?.stated ?? null, counted: seal?.counted ?? null },
    unit: listed?.unitName ?? null,
    year: listed?.year ?? null,
    madeAt: listed?.madeAt ?? null,
    isComplete: listed?.isComplete ?? null,
    expected: listed?.expected ?? null,
    actual: listed?.actual ?? null,
    missing: listed?.missing ?? [],
    faultCount,
    faults: faults.map(({ code, path: name }) => ({
      code,
      path: name,
      text: say(bundleFaultMessages[code], 'vi', { path: name }),
      textEn: say(bundleFaultMessages[code], 'en', { path: name }),
    })),
  };
  return `${JSON.stringify(report, null, 1)}\n`;
}

/** The same for people on a terminal. */
export function bundleTable(
  file: string,
  { seal, listed, faults, faultCount, outcome }: VerifiedBundle,
): string {
  const rows: readonly (readonly [string, string])[] = listed
    ? [
        ['Đơn vị', listed.unitName],
        ['Năm', String(listed.year)],
        ['Tạo lúc', listed.madeAt],
        ['Số tệp tài liệu', `${listed.actual}/${listed.expected}`],
      ]
    : [];
  const lines = [
    file,
    ...rows.map(([name, value]) => `  ${name.padEnd(18)} ${value}`),
    ...(seal?.stated ? [`  ${'Dấu niêm phong'.padEnd(18)} ${seal.stated}`] : []),
    `  ${outcomeWords[outcome]}`,
    ...faults.map(({ code, path: name }) => `  ✗ ${say(bundleFaultMessages[code], 'vi', { path: name })}`),
    ...(faultCount > faults.length ? [`  … và ${faultCount - faults.length} điều khác.`] : []),
    ...(listed?.missing ?? []).map(({ title, text }) => `  ! Thiếu từ khi tạo: ${title} – ${text}`),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

/** Names come from the archive: nothing in them may move the cursor or turn the writing round. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�');
}
