import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Bundles one worker for tests, as the build does for the server, and tells where it lies. The file is named after
 * what it holds, so that suites which run side by side share it and never see a half-written one.
 */
export async function buildWorker(entry: string): Promise<URL> {
  const folder = `${root}node_modules/.cache/minh-chung/test-workers`;
  mkdirSync(folder, { recursive: true });
  const bundle = await rolldown({
    input: `${root}${entry}`,
    cwd: root,
    platform: 'node',
    external: (id) => !/^(?:\.|#|\/|[a-z]:[\\/])/i.test(id),
  });
  try {
    const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
    const { code } = output[0];
    const name = entry.replace(/^.*\/|\.ts$/g, '');
    const file = `${folder}/${name}-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.js`;
    if (!existsSync(file)) {
      const partial = `${file}.${randomUUID()}`;
      writeFileSync(partial, code);
      renameSync(partial, file);
    }
    return pathToFileURL(file);
  } finally {
    await bundle.close();
  }
}
