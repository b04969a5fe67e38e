#!/usr/bin/env node
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

declare const VERSION: string;

// Whoever reads our output may stop reading, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const argv = process.argv.slice(2);
const [only] = argv;
if (argv.length === 1 && (only === '--version' || only === '-V')) {
  // Answered before anything is loaded: scripts ask for it often.
  process.stdout.write(`${VERSION}\n`);
} else {
  const { runCli } = await import('./app/cli/run-cli.ts');
  process.exitCode = await runCli(argv, dirname(fileURLToPath(import.meta.url)));
}
