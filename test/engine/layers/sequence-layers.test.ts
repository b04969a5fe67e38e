import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkGradients,
  createMatrix,
  fromRows,
  Linear,
  Residual,
  RmsNorm,
  SelfAttention,
  toRows,
} from '../../../src/engine/index.ts';
import { drawer, seed, size } from '../arbitrary.ts';

test('a linear layer computes x·w, and its backward pass agrees with centred differences', () => {
  expect(toRows(new Linear(fromRows([[2], [3]])).forward(fromRows([[1, 10]])))).toEqual([[32]]);
  fc.assert(
    fc.property(seed, size, size, size, (from, samples, inputs, outputs) => {
      const draw = drawer(from);
      const checks = checkGradients(
        new Linear(draw(inputs, outputs)),
        draw(samples, inputs),
        draw(samples, outputs),
      );
      expect(checks.map(({ name }) => name)).toEqual(['x', 'w']);
      for (const { gap } of checks) expect(gap).toBeLessThan(1e-6);
    }),
  );
});

test('a norm brings rows of any size to a mean square of 1', () => {
  const norm = new RmsNorm(fromRows([[1, 1, 2]]));
  for (const row of [
    [3, -4, 0],
    [3000, -4000, 0],
  ]) {
    const [y = []] = toRows(norm.forward(fromRows([row])));
    expect(y.map((number) => number.toFixed(4))).toEqual(['1.0392', '-1.3856', '0.0000']);
  }
});

test('the backward pass of a norm agrees with centred differences', () => {
  fc.assert(
    fc.property(seed, size, size, (from, samples, inputs) => {
      const draw = drawer(from);
      const x = draw(samples, inputs);
      // Where a whole row is nearly 0, its size changes too fast for the differences.
      for (const [index, number] of x.data.entries()) x.data[index] = number + Math.sign(number);
      const checks = checkGradients(new RmsNorm(draw(1, inputs)), x, draw(samples, inputs));
      for (const { gap } of checks) expect(gap).toBeLessThan(1e-6);
    }),
  );
});

test('a residual layer adds what its layer says', () => {
  const layer = new Residual(new Linear(fromRows([[2]])));
  expect(toRows(layer.forward(fromRows([[5]])))).toEqual([[15]]);
  expect(toRows(layer.backward(fromRows([[1]])))).toEqual([[3]]);
});

test('the backward pass of attention agrees with centred differences, in any shape', () => {
  const heads = fc.constantFrom(1, 2, 3);
  const length = fc.integer({ min: 1, max: 6 });
  fc.assert(
    fc.property(
      seed,
      heads,
      fc.integer({ min: 1, max: 3 }),
      length,
      fc.integer({ min: 1, max: 2 }),
      fc.boolean(),
      fc.constantFrom([], [0]),
      (from, count, width, context, sequences, isCausal, silencedHeads) => {
        const draw = drawer(from);
        const columns = count * width;
        const square = () => draw(columns, columns);
        const layer = new SelfAttention(
          { wq: square(), wk: square(), wv: square(), wo: square() },
          { heads: count, context, isCausal, silencedHeads },
        );
        const rows = sequences * context;
        const checks = checkGradients(layer, draw(rows, columns), draw(rows, columns));
        expect(checks.map(({ name }) => name)).toEqual(['x', 'wq', 'wk', 'wv', 'wo']);
        for (const { gap } of checks) expect(gap).toBeLessThan(1e-6);
      },
    ),
  );
});

test('attention by hand: scores 3, 1, 0 give shares 84 %, 11 %, 4 %', () => {
  const one = fromRows([[1]]);
  const layer = new SelfAttention(
    { wq: one, wk: one, wv: one, wo: one },
    { heads: 1, context: 3, isCausal: false },
  );
  // The last position asks with 1; the keys, and what is handed over, are the numbers themselves.
  const y = layer.forward(fromRows([[3], [0], [1]]));
  const [[[, , shares = []] = []] = []] = layer.attentionWeights();
  expect(shares.map((share) => Math.round(100 * share))).toEqual([84, 4, 11]);
  expect(y.data[2]).toBeCloseTo(3 * (shares[0] ?? 0) + (shares[2] ?? 0), 12);
});

test('a position that sees only itself hands over itself', () => {
  const draw = drawer(1);
  const wv = draw(4, 4);
  const matrices = { wq: draw(4, 4), wk: draw(4, 4), wv, wo: fromRows([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]) }; // biome-ignore format: rows
  const x = draw(5, 4);
  const first = new SelfAttention(matrices, { heads: 2, context: 5, isCausal: true }).forward(x);
  const alone = new Linear(wv).forward(x);
  for (let column = 0; column < 4; column++)
    expect(first.data[column]).toBeCloseTo(alone.data[column] ?? Number.NaN, 12);
});

test('layers whose inputs do not fit refuse them', () => {
  const layer = new SelfAttention(
    { wq: createMatrix(4, 4), wk: createMatrix(4, 4), wv: createMatrix(4, 4), wo: createMatrix(4, 4) },
    { heads: 2, context: 3, isCausal: true },
  );
  expect(() => layer.forward(createMatrix(3, 5))).toThrow(
    'SelfAttention.forward: x must be B×4, but got 3×5.',
  );
  expect(() => layer.forward(createMatrix(4, 4))).toThrow('the rows of x must be 6×1');
  expect(() => layer.backward(createMatrix(3, 4))).toThrow('SelfAttention.backward: dy must be');
  expect(() => new Residual(new Linear(createMatrix(2, 3))).forward(createMatrix(1, 2))).toThrow(
    'Residual.forward',
  );
});
