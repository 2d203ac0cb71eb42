import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { say, type Facts } from '#kernel/language.ts';
import { projectRoot } from '#platform/project-root.ts';
import { createFileChecker } from '#platform/signatures/file-checker.ts';
import { readTrustStore } from '#platform/signatures/trust-store.ts';
import { checkTable } from './check-table.ts';
import { evidenceMessages } from './messages.ts';
import { sayFile, type SaidFile } from './say-check.ts';
import { verifyBundle } from './verify-bundle.ts';
import { bundleReport, bundleTable } from './verify-bundle-report.ts';

const usage = 'Cách dùng / usage: npm run --silent cli -- check FILE… [--trust FOLDER] [--json]\n';

/**
 * `check FILE… [--trust FOLDER] [--json]`: checks files and their signatures.
 * @returns the exit code: 2 where a file could not be read or the call is wrong, else 1 where a fact failed, else 0
 */
export async function runCheckCommand(args: readonly string[]): Promise<number> {
  const call = parseCall(args);
  if (!call) {
    process.stderr.write(usage);
    return 2;
  }
  const { files, trustFolder, isJson } = call;
  if (trustFolder !== null && !isTrustFolder(trustFolder)) return 2;
  const checker = createFileChecker({
    workerFile: pathToFileURL(path.join(projectRoot(), 'dist', 'check-worker.js')),
    trustFolder,
  });
  try {
    const said = await Promise.all(
      files.map(async (file) =>
        sayFile(file, await checker.check({ path: path.resolve(file), name: path.basename(file) })),
      ),
    );
    process.stdout.write(isJson ? `${JSON.stringify(said, null, 1)}\n` : checkTable(said));
    return exitCode(said);
  } finally {
    await checker.close();
  }
}

/** A file of which nothing is known weighs more than one of which something is known to be wrong. */
function exitCode(said: readonly SaidFile[]): number {
  if (said.some(({ readable }) => !readable)) return 2;
  return said.some(({ facts }) => facts.some(({ outcome }) => outcome === 'fail')) ? 1 : 0;
}

type Call = {
  readonly files: readonly string[];
  readonly trustFolder: string | null;
  readonly isJson: boolean;
};

function parseCall(args: readonly string[]): Call | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, trust: { type: 'string' } },
    });
    if (positionals.length === 0) return null;
    return { files: positionals, trustFolder: values.trust ?? null, isJson: values.json };
  } catch {
    return null;
  }
}

/** Whether the folder can be used; says on standard error what is wrong with it, or with a file of it. */
function isTrustFolder(folder: string): boolean {
  try {
    readdirSync(folder);
  } catch {
    tell('evidence.trust_folder_unreadable', { folder });
    return false;
  }
  const { certificates, unreadable } = readTrustStore(folder);
  for (const file of unreadable) tell('evidence.trust_file_skipped', { file });
  if (certificates.length > 0) return true;
  tell('evidence.trust_folder_empty', { folder });
  return false;
}

function tell(code: keyof typeof evidenceMessages, facts: Facts): void {
  const sentence = evidenceMessages[code];
  process.stderr.write(`${say(sentence, 'vi', facts)}\n  ${say(sentence, 'en', facts)}\n`);
}

const bundleUsage = 'Cách dùng / usage: npm run --silent cli -- verify-bundle FILE.zip [--json]\n';
const bundleExitCodes = { whole: 0, different: 1, unreadable: 2, partial: 3 } as const;

/**
 * `verify-bundle FILE.zip [--json]`: compares a bundle with its seal and its list; needs no database.
 * @returns the exit code: 0 whole, 1 something differs, 2 unreadable or the call is wrong, 3 intact but partial
 */
export async function runVerifyBundleCommand(args: readonly string[]): Promise<number> {
  const call = parseBundleCall(args);
  if (!call) {
    process.stderr.write(bundleUsage);
    return 2;
  }
  const verified = await verifyBundle(path.resolve(call.file));
  process.stdout.write(call.isJson ? bundleReport(call.file, verified) : bundleTable(call.file, verified));
  return bundleExitCodes[verified.outcome];
}

function parseBundleCall(
  args: readonly string[],
): { readonly file: string; readonly isJson: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    return file === undefined || positionals.length > 1 ? null : { file, isJson: values.json };
  } catch {
    return null;
  }
}
