/* The thread that trains, so that the screen keeps its pace: step by step as it is told, or the one run it was started for. */
import { parentPort, workerData } from 'node:worker_threads';
import { traceOf } from './run-in-worker.ts';
import { createTrainingLoop } from './training-loop.ts';

const port = parentPort;
if (port && workerData) port.postMessage(traceOf(workerData));
else if (port) {
  const clock = {
    now: () => performance.now(),
    // At no delay an immediate lets orders come in first, without a timer's millisecond.
    later: (milliseconds: number, callback: () => void) => {
      if (milliseconds < 1) setImmediate(callback);
      else setTimeout(callback, milliseconds);
    },
  };
  const obey = createTrainingLoop((news) => port.postMessage(news), clock);
  port.on('message', obey);
}
