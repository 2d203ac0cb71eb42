import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { createFileChecker } from '#platform/signatures/file-checker.ts';
import { projectRoot } from '#platform/project-root.ts';
import { issue, newAuthority, newKeys } from '../tests/support/signing/authority.ts';
import { newPaper, sampleLines, signPaper } from '../tests/support/signing/paper.ts';
import { spreadOf } from './spread.ts';

/** Milliseconds from a signed PDF on disk to everything that can be said of it, beside the checker of poppler. */
export type CheckTimes = {
  readonly bytes: number;
  /** The first file of the process, the start of its worker thread included; null for later sizes. */
  readonly coldMs: number | null;
  readonly warmMs: number;
  readonly warmP95Ms: number;
  /** `pdfsig` verifies the signature and nothing else, each time as a program of its own; null where it is not installed. */
  readonly pdfsigMs: number | null;
  readonly rounds: number;
};

const sizes = [100_000, 1_000_000, 25_000_000];
const rounds = 30;
const warmUpRounds = 10;

/** Measures all sizes in a process of its own, both checkers in turn. */
async function measureChecks(): Promise<readonly CheckTimes[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'minh-chung-bench-check-'));
  const { middle } = newAuthority();
  const signer = issue({ issuer: middle, keys: newKeys('rsa') });
  const certificates = [signer.certificate, middle.certificate];
  const workerFile = pathToFileURL(path.join(projectRoot(), 'dist', 'check-worker.js'));
  const checker = createFileChecker({ workerFile, trustFolder: null, workers: 1 });
  const check = async (file: string): Promise<number> => {
    const from = performance.now();
    const { signatures } = await checker.check({ path: file, name: 'van-ban.pdf' });
    if (signatures[0]?.integrity.outcome !== 'pass') throw new Error(`${file} was not found to be signed`);
    return performance.now() - from;
  };
  const measured: CheckTimes[] = [];
  try {
    for (const size of sizes) {
      const file = path.join(folder, `${size}.pdf`);
      const room = 12_000;
      const { bytes } = signPaper(newPaper(sampleLines, size - 2 * room), { signer, certificates }, { room });
      await writeFile(file, bytes);
      const first = await check(file);
      const ours: number[] = [];
      const theirs: number[] = [];
      for (let round = -warmUpRounds; round < rounds; round += 1) {
        const own = await check(file);
        const peer = await runPdfsig(file);
        if (round < 0) continue;
        ours.push(own);
        if (peer !== null) theirs.push(peer);
      }
      const { median, p95 } = spreadOf(ours);
      measured.push({
        bytes: bytes.length,
        coldMs: measured.length === 0 ? first : null,
        warmMs: median,
        warmP95Ms: p95,
        pdfsigMs: theirs.length === 0 ? null : spreadOf(theirs).median,
        rounds,
      });
    }
    return measured;
  } finally {
    await checker.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Without its look at certificates, which asks a store that may not be there. */
function runPdfsig(file: string): Promise<number | null> {
  const from = performance.now();
  return new Promise((resolve) => {
    execFile('pdfsig', ['-nocert', file], (error) =>
      resolve(error?.code === 'ENOENT' ? null : performance.now() - from),
    );
  });
}

console.log(JSON.stringify(await measureChecks()));
