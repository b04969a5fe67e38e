import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Matrix, toRows } from '../../src/engine/index.ts';
import {
  addProduct,
  addProductLeftTransposed,
  addProductRightTransposed,
  addRowSums,
  addScaled,
  fillRows,
  softmaxRow,
  sumProducts,
} from '../../src/engine/kernels.ts';
import { drawer, seed, size } from './arbitrary.ts';

/** Beyond the tile of 4 a few times over, so that full tiles, left-over rows and left-over columns all occur. */
const length = fc.integer({ min: 0, max: 14 });

test.each([
  ['A·B', addProduct, false, false],
  ['Aᵀ·B', addProductLeftTransposed, true, false],
  ['A·Bᵀ', addProductRightTransposed, false, true],
] as const)(
  '%s is added as a plain triple loop adds it',
  (_, kernel, isLeftTransposed, isRightTransposed) => {
    fc.assert(
      fc.property(seed, length, length, length, (from, m, k, n) => {
        const draw = drawer(from);
        const a = isLeftTransposed ? draw(k, m) : draw(m, k);
        const b = isRightTransposed ? draw(n, k) : draw(k, n);
        const c = draw(m, n);
        const before = toRows(c);
        const [left, right] = [cells(a, isLeftTransposed), cells(b, isRightTransposed)];
        kernel(c, a, b);
        for (const [i, row] of toRows(c).entries())
          for (const [j, sum] of row.entries()) {
            let expected = 0;
            for (let inner = 0; inner < k; inner++) expected += left(i, inner) * right(inner, j);
            expect(sum).toBe((before[i]?.[j] ?? Number.NaN) + expected);
          }
      }),
    );
  },
);

function cells(matrix: Matrix, isTransposed: boolean): (row: number, column: number) => number {
  const rows = toRows(matrix);
  return (row, column) => (isTransposed ? rows[column]?.[row] : rows[row]?.[column]) ?? Number.NaN;
}

test('a row fills each row of a matrix, and the sum of those rows is so many times the row', () => {
  fc.assert(
    fc.property(seed, size, size, (from, rows, columns) => {
      const draw = drawer(from);
      const [y, b, sums] = [draw(rows, columns), draw(1, columns), draw(1, columns)];
      const before = [...sums.data];
      fillRows(y, b);
      for (const row of toRows(y)) expect(row).toEqual([...b.data]);
      addRowSums(sums, y);
      for (const [j, value] of b.data.entries())
        expect(sums.data[j]).toBeCloseTo((before[j] ?? Number.NaN) + rows * value, 12);
    }),
  );
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
