import { defineConfig } from 'vitest/config';

/**
 * Three suites: `unit` beside the code, `journeys` on a real database, `browser` in a real browser.
 * The suites that share a database server start it once, in tests/support/global-setup.ts.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'tests/*.test.ts'] } },
    ],
  },
});
