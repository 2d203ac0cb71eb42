import { foldText } from '#kernel/search-text.ts';

/** Whether the body that issues a set belongs to one of the units: "UBND tỉnh Mẫu" and "Sở Nội vụ tỉnh Mẫu" to tỉnh Mẫu. */
export function isIssuerOf(issuer: string, unitNames: readonly string[]): boolean {
  const body = ` ${plain(issuer)}`;
  return unitNames.map(plain).some((name) => name !== '' && body.endsWith(` ${name}`));
}

/** Without what stands in brackets, and with "TP." and "tp" written out. */
function plain(name: string): string {
  return foldText(name.replace(/\([^)]*\)/g, ' ').replace(/[.,;–-]/g, ' '))
    .replace(/\btp\b/g, 'thanh pho')
    .replace(/\s+/g, ' ')
    .trim();
}
