import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKernels, createMatrix, fromRows, type Matrix, toRows } from '../../../src/engine/index.ts';
import type { Kernels } from '../../../src/engine/kernels/kernels.ts';
import { plainKernels } from '../../../src/engine/kernels/plain/plain-kernels.ts';
import { softmaxRow } from '../../../src/engine/kernels/plain/softmax.ts';
import { drawer, seed } from '../arbitrary.ts';

/** Beyond the kernels' tiles a few times over, so that full tiles, left-over rows and left-over columns all occur. */
const length = fc.integer({ min: 0, max: 19 });

/** The number at a row and a column, of the matrix or of its transpose. */
function cells(matrix: Matrix, isTransposed: boolean): (row: number, column: number) => number {
  const rows = toRows(matrix);
  return (row, column) => (isTransposed ? rows[column]?.[row] : rows[row]?.[column]) ?? Number.NaN;
}

function moveTo(kernels: Kernels, matrix: Matrix): Matrix {
  const moved = createMatrix(matrix.rows, matrix.columns, kernels);
  moved.data.set(matrix.data);
  return moved;
}

type Product = {
  form: string;
  isLeftTransposed?: boolean;
  isRightTransposed?: boolean;
  /** Writes to c, for which it is given some numbers; b is a row. */
  run(kernels: Kernels, c: Matrix, left: Matrix, right: Matrix, b: Matrix): void;
  /** What the number at row i and column j is before the products are added. */
  start(c: number, b: number): number;
};
const products: Product[] = [
  { form: 'X·W', run: (kernels, c, x, w) => kernels.setProduct(c, x, w), start: () => 0 },
  {
    form: 'X·W + b',
    run: (kernels, c, x, w, b) => kernels.setProductPlusRow(c, x, w, b),
    start: (_, b) => b,
  },
  {
    form: 'C + Aᵀ·B',
    run: (kernels, c, a, b) => kernels.addProductLeftTransposed(c, a, b),
    start: (c) => c,
    isLeftTransposed: true,
  },
  {
    form: 'A·Bᵀ',
    run: (kernels, c, a, b) => kernels.setProductRightTransposed(c, a, b),
    start: () => 0,
    isRightTransposed: true,
  },
  {
    form: 'C + A·Bᵀ',
    run: (kernels, c, a, b) => kernels.addProductRightTransposed(c, a, b),
    start: (c) => c,
    isRightTransposed: true,
  },
];

const float64 = [
  ['plain', () => plainKernels],
  ['compiled', () => createKernels('float64')],
] as const;

test.each(products.flatMap((product) => float64.map(([name, create]) => ({ ...product, name, create }))))(
  '$form is computed by the $name kernels as a plain triple loop computes it, to the last bit',
  ({ create, run, start, isLeftTransposed = false, isRightTransposed = false }) => {
    const kernels = create();
    fc.assert(
      fc.property(seed, length, length, length, (from, m, k, n) => {
        const draw = drawer(from);
        const a = isLeftTransposed ? draw(k, m) : draw(m, k);
        const b = isRightTransposed ? draw(n, k) : draw(k, n);
        const [c, row] = [draw(m, n), draw(1, n)];
        const [left, right] = [cells(a, isLeftTransposed), cells(b, isRightTransposed)];
        const [before, added] = [cells(c, false), cells(row, false)];
        const result = moveTo(kernels, c);
        run(kernels, result, moveTo(kernels, a), moveTo(kernels, b), moveTo(kernels, row));
        for (const [i, numbers] of toRows(result).entries())
          for (const [j, number] of numbers.entries()) {
            let sum = 0;
            for (let inner = 0; inner < k; inner++) sum += left(i, inner) * right(inner, j);
            expect(number).toBe(start(before(i, j), added(0, j)) + sum);
          }
      }),
      { numRuns: 60 },
    );
  },
);

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
