import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkedEvidence, planText } from '../support/evidence-story.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('pieces of an upload come in over a real connection too, whose inside is no text of the client', async () => {
  const officer = (await story().commune('xã Đường Truyền Mẫu')).as('officer');
  const address = await story().app.http.listen({ host: '127.0.0.1', port: 0 });
  const content = Buffer.from(planText(randomUUID()).repeat(300));
  const headers = { cookie: officer.cookie, 'tus-resumable': '1.0.0' };
  const begun = await fetch(`${address}/api/uploads`, {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(content.length), 'upload-metadata': 'filename YS50eHQ=' },
  });
  const location = begun.headers.get('location') ?? '';
  for (let offset = 0; offset < content.length; offset += 100_000) {
    const piece = content.subarray(offset, offset + 100_000);
    const reply = await fetch(new URL(location, address), {
      method: 'PATCH',
      headers: {
        ...headers,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
      body: Uint8Array.from(piece),
    });
    expect([reply.status, await reply.text()]).toEqual([204, '']);
  }
  const document = await checkedEvidence(officer, location.split('/').at(-1) ?? '');
  expect(document.revisions).toMatchObject([{ size: content.length, fileState: 'clean' }]);
});
