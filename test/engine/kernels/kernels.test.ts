import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKernels, createMatrix, fromRows, type Matrix, toRows } from '../../../src/engine/index.ts';
import type { Kernels } from '../../../src/engine/kernels/kernels.ts';
import { plainKernels } from '../../../src/engine/kernels/plain/plain-kernels.ts';
import { softmaxRow } from '../../../src/engine/kernels/plain/softmax.ts';
import {
  addWeightGradients,
  setDenseOutputs,
  setInputGradients,
} from '../../../src/engine/kernels/plain/three-loops.ts';
import { drawer, seed } from '../arbitrary.ts';
import { firstDifference } from './compare.ts';

/** Beyond the kernels' tiles a few times over, so that full tiles, left-over rows and left-over columns all occur. */
const length = fc.integer({ min: 0, max: 19 });

function moveTo(kernels: Kernels, matrix: Matrix): Matrix {
  const moved = createMatrix(matrix.rows, matrix.columns, kernels);
  moved.data.set(matrix.data);
  return moved;
}

type Sizes = { m: number; k: number; n: number };
type Shape = [rows: number, columns: number];
type Product = {
  form: string;
  /** The shapes of what is multiplied, so that the result is m×n. */
  left(sizes: Sizes): Shape;
  right(sizes: Sizes): Shape;
  /** Writes to c, for which it is given some numbers; b is a row. */
  run(kernels: Kernels, c: Matrix, left: Matrix, right: Matrix, b: Matrix): void;
  /** Writes to c what the plain loops make of it. */
  loops(c: Matrix, left: Matrix, right: Matrix, b: Matrix): void;
};
const products: Product[] = [
  {
    form: 'X·W',
    left: ({ m, k }) => [m, k],
    right: ({ k, n }) => [k, n],
    run: (kernels, y, x, w) => kernels.setProduct(y, x, w),
    loops: (y, x, w) => setDenseOutputs(y, x, w, createMatrix(1, y.columns)),
  },
  {
    form: 'X·W + b',
    left: ({ m, k }) => [m, k],
    right: ({ k, n }) => [k, n],
    run: (kernels, y, x, w, b) => kernels.setProductPlusRow(y, x, w, b),
    loops: setDenseOutputs,
  },
  {
    form: 'C + Aᵀ·B',
    left: ({ m, k }) => [k, m],
    right: ({ k, n }) => [k, n],
    run: (kernels, c, a, b) => kernels.addProductLeftTransposed(c, a, b),
    loops: addWeightGradients,
  },
  {
    form: 'A·Bᵀ',
    left: ({ m, k }) => [m, k],
    right: ({ k, n }) => [n, k],
    run: (kernels, c, a, b) => kernels.setProductRightTransposed(c, a, b),
    loops: setInputGradients,
  },
  {
    form: 'C + A·Bᵀ',
    left: ({ m, k }) => [m, k],
    right: ({ k, n }) => [n, k],
    run: (kernels, c, a, b) => kernels.addProductRightTransposed(c, a, b),
    loops(c, a, b) {
      const product = createMatrix(c.rows, c.columns);
      setInputGradients(product, a, b);
      plainKernels.setSums(c, c, product);
    },
  },
];

const float64 = [
  ['plain', () => plainKernels],
  ['compiled', () => createKernels('float64')],
] as const;

test.each(products.flatMap((product) => float64.map(([name, create]) => ({ ...product, name, create }))))(
  '$form is computed by the $name kernels as by the three plain loops, to the last bit',
  ({ create, run, loops, left, right }) => {
    const kernels = create();
    fc.assert(
      fc.property(seed, length, length, length, (from, m, k, n) => {
        const draw = drawer(from);
        const [a, b] = [draw(...left({ m, k, n })), draw(...right({ m, k, n }))];
        const [expected, row] = [draw(m, n), draw(1, n)];
        const found = moveTo(kernels, expected);
        run(kernels, found, moveTo(kernels, a), moveTo(kernels, b), moveTo(kernels, row));
        loops(expected, a, b, row);
        expect(firstDifference(found.data, expected.data)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  },
);

test('the three plain loops compute lesson 7 by hand: two samples, two inputs, one neuron', () => {
  const [x, w] = [fromRows([[1, 2], [3, 4]]), fromRows([[10], [100]])]; // biome-ignore format: rows
  const [y, dw, dx] = [createMatrix(2, 1), createMatrix(2, 1), createMatrix(2, 2)];
  setDenseOutputs(y, x, w, fromRows([[5]]));
  expect(toRows(y)).toEqual([[1 * 10 + 2 * 100 + 5], [3 * 10 + 4 * 100 + 5]]);
  const dy = fromRows([[1], [2]]);
  addWeightGradients(dw, x, dy);
  expect(toRows(dw)).toEqual([[1 * 1 + 3 * 2], [2 * 1 + 4 * 2]]);
  setInputGradients(dx, dy, w);
  expect(toRows(dx)).toEqual([[1 * 10, 1 * 100], [2 * 10, 2 * 100]]); // biome-ignore format: rows
});

test('the sum of the rows is added', () => {
  const sums = fromRows([[1, 2]]);
  plainKernels.addRowSums(sums, fromRows([[10, 20], [30, 40]])); // biome-ignore format: rows
  expect(toRows(sums)).toEqual([[41, 62]]);
});

test('a scaled list is added number by number', () => {
  const a = fromRows([[1, 2, 3]]);
  plainKernels.addScaled(a, -2, fromRows([[10, 20, 30]]));
  expect(toRows(a)).toEqual([[-19, -38, -57]]);
});

test('softmax of one row leaves its neighbours alone and returns ln Σ eˣ', () => {
  const p = new Float64Array(4);
  const logSum = softmaxRow(p, Float64Array.of(9, Math.log(1), Math.log(3), 9), 1, 2);
  expect(logSum).toBeCloseTo(Math.log(4), 14);
  expect([...p].map((share) => share.toFixed(12))).toEqual(
    [0, 0.25, 0.75, 0].map((share) => share.toFixed(12)),
  );
});

test('a share too small to count becomes 0 and no denormal number, which would be slow ever after', () => {
  const p = new Float64Array(2);
  softmaxRow(p, Float64Array.of(0, -1e30), 0, 2);
  expect([...p]).toEqual([1, 0]);
});
