import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Adam,
  fromRows,
  L1Penalty,
  L2Penalty,
  linearDecay,
  Momentum,
  type Optimiser,
  type Parameter,
  SGD,
  toRows,
} from '../../../src/engine/index.ts';

function parameter(kind: Parameter['kind'], value: number, gradient: number): Parameter {
  return { name: 'p', kind, value: fromRows([[value]]), gradient: fromRows([[gradient]]) };
}

/** Where a number goes that starts at `from`, when the gradients are these. */
function walk(optimiser: Optimiser, from: number, gradients: readonly number[]): number {
  const moved = parameter('weight', from, 0);
  for (const gradient of gradients) {
    moved.gradient.data.fill(gradient);
    optimiser.step([moved]);
  }
  return toRows(moved.value)[0]?.[0] ?? Number.NaN;
}

test('gradient descent walks against the gradient, and leaves it as it is', () => {
  const [k, b] = [parameter('weight', 2, -2), parameter('bias', 3, -2)];
  new SGD(0.25).step([k, b]);
  expect([toRows(k.value), toRows(b.value)]).toEqual([[[2.5]], [[3.5]]]);
  expect([toRows(k.gradient), toRows(b.gradient)]).toEqual([[[-2]], [[-2]]]);
});

test('a schedule is asked for the rate of each step', () => {
  expect(walk(new SGD(linearDecay(1, 0, 2)), 10, [1, 1, 1])).toBe(10 - 1 - 0.5);
});

describe('a heavy ball', () => {
  test('gains speed downhill: steps of 1, 1½, 1¾', () => {
    expect(walk(new Momentum(1, 0.5), 10, [1, 1, 1])).toBe(10 - 1 - 1.5 - 1.75);
  });

  test('rolls on over level ground', () => {
    expect(walk(new Momentum(1, 0.5), 10, [1, 0, 0])).toBe(10 - 1 - 0.5 - 0.25);
  });

  test('without momentum is plain descent', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -9, max: 9, noNaN: true })), (gradients) => {
        expect(walk(new Momentum(0.1, 0), 1, gradients)).toBe(walk(new SGD(0.1), 1, gradients));
      }),
    );
  });

  test('remembers each number apart', () => {
    const optimiser = new Momentum(1, 0.5);
    const [moved, still] = [parameter('weight', 10, 1), parameter('weight', 10, 0)];
    for (let step = 0; step < 3; step++) optimiser.step([moved, still]);
    expect(toRows(still.value)).toEqual([[10]]);
  });
});

describe('Adam', () => {
  /** The formula of the paper, unsimplified. */
  function byThePaper(rate: number, from: number, gradients: readonly number[]): number {
    let [w, m, v] = [from, 0, 0];
    for (const [index, gradient] of gradients.entries()) {
      m = 0.9 * m + 0.1 * gradient;
      v = 0.999 * v + 0.001 * gradient ** 2;
      const mean = m / (1 - 0.9 ** (index + 1));
      const square = v / (1 - 0.999 ** (index + 1));
      w -= (rate * mean) / (Math.sqrt(square) + 1e-8);
    }
    return w;
  }

  test('steps as in its paper', () => {
    const gradient = fc
      .double({ min: -100, max: 100, noNaN: true })
      .filter((g) => g === 0 || Math.abs(g) > 1e-6);
    fc.assert(
      fc.property(fc.array(gradient, { maxLength: 30 }), (gradients) => {
        expect(walk(new Adam(0.1), 1, gradients)).toBeCloseTo(byThePaper(0.1, 1, gradients), 9);
      }),
    );
  });

  test.each([1e-4, 1, 1e4])('takes a first step as long as the rate, on a slope of %d too', (slope) => {
    expect(walk(new Adam(0.1), 1, [slope])).toBeCloseTo(0.9, 4);
  });

  test('stays where it has never felt a slope', () => {
    expect(walk(new Adam(0.1), 1, [0, 0, 0])).toBe(1);
  });
});

test('an L2 penalty pulls weights towards 0, and leaves biases and gains alone', () => {
  const all = (['weight', 'bias', 'gain'] as const).map((kind) => parameter(kind, 10, 0));
  new L2Penalty(0.05, new SGD(1)).step(all);
  expect(all.map(({ value }) => toRows(value))).toEqual([[[9]], [[10]], [[10]]]);
});

test('the weight decay of frameworks, `dw + decay·w`, is an L2 penalty of half as much', () => {
  const [w, rate, decay] = [parameter('weight', 10, 3), 0.5, 0.25];
  new L2Penalty(decay / 2, new SGD(rate)).step([w]);
  expect(toRows(w.value)).toEqual([[10 - rate * (3 + decay * 10)]]);
});

test('an L1 penalty pulls every weight towards 0 by as much, and leaves zeros, biases and gains alone', () => {
  const weights = [10, -10, 0].map((weight) => parameter('weight', weight, 0));
  const others = [parameter('bias', 10, 0), parameter('gain', 10, 0)];
  new L1Penalty(0.5, new SGD(1)).step([...weights, ...others]);
  expect(weights.map(({ value }) => toRows(value))).toEqual([[[9.5]], [[-9.5]], [[0]]]);
  expect(others.map(({ value }) => toRows(value))).toEqual([[[10]], [[10]]]);
});

test('what Adam remembers, put into another, makes it go on as if it were the same', () => {
  const gradients = [3, -1, 2, 5, -4, 1];
  const whole = walk(new Adam(linearDecay(0.1, 0, 6)), 10, gradients);
  const [one, moved] = [new Adam(linearDecay(0.1, 0, 6)), parameter('weight', 10, 0)];
  const push = (optimiser: Optimiser, gradient: number) => {
    moved.gradient.data.fill(gradient);
    optimiser.step([moved]);
  };
  for (const gradient of gradients.slice(0, 3)) push(one, gradient);
  const other = new Adam(linearDecay(0.1, 0, 6));
  const memory = one.memoryOf([moved]);
  for (const [index, { value }] of other.memoryOf([moved]).entries())
    value.data.set(memory[index]?.value.data ?? []);
  other.goOnFrom(3);
  for (const gradient of gradients.slice(3)) push(other, gradient);
  expect(toRows(moved.value)[0]?.[0]).toBe(whole);
  expect(memory.map(({ name }) => name)).toEqual(['p.m', 'p.v']);
});
