import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWorker } from '#tests/support/build-worker.ts';
import { createPaperOpener, type PaperOpener } from './paper-opener.ts';

let folder: string;
let opener: PaperOpener;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paper-opener-'));
  opener = createPaperOpener({
    workerFile: await buildWorker('src/platform/office/reading/paper-worker.ts'),
  });
}, 30_000);

afterAll(async () => {
  await opener.close();
  await rm(folder, { recursive: true });
});

async function openBytes(name: string, bytes: Uint8Array | string) {
  const path = join(folder, `${Date.now()}-${name}`);
  await writeFile(path, bytes);
  return opener.open({ path, name });
}

test('a Word file and a text file come back as papers', async () => {
  const word = await Packer.toBuffer(
    new Document({
      sections: [{ children: [new Paragraph('THÔNG BÁO'), new Paragraph('Kết luận giám sát')] }],
    }),
  );
  const fromWord = await openBytes('a.docx', word);
  const fromText = await openBytes('a.txt', 'THÔNG BÁO\r\n\r\nKết luận giám sát\r\n');
  expect(fromWord).toMatchObject({
    kind: 'paper',
    paper: { kind: 'docx', text: 'THÔNG BÁO\nKết luận giám sát' },
  });
  expect(fromText).toMatchObject({
    kind: 'paper',
    paper: { kind: 'text', text: 'THÔNG BÁO\nKết luận giám sát' },
  });
});
