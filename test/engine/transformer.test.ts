import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createMatrix,
  createRandom,
  drawTransformer,
  type Layer,
  type Matrix,
  measureGradient,
  SoftmaxCrossEntropy,
  Transformer,
  type TransformerParts,
  zeroGradients,
} from '../../src/engine/index.ts';
import { drawer, seed } from './arbitrary.ts';

/** Shapes small enough for centred differences in every number. */
const shape = fc.record({
  vocabulary: fc.integer({ min: 2, max: 5 }),
  context: fc.integer({ min: 1, max: 4 }),
  width: fc.constantFrom(2, 4),
  heads: fc.constantFrom(1, 2),
  blocks: fc.integer({ min: 1, max: 2 }),
});

const parts: fc.Arbitrary<Partial<TransformerParts>> = fc
  .record({
    positions: fc.boolean(),
    attention: fc.boolean(),
    feedForward: fc.boolean(),
    norms: fc.boolean(),
    residuals: fc.boolean(),
    mask: fc.boolean(),
    silencedHeads: fc.constantFrom([], [0]),
  })
  // Without residuals a row may become nearly 0, whose norm changes too fast for centred differences.
  .filter(({ norms, residuals }) => residuals || !norms);

function drawTokens(rows: number, vocabulary: number, from: number): Matrix {
  const random = createRandom(from);
  const tokens = createMatrix(rows, 1);
  for (const index of tokens.data.keys()) tokens.data[index] = random.integer(vocabulary);
  return tokens;
}

/**
 * The largest difference of the backward pass and the measured gradient of a parameter, as a share of the largest slope; and which
 * share of all slopes could be measured. Where the bend of a ReLU lies within a step, two step sizes disagree: no difference
 * measures a slope there.
 */
function compareGradients(network: Layer, x: Matrix, target: Matrix) {
  const loss = new SoftmaxCrossEntropy();
  const lossNow = () => loss.forward(network.forward(x), target);
  zeroGradients(network.parameters);
  lossNow();
  network.addGradients(loss.backward());
  let [all, smooth, gap] = [0, 0, 0];
  for (const { value, gradient } of network.parameters) {
    const { data } = value;
    const found = [...gradient.data];
    const place = [...data];
    const lossAt = (moved: readonly number[]) => {
      data.set(moved);
      return lossNow();
    };
    // A norm bends sharply where a row is small: two step sizes tell how much of a difference is the bend.
    const long = measureGradient(lossAt, place, 2e-5);
    const short = measureGradient(lossAt, place, 1e-5);
    data.set(place);
    const largest = Math.max(2e-4, ...found.map(Math.abs), ...short.map(Math.abs));
    for (const [index, slope] of short.entries()) {
      const apart = slope - (long[index] ?? Number.NaN);
      all++;
      if (!(Math.abs(apart) <= 2e-6 * largest)) continue;
      smooth++;
      const measured = slope + apart / 3;
      gap = Math.max(gap, Math.abs((found[index] ?? Number.NaN) - measured) / largest);
    }
  }
  return { gap, measured: smooth / all };
}

test('every gradient agrees with centred differences, whatever its shape is and is left out', () => {
  fc.assert(
    fc.property(seed, shape, parts, fc.integer({ min: 1, max: 3 }), (from, size, left, sequences) => {
      const network = new Transformer(drawTransformer(size, createRandom(from)), left);
      // A head of its usual smallness would make most gradients too small to measure.
      for (const [index, w] of network.layers.head.w.data.entries())
        network.layers.head.w.data[index] = 20 * w;
      const x = drawTokens(sequences * size.context, size.vocabulary, from);
      const target = drawTokens(sequences * size.context, size.vocabulary, from + 1);
      const { gap, measured } = compareGradients(network, x, target);
      expect(gap).toBeLessThan(1e-6);
      expect(measured).toBeGreaterThan(0.5);
    }),
    { numRuns: 40 },
  );
});

const small = { vocabulary: 5, context: 4, width: 4, heads: 2, blocks: 2 };

test('each number of a Transformer has a name of its own, and one that says where it belongs', () => {
  const network = new Transformer(drawTransformer({ ...small, blocks: 1 }, createRandom(1)));
  const shapes = network.parameters.map(({ name, value }) => `${name} ${value.rows}×${value.columns}`);
  expect(shapes).toEqual([
    'tokens 5×4',
    'positions 4×4',
    'block1.norm1 1×4',
    'block1.wq 4×4',
    'block1.wk 4×4',
    'block1.wv 4×4',
    'block1.wo 4×4',
    'block1.norm2 1×4',
    'block1.w1 4×16',
    'block1.w2 16×4',
    'norm 1×4',
    'head 4×5',
  ]);
});

