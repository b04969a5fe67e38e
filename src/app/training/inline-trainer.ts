import type { OpenTrainer } from './trainer.ts';
import { createTrainingLoop, type RunNews } from './training-loop.ts';

/** Fine enough for what is told of a run's course, and coarse enough to be done at once. */
const pace = 250;

/**
 * Trains at once and to the end, in the thread that asks: for lines of text, where nobody watches and everything must come
 * out the same each time.
 */
export const openInlineTrainer: OpenTrainer = (onNews) => {
  const planned: (() => void)[] = [];
  const obey = createTrainingLoop(tell, { now: () => 0, later: (_, callback) => planned.push(callback) });
  function tell(news: RunNews): void {
    onNews(news);
    planned.unshift(() => obey({ kind: 'seen' }));
  }
  return {
    obey(order) {
      obey(order.kind === 'go' ? { ...order, pace } : order);
      for (let next = planned.shift(); next; next = planned.shift()) next();
    },
    close() {
      planned.length = 0;
    },
  };
};
