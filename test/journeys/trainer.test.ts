import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkerTrainer } from '../../src/app/training/trainer.ts';
import { root } from './terminal.ts';

const script = join(root, 'dist/run-worker.js');
const run = { experiment: 'classifier', params: { steps: 10_000, points: 200 }, seed: 1 };

/** A trainer in a thread of its own, and a way to wait for its news. */
function openTrainer(file = script) {
  const kinds: string[] = [];
  const waiting = new Set<() => void>();
  const trainer = openWorkerTrainer(file)((news) => {
    kinds.push(`${news.kind} ${news.job}`);
    for (const look of waiting) look();
  });
  const until = (kind: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!kinds.includes(kind)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { trainer, kinds, until };
}

test('a thread trains to the end, and the thread that asked is told', async () => {
  const { trainer, kinds, until } = openTrainer();
  trainer.obey({ kind: 'open', job: 1, run: { ...run, params: { steps: 50 } } });
  trainer.obey({ kind: 'go', pace: 'full' });
  await until('ended 1');
  expect(kinds.slice(-2)).toEqual(['frame 1', 'ended 1']);
  trainer.close();
});

test('a thread that dies is told once, and the next run gets another', async () => {
  const { trainer, kinds, until } = openTrainer();
  trainer.obey({ kind: 'open', job: 1, run: { ...run, experiment: 'no-such-experiment' } });
  await until('lost 1');
  trainer.obey({ kind: 'open', job: 2, run });
  await until('opened 2');
  expect(kinds).toEqual(['lost 1', 'opened 2']);
  trainer.close();
});

test('a thread without its file is told like any other that died', async () => {
  const { trainer, kinds, until } = openTrainer(join(root, 'dist/no-such-file.js'));
  trainer.obey({ kind: 'open', job: 1, run });
  await until('lost 1');
  expect(kinds).toEqual(['lost 1']);
});
