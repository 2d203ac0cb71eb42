import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles one worker for tests, as the build does for the server, and tells where it lies. */
export async function buildWorker(entry: string): Promise<URL> {
  const name = entry.replace(/^.*\/|\.ts$/g, '');
  const folder = `${root}node_modules/.cache/minh-chung/test-workers/${process.pid}`;
  mkdirSync(folder, { recursive: true });
  const bundle = await rolldown({
    input: `${root}${entry}`,
    cwd: root,
    platform: 'node',
    external: (id) => !/^(?:\.|#|\/|[a-z]:[\\/])/i.test(id),
  });
  try {
    await bundle.write({ dir: folder, format: 'esm', entryFileNames: `${name}.js`, codeSplitting: false });
  } finally {
    await bundle.close();
  }
  return pathToFileURL(`${folder}/${name}.js`);
}
