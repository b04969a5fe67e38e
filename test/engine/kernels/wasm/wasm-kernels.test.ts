import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createKernels,
  fromRows,
  type Matrix,
  type Random,
  SoftmaxCrossEntropy,
  toRows,
} from '../../../../src/engine/index.ts';
import type { Kernels } from '../../../../src/engine/kernels/kernels.ts';
import { plainKernels } from '../../../../src/engine/kernels/plain/plain-kernels.ts';
import { seed, size } from '../../arbitrary.ts';
import { cases, Desk, kernelNames, squareScene } from '../cases.ts';

const precisions = ['float32', 'float64'] as const;

/** Kernels with the least memory, a page of which is 2¹⁶ bytes. */
function createSmall(precision: (typeof precisions)[number] = 'float64'): Kernels {
  return createKernels(precision, { megabytes: 1 });
}

/** Kernels are usable when a call is carried out at once, and another one in its turn. */
function expectUsable(kernels: Kernels): void {
  const [a, b] = [fromRows([[1, 2, 3]], kernels), fromRows([[10, 20, 30]], kernels)];
  kernels.setSums(a, a, b);
  expect(toRows(a)).toEqual([[11, 22, 33]]);
  const run = kernels.record(() => kernels.setSums(a, a, b));
  expect(toRows(a)).toEqual([[11, 22, 33]]);
  run();
  expect(toRows(a)).toEqual([[21, 42, 63]]);
}

