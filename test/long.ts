import { env } from 'node:process';

/** Whether the tests have time: `npm run test:long` tries more seeds and cases, with the same code. */
export const isLong = env.LONG_TESTS !== undefined;
