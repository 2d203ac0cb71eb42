import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { CalendarDate } from '#kernel/calendar.ts';
import { inventedNotice } from '#modules/documents/domain/writing/invented-notice.ts';
import { layOutNotice } from '#modules/documents/domain/writing/lay-out-notice.ts';
import type { NoticeContent } from '#modules/documents/domain/writing/notice-content.ts';
import { typesetPaper } from '#modules/documents/typeset-paper.ts';
import type { PageLayout } from '#platform/office/writing/page-layout.ts';
import { writeDocx } from '#platform/office/writing/write-docx.ts';
import { writePdf } from '#platform/office/writing/write-pdf.ts';
import { spreadOf } from './spread.ts';

/** Milliseconds from the content of a notice to the bytes of its file. */
export type WritingTimes = {
  readonly format: 'docx' | 'pdf';
  /** The first file of the process. */
  readonly coldMs: number;
  /** Median and 95th percentile of the files after it, no two alike, so that nothing is answered from a cache. */
  readonly warmMs: number;
  readonly warmP95Ms: number;
  readonly bytes: number;
  readonly rounds: number;
};

const writtenOn = '2024-02-05' as CalendarDate;

const writers = { docx: writeDocx, pdf: writePdf } as const;

/** Measures the writing of an invented four-page notice with 23 findings, in a process of its own: cold is cold. */
async function measureWriting(format: WritingTimes['format'], rounds: number): Promise<WritingTimes> {
  const write: (layout: PageLayout) => Promise<Uint8Array> = writers[format];
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const notice = noticeOfRound(round);
    const started = performance.now();
    const file = await write(typesetPaper(layOutNotice(notice), writtenOn));
    times.push(performance.now() - started);
    bytes = file.length;
    // As between two requests of a server: lets the runtime give back the memory of the last file.
    await setImmediate();
  }
  const [coldMs = NaN, ...warm] = times;
  const { median, p95 } = spreadOf(warm);
  return { format, coldMs, warmMs: median, warmP95Ms: p95, bytes, rounds };
}

/** Every text of the notice is another one in each round. */
function noticeOfRound(round: number): NoticeContent {
  const findings = inventedNotice.findings.map((finding) =>
    Object.assign({}, finding, {
      itemName: `${finding.itemName} ${round}`,
      reason: `lần ${round}, ${finding.reason}`,
    }),
  );
  return { ...inventedNotice, number: String(round + 1), findings };
}

const [format] = process.argv.slice(2);
if (format === 'docx' || format === 'pdf') console.log(JSON.stringify(await measureWriting(format, 60)));