test('the loss begins within .03 of ln V: all tokens are as good as equally likely', () => {
  for (let from = 0; from < 20; from++) {
    const size = { vocabulary: 544, context: 16, width: 32, heads: 2, blocks: 1 };
    const network = new Transformer(drawTransformer(size, createRandom(from)));
    const x = drawTokens(128, 544, from);
    const loss = new SoftmaxCrossEntropy().forward(network.forward(x), drawTokens(128, 544, from + 1));
    expect(Math.abs(loss - Math.log(544))).toBeLessThan(0.03);
  }
});

/** The scores at each position of a sequence. */
function scores(network: Layer, tokens: readonly number[]): number[][] {
  const x = createMatrix(tokens.length, 1);
  x.data.set(tokens);
  const { data, columns } = network.forward(x);
  return tokens.map((_, row) => [...data.subarray(row * columns, (row + 1) * columns)]);
}

test('with the mask no position knows what follows it; without, each does', () => {
  const network = new Transformer(drawTransformer(small, createRandom(3)));
  const [before, after] = [scores(network, [1, 2, 3, 4]), scores(network, [1, 2, 3, 0])];
  expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
  expect(after[3]).not.toEqual(before[3]);
  const peeking = network.with({ mask: false });
  expect(scores(peeking, [1, 2, 3, 0])[0]).not.toEqual(scores(peeking, [1, 2, 3, 4])[0]);
});

test('a shorter text is answered as the beginning of a longer one is', () => {
  const network = new Transformer(drawTransformer(small, createRandom(4)));
  const whole = scores(network, [1, 2, 3, 4]);
  for (const [index, number] of (scores(network, [1, 2])[1] ?? []).entries())
    expect(number).toBeCloseTo(whole[1]?.[index] ?? Number.NaN, 12);
});

test('several sequences are answered as each alone', () => {
  const network = new Transformer(drawTransformer(small, createRandom(5)));
  const alone = [...scores(network, [1, 2, 3, 4]), ...scores(network, [4, 3, 2, 1])];
  expect(scores(network, [1, 2, 3, 4, 4, 3, 2, 1])).toEqual(alone);
});

test('the shares of each head add up to 1 over what the mask shows, and are 0 behind it', () => {
  const network = new Transformer(drawTransformer(small, createRandom(6)));
  scores(network, [1, 2, 3, 4, 4, 3, 2, 1]);
  const shares = network.attentions.map((attention) => attention.attentionWeights());
  expect(shares.map((block) => block.map((sequence) => sequence.length))).toEqual([[2, 2], [2, 2]]); // biome-ignore format: blocks
  for (const rows of shares.flat(2))
    for (const [position, row] of rows.entries()) {
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(row.every((share, other) => (other <= position ? share > 0 : share === 0))).toBe(true);
    }
});

test('without attention a position knows nothing but itself', () => {
  const network = new Transformer(drawTransformer(small, createRandom(7))).with({ attention: false });
  expect(scores(network, [1, 2, 3])[2]).toEqual(scores(network, [4, 0, 3])[2]);
  expect(network.attentions).toEqual([]);
});

test('without positions and mask the order of a text is lost', () => {
  const network = new Transformer(drawTransformer({ ...small, blocks: 1 }, createRandom(8))).with({
    positions: false,
    mask: false,
  });
  const [, , third = []] = scores(network, [1, 2, 3]);
  const [, , swapped = []] = scores(network, [2, 1, 3]);
  for (const [index, number] of third.entries()) expect(number).toBeCloseTo(swapped[index] ?? Number.NaN, 12);
});

test('a part that is left out afterwards is there again when it is put back', () => {
  const network = new Transformer(drawTransformer(small, createRandom(9)));
  const whole = scores(network, [1, 2, 3, 4]);
  const silenced = network.with({ silencedHeads: [1] });
  expect(scores(silenced, [1, 2, 3, 4])).not.toEqual(whole);
  expect(scores(silenced.with({ silencedHeads: [] }), [1, 2, 3, 4])).toEqual(whole);
});

test('the gradient of the tokens themselves is 0: a name is no quantity', () => {
  const network = new Transformer(drawTransformer(small, createRandom(10)));
  network.forward(drawTokens(4, 5, 1));
  expect([...network.backward(drawer(1)(4, 5)).data]).toEqual([0, 0, 0, 0]);
});

test.each([
  [[5], 'x must be whole numbers from 0 to 4, but got 5.'],
  [[-1], 'x must be whole numbers from 0 to 4, but got -1.'],
  [[0.5], 'x must be whole numbers from 0 to 4, but got 0.5.'],
  [[0, 1, 2, 3, 4], 'the rows of x must be 8×1, but got 5×1.'],
])('the tokens %j are refused', (tokens, message) => {
  const network = new Transformer(drawTransformer(small, createRandom(1)));
  expect(() => scores(network, tokens)).toThrow(message);
});

test('a width that cannot be split among the heads is refused', () => {
  expect(() => drawTransformer({ ...small, heads: 3 }, createRandom(1))).toThrow(
    'SelfAttention: 4 columns cannot be split among 3 heads.',
  );
});
