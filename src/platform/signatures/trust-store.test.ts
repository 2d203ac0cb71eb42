import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newAuthority } from '#tests/support/signing/authority.ts';
import { readTrustStore } from './trust-store.ts';

test('an entry of the folder that is no readable file is named and takes no trust from the others', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'minh-chung-trust-'));
  try {
    const { root } = newAuthority();
    await writeFile(path.join(folder, 'root.cer'), root.certificate);
    await writeFile(path.join(folder, 'noise.crt'), 'nothing of that kind');
    await mkdir(path.join(folder, 'folder.pem'));
    await symlink(path.join(folder, 'gone'), path.join(folder, 'dangling.crt'));
    const { certificates, unreadable } = readTrustStore(folder);
    expect(certificates.map(({ bytes }) => Buffer.from(bytes))).toEqual([Buffer.from(root.certificate)]);
    expect(unreadable).toEqual(['dangling.crt', 'folder.pem', 'noise.crt']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
