import { expect, test } from 'vitest';
import { fromRows, SGD, toRows } from '../../src/engine/index.ts';

test('gradient descent walks against the gradient, and leaves it as it is', () => {
  const k = { name: 'k', value: fromRows([[2]]), gradient: fromRows([[-2]]) };
  const b = { name: 'b', value: fromRows([[3]]), gradient: fromRows([[-2]]) };
  new SGD(0.25).step([k, b]);
  expect([toRows(k.value), toRows(b.value)]).toEqual([[[2.5]], [[3.5]]]);
  expect([toRows(k.gradient), toRows(b.gradient)]).toEqual([[[-2]], [[-2]]]);
});
