// A virus scanner that knows one invented pattern: ClamAV's clamd with a database of our own, whole in a temporary folder.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort, startService } from './service-process.mjs';

/** What the scanner takes for malicious; no real program looks like it. */
const inventedThreat = 'MINH-CHUNG-MAU-THU-KHONG-PHAI-MA-DOC';

/** Starts clamd on 127.0.0.1; it needs no signatures from outside. */
export async function startClamd(folder) {
  const signatures = path.join(folder, 'signatures');
  mkdirSync(signatures);
  const pattern = Buffer.from(inventedThreat).toString('hex');
  writeFileSync(path.join(signatures, 'tests.ndb'), `MinhChung.MauThu:0:*:${pattern}\n`);
  const port = await freePort();
  const file = path.join(folder, 'clamd.conf');
  const lines = [
    'Foreground yes',
    `DatabaseDirectory ${signatures}`,
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    'StreamMaxLength 100M',
    'User root',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const service = await startService('clamd', ['-c', file], port);
  return { url: `tcp://127.0.0.1:${port}`, pattern: inventedThreat, stop: service.stop };
}
