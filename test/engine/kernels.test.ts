import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromRows, type Matrix, toRows } from '../../src/engine/index.ts';
import { addRowSums, addScaled, sumProducts } from '../../src/engine/kernels/arithmetic.ts';
import {
  addProductLeftTransposed,
  setProductPlusRow,
  setProductRightTransposed,
} from '../../src/engine/kernels/products.ts';
import { softmaxRow } from '../../src/engine/kernels/softmax.ts';
import { drawer, seed } from './arbitrary.ts';

/** Beyond the tile of 4 a few times over, so that full tiles, left-over rows and left-over columns all occur. */
const length = fc.integer({ min: 0, max: 14 });

/** The number at a row and a column, of the matrix or of its transpose. */
function cells(matrix: Matrix, isTransposed: boolean): (row: number, column: number) => number {
  const rows = toRows(matrix);
  return (row, column) => (isTransposed ? rows[column]?.[row] : rows[row]?.[column]) ?? Number.NaN;
}

type Product = {
  form: string;
  isLeftTransposed?: boolean;
  isRightTransposed?: boolean;
  /** Writes to c, for which it is given some numbers; b is a row. */
  run(c: Matrix, left: Matrix, right: Matrix, b: Matrix): void;
  /** What the number at row i and column j is before the products are added. */
  start(c: number, b: number): number;
};
const products: Product[] = [
  { form: 'X·W + b', run: setProductPlusRow, start: (_, b) => b },
  { form: 'C + Aᵀ·B', run: addProductLeftTransposed, start: (c) => c, isLeftTransposed: true },
  { form: 'A·Bᵀ', run: setProductRightTransposed, start: () => 0, isRightTransposed: true },
];

test.each(products)(
  '$form is computed as a plain triple loop computes it',
  ({ run, start, isLeftTransposed = false, isRightTransposed = false }) => {
    fc.assert(
      fc.property(seed, length, length, length, (from, m, k, n) => {
        const draw = drawer(from);
        const a = isLeftTransposed ? draw(k, m) : draw(m, k);
        const b = isRightTransposed ? draw(n, k) : draw(k, n);
        const [c, row] = [draw(m, n), draw(1, n)];
        const [left, right] = [cells(a, isLeftTransposed), cells(b, isRightTransposed)];
        const [before, added] = [cells(c, false), cells(row, false)];
        run(c, a, b, row);
        for (const [i, numbers] of toRows(c).entries())
          for (const [j, number] of numbers.entries()) {
            let sum = 0;
            for (let inner = 0; inner < k; inner++) sum += left(i, inner) * right(inner, j);
            expect(number).toBe(start(before(i, j), added(0, j)) + sum);
          }
      }),
    );
  },
);

test('the sum of the rows is added', () => {
  const sums = fromRows([[1, 2]]);
  addRowSums(sums, fromRows([[10, 20], [30, 40]])); // biome-ignore format: rows
  expect(toRows(sums)).toEqual([[41, 62]]);
});

test('a scaled list is added number by number', () => {
  const a = Float64Array.of(1, 2, 3);
  addScaled(a, -2, Float64Array.of(10, 20, 30));
  expect([...a]).toEqual([-19, -38, -57]);
});

test('products are summed', () => {
  expect(sumProducts(Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6))).toBe(32);
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
