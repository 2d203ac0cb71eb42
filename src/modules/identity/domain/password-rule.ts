/** The fewest letters of a password that a person chooses. */
export const passwordLengthMin = 10;

/** Fewer different letters than this are guessed at once. */
const differentLettersMin = 5;

/** What can be wrong with a password that a person chooses. */
export type PasswordFault = 'too_short' | 'too_plain' | 'holds_name' | 'same';

/** Why a password cannot be chosen; null where it can. Kinds of letters are not asked for: length is what helps. */
export function passwordFault(
  chosen: string,
  account: { readonly username: string; readonly former: string },
): PasswordFault | null {
  const letters = Array.from(chosen.normalize('NFKC'));
  if (letters.length < passwordLengthMin) return 'too_short';
  if (new Set(letters).size < differentLettersMin) return 'too_plain';
  if (account.username.length > 2 && chosen.toLowerCase().includes(account.username.toLowerCase()))
    return 'holds_name';
  return chosen.normalize('NFKC') === account.former.normalize('NFKC') ? 'same' : null;
}
