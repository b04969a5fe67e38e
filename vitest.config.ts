import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const shared = { expect: { requireAssertions: true } };
// With all seeds, a Transformer trains ten times in one test.
const patience = process.env.LONG_TESTS === undefined ? 1 : 10;

export default defineConfig({
  test: {
    // CI counts the tests from a report; people read the default one.
    reporters: process.env.VITEST_REPORT
      ? ['default', ['json', { outputFile: process.env.VITEST_REPORT }]]
      : ['default'],
    // Otherwise one core stays idle.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          // Long enough for a machine with much else to do.
          testTimeout: 30_000 * patience,
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/content/**', 'test/journeys/**', 'test/**/*.slow.test.*'],
        },
      },
      {
        test: {
          ...shared,
          name: 'slow',
          isolate: false,
          // What trains networks, draws every run, or starts other programs.
          include: ['test/**/*.slow.test.{ts,tsx}'],
          exclude: ['test/content/**', 'test/journeys/**'],
          testTimeout: 30_000 * patience,
        },
      },
      {
        test: {
          ...shared,
          name: 'content',
          isolate: false,
          include: ['test/content/**/*.test.{ts,tsx}'],
          testTimeout: 60_000 * patience,
        },
      },
      {
        test: {
          ...shared,
          name: 'journeys',
          // After all others and one at a time: they play in real time.
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
