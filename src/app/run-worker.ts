/* The thread that trains, so that the screen keeps its pace. */
import { parentPort } from 'node:worker_threads';
import { createRunLoop } from './run-loop.ts';

const port = parentPort;
if (port) {
  const clock = {
    now: () => performance.now(),
    // At no delay an immediate lets orders come in first, without a timer's millisecond.
    later: (milliseconds: number, callback: () => void) => {
      if (milliseconds < 1) setImmediate(callback);
      else setTimeout(callback, milliseconds);
    },
  };
  const obey = createRunLoop((news) => port.postMessage(news), clock);
  port.on('message', obey);
}
