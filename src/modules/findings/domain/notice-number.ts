/** "05/TB-HĐND": how a notice is called; a missing number leaves its place empty, as the paper does. */
export function noticeNumber(number: string | null, symbol: string | null): string | null {
  if (number === null && symbol === null) return null;
  return `${number ?? '…'}/${symbol ?? '…'}`;
}
