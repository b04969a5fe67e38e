import { expect, test } from 'vitest';
import { rememberedRun } from '../../src/lessons/remembered-runs.ts';

const run = { experiment: 'descent', params: { steps: 5 }, seed: 1 };

test('the same run is carried out once', () => {
  expect(rememberedRun({ ...run })).toBe(rememberedRun({ ...run }));
});

test('another parameter or seed is another run', () => {
  expect(rememberedRun({ ...run, params: { steps: 6 } })).not.toEqual(rememberedRun(run));
  expect(rememberedRun({ ...run, seed: 2 })).toMatchObject({ seed: 2 });
});

test('what is wrong with a run is remembered as well', () => {
  expect(rememberedRun({ ...run, params: { pace: 1 } })).toMatchObject([{ param: 'pace' }]);
});

test('of very many only the last are kept', () => {
  const first = rememberedRun({ experiment: 'line', params: { k: 1 }, seed: 1 });
  for (let k = 2; k < 60; k++) rememberedRun({ experiment: 'line', params: { k }, seed: 1 });
  const again = rememberedRun({ experiment: 'line', params: { k: 1 }, seed: 1 });
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});
