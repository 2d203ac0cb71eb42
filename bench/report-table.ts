import type { CheckTimes } from './check-signatures.ts';
import { checksTable } from './checks-table.ts';
import type { LoadReport, ServerFigures } from './measure-load.ts';
import type { ScoringReport } from './measure-scoring.ts';
import { questions, type Question } from './our-server.ts';
import type { ReadingTimes } from './read-notice.ts';
import { scoringTable } from './scoring-table.ts';
import { mark, table } from './table.ts';
import type { UploadReport } from './measure-uploads.ts';
import { uploadsTable } from './uploads-table.ts';
import type { WritingTimes } from './write-notice.ts';

/** All that one run measured. */
export type Report = {
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGiB: number;
    readonly node: string;
    readonly platform: string;
  };
  /** Whether the seed notice was read, or an invented one in its place. */
  readonly isSeed: boolean;
  readonly reading: readonly ReadingTimes[];
  readonly writing: readonly WritingTimes[];
  readonly checks: readonly CheckTimes[] | null;
  readonly uploads: UploadReport | null;
  readonly load: LoadReport | null;
  readonly scoring: ScoringReport | null;
};

const aims = {
  readMs: 30,
  writeMs: { docx: 25, pdf: 20 },
  statements: 5,
  timesPeer: { list: 5, counts: 30 },
} as const;

const questionNames: Readonly<Record<Question, string>> = {
  list: 'Findings of one commune, page of 50 with its count',
  counts: 'Counts by group, criterion and cause',
  countsInOne: 'The same in one request (GraphQL)',
};

/** The report for people, as tables; a figure that misses its aim is marked. */
export function reportTable(report: Report): string {
  const { machine, reading, checks, uploads, load, scoring } = report;
  return [
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.platform}, Node ${machine.node}`,
    ...(reading.length > 0 ? paperParts(report) : []),
    ...(checks ? [checksTable(checks)] : []),
    ...(uploads ? [uploadsTable(uploads)] : []),
    ...(scoring ? [scoringTable(scoring)] : []),
    ...(load ? loadParts(load) : []),
  ].join('\n\n');
}

function paperParts({ isSeed, reading, writing }: Report): string[] {
  const paper = isSeed
    ? 'the seed notice'
    : 'an invented four-page notice, since no shared folder with the seed was found (MINH_CHUNG_SHARED)';
  return [
    `Reading ${paper}, from the file to the findings; median of ${reading[0]?.rounds ?? 0} after the first`,
    table(
      ['format', 'first ms', 'warm ms', 'p95 ms', 'kB', 'findings', 'aim'],
      reading.map((row) => [
        row.format,
        row.coldMs.toFixed(0),
        row.warmMs.toFixed(1),
        row.warmP95Ms.toFixed(1),
        (row.bytes / 1000).toFixed(0),
        String(row.findings),
        mark(`≤ ${aims.readMs} ms warm`, row.warmMs <= aims.readMs),
      ]),
    ),
    `Writing an invented four-page notice, no two alike; median of ${writing[0]?.rounds ?? 0} after the first`,
    table(
      ['format', 'first ms', 'warm ms', 'p95 ms', 'kB', 'aim'],
      writing.map((row) => [
        row.format,
        row.coldMs.toFixed(0),
        row.warmMs.toFixed(1),
        row.warmP95Ms.toFixed(1),
        (row.bytes / 1000).toFixed(0),
        mark(`≤ ${aims.writeMs[row.format]} ms warm`, row.warmMs <= aims.writeMs[row.format]),
      ]),
    ),
  ];
}

function loadParts(load: LoadReport): string[] {
  const { peer } = load;
  const sides = [
    ['Minh Chứng', load.ours] as const,
    ...('fault' in peer ? [] : [['Directus', peer] as const]),
  ];
  const rows = questions.flatMap((question) =>
    sides.flatMap(([name, figures]) => {
      const row = figures[question];
      if (!row) return [];
      return [
        [
          questionNames[question],
          name,
          row.visitsPerSecond.toFixed(0),
          `${row.range[0].toFixed(0)}–${row.range[1].toFixed(0)}`,
          row.p50Ms.toFixed(1),
          row.p99Ms.toFixed(1),
          String(row.requestsPerVisit),
          row.statementsPerVisit.toFixed(1),
          (row.bytesPerVisit / 1000).toFixed(1),
        ],
      ];
    }),
  );
  const statements = load.ours.list?.statementsPerVisit ?? NaN;
  return [
    `${load.findings} findings of ${load.communes} communes, ${load.connections} connections, median of ${load.rounds} rounds of ${load.secondsOfRound} s in turn`,
    table(
      ['asked', 'server', 'answers/s', 'range', 'p50 ms', 'p99 ms', 'requests', 'statements', 'kB'],
      rows,
    ),
    mark(
      `Statements of the list: ${statements.toFixed(1)}, aim ≤ ${aims.statements}`,
      statements <= aims.statements,
    ),
    'fault' in peer
      ? `Directus was not measured: ${peer.fault}.`
      : [
          timesPeer('list', load.ours.list, peer.list, aims.timesPeer.list),
          timesPeer('counts', load.ours.counts, peer.counts, aims.timesPeer.counts),
          timesPeer('countsInOne', load.ours.counts, peer.countsInOne, null),
        ].join('\n'),
  ];
}

type Figures = ServerFigures[Question];

function timesPeer(question: Question, ours: Figures, peer: Figures, aim: number | null): string {
  const times = (ours?.visitsPerSecond ?? NaN) / (peer?.visitsPerSecond ?? NaN);
  const text = `${questionNames[question]}: ${times.toFixed(1)} × Directus`;
  return aim === null ? text : mark(`${text}, aim ≥ ${aim} ×`, times >= aim);
}