describe('a recorded list', () => {
  type Step = (kernels: Kernels, matrices: readonly [Matrix, Matrix, Matrix], random: Random) => void;
  /** What a list may contain: compiled kernels, some of them with constants or a scratch memory, and plain code. */
  const steps: readonly Step[] = [
    (kernels, [a, b]) => kernels.setSums(a, a, b),
    (kernels, [a, b]) => kernels.setProducts(b, a, b),
    (kernels, [a, b]) => kernels.addScaled(b, 0.25, a),
    (kernels, [a, b, c]) => kernels.addProductRightTransposed(c, a, b),
    (kernels, [a, , c]) => kernels.addScaledSigns(a, -0.5, c),
    (kernels, [a, , c]) => kernels.setMapped(c, c, (z) => z / 2 + a.rows),
    (kernels, [a], random) => kernels.drawMask(a, 0.5, 1.5, random),
    (kernels, [a, b, c]) => kernels.compute(() => c.data.fill((a.data[0] ?? 0) - (b.data[0] ?? 0))),
  ];

  test('is carried out in its order, plain code in its place, each time with the numbers that are there', () => {
    const compiled = createKernels('float64');
    const list = fc.array(fc.constantFrom(...steps.keys()), { maxLength: 12 });
    fc.assert(
      fc.property(list, seed, size, (places, from, length) => {
        const [expected, found] = [plainKernels, compiled].map((kernels) => {
          const desk = new Desk(kernels, squareScene(from, length));
          const draw = () => desk.matrix(length, length);
          const matrices = [draw(), draw(), draw()] as const;
          const run = kernels.record(() => {
            for (const place of places) steps[place]?.(kernels, matrices, desk.random);
          });
          return [1, 2, 3].map((turn) => {
            run();
            const after = matrices.map(toRows);
            matrices[0].data.fill(turn);
            return after;
          });
        });
        expect(found).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('contains the calls of its time, and none that are made before, after or within another', () => {
    const kernels = createSmall();
    const [a, one] = [fromRows([[0]], kernels), fromRows([[1]], kernels)];
    const add = () => kernels.setSums(a, a, one);
    add();
    const twice = kernels.record(() => {
      add();
      add();
    });
    expect(toRows(a)).toEqual([[1]]);
    const once = kernels.record(add);
    add();
    expect(toRows(a)).toEqual([[2]]);
    twice();
    expect(toRows(a)).toEqual([[4]]);
    once();
    expect(toRows(a)).toEqual([[5]]);
  });

  test('may be empty', () => {
    const kernels = createSmall();
    expect(() => kernels.record(() => {})()).not.toThrow();
    expectUsable(kernels);
  });

  test('has what else is done in it done once only, when it is recorded', () => {
    const kernels = createSmall();
    const done: string[] = [];
    const run = kernels.record(() => {
      done.push('at once');
      kernels.compute(() => done.push('in its turn'));
    });
    expect(done).toEqual(['at once']);
    run();
    run();
    expect(done).toEqual(['at once', 'in its turn', 'in its turn']);
  });

  test('cannot contain another', () => {
    const kernels = createSmall();
    expect(() => kernels.record(() => kernels.record(() => {}))).toThrow(
      'WasmKernels: a recording has begun already.',
    );
    expectUsable(kernels);
  });

  test('is broken off by an exception, and so is its run; the kernels stay usable', () => {
    const kernels = createSmall();
    const a = fromRows([[1]], kernels);
    const fail = () => {
      throw new Error('as it happens');
    };
    const broken = () =>
      kernels.record(() => {
        kernels.setZero(a);
        fail();
      });
    expect(broken).toThrow('as it happens');
    expect(toRows(a)).toEqual([[1]]);
    expectUsable(kernels);

    const run = kernels.record(() => {
      kernels.setSums(a, a, a);
      kernels.compute(fail);
      kernels.setZero(a);
    });
    expect(run).toThrow('as it happens');
    expect(toRows(a)).toEqual([[2]]);
    expectUsable(kernels);
  });

  test('checks its labels each time, and goes on when they are right again', () => {
    const kernels = createSmall();
    const loss = new SoftmaxCrossEntropy();
    const [y, labels] = [fromRows([[0, 0]], kernels), fromRows([[1]], kernels)];
    const run = kernels.record(() => loss.forward(y, labels));
    run();
    expect(loss.value).toBeCloseTo(Math.LN2, 12);
    labels.data[0] = 2;
    expect(run).toThrow(RangeError);
    labels.data[0] = 0;
    run();
    expect(loss.value).toBeCloseTo(Math.LN2, 12);
  });

  test('that no more memory is there for is refused', () => {
    const kernels = createSmall();
    const a = kernels.createMatrix(1, 1);
    const endless = () =>
      kernels.record(() => {
        for (let call = 0; call < 2 ** 16; call++) kernels.setZero(a);
      });
    expect(endless).toThrow(new RangeError('WasmKernels: their memory of 1 MB is full.'));
    expectUsable(kernels);
  });
});

describe('a matrix that lies in another memory is refused', () => {
  /** The kernels, for which each matrix that they are called with is exchanged. */
  function exchanging(kernels: Kernels, exchange: (matrix: Matrix) => Matrix): Kernels {
    return new Proxy(kernels, {
      get(target, key: keyof Kernels) {
        const member = target[key];
        if (typeof member !== 'function') return member;
        const method = member as (...given: unknown[]) => unknown;
        return (...given: unknown[]) =>
          method.apply(
            target,
            given.map((argument) => (isMatrix(argument) ? exchange(argument) : argument)),
          );
      },
    });
  }

  function isMatrix(argument: unknown): argument is Matrix {
    return typeof argument === 'object' && argument !== null && 'data' in argument;
  }

  // What plain code computes finds its numbers wherever they lie.
  const anywhere: readonly string[] = ['setMapped', 'setMappedGradient', 'checkClasses', 'drawMask'];
  const strangers = { 'wasm-float64': createSmall(), 'plain-float64': plainKernels };

  test.each(kernelNames.filter((name) => !anywhere.includes(name)))('by %s, whichever it is', (name) => {
    const own = createKernels('float64');
    // Each seed brings its own choice of what may be left out.
    for (let from = 0; from < 8; from++)
      for (const [where, stranger] of Object.entries(strangers)) {
        let count = 1;
        for (let place = 0; place < count; place++) {
          count = 0;
          const kernels = exchanging(own, (matrix) =>
            count++ === place ? stranger.createMatrix(matrix.rows, matrix.columns) : matrix,
          );
          expect(() => cases[name](new Desk(kernels, squareScene(from, 3)))).toThrow(
            `WasmKernels: a matrix lies in the memory of ${where}.`,
          );
        }
      }
  });
});

describe('the memory', () => {
  test.each(precisions)('of %s is 0 where a matrix is made, whatever came before', (precision) => {
    const kernels = createKernels(precision);
    fc.assert(
      fc.property(seed, size, size, (from, rows, columns) => {
        const made = kernels.createMatrix(rows, columns);
        expect(made.data.length).toBe(rows * columns);
        expect(made.data.every((number) => Object.is(number, 0))).toBe(true);
        made.data.fill(Number.NaN);
        // Takes scratch memory, constants, and room for a list of calls.
        const desk = new Desk(kernels, squareScene(from, rows));
        kernels.record(() => cases.addProductRightTransposed(desk))();
        cases.addScaled(desk);
      }),
    );
  });

  test.each(precisions)('of %s holds no two matrices in one place', (precision) => {
    const kernels = createKernels(precision);
    const shapes = fc.array(fc.tuple(size, size), { maxLength: 12 });
    fc.assert(
      fc.property(seed, shapes, (from, list) => {
        const desk = new Desk(kernels, squareScene(from, 3));
        const made = list.map(([rows, columns], index) => {
          const matrix = kernels.createMatrix(rows, columns);
          matrix.data.fill(index + 1);
          // A transposed copy is made in scratch memory that grows with it.
          kernels.addProductRightTransposed(desk.matrix(rows, rows), matrix, matrix);
          kernels.record(() => kernels.addScaled(desk.matrix(1, 1), from + index, desk.matrix(1, 1)))();
          return matrix;
        });
        for (const [index, { data }] of made.entries())
          expect(data.every((number) => number === index + 1)).toBe(true);
      }),
    );
  });

  test.each(precisions)(
    'of %s that is full is a RangeError, which says how large it was; less still fits',
    (precision) => {
      const kernels = createSmall(precision);
      const full = new RangeError('WasmKernels: their memory of 1 MB is full.');
      expect(() => kernels.createMatrix(1024, 1024)).toThrow(full);
      const half = kernels.createMatrix(1, 2 ** 19 / (precision === 'float32' ? 4 : 8));
      expect(() => kernels.createMatrix(half.rows, half.columns)).toThrow(full);
      expectUsable(kernels);
    },
  );

  test('is one for each: what one computes does not change what another has', () => {
    const [one, other] = [createSmall(), createSmall()];
    const [a, b] = [fromRows([[1, 2, 3]], one), fromRows([[4, 5, 6]], other)];
    one.setZero(a);
    expect(toRows(b)).toEqual([[4, 5, 6]]);
  });
});
