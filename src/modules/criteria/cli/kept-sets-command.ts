import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Caller } from '#kernel/caller.ts';
import { say, type Facts } from '#kernel/language.ts';
import { isPermitted, type Permission } from '#kernel/permission.ts';
import { ProblemError } from '#kernel/problem.ts';
import type { Database } from '#platform/database/database.ts';
import { criteriaCommandMessages } from '../command-messages.ts';
import { createSet } from '../commands/create-set.ts';
import { manifestOf } from '../domain/manifest.ts';
import { writeSetXlsx, writeSetYaml } from '../set-files.ts';
import { findSetByCode } from '../views.ts';
import { readSet } from './read-files.ts';
import { print, tell, tellSentence } from './tell.ts';

/** Whoever is meant by a user name; undefined where nobody is. */
export type FindCaller = (username: string) => Promise<Caller | undefined>;

/**
 * `criteria import FILE --save --as USER-NAME` keeps a file as a draft of that person's unit; `criteria export CODE
 * --as USER-NAME [--year N] [--edition N] [--to FILE]` writes a set that the person's unit sees. What the person may
 * not do on the screen is refused here as well, and the log names them.
 * @returns the exit code: 0 done, 2 not done
 */
export async function runKeptSetsCommand(
  database: Database,
  findCaller: FindCaller,
  args: readonly string[],
): Promise<number> {
  const call = parseCall(args);
  if (!call) {
    tell('usage_kept');
    return 2;
  }
  const permission: Permission = call.verb === 'import' ? 'criteria.write' : 'criteria.read';
  const caller = await findCaller(call.as);
  if (!caller || !isPermitted(caller.roles, permission)) {
    tell('person_refused', { username: call.as });
    return 2;
  }
  return call.verb === 'import' ? keep(database, caller, call.subject) : exportKept(database, caller, call);
}

async function keep(database: Database, caller: Caller, file: string): Promise<number> {
  const read = await readSet(file);
  if (read === null) return 2;
  try {
    const id = await database.write(caller, (tx) => createSet(tx, caller, { content: read.set }));
    tell('kept', { code: read.set.code, id });
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    tellProblem(error.problem.code, error.problem.facts);
    return 2;
  }
}

function tellProblem(code: string, facts: Facts): void {
  const sentence = (criteriaCommandMessages as Readonly<Record<string, { vi: string; en: string }>>)[code];
  tellSentence(
    sentence ? { vi: say(sentence, 'vi', facts), en: say(sentence, 'en', facts) } : { vi: code, en: code },
  );
}

async function exportKept(database: Database, caller: Caller, call: Call): Promise<number> {
  const found = await database.read(caller, (tx) =>
    findSetByCode(tx, { code: call.subject, year: call.year, edition: call.edition }),
  );
  if (!found) {
    tell('kept_not_found', { code: call.subject });
    return 2;
  }
  const { content, manifest } = found;
  if (call.to === null) {
    print(writeSetYaml(content));
    return 0;
  }
  const written = /\.xlsx$/i.test(call.to)
    ? await writeSetXlsx(content)
    : /\.ya?ml$/i.test(call.to)
      ? writeSetYaml(content)
      : /\.json$/i.test(call.to)
        ? (manifest ?? manifestOf(content))
        : null;
  if (written === null) {
    tell('target_unknown');
    return 2;
  }
  try {
    await writeFile(call.to, written, { flag: call.isForced ? 'w' : 'wx' });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    tell(isThere ? 'target_exists' : 'target_refused', { file: call.to });
    return 2;
  }
  tell('written', { file: call.to });
  return 0;
}

type Call = {
  readonly verb: 'import' | 'export';
  /** A file to keep, or the code of a set to write. */
  readonly subject: string;
  readonly as: string;
  readonly year: number | null;
  readonly edition: number | null;
  readonly to: string | null;
  readonly isForced: boolean;
};

function parseCall(args: readonly string[]): Call | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        save: { type: 'boolean', default: false },
        year: { type: 'string' },
        edition: { type: 'string' },
        to: { type: 'string' },
        force: { type: 'boolean', default: false },
      },
    });
    const [verb, subject, ...more] = positionals;
    if (more.length > 0 || subject === undefined || !values.as) return null;
    if (verb !== 'export' && (verb !== 'import' || !values.save)) return null;
    const [year, edition] = [values.year, values.edition].map((text) =>
      text === undefined ? null : /^\d{1,4}$/.test(text) ? Number(text) : NaN,
    );
    if (Number.isNaN(year) || Number.isNaN(edition)) return null;
    return {
      verb,
      subject,
      as: values.as,
      year: year ?? null,
      edition: edition ?? null,
      to: values.to ?? null,
      isForced: values.force,
    };
  } catch {
    return null;
  }
}
