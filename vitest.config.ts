import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// With all seeds, a Transformer trains ten times in one test.
const patience = process.env.LONG_TESTS === undefined ? 1 : 10;

const shared = {
  expect: { requireAssertions: true },
  // Otherwise one core stays idle.
  maxWorkers: availableParallelism(),
};

/** All tests that play no built program, in one project: what they import is read once. */
export const tests = {
  ...shared,
  name: 'tests',
  isolate: false,
  include: ['test/**/*.test.{ts,tsx}'],
  exclude: ['test/journeys/**'],
  // Long enough for a machine with much else to do.
  testTimeout: 60_000 * patience,
};

export default defineConfig({
  test: {
    ...shared,
    // CI counts the tests from a report; people read the default one.
    reporters: process.env.VITEST_REPORT
      ? ['default', ['json', { outputFile: process.env.VITEST_REPORT }]]
      : ['default'],
    projects: [
      { test: tests },
      {
        test: {
          ...shared,
          name: 'journeys',
          // After all others: they play in real time, and mostly wait.
          sequence: { groupOrder: 1 },
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
