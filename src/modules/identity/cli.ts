import { readFile } from 'node:fs/promises';
import { say } from '#kernel/language.ts';
import type { Database } from '#platform/database/database.ts';
import { faultPlace } from '#platform/schema-check.ts';
import { hashPassword } from '#platform/password.ts';
import { newToken } from '#platform/token.ts';
import { enrolUnit, type PersonToEnrol } from './commands/enrol-unit.ts';
import { enrolmentFile, type EnrolmentFile } from './contract.ts';
import { identityMessages } from './messages.ts';
import { findTakenUsernames } from './store.ts';

/**
 * `enrol FILE`: adds a unit with its people and prints a first password for each account.
 * @returns the exit code: 0 enrolled, 2 when the file cannot be used (nothing is then added)
 */
export async function runEnrolCommand(database: Database, args: readonly string[]): Promise<number> {
  const [file] = args;
  const text = file && args.length === 1 ? await readFile(file, 'utf8').catch(() => null) : null;
  if (text === null) return refuseEnrolment('identity.enrolment_unreadable', { file: file ?? '' });
  const content = parsed(text);
  const place = faultPlace(enrolmentFile, content);
  if (place !== null) return refuseEnrolment('identity.enrolment_form', { place });
  const { unit, people } = content as EnrolmentFile;
  const usernames = people.flatMap(({ username }) => username ?? []);
  const taken = await findTakenUsernames(database.owner, usernames);
  const twice = usernames.filter((name, index) => usernames.indexOf(name) !== index);
  const clashing = [...new Set([...taken, ...twice])];
  if (clashing.length > 0) return refuseEnrolment('identity.usernames_taken', { names: clashing.join(', ') });
  const lines: string[] = [];
  const toEnrol: PersonToEnrol[] = [];
  for (const { username, ...person } of people) {
    if (username === undefined) toEnrol.push(person);
    else {
      const password = newToken().slice(0, 16);
      lines.push(`${username}\t${password}\t${person.name}`);
      toEnrol.push({ ...person, account: { username, passwordHash: await hashPassword(password) } });
    }
  }
  await database.ownerTransaction((tx) => enrolUnit(tx, unit, toEnrol));
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuseEnrolment(code: keyof typeof identityMessages, facts: Record<string, string>): number {
  const sentence = identityMessages[code];
  process.stderr.write(`${say(sentence, 'vi', facts)}\n${say(sentence, 'en', facts)}\n`);
  return 2;
}
