import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKernels } from '../../../src/engine/index.ts';
import { plainKernels } from '../../../src/engine/kernels/plain/plain-kernels.ts';
import { isLong } from '../../long.ts';
import { call, kernelNames, wildScene } from './cases.ts';
import { firstDifference } from './compare.ts';

test.each(kernelNames)('%s gives the same bits compiled for float64 as in TypeScript', (name) => {
  const compiled = createKernels('float64', { megabytes: isLong ? 1024 : 64 });
  expect(compiled.name).toBe('wasm-float64');
  fc.assert(
    fc.property(wildScene, (scene) => {
      const expected = call(name, plainKernels, scene);
      for (const [index, { data }] of call(name, compiled, scene).entries())
        expect(firstDifference(data, expected[index]?.data ?? [])).toBeUndefined();
    }),
    { numRuns: isLong ? 3000 : 75 },
  );
});
