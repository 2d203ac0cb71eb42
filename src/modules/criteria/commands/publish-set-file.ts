import type { Caller } from '#kernel/caller.ts';
import type { CriteriaSetId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { failStart } from '#platform/start-fault.ts';
import { criteriaCommandMessages } from '../command-messages.ts';
import { checkSet } from '../domain/check-set.ts';
import { parseSetYaml } from '../set-files.ts';
import { sayFault } from '../set-messages.ts';
import { createSet } from './create-set.ts';
import { publishSet } from './publish-set.ts';

/**
 * Publishes a set that ships with the program as a YAML file. One that is not right ends the start: nobody should
 * meet a demonstration that lacks it.
 * @returns the id of the published set
 */
export async function publishSetFile(
  tx: Tx,
  caller: Caller,
  file: { readonly name: string; readonly text: string },
): Promise<CriteriaSetId> {
  const { set, faults } = parseSetYaml(file.text);
  const found = [...faults, ...(set ? checkSet(set) : [])];
  if (!set || found.length > 0)
    return failStart(criteriaCommandMessages['criteria.shipped_set_faulty'], {
      file: file.name,
      faults: found.map((fault) => sayFault(fault).vi).join(' '),
    });
  const id = await createSet(tx, caller, { content: set });
  await publishSet(tx, caller, { id, version: 1 });
  return id;
}
