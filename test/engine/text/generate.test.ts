import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createKernels,
  createRandom,
  Dense,
  drawTransformer,
  fromRows,
  generate,
  type Layer,
  lossOn,
  Network,
  nextLogits,
  recite,
  type Sampling,
  ShapeError,
  softmax,
  Transformer,
  tokenProbabilities,
  toRows,
} from '../../../src/engine/index.ts';
import { counter, mixer, model, pairTable, watch } from './fake-models.ts';

const greedy: Sampling = { kind: 'greedy' };
const kinds = 5;
const token = fc.integer({ min: 0, max: kinds - 1 });
const text = fc.array(token, { minLength: 1, maxLength: 20 });
const context = fc.integer({ min: 1, max: 7 });
const seed = fc.integer({ min: 0, max: 2 ** 31 });
const sampling: fc.Arbitrary<Sampling> = fc.constantFrom<Sampling>(
  greedy,
  { kind: 'draw', temperature: 1 },
  { kind: 'draw', temperature: 0.5, topK: 3 },
  { kind: 'draw', temperature: 2, topP: 0.8 },
);

test('a model that counts goes on counting', () => {
  const options = { count: 6, context: 3, sampling: greedy, random: createRandom(0) };
  expect([...generate(counter(5), [0, 1], options)]).toEqual([2, 3, 4, 0, 1, 2]);
});

test('each token is handed out before the next one is thought of', () => {
  const { model: counting, windows } = watch(counter(9));
  const options = { count: 3, context: 2, sampling: greedy, random: createRandom(0) };
  const tokens = generate(counting, [0], options);
  expect(windows).toEqual([]);
  expect(tokens.next().value).toBe(1);
  expect(windows).toEqual([[0]]);
  expect(tokens.next().value).toBe(2);
  expect(windows).toEqual([[0], [0, 1]]);
  expect(tokens.next().value).toBe(3);
  expect(tokens.next().done).toBe(true);
  expect(windows).toEqual([[0], [0, 1], [1, 2]]);
});

test('at each step the model is given the last tokens of the text so far, as many as it can look back on', () => {
  fc.assert(
    fc.property(text, context, sampling, seed, (prompt, size, how, from) => {
      const { model: mixing, windows } = watch(mixer(kinds));
      const options = { count: 8, context: size, sampling: how, random: createRandom(from) };
      const before = [...prompt];
      const whole = [...prompt, ...generate(mixing, prompt, options)];
      expect(prompt).toEqual(before);
      expect(whole).toHaveLength(prompt.length + 8);
      expect(windows).toEqual(
        Array.from({ length: 8 }, (_, step) => whole.slice(0, prompt.length + step).slice(-size)),
      );
    }),
  );
});

test('the same seed writes the same, and only tokens that have a share', () => {
  fc.assert(
    fc.property(text, context, sampling, seed, (prompt, size, how, from) => {
      const write = () => [
        ...generate(mixer(kinds), prompt, {
          count: 8,
          context: size,
          sampling: how,
          random: createRandom(from),
        }),
      ];
      const written = write();
      expect(write()).toEqual(written);
      for (const [index, chosen] of written.entries()) {
        const logits = nextLogits(mixer(kinds), [...prompt, ...written.slice(0, index)], size);
        expect(tokenProbabilities(logits, how)[chosen]).toBeGreaterThan(0);
      }
    }),
  );
});

test('logits handed out are a copy: the next run of the model leaves them as they are', () => {
  const pairs = pairTable([
    [1, 2],
    [3, 4],
  ]);
  const first = nextLogits(pairs, [0], 1);
  expect(nextLogits(pairs, [1], 1)).toEqual([3, 4]);
  expect(first).toEqual([1, 2]);
});

test('generating nothing runs nothing', () => {
  const { model: counting, windows } = watch(counter(3));
  const options = { count: 0, context: 1, sampling: greedy, random: createRandom(0) };
  expect([...generate(counting, [0], options)]).toEqual([]);
  expect(windows).toEqual([]);
});

