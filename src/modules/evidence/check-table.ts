import type { Outcome } from '#kernel/checked-file.ts';
import type { SaidFile, SaidSignature } from './say-check.ts';

const outcomeWords: Readonly<Record<Outcome, string>> = {
  pass: '✓ đạt',
  fail: '✗ không đạt',
  cannot_tell: '? chưa xác định được',
};
const changeWords: Readonly<Record<SaidSignature['laterChanges'], string>> = {
  none: 'không có',
  signatures_or_annotations: 'chỉ thêm chữ ký hoặc chú thích',
  content: 'nội dung bị thay đổi',
  cannot_tell: 'chưa xác định được',
};

/** What was found about files, for people on a terminal: signatures first, then what does not hold or was not told. */
export function checkTable(files: readonly SaidFile[]): string {
  return `${files.map(sayOne).join('\n\n')}\n\n${summary(files)}\n`;
}

function sayOne(file: SaidFile): string {
  const odd = file.facts.filter(({ outcome }) => outcome !== 'pass');
  const hints = file.hints.filter(({ outcome }) => outcome === 'fail');
  return [
    `${file.file} · ${file.kind}${file.pageCount === null ? '' : ` · ${file.pageCount} trang`}`,
    ...file.signatures.flatMap((signature, index) => signatureLines(signature, index)),
    ...(odd.length === 0 ? ['  ✓ Mọi điều kiểm tra đều đạt.'] : []),
    ...odd.map(({ outcome, text }) => `  ${outcome === 'fail' ? '✗' : '?'} ${text}`),
    ...hints.map(({ text }) => `  ! Lưu ý: ${text}`),
  ].join('\n');
}

function signatureLines(signature: SaidSignature, index: number): readonly string[] {
  const { signer, kind } = signature;
  const owner = [signer.cn, signer.o].filter((part) => part !== null).join(', ');
  const rows: readonly (readonly [string, string])[] = [
    [kind === 'timestamp' ? 'Nơi cấp dấu thời gian' : 'Người ký', owner === '' ? 'không rõ' : owner],
    ['Thời điểm ký', signature.timestampTime ?? signature.claimedTime ?? 'không rõ'],
    ['Toàn vẹn', outcomeWords[signature.integrity]],
    ['Thay đổi sau khi ký', changeWords[signature.laterChanges]],
    ['Nơi tin cậy', outcomeWords[signature.chain]],
  ];
  return [
    `  Chữ ký ${index + 1} – ${signature.field} (${signature.subFilter ?? 'không rõ dạng'})`,
    ...rows.map(([name, value]) => `    ${name.padEnd(22)} ${value}`),
  ];
}

function summary(files: readonly SaidFile[]): string {
  const unread = files.filter(({ readable }) => !readable).length;
  const wrong = files.filter(
    ({ readable, facts }) => readable && facts.some(({ outcome }) => outcome === 'fail'),
  ).length;
  return `Đã kiểm tra ${files.length} tệp: ${wrong} tệp có điều không đạt, ${unread} tệp không đọc được.`;
}
