import type { Caller } from '#kernel/caller.ts';
import type { CriteriaSetId } from '#kernel/id.ts';
import { say } from '#kernel/language.ts';
import type { Tx } from '#platform/database/database.ts';
import type { SetFault } from '../domain/set-fault.ts';
import { parseSetYaml } from '../set-files.ts';
import { criteriaSetMessages } from '../set-messages.ts';
import { createSet } from './create-set.ts';
import { publishSet } from './publish-set.ts';

/**
 * Publishes a set that ships as a YAML file. A file that is not right is a fault of the installation, not something
 * to go on with.
 * @returns the id of the published set
 */
export async function publishSetFile(
  tx: Tx,
  caller: Caller,
  file: { readonly name: string; readonly text: string },
): Promise<CriteriaSetId> {
  const { set, faults } = parseSetYaml(file.text);
  if (!set) throw new Error(`${file.name} is not a criteria set: ${faults.map(sayFault).join('; ')}`);
  const id = await createSet(tx, caller, { content: set });
  await publishSet(tx, caller, { id, version: 1 });
  return id;
}

function sayFault({ item, code, facts, place }: SetFault): string {
  const sentence = (criteriaSetMessages as Readonly<Record<string, { vi: string; en: string }>>)[code];
  const where = [place?.row, place?.column, item].filter((part) => part !== null && part !== undefined);
  return `[${where.join(' ')}] ${sentence ? say(sentence, 'en', facts) : code}`;
}
