import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { formatPoints } from '#kernel/points.ts';
import { checkSet } from '../domain/check-set.ts';
import { listItems, type CriteriaSet } from '../domain/criteria-set.ts';
import { diffSets, type PropertyChange, type SetDifference } from '../domain/diff/diff-sets.ts';
import { proposeMapping } from '../domain/diff/propose-mapping.ts';
import { orderedFaults, placedFault, type SetReading } from '../domain/formats/set-reading.ts';
import { sayRule } from '../domain/wording/say-rule.ts';
import { writeSetXlsx, writeSetYaml } from '../set-files.ts';
import { sayFault } from '../set-messages.ts';
import { readSet } from './read-files.ts';
import { print, tell, tellSentence } from './tell.ts';

/**
 * `criteria check|import|export|diff`: looks at files of criteria sets and turns them into one another.
 * @returns the exit code: 0 sound (or equal, or written), 1 faults or differences were found, 2 not done
 */
export async function runCriteriaCommand(args: readonly string[]): Promise<number> {
  const call = parseCall(args);
  if (call?.verb === 'check') return check(call.first);
  if (call?.verb === 'import') return lookAt(call.first);
  if (call?.verb === 'export' && call.to !== null) return exportTo(call.first, call.to, call.isForced);
  if (call?.verb === 'diff' && call.second !== null) return diff(call.first, call.second, call);
  tell('usage_criteria');
  return 2;
}

async function check(file: string): Promise<number> {
  const read = await readSet(file);
  return read === null ? 2 : tellSoundness(read.set, read.reading);
}

function tellSoundness(set: CriteriaSet, reading: SetReading): number {
  const faults = orderedFaults(checkSet(set).map((fault) => placedFault(fault, reading)));
  for (const fault of faults) tellSentence(sayFault(fault));
  if (faults.length > 0) return 1;
  tell('set_sound');
  return 0;
}

/** Shows what a file holds without keeping anything. */
async function lookAt(file: string): Promise<number> {
  const read = await readSet(file);
  if (read === null) return 2;
  print(outlineOf(read.set, read.reading));
  const code = tellSoundness(read.set, read.reading);
  tell('not_saved');
  return code;
}

function outlineOf(set: CriteriaSet, { proposedRules }: SetReading): string {
  const lines = listItems(set.items).map(({ item, depth }) => {
    const rule = item.children.length > 0 ? null : item.rule && sayRule(item.rule).vi;
    const mark = proposedRules.includes(item.code) ? ' [đề xuất / proposed]' : '';
    const shown =
      item.children.length > 0
        ? ''
        : `\n${'  '.repeat(depth + 2)}${rule ?? '(chưa có quy tắc / no rule)'}${mark}`;
    return `${'  '.repeat(depth + 1)}${item.code} ${item.name} (${formatPoints(item.max)})${shown}`;
  });
  return [
    `${set.title} (${set.code}, ${set.year})`,
    `${set.issuer}; ${set.levelLabels.join(' > ')}; tổng / total ${formatPoints(set.total)}`,
    ...lines,
    '',
  ].join('\n');
}

async function exportTo(file: string, target: string, isForced: boolean): Promise<number> {
  const isYaml = /\.ya?ml$/i.test(target);
  if (!isYaml && !/\.xlsx$/i.test(target)) {
    tell('target_unknown');
    return 2;
  }
  const read = await readSet(file);
  if (read === null) return 2;
  const content = isYaml ? writeSetYaml(read.set) : await writeSetXlsx(read.set);
  const failure = await writeFile(target, content, { flag: isForced ? 'w' : 'wx' }).then(
    () => null,
    (error: NodeJS.ErrnoException) => error.code ?? '',
  );
  if (failure !== null) {
    tell(failure === 'EEXIST' ? 'target_exists' : 'target_refused', { file: target });
    return 2;
  }
  tell('written', { file: target });
  return 0;
}

async function diff(
  before: string,
  after: string,
  { isJson, isMapped }: { readonly isJson: boolean; readonly isMapped: boolean },
): Promise<number> {
  const [old, current] = [await readSet(before), await readSet(after)];
  if (old === null || current === null) return 2;
  const difference = diffSets(old.set, current.set);
  const mapping = isMapped ? proposeMapping(old.set, current.set) : null;
  if (isJson) print(`${JSON.stringify({ ...difference, ...(mapping ? { mapping } : {}) }, null, 1)}\n`);
  else {
    print(differenceText(difference));
    for (const line of mapping ?? [])
      print(
        `${line.kind}: ${line.previous.join(', ') || '–'} → ${line.current.join(', ') || '–'} (${Math.round(line.confidence * 100)} %)\n`,
      );
  }
  if (difference.set.length + difference.items.length > 0) return 1;
  tell('sets_equal');
  return 0;
}

const signs = { added: '+', removed: '-', changed: '~' } as const;

function differenceText({ set, items }: SetDifference): string {
  return [
    ...set.map((change) => `~ ${changeText(change)}`),
    ...items.flatMap(({ kind, code, name, changes }) => [
      `${signs[kind]} ${code} ${name}`,
      ...(kind === 'changed' ? changes.map((change) => `    ${changeText(change)}`) : []),
    ]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function changeText({ property, before, after }: PropertyChange): string {
  return `${property}: ${before?.vi ?? '–'} → ${after?.vi ?? '–'}`;
}

type Call = {
  readonly verb: string;
  readonly first: string;
  readonly second: string | null;
  readonly to: string | null;
  readonly isForced: boolean;
  readonly isJson: boolean;
  readonly isMapped: boolean;
};

function parseCall(args: readonly string[]): Call | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        force: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        mapping: { type: 'boolean', default: false },
      },
    });
    const [verb, first, second, ...more] = positionals;
    if (verb === undefined || first === undefined || more.length > 0) return null;
    if (second !== undefined && verb !== 'diff') return null;
    return {
      verb,
      first,
      second: second ?? null,
      to: values.to ?? null,
      isForced: values.force,
      isJson: values.json,
      isMapped: values.mapping,
    };
  } catch {
    return null;
  }
}
