import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createRandom,
  likeliestToken,
  pickToken,
  type Random,
  type Sampling,
  softmax,
  tokenProbabilities,
} from '../../../src/engine/index.ts';

const logit = fc.double({ min: -20, max: 20, noNaN: true });
/** Some of them equal, so that ties occur. */
const logits = fc.array(fc.oneof(logit, fc.integer({ min: -2, max: 2 })), { minLength: 1, maxLength: 12 });
const temperature = fc.double({ min: 0.1, max: 10, noNaN: true });
const topK = fc.integer({ min: 1, max: 15 });
const topP = fc.double({ min: 0.01, max: 1, noNaN: true });
const greedy: Sampling = { kind: 'greedy' };

/** Logits whose softmax is these shares. */
function logitsOf(shares: readonly number[]): number[] {
  return shares.map((share) => Math.log(share));
}

function count(shares: readonly number[]): number {
  return shares.filter((share) => share > 0).length;
}

/** A source of chance that says one number, again and again. */
function fixed(uniform: number): Random {
  return { ...createRandom(0), uniform: () => uniform };
}

test('greedy takes the largest logit, and of equals the lowest id', () => {
  expect(likeliestToken([1, 3, 2])).toBe(1);
  expect(likeliestToken([0, 2, -1, 2])).toBe(1);
  expect(tokenProbabilities([0, 2, -1, 2], greedy)).toEqual([0, 1, 0, 0]);
});

test('greedy leaves chance untouched', () => {
  const random = createRandom(1);
  expect(pickToken([1, 3, 2], greedy, random)).toBe(1);
  expect(random.uniform()).toBe(createRandom(1).uniform());
});

test('with a temperature alone, the shares are those of softmax', () => {
  fc.assert(
    fc.property(logits, temperature, (list, t) => {
      const shares = tokenProbabilities(list, { kind: 'draw', temperature: t });
      const expected = softmax(list, t);
      for (const [token, share] of shares.entries()) expect(share).toBeCloseTo(expected[token] ?? 0, 12);
    }),
  );
});

test.each([
  ['topK 2', { topK: 2 }, [0.625, 0.375, 0, 0]],
  ['topP .7', { topP: 0.7 }, [0.625, 0.375, 0, 0]],
  ['topP .85', { topP: 0.85 }, [0.5 / 0.9, 0.3 / 0.9, 0.1 / 0.9, 0]],
  ['a tiny topP', { topP: 1e-9 }, [1, 0, 0, 0]],
  // Among the first two, .625 reaches .6; among all, .5 would not.
  ['topK 2, then topP .6', { topK: 2, topP: 0.6 }, [1, 0, 0, 0]],
  ['topK beyond all', { topK: 9 }, [0.5, 0.3, 0.1, 0.1]],
])('of the shares .5, .3, .1 and .1, %s leaves the right ones', (_, limits, expected) => {
  const shares = tokenProbabilities(logitsOf([0.5, 0.3, 0.1, 0.1]), {
    kind: 'draw',
    temperature: 1,
    ...limits,
  });
  for (const [token, share] of shares.entries()) expect(share).toBeCloseTo(expected[token] ?? 0, 12);
});

test('where equal tokens meet a limit, the lower ids stay', () => {
  expect(tokenProbabilities([1, 1, 1, 1], { kind: 'draw', temperature: 1, topK: 2 })).toEqual([
    0.5, 0.5, 0, 0,
  ]);
  expect(tokenProbabilities([0, 1, 1, 1], { kind: 'draw', temperature: 1, topK: 1 })).toEqual([0, 1, 0, 0]);
});

test('whatever the settings, shares are not negative, add up to 1 and never overtake each other', () => {
  fc.assert(
    fc.property(logits, temperature, topK, topP, (list, t, k, p) => {
      const shares = tokenProbabilities(list, { kind: 'draw', temperature: t, topK: k, topP: p });
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(count(shares)).toBeGreaterThanOrEqual(1);
      expect(count(shares)).toBeLessThanOrEqual(k);
      for (const [a, share] of shares.entries()) {
        expect(share).toBeGreaterThanOrEqual(0);
        for (const [b, other] of shares.entries())
          if ((list[a] ?? 0) > (list[b] ?? 0)) expect(share).toBeGreaterThan(other - 1e-12);
      }
    }),
  );
});

test('topP keeps as many tokens as it needs, and not one more', () => {
  fc.assert(
    fc.property(logits, topP, (list, p) => {
      const all = tokenProbabilities(list, { kind: 'draw', temperature: 1 });
      const shares = tokenProbabilities(list, { kind: 'draw', temperature: 1, topP: p });
      const kept = all.filter((_, token) => (shares[token] ?? 0) > 0);
      const sum = kept.reduce((total, share) => total + share, 0);
      expect(sum).toBeGreaterThan(p - 1e-12);
      expect(sum - Math.min(...kept)).toBeLessThan(p + 1e-12);
    }),
  );
});

