import { refuse } from '#kernel/problem.ts';
import { hashPassword } from '#platform/password.ts';
import { passwordFault, passwordLengthMin } from './domain/password-rule.ts';
import type { AccountToCheck } from './store.ts';

/**
 * What to keep of a password that a person chose.
 * @throws Problem identity.password_too_short, identity.password_too_plain, identity.password_holds_name, identity.password_same
 */
export async function hashChosen(
  account: AccountToCheck,
  { former, chosen }: { readonly former: string; readonly chosen: string },
): Promise<string> {
  const fault = passwordFault(chosen, { username: account.username, former });
  if (fault !== null) return refuse('invalid', `identity.password_${fault}`, { min: passwordLengthMin });
  return hashPassword(chosen);
}
