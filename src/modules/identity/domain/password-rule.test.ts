import { expect, test } from 'vitest';
import { passwordFault } from './password-rule.ts';

const account = { username: 'mau.nv', former: 'sông Cầu mùa nước' };

test('a long sentence of one’s own is a password, whatever kinds of letters it has', () => {
  expect(passwordFault('chín con trâu ra đồng', account)).toBeNull();
});

test.each([
  ['ngắn quá', 'too_short'],
  ['aaaaaaaaaabb', 'too_plain'],
  ['MAU.NV ở xã nhà', 'holds_name'],
  ['sông Cầu mùa nước', 'same'],
  ['sông Cầu mùa nước'.normalize('NFD'), 'same'],
] as const)('“%s” cannot be chosen: %s', (chosen, fault) => {
  expect(passwordFault(chosen, account)).toBe(fault);
});
