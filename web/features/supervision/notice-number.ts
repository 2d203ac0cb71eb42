/** "Số: 05/TB-HĐND" without the word; a missing number leaves its place empty, as the paper does. */
export function noticeNumber(number: string | null, symbol: string | null): string | null {
  if (number === null && symbol === null) return null;
  return `${number ?? '…'}/${symbol ?? '…'}`;
}
