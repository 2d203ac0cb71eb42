import { readFile } from 'node:fs/promises';
import type { Caller } from '#kernel/caller.ts';
import type { UnitId } from '#kernel/id.ts';
import { say } from '#kernel/language.ts';
import type { Database } from '#platform/database/database.ts';
import { faultPlace } from '#platform/schema-check.ts';
import { hashPassword } from '#platform/password.ts';
import { newTemporaryPassword } from '#platform/token.ts';
import { enrolUnit, type PersonToEnrol, type UnitToEnrol } from './commands/enrol-unit.ts';
import { resetPasswordOf } from './commands/reset-password.ts';
import { enrolmentFile, type EnrolmentFile } from './contract.ts';
import { canStandAbove } from './domain/unit-kind.ts';
import { identityMessages } from './messages.ts';
import { findCallerNamed, findTakenUsernames, findUnitsCalled, findUnitsUntil } from './store.ts';

/**
 * `enrol FILE`: adds a unit with its people and prints a first password for each account.
 * @returns the exit code: 0 enrolled, 2 when the file cannot be used (nothing is then added)
 */
export async function runEnrolCommand(database: Database, args: readonly string[]): Promise<number> {
  const [file] = args;
  const text = file && args.length === 1 ? await readFile(file, 'utf8').catch(() => null) : null;
  if (text === null) return refuseCommand('identity.enrolment_unreadable', { file: file ?? '' });
  const content = parsed(text);
  const place = faultPlace(enrolmentFile, content);
  if (place !== null) return refuseCommand('identity.enrolment_form', { place });
  const { unit, people } = content as EnrolmentFile;
  const placed = await placeUnit(database, unit);
  if ('refusal' in placed) return refuseCommand(placed.refusal, placed.facts);
  const usernames = people.flatMap(({ username }) => username ?? []);
  const taken = await findTakenUsernames(database.owner, usernames);
  const twice = usernames.filter((name, index) => usernames.indexOf(name) !== index);
  const clashing = [...new Set([...taken, ...twice])];
  if (clashing.length > 0) return refuseCommand('identity.usernames_taken', { names: clashing.join(', ') });
  const lines: string[] = [];
  const toEnrol: PersonToEnrol[] = [];
  for (const { username, ...person } of people) {
    if (username === undefined) toEnrol.push(person);
    else {
      const password = newTemporaryPassword();
      lines.push(`${username}\t${password}\t${person.name}`);
      toEnrol.push({
        ...person,
        account: { username, passwordHash: await hashPassword(password), isTemporary: true },
      });
    }
  }
  await database.ownerTransaction((tx) => enrolUnit(tx, placed, toEnrol));
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/**
 * `reset-password USER-NAME`: for an administrator who cannot sign in; prints a password for one sign-in.
 * @returns the exit code: 0 set, 2 when nobody has the name
 */
export async function runResetPasswordCommand(database: Database, args: readonly string[]): Promise<number> {
  const [username = ''] = args;
  const reset = args.length === 1 ? await resetPasswordOf(database, { username }) : undefined;
  if (!reset) return refuseCommand('identity.username_unknown', { username });
  process.stdout.write(`${reset.username}\t${reset.temporaryPassword}\n`);
  return 0;
}

/** Whoever a command is run for: whoever runs the server may name anybody, and the log says who was named. */
export async function findNamedCaller(database: Database, username: string): Promise<Caller | undefined> {
  return findCallerNamed(database.owner, username);
}

type Refusal = {
  readonly refusal: keyof typeof identityMessages;
  readonly facts: Record<string, string | number>;
};

/** The unit with the units that it continues, under the superior that the file names. */
async function placeUnit(
  database: Database,
  { predecessors, ...unit }: EnrolmentFile['unit'],
): Promise<UnitToEnrol | Refusal> {
  const predecessorIds: UnitId[] = [];
  for (const predecessor of predecessors ?? []) {
    const [found, ...more] = await findUnitsUntil(database.owner, predecessor, unit.validFrom);
    if (!found) return { refusal: 'identity.predecessor_unknown', facts: { predecessor } };
    if (more.length > 0)
      return { refusal: 'identity.predecessor_ambiguous', facts: { predecessor, count: more.length + 1 } };
    if (!predecessorIds.includes(found.id)) predecessorIds.push(found.id);
  }
  const placed = await placeUnder(database, unit, predecessorIds);
  return 'refusal' in placed || predecessorIds.length === 0 ? placed : { ...placed, predecessorIds };
}

async function placeUnder(
  database: Database,
  { superior, ...unit }: Omit<EnrolmentFile['unit'], 'predecessors'>,
  predecessorIds: readonly UnitId[],
): Promise<UnitToEnrol | Refusal> {
  const namesakes = unit.code === undefined ? [] : await findUnitsCalled(database.owner, unit.code);
  // A unit may carry the code of one that ends with it.
  if (namesakes.some(({ id, code }) => code === unit.code && !predecessorIds.includes(id)))
    return { refusal: 'identity.unit_code_taken', facts: { code: unit.code ?? '' } };
  if (superior === undefined) return unit;
  const found = await findUnitsCalled(database.owner, superior);
  const [parent] = found;
  if (!parent) return { refusal: 'identity.superior_unknown', facts: { superior } };
  if (found.length > 1)
    return { refusal: 'identity.superior_ambiguous', facts: { superior, count: found.length } };
  return canStandAbove(parent.kind, unit.kind)
    ? { ...unit, parentId: parent.id }
    : { refusal: 'identity.superior_not_above', facts: { superior, unit: unit.name } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuseCommand(code: keyof typeof identityMessages, facts: Record<string, string | number>): number {
  const sentence = identityMessages[code];
  process.stderr.write(`${say(sentence, 'vi', facts)}\n${say(sentence, 'en', facts)}\n`);
  return 2;
}
