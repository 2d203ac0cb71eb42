import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EvidenceDetail } from '#modules/evidence/contract.ts';
import { giveUpFile, orderMissingChecks } from '#modules/evidence/index.ts';
import { scannerPlace } from '#platform/files/scanner-place.ts';
import { checkedEvidence, planText } from '../support/evidence-story.ts';
import { useStory, type Visitor } from '../support/story.ts';

const scanner = scannerPlace(process.env['MINH_CHUNG_CLAMAV'] ?? '');
const settings: Record<string, string> = {};
let isAway = true;
let line: Server | undefined;

// The line to the real scanner, which can be cut.
beforeAll(async () => {
  if (!scanner) throw new Error('these tests run by npm run test:s3');
  line = createServer((socket) => {
    if (isAway) return socket.destroy();
    const onward = connect({ ...scanner });
    socket.on('error', () => onward.destroy());
    onward.on('error', () => socket.destroy());
    return socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => {
    line?.listen(0, '127.0.0.1', resolve);
  });
  settings['CLAMAV_URL'] = `tcp://127.0.0.1:${(line.address() as AddressInfo).port}`;
});
const story = useStory(settings);
afterAll(() => line?.close());

/** The failing job is logged, as it must be; the story would take that for a fault of the request. */
async function shown(officer: Visitor, id: string): Promise<EvidenceDetail> {
  const reply = await officer
    .get(`/api/evidence/${id}`)
    .catch(async () => officer.get(`/api/evidence/${id}`));
  return reply.json();
}

test('while the scanner is away a file stays in quarantine and says so, and is checked by itself when it is back', async () => {
  const officer = (await story().commune('xã Chờ Quét Mẫu')).as('officer');
  const reply = await officer.upload('a.txt', planText('xã Chờ Quét Mẫu'), '/api/evidence');
  const { id } = reply.json<{ id: string }>();
  await expect
    .poll(async () => (await shown(officer, id)).refusal?.text, { timeout: 20_000 })
    .toContain('hệ thống sẽ tự quét lại');
  expect((await shown(officer, id)).revisions[0]?.fileState).toBe('quarantined');
  expect((await officer.get(`/api/evidence/${id}/revisions/1/file`)).statusCode).toBe(404);
  const { unitId, personId } = officer.caller;
  const sha256 = (await shown(officer, id)).revisions[0]?.sha256 ?? '';
  // After its last try the job is gone, but the file is not refused.
  await giveUpFile(story().database, { unitId, personId, sha256, fileName: 'a.txt' });
  await story().database.owner.deleteFrom('platform.job').execute();
  expect((await shown(officer, id)).revisions[0]?.fileState).toBe('quarantined');
  isAway = false;
  await orderMissingChecks(story().database, new AbortController().signal, { receivedWithinMinutes: 0 });
  const checked = await checkedEvidence(officer, id);
  expect([checked.revisions[0]?.fileState, checked.refusal]).toEqual(['clean', null]);
});
