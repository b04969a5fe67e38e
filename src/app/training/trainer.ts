import { Worker } from 'node:worker_threads';
import type { RunNews, RunOrder } from './training-loop.ts';

/** Whoever trains a lab's runs. */
export type Trainer = { obey(order: RunOrder): void; close(): void };

/** The thread is gone; what it was training is told by its job. */
type Lost = { readonly kind: 'lost'; readonly job: number };

export type OpenTrainer = (onNews: (news: RunNews | Lost) => void) => Trainer;

/** Trains in a thread of its own, from the built file `script`. One that dies is told once; the next run gets a new one. */
export function openWorkerTrainer(script: string): OpenTrainer {
  return (onNews) => {
    let worker: Worker | undefined;
    let job = 0;
    const lose = (dead: Worker) => {
      if (worker !== dead) return;
      worker = undefined;
      onNews({ kind: 'lost', job });
    };
    const start = () => {
      const started = new Worker(script);
      // Nobody waits for a run before leaving.
      started.unref();
      started.on('message', (news: RunNews) => {
        onNews(news);
        // Moments that come faster than they can be drawn would keep every key waiting.
        if (worker === started) started.postMessage({ kind: 'seen' } satisfies RunOrder);
      });
      started.on('error', () => lose(started));
      started.on('exit', () => lose(started));
      return started;
    };
    return {
      obey(order) {
        if (order.kind === 'open') ({ job } = order);
        worker ??= start();
        worker.postMessage(order);
      },
      close() {
        const leaving = worker;
        worker = undefined;
        void leaving?.terminate();
      },
    };
  };
}
