// W4: two Transformers that read the beginning of a text.
import { engine } from '../bundle.mjs';
import { text, toIds } from './text.mjs';
import { drawWeights } from './weights.mjs';

// Adam turns rounding into whole steps where a gradient is about 0. With this seed sums in another order, or in double precision,
// reach the same loss to .001.
const seed = 6;

/** 577 characters with a vocabulary of 200: they have 241 kinds, and the 42 rarest to come, 52 characters, count as unknown. */
function drawReader(name, { width, heads, blocks }) {
  const shape = { vocabulary: 200, context: 32, width, heads, blocks };
  const random = engine.createRandom(seed);
  const ids = toIds(text.slice(0, 577), shape.vocabulary);
  return {
    name,
    about: `Transformer, ${blocks} × (attention, relu), width ${width}, ${heads} heads, context 32, Adam .003, batches of 16`,
    kind: 'transformer',
    shape,
    weights: drawWeights(shape, random),
    ids,
    batches: Array.from({ length: 400 }, () =>
      Array.from({ length: 16 }, () => random.integer(ids.length - shape.context)),
    ),
    rate: 0.003,
    proofSteps: 200,
    flops: countFlops(shape),
  };
}

/**
 * A token's multiplications and additions: 2 for each weight of a product forwards, 4 back. Attention counts its full square,
 * as if nothing were masked: a product of as many rows as the context for the scores, and another for the mixture.
 */
function countFlops({ vocabulary, context, width, blocks }) {
  return 6 * (blocks * (12 * width * width + 2 * context * width) + width * vocabulary);
}

export const readers = [
  drawReader('W4s', { width: 32, heads: 2, blocks: 1 }),
  drawReader('W4l', { width: 64, heads: 4, blocks: 2 }),
];
