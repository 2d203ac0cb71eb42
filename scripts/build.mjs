// Builds dist/ from src/ and web/, and does nothing where the inputs are those of the last build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, say, setup } from './setup.mjs';

const dist = path.join(root, 'dist');
const programs = ['server', 'cli', 'paper-worker', 'check-worker', 'evidence-worker', 'page-worker'].map(
  (name) => `src/${name}.ts`,
);

/** Builds the server's programs and, unless only those are asked for, the browser's pages. */
export async function build({ only } = {}) {
  const present = programs.filter((file) => existsSync(path.join(root, file)));
  await bundle('server', present, dist);
  if (only !== 'programs' && existsSync(path.join(root, 'web', 'index.html'))) await buildWeb();
}

/**
 * Bundles programs of the project into a folder, packages left outside: `name` remembers what it was built from.
 * Tools of development (the description of the schema, the benchmarks) use it too.
 */
export async function bundle(name, files, folder) {
  const outputs = files.map((file) => path.join(folder, `${path.basename(file, '.ts')}.js`));
  await whenChanged(name, ['src', 'bench'], outputs, async () => {
    const { rolldown } = await import('rolldown');
    const input = Object.fromEntries(
      files.map((file) => [path.basename(file, '.ts'), path.join(root, file)]),
    );
    const bundler = await rolldown({
      cwd: root,
      input,
      platform: 'node',
      external: isPackage,
      logLevel: 'warn',
    });
    const { output } = await bundler.write({
      dir: folder,
      format: 'esm',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: `${name}-[name]-[hash].js`,
    });
    await bundler.close();
    const written = new Set(output.map(({ fileName }) => fileName));
    const isStale = (file) =>
      file.startsWith(`${name}-`) && !written.has(file) && !written.has(file.replace(/\.map$/, ''));
    for (const file of readdirSync(folder)) if (isStale(file)) rmSync(path.join(folder, file));
  });
}

async function buildWeb() {
  const outputs = [path.join(dist, 'web', 'index.html')];
  await whenChanged('web', ['web', 'src', 'vite.config.ts'], outputs, async () => {
    const { build: buildPages } = await import('vite');
    const mode = process.env.NODE_ENV;
    await buildPages({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
    // Vite leaves its own mode behind, which is not that of the tests that follow.
    if (mode === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = mode;
  });
}

/** Runs `work` unless the inputs' contents are those of the last time and the outputs are there. */
async function whenChanged(name, inputs, outputs, work) {
  const mark = path.join(dist, `.built-${name}`);
  const hash = hashOf([...inputs, 'package.json', 'package-lock.json', 'scripts/build.mjs'], outputs.join());
  const last = existsSync(mark) ? readFileSync(mark, 'utf8') : '';
  if (last === hash && outputs.every((file) => existsSync(file))) return;
  mkdirSync(dist, { recursive: true });
  rmSync(mark, { force: true });
  await work();
  writeFileSync(mark, hash);
}

function hashOf(inputs, salt) {
  const hash = createHash('sha256').update(salt);
  for (const input of inputs) {
    const full = path.join(root, input);
    if (!existsSync(full)) continue;
    const files = /\.\w+$/.test(input)
      ? ['']
      : readdirSync(full, { recursive: true, encoding: 'utf8' }).toSorted();
    for (const file of files) {
      if (/\.test\.tsx?$/.test(file) || (file !== '' && !/\.\w+$/.test(file))) continue;
      hash.update(`\0${input}/${file}\0`).update(readFileSync(path.join(full, file)));
    }
  }
  return hash.digest('hex');
}

function isPackage(id) {
  return !/^[.#/\0]/.test(id) && !path.isAbsolute(id);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup();
  await build();
  say('Đã dựng xong vào thư mục dist.', 'Built into the folder dist.');
}
