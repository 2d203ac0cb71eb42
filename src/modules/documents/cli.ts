import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { formatCalendarDate } from '#kernel/calendar.ts';
import { say, type Facts, type Sentence } from '#kernel/language.ts';
import { formatPoints } from '#kernel/points.ts';
import { createPaperOpener } from '#platform/office/reading/paper-opener.ts';
import { projectRoot } from '#platform/project-root.ts';
import { readingToJson } from './domain/reading/reading-json.ts';
import type { Reading, ReadingResult } from './domain/reading/reading.ts';
import { documentsMessages } from './messages.ts';

const sentences: Readonly<Record<string, Sentence>> = documentsMessages;

const usage = 'Cách dùng / usage: npm run --silent cli -- read FILE [--json]\n';

/**
 * `read FILE [--json]`: reads a notice and prints what it says.
 * @returns the exit code: 0 read, 2 when the file cannot be read or the call is wrong
 */
export async function runReadCommand(args: readonly string[]): Promise<number> {
  const call = parseCall(args);
  if (!call) {
    process.stderr.write(usage);
    return 2;
  }
  const isFile = await stat(call.file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) return refuseFile('documents.file_not_found', { file: call.file });
  const opener = createPaperOpener<ReadingResult>({
    workerFile: pathToFileURL(path.join(projectRoot(), 'dist', 'paper-worker.js')),
  });
  try {
    const outcome = await opener.open(
      { path: path.resolve(call.file), name: path.basename(call.file) },
      { onProgress: showProgress },
    );
    if (outcome.kind === 'refused') return refuseFile(`documents.refused.${outcome.code}`, outcome.facts);
    const { understood: result } = outcome;
    if (result.kind === 'refused') return refuseFile(`documents.refused.${result.reason}`, result.facts);
    process.stdout.write(
      call.isJson
        ? `${JSON.stringify(readingToJson(result.reading, outcome.paper), null, 1)}\n`
        : summary(result.reading),
    );
    return 0;
  } finally {
    await opener.close();
  }
}

function parseCall(args: readonly string[]): { readonly file: string; readonly isJson: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    return file && positionals.length === 1 ? { file, isJson: values.json } : null;
  } catch {
    return null;
  }
}

function refuseFile(code: string, facts: Facts): number {
  const sentence = sentences[code] ?? documentsMessages['documents.refused.corrupt'];
  process.stderr.write(`${say(sentence, 'vi', facts)}\n${say(sentence, 'en', facts)}\n`);
  return 2;
}

/** Recognising a scan takes seconds a page: say so on the terminal, never into the output. */
function showProgress(done: number, total: number, step: string): void {
  if (step === 'recognising' && process.stderr.isTTY)
    process.stderr.write(`\rNhận dạng trang ${done}/${total}${done === total ? '\n' : ''}`);
}

/** The reading for people: the head, then one line a finding. */
function summary(reading: Reading): string {
  const { document, findings } = reading;
  const lost = (index: number) => {
    const points = findings[index]?.lostPoints.value ?? null;
    return points === null ? 'văn bản không nêu điểm' : `mất ${formatPoints(points)} điểm`;
  };
  const lines = [
    [document.type.value, document.number.value ?? '(không số)', document.symbol.value]
      .filter(Boolean)
      .join(' '),
    document.agency.value,
    document.date.value && `ngày ${formatCalendarDate(document.date.value)}`,
    document.subject.value,
    '',
    `${findings.length} nội dung mất điểm:`,
    ...findings.map(
      (finding, index) =>
        `  ${String(index + 1).padStart(3)}. ${finding.itemCode.value ?? '–'} ${finding.itemName.value ?? ''} (${lost(index)})`,
    ),
    ...(reading.warnings.length > 0 ? ['', 'Lưu ý về văn bản:'] : []),
    ...reading.warnings.map((warning) => {
      const sentence = sentences[`documents.warning.${warning.code}`];
      return `  - ${sentence ? say(sentence, 'vi', warning.facts) : warning.code}`;
    }),
  ];
  return `${lines.filter((line) => line !== null).join('\n')}\n`;
}
