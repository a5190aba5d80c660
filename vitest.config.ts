import { defineConfig } from 'vitest/config';

/** Tests with builds of their own: they are the same whatever site was built before. */
const OWN_BUILDS = [
  'tests/site/{brands,determinism,guides}.test.ts',
  'tests/site/examples/**/*.test.ts',
  'tests/browser/{tasks,time}.test.ts',
];

/** Tests that ask for entries of the sample: another portal has others. */
const SAMPLE_ONLY = ['tests/browser/{admin,embed,finder,map,search,search-quality}.test.ts'];
const isSample = (process.env.CONTENT_DIR || 'content') === 'content';

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        // Pure functions keep nothing between files: shared modules are read once, which halves the time.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          isolate: false,
          // Many start commands as processes; on a busy machine that takes long, and that is no fault of theirs.
          testTimeout: 400_000,
          maxWorkers: 2,
        },
      },
      {
        // Reads the built site once and shares it: one worker, one module cache.
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude: OWN_BUILDS,
          // A busy machine validates a thousand pages slowly, and that is no fault of theirs.
          testTimeout: 400_000,
          isolate: false,
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: 'builds',
          include: OWN_BUILDS,
          globalSetup: 'tests/site/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        // Every file drives a browser of its own; more than two would only wait for each other.
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: isSample ? OWN_BUILDS : [...OWN_BUILDS, ...SAMPLE_ONLY],
          globalSetup: 'tests/browser/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
