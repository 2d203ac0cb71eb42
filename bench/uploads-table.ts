import type { UploadReport } from './measure-uploads.ts';
import { mark, table } from './table.ts';

const growthMaxMb = 150;

/** Many uploads into a running program, for people. */
export function uploadsTable(report: UploadReport): string {
  const { files, megabytes, atOnce, uploadSeconds, checkedSeconds, memory } = report;
  const growth = memory ? memory.peakUploadMb - memory.beforeMb : null;
  return [
    `Uploading ${files} files, ${megabytes.toFixed(0)} MB, ${atOnce} at once, into a running program that checks them meanwhile`,
    table(
      [
        'uploaded s',
        'MB/s',
        'all checked s',
        'memory before MB',
        'peak MB',
        'peak with checks MB',
        'after MB',
      ],
      [
        [
          uploadSeconds.toFixed(1),
          (megabytes / uploadSeconds).toFixed(0),
          checkedSeconds.toFixed(1),
          memory?.beforeMb.toFixed(0) ?? '–',
          memory?.peakUploadMb.toFixed(0) ?? '–',
          memory?.peakMb.toFixed(0) ?? '–',
          memory?.afterMb.toFixed(0) ?? '–',
        ],
      ],
    ),
    growth === null
      ? 'This system does not tell the memory of another program.'
      : mark(
          `Growth of resident memory: ${growth.toFixed(0)} MB, aim < ${growthMaxMb} MB`,
          growth < growthMaxMb,
        ),
  ].join('\n\n');
}
