// Writes src/platform/database/schema.generated.ts from the migrations; `--check` only tells whether it is current.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { bundle } from './build.mjs';
import { root, say, setup } from './setup.mjs';

const target = path.join(root, 'src/platform/database/schema.generated.ts');
const tools = path.join(root, 'dist', 'tools');

/** Describes the schema that the migrations make today, on a scratch database server. */
export async function currentSchema() {
  await bundle('tools', ['src/platform/database/schema-tool.ts'], tools);
  const tool = await import(pathToFileURL(path.join(tools, 'schema-tool.js')).href);
  return tool.describeMigratedSchema();
}

/** Whether the committed row types are those of the migrations. */
export async function isSchemaCurrent() {
  return readFileSync(target, 'utf8').replaceAll('\r\n', '\n') === (await currentSchema());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup({ dev: true });
  if (!process.argv.includes('--check')) writeFileSync(target, await currentSchema());
  else if (!(await isSchemaCurrent())) {
    say(
      'Kiểu dữ liệu trong schema.generated.ts không khớp migrations. Hãy chạy: node scripts/generate-schema.mjs',
      'The row types in schema.generated.ts do not match the migrations. Run: node scripts/generate-schema.mjs',
    );
    process.exit(1);
  }
}
