import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countFrequencies,
  countPairs,
  countTriples,
  createCharacterTokeniser,
  createUniformModel,
  lossOf,
  type NextTokenModel,
} from '../../../src/engine/index.ts';
import { shippedText } from './shipped-text.ts';

const size = 5;
const someIds = fc.array(fc.nat(size - 1), { minLength: 2, maxLength: 40 });

function modelsOf(ids: readonly number[], size: number): NextTokenModel[] {
  return [
    createUniformModel(size),
    countFrequencies(ids, size),
    countPairs(ids, size),
    countTriples(ids, size),
  ];
}

test('the probabilities are one for each token and add up to 1, after whatever tokens', () => {
  fc.assert(
    fc.property(someIds, fc.array(fc.nat(size - 1), { maxLength: 4 }), (ids, before) => {
      for (const model of modelsOf(ids, size)) {
        const probabilities = model.probabilities(before);
        expect(probabilities).toHaveLength(size);
        expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
        for (const p of probabilities) expect(p).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('on the text that was counted, who looks at more tokens has no larger loss', () => {
  fc.assert(
    fc.property(someIds, (ids) => {
      const [uniform = 0, frequencies = 0, pairs = 0, triples = 0] = modelsOf(ids, size).map((model) =>
        lossOf(model, ids),
      );
      expect(uniform).toBeCloseTo(Math.log(size), 12);
      expect(frequencies).toBeLessThanOrEqual(uniform + 1e-12);
      expect(pairs).toBeLessThanOrEqual(frequencies + 1e-12);
      expect(triples).toBeLessThanOrEqual(pairs + 1e-12);
    }),
  );
});

test('each probability is the share that a naive count finds, over as many tokens before as were ever seen', () => {
  /** What came after exactly these tokens, anywhere in the text. */
  const followers = (ids: readonly number[], context: readonly number[]) =>
    ids.filter(
      (_, at) =>
        at > 0 && at >= context.length && context.every((id, back) => ids[at - context.length + back] === id),
    );
  fc.assert(
    fc.property(someIds, fc.array(fc.nat(size - 1), { maxLength: 3 }), (ids, before) => {
      for (const [reach, model] of modelsOf(ids, size).slice(1).entries()) {
        const seen = [2, 1, 0]
          .filter((length) => length <= Math.min(reach, before.length))
          .map((length) => followers(ids, before.slice(before.length - length)))
          .find((list) => list.length > 0);
        expect(model.probabilities(before)).toEqual(
          Array.from({ length: size }, (_, id) => {
            const list = seen ?? [];
            return list.filter((other) => other === id).length / list.length;
          }),
        );
      }
    }),
  );
});

test('a small text, by hand', () => {
  // a b a c a b
  const ids = [0, 1, 0, 2, 0, 1];
  expect(countFrequencies(ids, 3).probabilities([])).toEqual([2 / 5, 2 / 5, 1 / 5]);
  const pairs = countPairs(ids, 3);
  expect(pairs.probabilities([2, 0])).toEqual([0, 2 / 3, 1 / 3]);
  expect(lossOf(pairs, ids)).toBeCloseTo((2 * Math.log(3 / 2) + Math.log(3)) / 5, 12);
  const triples = countTriples(ids, 3);
  expect(triples.probabilities([1, 0])).toEqual([0, 0, 1]);
  expect(triples.probabilities([0])).toEqual([0, 2 / 3, 1 / 3]);
  expect(lossOf(triples, ids)).toBeCloseTo(Math.log(3 / 2) / 5, 12);
});

test('what a model held for impossible, or does not know, costs infinitely much', () => {
  expect(lossOf(countPairs([0, 1, 0, 1], 2), [0, 0])).toBe(Number.POSITIVE_INFINITY);
  expect(lossOf(createUniformModel(2), [0, 2])).toBe(Number.POSITIVE_INFINITY);
});

test.each([[[]], [[0]]])('a text of the tokens %j is too short', (ids) => {
  for (const count of [countFrequencies, countPairs, countTriples])
    expect(() => count(ids, size)).toThrow(RangeError);
  expect(() => lossOf(createUniformModel(size), ids)).toThrow(RangeError);
});

test.each([-1, 0.5, size])('the id %d is in no vocabulary of five', (id) => {
  for (const count of [countFrequencies, countPairs, countTriples])
    expect(() => count([0, id], size)).toThrow(RangeError);
});

describe('三字经 with a line break before it', () => {
  const text = `\n${shippedText('sanzijing')}`;
  const { vocabulary, encode } = createCharacterTokeniser(text);
  const ids = encode(text);

  test('has 1,617 characters of 544 kinds', () => {
    expect([ids.length, vocabulary.length]).toEqual([1617, 544]);
  });

  test.each([
    [6.299, 'nothing', createUniformModel(544)],
    [5.065, 'frequencies', countFrequencies(ids, 544)],
    [1.745, 'pairs', countPairs(ids, 544)],
    [0.502, 'triples', countTriples(ids, 544)],
  ])('costs %d nats a character to one who knows its %s', (loss, _known, model) => {
    expect(lossOf(model, ids)).toBeCloseTo(loss, 3);
  });
});
