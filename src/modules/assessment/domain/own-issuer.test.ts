import { expect, test } from 'vitest';
import { isIssuerOf } from './own-issuer.ts';

test.each([
  ['UBND tỉnh Mẫu (giả định)', ['tỉnh Mẫu'], true],
  ['Sở Nội vụ tỉnh Mẫu', ['tỉnh Mẫu (giả định)'], true],
  ['ỦY BAN NHÂN DÂN TỈNH MẪU', ['tỉnh Mẫu'], true],
  ['UBND TP. Ví Dụ', ['thành phố Ví Dụ'], true],
  ['UBND tỉnh Mẫu Sơn', ['tỉnh Mẫu'], false],
  ['UBND thành phố Ví Dụ (giả định)', ['tỉnh Mẫu (giả định)'], false],
  ['Bộ Mẫu', ['tỉnh Mẫu', 'Bộ Mẫu'], true],
  ['UBND tỉnh Mẫu', [''], false],
])('%s issues for one of %s: %s', (issuer, names, expected) => {
  expect(isIssuerOf(issuer, names)).toBe(expected);
});
