import { defineConfig } from 'vitest/config';

const shared = { expect: { requireAssertions: true } };

export default defineConfig({
  test: {
    // CI counts the tests from a report; people read the default one.
    reporters: process.env.VITEST_REPORT
      ? ['default', ['json', { outputFile: process.env.VITEST_REPORT }]]
      : ['default'],
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/content/**', 'test/journeys/**'],
        },
      },
      {
        test: {
          ...shared,
          name: 'content',
          include: ['test/content/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
