import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkSet } from '../domain/check-set.ts';
import type { CriteriaSet } from '../domain/criteria-set.ts';
import type { InputFileFault } from '../domain/formats/input-reading.ts';
import { placedFault } from '../domain/formats/set-reading.ts';
import { readInputsFile } from '../input-files.ts';
import { sayFault } from '../set-messages.ts';
import { readBytes, readSet } from './read-files.ts';
import { rankTable, resultTable } from './result-table.ts';
import { faultsShownMax, faultText, resultToJson, scoreUnits, type UnitResult } from './result.ts';
import { print, tell, tellSentence } from './tell.ts';

/**
 * `score --set SET --inputs INPUTS [--json]`: scores one unit or many.
 * @returns the exit code: 0 scored, 1 scored although something in the inputs must be mended, 2 not scored
 */
export async function runScoreCommand(args: readonly string[]): Promise<number> {
  const call = parseCall(args);
  if (call === null) {
    tell('usage_score');
    return 2;
  }
  const read = await readSet(call.set);
  const bytes = read === null ? null : await readBytes(call.inputs);
  if (read === null || bytes === null) return 2;
  const { set } = read;
  const faults = checkSet(set);
  for (const fault of faults) tellSentence(sayFault(placedFault(fault, read.reading)));
  if (faults.length > 0) tell('set_unsound', { count: faults.length });
  const inputs = await readInputsFile(set, bytes, call.inputs);
  if (inputs.notices.length + inputs.faults.length > 0)
    tell('file_named', { file: path.basename(call.inputs) });
  tellInputs(inputs.notices);
  tellInputs(inputs.faults);
  if (!inputs.isRead) return 2;
  const results = scoreUnits(set, inputs.units);
  tellInputs(results.flatMap((result) => result.faults));
  const [only] = results;
  const isOne = results.length === 1 && only !== undefined;
  if (call.isJson) {
    if (isOne) print(`${JSON.stringify(resultToJson(set, only, false), null, 1)}\n`);
    else printEach(set, results);
  } else print(isOne ? resultTable(set, only) : rankTable(set, results));
  const isClean = inputs.faults.length === 0 && results.every((result) => result.faults.length === 0);
  return isClean ? 0 : 1;
}

/** Unit by unit: the whole of a nation is longer than one text can be. */
function printEach(set: CriteriaSet, results: readonly UnitResult[]): void {
  print('[\n');
  for (const [index, result] of results.entries())
    print(
      `${JSON.stringify(resultToJson(set, result, true), null, 1)}${index + 1 < results.length ? ',' : ''}\n`,
    );
  print(']\n');
}

/** The first of them, and how many more there are. */
function tellInputs(faults: readonly InputFileFault[]): void {
  for (const fault of faults.slice(0, faultsShownMax)) tellInput(fault);
  if (faults.length > faultsShownMax) tell('faults_more', { count: faults.length - faultsShownMax });
}

function tellInput(fault: InputFileFault): void {
  const about = { item: null, facts: {}, place: fault.place };
  const where = sayFault({ ...about, code: '' });
  const unit = fault.unit === null ? '' : `${fault.unit}: `;
  const [vi, en] = fault.item === null ? ['', ''] : [`mục ${fault.item}: `, `item ${fault.item}: `];
  tellSentence({
    vi: `${unit}${where.vi}${vi}${faultText(fault, 'vi')}`,
    en: `${unit}${where.en}${en}${faultText(fault, 'en')}`,
  });
}

type Call = { readonly set: string; readonly inputs: string; readonly isJson: boolean };

function parseCall(args: readonly string[]): Call | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        set: { type: 'string' },
        inputs: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    return values.set && values.inputs
      ? { set: values.set, inputs: values.inputs, isJson: values.json }
      : null;
  } catch {
    return null;
  }
}
