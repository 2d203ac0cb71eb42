import { defineConfig } from 'vitest/config';

const database = {
  globalSetup: ['tests/support/global-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

/**
 * Three suites: `unit` beside the code, `journeys` on a real database, `browser` in a real browser. The suites that
 * need a database server start one for the run, in tests/support/global-setup.ts.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'tests/*.test.ts', 'tests/golden/**/*.test.ts'],
        },
      },
      { test: { name: 'journeys', include: ['tests/journeys/**/*.test.ts'], ...database } },
      {
        test: {
          name: 'services',
          // Only beside the servers that `npm run test:s3` starts.
          include: process.env['MINH_CHUNG_S3'] ? ['tests/s3/**/*.test.ts'] : [],
          ...database,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          ...database,
          testTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
