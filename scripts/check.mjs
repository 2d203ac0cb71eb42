// `npm run check`: format, lint, types, and whether the row types are those of the migrations.
import { fileURLToPath } from 'node:url';
import { isSchemaCurrent } from './generate-schema.mjs';
import { runTool } from './run-tool.mjs';
import { say, setup } from './setup.mjs';

const steps = [
  { name: 'format', run: () => runTool('oxfmt', 'oxfmt', ['--check', '.'], { quiet: true }) },
  {
    name: 'lint',
    run: () => runTool('oxlint', 'oxlint', ['--type-aware', '--deny-warnings', '.'], { quiet: true }),
  },
  { name: 'types of the server', run: () => runTool('typescript', 'tsc', ['-p', '.'], { quiet: true }) },
  { name: 'types of the pages', run: () => runTool('typescript', 'tsc', ['-p', 'web'], { quiet: true }) },
  { name: 'row types', run: checkSchema },
];

/** Runs every check, prints what is wrong, and tells how many passed and failed. */
export async function check() {
  const counts = { passed: 0, failed: 0 };
  for (const { name, run } of steps) {
    const { code, output } = await run();
    counts[code === 0 ? 'passed' : 'failed'] += 1;
    console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
    if (code !== 0) console.log(output.trimEnd());
  }
  return counts;
}

async function checkSchema() {
  try {
    if (await isSchemaCurrent()) return { code: 0, output: '' };
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error) };
  }
  return {
    code: 1,
    output: 'schema.generated.ts is not that of the migrations: node scripts/generate-schema.mjs',
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup({ dev: true });
  const { failed } = await check();
  if (failed > 0) say(`${failed} bước kiểm tra chưa đạt.`, `${failed} checks failed.`);
  process.exitCode = failed > 0 ? 1 : 0;
}
