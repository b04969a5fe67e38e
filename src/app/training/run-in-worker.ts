import { Worker } from 'node:worker_threads';
import type { Run, Trace } from '../../experiments/core/trace.ts';
import { runExperiment } from '../../experiments/run.ts';
import type { Backend } from '../../faces/backend.ts';

type AsyncRunner = Backend['carryOut'];

/** At once, in the thread that asks: for lines of text, where nobody presses a key meanwhile. */
export const runHere: AsyncRunner = async (run) => traceOf(run);

/** In a thread of its own, from the built file `script`, so that a long run leaves the keys alone. */
export function runInWorker(script: string): AsyncRunner {
  return (run, signal) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: run });
      // Nobody waits for a run before leaving.
      worker.unref();
      worker.on('message', resolve);
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`the thread has ended with ${code}`)));
      signal?.addEventListener('abort', () => void worker.terminate());
    });
}

/** The trace of a run that has a code, and so has parameters that are fine. */
export function traceOf(run: Run): Trace {
  const trace = runExperiment(run);
  if (Array.isArray(trace)) throw new Error(`${run.experiment}: ${trace[0]?.what}`);
  return trace;
}
