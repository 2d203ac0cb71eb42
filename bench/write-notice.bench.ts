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

/** Measures the writing of an invented four-page notice with 23 findings. Run it in a process of its own: cold is cold. */
export async function measureWriting(rounds = 60): Promise<readonly WritingTimes[]> {
  return [await measure('docx', writeDocx, rounds), await measure('pdf', writePdf, rounds)];
}

async function measure(
  format: WritingTimes['format'],
  write: (layout: PageLayout) => Promise<Uint8Array>,
  rounds: number,
): Promise<WritingTimes> {
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
  const [coldMs = 0, ...warm] = times;
  const sorted = warm.toSorted((left, right) => left - right);
  return {
    format,
    coldMs,
    warmMs: sorted[Math.floor(sorted.length / 2)] ?? 0,
    warmP95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    bytes,
    rounds,
  };
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
