import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ActivationLayer,
  createKernels,
  createRandom,
  Dense,
  Dropout,
  drawGlorot,
  drawHe,
  drawNetwork,
  fromRows,
  identity,
  Network,
  predict,
  relu,
  sigmoid,
  tanh,
  toRows,
} from '../../src/engine/index.ts';

const seed = fc.nat(1_000_000);
const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 4 });

test('each layer has the sizes asked for, one after the other', () => {
  fc.assert(
    fc.property(seed, sizes, (from, sizes) => {
      const { layers } = drawNetwork(sizes, createRandom(from));
      const dense = layers.filter((layer) => layer instanceof Dense);
      expect(dense.map(({ w }) => [w.rows, w.columns])).toEqual(
        sizes.slice(1).map((width, index) => [sizes[index], width]),
      );
    }),
  );
});

test('it is the network that one would put together by hand', () => {
  const x = fromRows([[0.3, -0.7]]);
  const random = createRandom(7);
  const byHand = new Network([
    new Dense(drawGlorot(2, 5, random)),
    new ActivationLayer(tanh),
    new Dense(drawGlorot(5, 3, random)),
  ]);
  const inOneCall = drawNetwork([2, 5, 3], createRandom(7));
  expect(toRows(predict(inOneCall, x))).toEqual(toRows(predict(byHand, x)));
  expect(inOneCall.parameters.map(({ name }) => name)).toEqual(['w1', 'b1', 'w2', 'b2']);
});

test('before relu weights are drawn as He has it, elsewhere as Glorot', () => {
  const { layers } = drawNetwork([4, 3, 2], createRandom(1), { activation: relu });
  const random = createRandom(1);
  const expected = [drawHe(4, 3, random), drawGlorot(3, 2, random)];
  expect(layers.filter((layer) => layer instanceof Dense).map(({ w }) => toRows(w))).toEqual(
    expected.map(toRows),
  );
});

test.each([
  [{}, ['Dense', 'ActivationLayer tanh', 'Dense', 'ActivationLayer tanh', 'Dense']],
  [{ activation: identity }, ['Dense', 'Dense', 'Dense']],
  [
    { activation: relu, outputActivation: sigmoid, dropout: 0.5 },
    [
      'Dense',
      'ActivationLayer relu',
      'Dropout',
      'Dense',
      'ActivationLayer relu',
      'Dropout',
      'Dense',
      'ActivationLayer sigmoid',
    ],
  ],
])('with %o its layers are %o', (options, expected) => {
  const { layers } = drawNetwork([2, 3, 3, 1], createRandom(1), options);
  const names = layers.map((layer) =>
    layer instanceof ActivationLayer ? `ActivationLayer ${layer.activation.name}` : layer.constructor.name,
  );
  expect(names).toEqual(expected);
  expect(layers.every((layer) => !(layer instanceof Dropout) || layer.p === 0.5)).toBe(true);
});

test('it computes where it is told to', () => {
  const kernels = createKernels('float64');
  const { parameters } = drawNetwork([2, 3, 1], createRandom(1), { kernels });
  expect(parameters.map(({ value }) => value.kernels === kernels)).toEqual([true, true, true, true]);
});

test.each([[[]], [[3]], [[3, 0]], [[2.5, 1]], [[2, Number.NaN]]])('sizes of %o are refused', (sizes) => {
  expect(() => drawNetwork(sizes, createRandom(1))).toThrow(RangeError);
});

test('a dropout that would leave nothing is refused', () => {
  expect(() => drawNetwork([2, 3, 1], createRandom(1), { dropout: 1 })).toThrow('Dropout: p must be');
});