test.each([
  [[], {}, 'prompt must have at least one token, but got none.'],
  [[0], { count: -1 }, 'count must be a whole number from 0 on, but got -1.'],
  [[0], { count: 1.5 }, 'count must be a whole number from 0 on, but got 1.5.'],
  [[0], { context: 0 }, 'context must be a whole number from 1 on, but got 0.'],
  [[0], { context: Number.NaN }, 'context must be a whole number from 1 on, but got NaN.'],
])('generating from %j with %o is refused at once', (prompt, changed, problem) => {
  const options = { count: 1, context: 1, sampling: greedy, random: createRandom(0), ...changed };
  expect(() => generate(counter(3), prompt, options)).toThrow(new RangeError(`generate: ${problem}`));
});

test('so are settings of the sampling that are out of range', () => {
  const options = { count: 0, context: 1, random: createRandom(0) };
  expect(() => generate(counter(3), [0], { ...options, sampling: { kind: 'draw', temperature: 0 } })).toThrow(
    new RangeError('generate: temperature must be a number above 0, but got 0.'),
  );
});

test('a model that does not return a row for each token is refused', () => {
  const short: Layer = { ...counter(3), forward: () => fromRows([[1, 2, 3]]) };
  expect(() => nextLogits(short, [0, 1], 2)).toThrow(ShapeError);
  expect(() => lossOn(short, [0, 1, 2], 2)).toThrow(ShapeError);
});

test('a layer of the engine is a model: a table of pairs as a Dense on one-hot tokens', () => {
  const oneHot: Layer = {
    ...counter(2),
    forward: (x) => fromRows([...x.data].map((id) => [Number(id === 0), Number(id === 1)])),
  };
  const pairs = new Network([
    oneHot,
    new Dense(
      fromRows([
        [0, Math.log(3)],
        [0, 0],
      ]),
    ),
  ]);
  expect(tokenProbabilities(nextLogits(pairs, [0], 4), { kind: 'draw', temperature: 1 })[1]).toBeCloseTo(
    0.75,
    12,
  );
  expect(lossOn(pairs, [0, 1, 1], 4)).toBeCloseTo((-Math.log(0.75) - Math.log(0.5)) / 2, 12);
});

test('what a model is sure of it recites without an error', () => {
  const { model: counting, windows } = watch(counter(5));
  expect(recite(counting, [0, 1, 2, 3, 4, 0], { given: 2, context: 3 })).toEqual({
    recited: 4,
    firstError: undefined,
  });
  expect(windows).toEqual([
    [0, 1],
    [0, 1, 2],
    [1, 2, 3],
    [2, 3, 4],
  ]);
});

test('a recital ends at its first error', () => {
  const { model: counting, windows } = watch(counter(5));
  expect(recite(counting, [0, 1, 2, 4, 0], { given: 1, context: 3 })).toEqual({
    recited: 2,
    firstError: { position: 3, token: 3 },
  });
  expect(windows).toHaveLength(3);
});

test('a text given whole leaves nothing to recite', () => {
  expect(recite(counter(5), [3, 1], { given: 2, context: 3 })).toEqual({ recited: 0, firstError: undefined });
});

test('a recital says what greedy generation says, as long as that is the text', () => {
  fc.assert(
    fc.property(text, context, fc.nat(), fc.nat(), (start, size, changeAt, changeTo) => {
      const options = { count: 10, context: size, sampling: greedy, random: createRandom(0) };
      const said = [...start, ...generate(mixer(kinds), start, options)];
      expect(recite(mixer(kinds), said, { given: start.length, context: size })).toEqual({
        recited: 10,
        firstError: undefined,
      });
      const position = start.length + (changeAt % 10);
      const right = said[position] ?? -1;
      const changed = said.with(position, (right + 1 + (changeTo % (kinds - 1))) % kinds);
      expect(recite(mixer(kinds), changed, { given: start.length, context: size })).toEqual({
        recited: position - start.length,
        firstError: { position, token: right },
      });
    }),
  );
});

