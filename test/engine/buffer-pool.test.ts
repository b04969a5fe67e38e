import { expect, test } from 'vitest';
import { BufferPool } from '../../src/engine/buffer-pool.ts';
import { createMatrix } from '../../src/engine/index.ts';
import { plainKernels } from '../../src/engine/kernels/plain/plain-kernels.ts';

test('each shape has one matrix, however the shapes change', () => {
  const buffers = new BufferPool();
  const [wide, high] = [buffers.take(plainKernels, 2, 3), buffers.take(plainKernels, 3, 2)];
  expect([wide, high]).toEqual([createMatrix(2, 3), createMatrix(3, 2)]);
  expect(buffers.take(plainKernels, 2, 3)).toBe(wide);
  expect(buffers.take(plainKernels, 3, 2)).toBe(high);
  expect(buffers.take(plainKernels, 3, 2)).toBe(high);
});

test('two users never share a matrix', () => {
  expect(new BufferPool().take(plainKernels, 2, 3)).not.toBe(new BufferPool().take(plainKernels, 2, 3));
});
