import { defineConfig } from 'vitest/config';
import { tests } from './vitest.config.ts';

// The quick tests: without the lessons' content, and without what trains networks or starts other programs.
export default defineConfig({
  test: { ...tests, exclude: [...tests.exclude, 'test/content/**', 'test/**/*.slow.test.*'] },
});