test.each([
  [[0, 1], { given: 0, context: 1 }, 'given must be a whole number from 1 to 2, but got 0.'],
  [[0, 1], { given: 3, context: 1 }, 'given must be a whole number from 1 to 2, but got 3.'],
  [[0, 1], { given: 1.5, context: 1 }, 'given must be a whole number from 1 to 2, but got 1.5.'],
  [[0, 1], { given: 2, context: 0 }, 'context must be a whole number from 1 on, but got 0.'],
])('reciting %j with %o is refused', (list, options, problem) => {
  expect(() => recite(counter(3), list, options)).toThrow(new RangeError(`recite: ${problem}`));
});

test('who finds all tokens alike loses ln V a token, on a text of any length', () => {
  fc.assert(
    fc.property(fc.array(token, { minLength: 2, maxLength: 20 }), context, (ids, size) => {
      const blind = model(kinds, () => [1, 1, 1, 1, 1]);
      expect(lossOn(blind, ids, size)).toBeCloseTo(Math.log(kinds), 12);
    }),
  );
});

test('a text is read in windows one after the other, the last as short as need be', () => {
  const { model: mixing, windows } = watch(mixer(kinds));
  lossOn(mixing, [0, 1, 2, 3, 4, 0, 1, 2], 3);
  expect(windows).toEqual([[0, 1, 2], [3, 4, 0], [1]]);
});

test('every token after the first is predicted once, from its window up to it', () => {
  fc.assert(
    fc.property(fc.array(token, { minLength: 2, maxLength: 20 }), context, (ids, size) => {
      const losses = ids.slice(1).map((next, place) => {
        const start = place - (place % size);
        const logits = toRows(mixer(kinds).forward(fromRows(ids.slice(start, place + 1).map((id) => [id]))));
        return -Math.log(softmax(logits.at(-1) ?? [])[next] ?? 0);
      });
      const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
      expect(lossOn(mixer(kinds), ids, size)).toBeCloseTo(mean, 12);
    }),
  );
});

test('a token that was thought impossible costs much, but not infinitely much', () => {
  const sure = pairTable([
    [0, 1e6],
    [0, 0],
  ]);
  expect(lossOn(sure, [0, 0], 1)).toBe(1e6);
});

test.each([
  [[], 1, 'text must have at least two tokens, but got 0.'],
  [[0], 1, 'text must have at least two tokens, but got 1.'],
  [[0, 1], 0, 'context must be a whole number from 1 on, but got 0.'],
  [[0, 1], 2.5, 'context must be a whole number from 1 on, but got 2.5.'],
])('the loss on %j with a context of %d is refused', (ids, size, problem) => {
  expect(() => lossOn(counter(3), ids, size)).toThrow(new RangeError(`lossOn: ${problem}`));
});

test.each([3, -1, 0.5])('so is that on a text that ends in %d, which the model does not know', (id) => {
  expect(() => lossOn(counter(3), [0, id], 2)).toThrow(
    new RangeError(`lossOn: tokens must be whole numbers from 0 to 2, but got ${id}.`),
  );
});

test('measuring the loss again and again takes no more memory of the kernels', () => {
  const ids = Array.from({ length: 40 }, (_, place) => place % kinds);
  const shape = { vocabulary: kinds, context: 16, width: 8, heads: 2, blocks: 1 };
  const kernels = createKernels('float32', { megabytes: 1 });
  const transformer = new Transformer(drawTransformer(shape, createRandom(1), kernels));
  const first = lossOn(transformer, ids, 16);
  expect(first).toBeCloseTo(Math.log(kinds), 1);
  for (let call = 0; call < 3000; call++) lossOn(transformer, ids, 16);
  expect(lossOn(transformer, ids, 16)).toBe(first);
});

test('logits after an empty text, or without a context, are refused', () => {
  expect(() => nextLogits(counter(3), [], 1)).toThrow(
    new RangeError('nextLogits: text must have at least one token, but got none.'),
  );
  expect(() => nextLogits(counter(3), [0], 0)).toThrow(RangeError);
});
