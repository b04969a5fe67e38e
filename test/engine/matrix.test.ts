import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMatrix, fromRows, ShapeError, toRows } from '../../src/engine/index.ts';
import { checkShape } from '../../src/engine/matrix.ts';
import { size } from './arbitrary.ts';

test('rows put into a matrix come out again', () => {
  const rows = size.chain((columns) =>
    fc.array(fc.array(fc.double(), { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 9,
    }),
  );
  fc.assert(
    fc.property(rows, (given) => {
      expect(toRows(fromRows(given))).toEqual(given);
    }),
  );
});

test('a new matrix is all zeros', () => {
  expect(toRows(createMatrix(2, 3))).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

test('no rows make an empty matrix', () => {
  expect(fromRows([])).toEqual(createMatrix(0, 0));
});

test('rows of different lengths are refused, and the error says which', () => {
  expect(() => fromRows([[1, 2], [3]])).toThrow('fromRows: row 1 must be 1×2, but got 1×1.');
});

test('a shape error carries its data', () => {
  const error = caught(() => checkShape('Dense.forward', 'x', createMatrix(4, 2), 'B', 3));
  expect(error).toBeInstanceOf(ShapeError);
  expect(error).toMatchObject({
    name: 'ShapeError',
    message: 'Dense.forward: x must be B×3, but got 4×2.',
    where: 'Dense.forward',
    matrix: 'x',
    got: [4, 2],
    meant: ['B', 3],
  });
});

test('any number of samples fits B', () => {
  expect(() => checkShape('Dense.forward', 'x', createMatrix(4, 2), 'B', 2)).not.toThrow();
  expect(() => checkShape('Dense.forward', 'x', createMatrix(4, 2), 5, 2)).toThrow(ShapeError);
});

function caught(action: () => void): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}
