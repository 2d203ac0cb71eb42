import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { spreadOf } from './spread.ts';

/** What one round of load sends: each visit asks for all addresses, one after the other. */
export type Load = {
  readonly urls: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly warmSeconds: number;
  readonly seconds: number;
};

/** What one round of load found; a visit is one request unless it asks for several addresses. */
export type LoadResult = {
  readonly visitsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly visits: number;
  readonly bytesPerVisit: number;
};

const secondsMax = 30;

/** Sends load to this computer only, on a fixed number of connections, each waiting for its answer. */
async function sendLoad(load: Load): Promise<LoadResult> {
  for (const url of load.urls)
    if (new URL(url).hostname !== '127.0.0.1') throw new Error('load goes to 127.0.0.1 only');
  const agent = new http.Agent({ keepAlive: true, maxSockets: load.connections });
  const times: number[] = [];
  let bytes = 0;
  const measuredFrom = performance.now() + load.warmSeconds * 1000;
  const end = measuredFrom + Math.min(load.seconds, secondsMax) * 1000;
  const visitor = async (): Promise<void> => {
    while (performance.now() < end) {
      const started = performance.now();
      let size = 0;
      for (const url of load.urls) size += await ask(agent, url, load.headers);
      const now = performance.now();
      if (started < measuredFrom || now > end) continue;
      times.push(now - started);
      bytes += size;
    }
  };
  await Promise.all(Array.from({ length: load.connections }, visitor));
  agent.destroy();
  const { median, p99, count } = spreadOf(times);
  return {
    visitsPerSecond: count / Math.min(load.seconds, secondsMax),
    p50Ms: median,
    p99Ms: p99,
    visits: count,
    bytesPerVisit: Math.round(bytes / Math.max(1, count)),
  };
}

/** One request; how many bytes its body had. Anything but 200 ends the round: a refusal is no answer to measure. */
function ask(agent: http.Agent, url: string, headers: Load['headers']): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (reply) => {
      let size = 0;
      reply.on('data', (chunk: Buffer) => {
        size += chunk.length;
      });
      reply.on('error', reject);
      reply.on('end', () => {
        if (reply.statusCode === 200) resolve(size);
        else reject(new Error(`${url} answered ${reply.statusCode}`));
      });
    });
    request.on('error', reject);
  });
}

const [job] = process.argv.slice(2);
if (job) console.log(JSON.stringify(await sendLoad(JSON.parse(job) as Load)));
