import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  accuracy,
  classify,
  confusionMatrix,
  fromRows,
  ShapeError,
  toRows,
} from '../../../src/engine/index.ts';

test('of several outputs the largest names the class', () => {
  expect(classify(fromRows([[0.1, 0.7, 0.2], [3, -1, 2], [-3, -2, -1]]))).toEqual([1, 0, 2]); // biome-ignore format: rows
});

test('one output names class 1 from the threshold on', () => {
  const y = fromRows([[-0.2], [0], [0.4], [0.5], [0.9]]);
  expect(classify(y)).toEqual([0, 1, 1, 1, 1]);
  expect(classify(y, 0.5)).toEqual([0, 0, 0, 1, 1]);
});

test('accuracy is the share named rightly', () => {
  expect(accuracy([0, 1, 1, 0], [0, 1, 0, 0])).toBe(0.75);
});

test('the confusion matrix counts every sample once, its diagonal those that accuracy counts', () => {
  const pair = fc.tuple(fc.nat(3), fc.nat(3));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1 }), (pairs) => {
      const [named, labels] = [pairs.map(([name]) => name), pairs.map(([, label]) => label)];
      const rows = toRows(confusionMatrix(named, labels, 4));
      expect(rows.flat().reduce((sum, cell) => sum + cell, 0)).toBe(pairs.length);
      const right = rows.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
      expect(right / pairs.length).toBe(accuracy(named, labels));
    }),
  );
});

test('its row is the class, its column the name given', () => {
  expect(toRows(confusionMatrix([1], [0], 2))).toEqual([[0, 1], [0, 0]]); // biome-ignore format: rows
});

test('a label is missing', () => {
  expect(() => accuracy([0, 1], [0])).toThrow(ShapeError);
});
