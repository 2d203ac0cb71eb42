import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every command of a paper that is followed by a block with what it prints. */
function examplesOf(
  paper: string,
): readonly { readonly args: readonly string[]; readonly printed: string }[] {
  const text = readFileSync(path.join(root, paper), 'utf8');
  const example = /```\nnpm run --silent cli -- ([^\n]+)\n```\n\n```\n([^`]+)```/g;
  return [...text.matchAll(example)].map(([, call = '', printed = '']) => ({
    args: call.split(' '),
    printed,
  }));
}

function run(args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(root, 'dist', 'cli.js'), ...args], { cwd: root }, (error, out) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out }),
    );
  });
}

test.each(['README.md', 'README.en.md'])(
  'the samples that %s checks give the very lines that it shows',
  async (paper) => {
    const examples = examplesOf(paper);
    expect(examples.map(({ args }) => args[0])).toEqual(['check', 'verify-bundle']);
    const ended = await Promise.all(examples.map(({ args }) => run(args)));
    expect(ended).toEqual([
      { code: 1, out: examples[0]?.printed },
      { code: 3, out: examples[1]?.printed },
    ]);
  },
);

test('the sample that is said to be signed well has no failed fact and no hint', async () => {
  const trust = ['--trust', 'seeds/evidence/noi-tin-cay'];
  const { code, out } = await run(['check', 'seeds/evidence/ke-hoach-da-ky.pdf', ...trust]);
  expect(code).toBe(0);
  expect(out.match(/Nơi tin cậy +✓ đạt/g)).toHaveLength(2);
  expect(out).not.toMatch(/✗|Lưu ý/);
});