test('no temperature, however extreme, and no logit overflows', () => {
  expect(tokenProbabilities([3, 1], { kind: 'draw', temperature: Number.MIN_VALUE })).toEqual([1, 0]);
  expect(tokenProbabilities([3, 1], { kind: 'draw', temperature: Number.MAX_VALUE })).toEqual([0.5, 0.5]);
  expect(tokenProbabilities([1e308, -1e308, 1e308], { kind: 'draw', temperature: 1 })).toEqual([0.5, 0, 0.5]);
});

test('tokens are drawn as often as their shares say', () => {
  const random = createRandom(5);
  const draws = 20_000;
  const counts = [0, 0, 0, 0];
  const sampling: Sampling = { kind: 'draw', temperature: 1, topK: 3 };
  const scores = logitsOf([0.1, 0.2, 0.02, 0.68]);
  for (let draw = 0; draw < draws; draw++) {
    const token = pickToken(scores, sampling, random);
    counts[token] = (counts[token] ?? 0) + 1;
  }
  expect(counts[2]).toBe(0);
  for (const [token, share] of tokenProbabilities(scores, sampling).entries())
    expect((counts[token] ?? 0) / draws).toBeCloseTo(share, 2);
});

test('the ends of chance fall on tokens that may be drawn', () => {
  const sampling: Sampling = { kind: 'draw', temperature: 1, topK: 1 };
  for (const uniform of [0, 1 - 2 ** -53]) expect(pickToken([0, 5, 0], sampling, fixed(uniform))).toBe(1);
  fc.assert(
    fc.property(logits, topK, topP, (list, k, p) => {
      // Warm enough that no share is lost in the rounding of the sum.
      const limited: Sampling = { kind: 'draw', temperature: 10, topK: k, topP: p };
      const shares = tokenProbabilities(list, limited);
      const drawn = [0, 1 - 2 ** -53].map((uniform) => pickToken(list, limited, fixed(uniform)));
      const allowed = [...shares.keys()].filter((token) => (shares[token] ?? 0) > 0);
      expect(drawn).toEqual([allowed[0], allowed.at(-1)]);
    }),
  );
});

test('a share begins where the one before ends, and a limit that is just reached is reached', () => {
  const halves: Sampling = { kind: 'draw', temperature: 1 };
  expect(pickToken([0, 0], halves, fixed(0.5 - 2 ** -53))).toBe(0);
  expect(pickToken([0, 0], halves, fixed(0.5))).toBe(1);
  expect(tokenProbabilities([0, 0], { ...halves, topP: 0.5 })).toEqual([1, 0]);
});

test('ten shares of .1, which rounded stay below 1 together, leave no gap behind them', () => {
  const scores = [...Array<number>(10).fill(1), 0];
  const tenths: Sampling = { kind: 'draw', temperature: 1, topK: 10 };
  expect(
    Array<number>(10)
      .fill(0.1)
      .reduce((sum, share) => sum + share),
  ).toBeLessThan(1);
  expect(pickToken(scores, tenths, fixed(1 - 2 ** -53))).toBe(9);
  expect(tokenProbabilities(scores, { ...tenths, topP: 1 })).toEqual([...Array<number>(10).fill(0.1), 0]);
});

test('the logits given stay as they are', () => {
  const given = [2, 3, 1];
  tokenProbabilities(given, { kind: 'draw', temperature: 1, topK: 2, topP: 0.9 });
  expect(given).toEqual([2, 3, 1]);
});

test.each([
  [{ temperature: 0 }, 'temperature must be a number above 0, but got 0.'],
  [{ temperature: -1 }, 'temperature must be a number above 0, but got -1.'],
  [{ temperature: Number.NaN }, 'temperature must be a number above 0, but got NaN.'],
  [{ temperature: Number.POSITIVE_INFINITY }, 'temperature must be a number above 0, but got Infinity.'],
  [{ topK: 0 }, 'topK must be a whole number from 1 on, but got 0.'],
  [{ topK: 1.5 }, 'topK must be a whole number from 1 on, but got 1.5.'],
  [{ topP: 0 }, 'topP must be above 0 and at most 1, but got 0.'],
  [{ topP: 1.1 }, 'topP must be above 0 and at most 1, but got 1.1.'],
  [{ topP: Number.NaN }, 'topP must be above 0 and at most 1, but got NaN.'],
])('%o is refused', (setting, problem) => {
  const sampling: Sampling = { kind: 'draw', temperature: 1, ...setting };
  expect(() => tokenProbabilities([1, 2], sampling)).toThrow(
    new RangeError(`tokenProbabilities: ${problem}`),
  );
  expect(() => pickToken([1, 2], sampling, createRandom(0))).toThrow(RangeError);
});

test.each([
  [[], 'there must be at least one logit, but got none.'],
  [[1, Number.NaN], 'logits must be finite numbers, but got NaN.'],
  [[Number.POSITIVE_INFINITY], 'logits must be finite numbers, but got Infinity.'],
])('the logits %j are refused', (list, problem) => {
  expect(() => likeliestToken(list)).toThrow(new RangeError(`likeliestToken: ${problem}`));
  expect(() => tokenProbabilities(list, greedy)).toThrow(new RangeError(`tokenProbabilities: ${problem}`));
  expect(() => tokenProbabilities(list, { kind: 'draw', temperature: 1 })).toThrow(RangeError);
});
