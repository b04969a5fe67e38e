import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ActivationLayer,
  checkGradients,
  createKernels,
  createMatrix,
  createRandom,
  Dense,
  Dropout,
  fromRows,
  Network,
  predict,
  relu,
  SGD,
  ShapeError,
  SquaredError,
  Training,
  tanh,
  toRows,
} from '../../src/engine/index.ts';
import { drawer, seed, size } from './arbitrary.ts';

test('the backward pass through several layers agrees with centred differences', () => {
  fc.assert(
    fc.property(seed, size, size, size, size, (from, samples, inputs, hidden, outputs) => {
      const draw = drawer(from);
      const network = new Network([
        new Dense(draw(inputs, hidden), draw(1, hidden)),
        new ActivationLayer(tanh),
        new Dense(draw(hidden, outputs), draw(1, outputs)),
      ]);
      const checks = checkGradients(network, draw(samples, inputs), draw(samples, outputs));
      expect(checks.map(({ name }) => name)).toEqual(['x', 'w1', 'b1', 'w2', 'b2']);
      for (const { gap } of checks) expect(gap).toBeLessThan(1e-6);
    }),
  );
});

test('so does one through relu, away from its corners', () => {
  fc.assert(
    fc.property(seed, size, size, size, (from, samples, inputs, hidden) => {
      const draw = drawer(from);
      const first = new Dense(draw(inputs, hidden), draw(1, hidden));
      const x = draw(samples, inputs);
      fc.pre(first.forward(x).data.every((z) => Math.abs(z) > 1e-3));
      const network = new Network([first, new ActivationLayer(relu), new Dense(draw(hidden, 1))]);
      for (const { gap } of checkGradients(network, x, draw(samples, 1))) expect(gap).toBeLessThan(1e-6);
    }),
  );
});

/** The relay of lesson 7: x = 1, w₁ = 2, w₂ = 3, no biases, no activation, target 4. */
function startRelay(): [network: Network, first: Dense, second: Dense] {
  const [first, second] = [new Dense(fromRows([[2]])), new Dense(fromRows([[3]]))];
  return [new Network([first, second]), first, second];
}
const homework = { x: fromRows([[1]]), target: fromRows([[4]]) };

test('gradients of whole numbers come out as in lesson 7', () => {
  const [network, first, second] = startRelay();
  const training = new Training({ network, loss: new SquaredError(), optimiser: new SGD(0.01) });
  expect(training.computeGradients(homework)).toBe(4);
  expect([second.dw, second.db, first.dw, first.db].map(toRows)).toEqual([[[8]], [[4]], [[12]], [[12]]]);
});

test.each([
  [0.01, 5.0992],
  [0.02, 4.2368],
])('all weights change at once: a learning rate of %d gives %d', (learningRate, y) => {
  const [network] = startRelay();
  new Training({ network, loss: new SquaredError(), optimiser: new SGD(learningRate) }).step(homework);
  expect(toRows(network.forward(homework.x))[0]?.[0]).toBeCloseTo(y, 12);
});

test('lines stacked without an activation are one line: 3·(2x + 1) − 4 = 6x − 1', () => {
  const network = new Network([
    new Dense(fromRows([[2]]), fromRows([[1]])),
    new Dense(fromRows([[3]]), fromRows([[-4]])),
  ]);
  expect(toRows(network.forward(fromRows([[-1], [0], [5]])))).toEqual([[-7], [-1], [29]]);
});

test('running a network a thousand times changes no weight', () => {
  const [network, first, second] = startRelay();
  for (let run = 0; run < 1000; run++) network.forward(createMatrix(1, 1));
  expect([toRows(first.w), toRows(second.w)]).toEqual([[[2]], [[3]]]);
});

test.each(['plain', 'compiled'])(
  'a prediction by %s kernels stays, whatever is predicted after it',
  (name) => {
    const kernels = name === 'plain' ? undefined : createKernels('float64');
    const network = new Network([new Dense(fromRows([[2]], kernels), fromRows([[1]], kernels))]);
    const [one, ten] = [predict(network, fromRows([[1]])), predict(network, fromRows([[10]]))];
    expect([toRows(one), toRows(ten)]).toEqual([[[3]], [[21]]]);
    // In ordinary memory, which is freed: that of compiled kernels only fills up.
    expect(one.kernels.name).toBe('plain-float64');
  },
);

test('a prediction of what dropout alone leaves as it is, is a copy too', () => {
  const x = fromRows([[1, 2]]);
  const y = predict(new Dropout(0.5, createRandom(1)), x);
  x.data.fill(0);
  expect(toRows(y)).toEqual([[1, 2]]);
});

test('inputs of another width than the network’s are refused by name', () => {
  expect(() => predict(new Network([new Dense(createMatrix(2, 3))]), createMatrix(1, 4))).toThrow(ShapeError);
});
