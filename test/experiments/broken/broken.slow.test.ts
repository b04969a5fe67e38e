import { expect, test } from 'vitest';
import { experiments } from '../../../src/experiments/registry.ts';
import { isLong } from '../../long.ts';
import { runOf } from '../run-of.ts';
import { diagnoseReader, diagnoseReciter } from './diagnose.ts';

function faultsOf(experiment: string): readonly string[] {
  const spec = experiments.get(experiment)?.specs.fault;
  if (spec?.kind !== 'word') throw new Error(`${experiment} has no faults`);
  return spec.words;
}

const tenSeeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

test.for(faultsOf('broken-reader'))(
  'a reader with the fault “%s” is told from every other by what is shown of it',
  (fault) => {
    const told = tenSeeds.map((seed) => diagnoseReader(runOf('broken-reader', { fault }, seed)));
    expect(told).toEqual(tenSeeds.map(() => fault));
  },
);

const texts = isLong ? ['sanzijing', 'mother-goose'] : ['sanzijing'];
const seeds = isLong ? tenSeeds : [1];

test.for(texts.flatMap((text) => faultsOf('broken-reciter').map((fault) => ({ text, fault }))))(
  'a reciter of $text with the fault “$fault” is told from every other by what is shown of it',
  { timeout: 120_000 },
  ({ text, fault }) => {
    const told = seeds.map((seed) => diagnoseReciter(runOf('broken-reciter', { fault, text }, seed)));
    expect(told).toEqual(seeds.map(() => fault));
  },
);

test('the healthy machine beside a broken one is the same whatever the fault', () => {
  const healthyOf = (fault: string) =>
    runOf('broken-reader', { fault, steps: 9 }, 3).frames.map(({ marks }) => [
      marks.healthyLoss,
      marks.healthyTestLoss,
    ]);
  const alone = runOf('broken-reader', { fault: 'none', steps: 9 }, 3);
  expect(healthyOf('rate-too-high')).toEqual(alone.frames.map(({ loss, marks }) => [loss, marks.testLoss]));
});
