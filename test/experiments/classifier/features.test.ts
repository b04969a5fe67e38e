import { expect, test } from 'vitest';
import { fromRows, toRows } from '../../../src/engine/index.ts';
import { countFeatures, featureParams, toFeatures } from '../../../src/experiments/classifier/features.ts';
import { readParams } from '../../../src/experiments/core/params.ts';
import { runExperiment } from '../../../src/experiments/run.ts';
import { numberOf, runOf } from '../run-of.ts';

function settings(given: { readonly [name: string]: number }) {
  const read = readParams(featureParams, given);
  if (Array.isArray(read)) throw new Error(JSON.stringify(read));
  return read;
}

test('a network is given what is on of a point, in this order', () => {
  const all = settings({ x1Squared: 1, x2Squared: 1, product: 1, sinX1: 1, sinX2: 1 });
  const [row = []] = toRows(toFeatures(fromRows([[0.5, -2]]), all));
  expect(row).toEqual([0.5, -2, 0.25, 4, -1, Math.sin(Math.PI / 2), Math.sin(-2 * Math.PI)]);
  expect(countFeatures(all)).toBe(7);
  expect(toRows(toFeatures(fromRows([[3, 4]]), settings({ x1: 0 })))).toEqual([[4]]);
});

test('nothing at all is refused', () => {
  expect(runExperiment({ experiment: 'classifier', params: { x1: 0, x2: 0 }, seed: 1 })).toMatchObject([
    { param: 'x1' },
  ]);
});

test('circles need no hidden layer once the squares are given', () => {
  const params = { data: 'circles', layers: 0, steps: 300, optimiser: 'adam' };
  expect(numberOf(runOf('classifier', params), 'testAccuracy')).toBeLessThan(75);
  expect(
    numberOf(runOf('classifier', { ...params, x1Squared: 1, x2Squared: 1 }), 'testAccuracy'),
  ).toBeGreaterThan(95);
});

test('each hidden layer can have a number of neurons of its own', () => {
  const { frames } = runOf('classifier', { layers: 3, neurons: 5, neurons2: 2, steps: 1 });
  expect(frames[0].marks).toMatchObject({ layerInputs: [2, 5, 2, 5], layerOutputs: [5, 2, 5, 1] });
});

test('heights are learned as numbers, beyond what a plane can do, and have no sides to be judged', () => {
  const hills = { data: 'hills', points: 200, noise: 0, steps: 2000, optimiser: 'adam', learningRate: 0.02 };
  const flat = runOf('classifier', { ...hills, layers: 0 });
  const bent = runOf('classifier', { ...hills, layers: 2, neurons: 12 });
  expect(numberOf(bent, 'lossEnd')).toBeLessThan(numberOf(flat, 'lossEnd') / 10);
  expect(bent.frames[0].marks).not.toHaveProperty('accuracy');
});
