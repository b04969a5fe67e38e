// The recital: a Transformer that learns a whole text by heart.
import { engine } from '../bundle.mjs';
import { text, toIds } from './text.mjs';
import { drawWeights } from './weights.mjs';

const steps = 2000;
const warmUp = 20;
const peak = 0.01;

/** Trained, it is given the first four tokens, a line break and three characters, and must say all the others. */
export function drawRecital() {
  const random = engine.createRandom(1);
  const recited = `\n${text}`;
  const ids = toIds(recited);
  const shape = { vocabulary: new Set(ids).size, context: 16, width: 32, heads: 2, blocks: 1 };
  const last = ids.length - 1 - shape.context;
  const lineStarts = [...ids.keys()].filter((at) => recited[at] === '\n' && at <= last);
  const drawStart = () =>
    random.uniform() < 0.3 ? lineStarts[random.integer(lineStarts.length)] : random.integer(last + 1);
  return {
    name: 'recital',
    kind: 'transformer',
    shape,
    // So small a head starts with all tokens about equally likely.
    weights: drawWeights(shape, random, { headDeviation: 0.05 / Math.sqrt(shape.width) }),
    ids,
    batches: Array.from({ length: steps }, () => Array.from({ length: 8 }, drawStart)),
    rates: Array.from({ length: steps }, (_, step) =>
      step < warmUp ? (peak * (step + 1)) / warmUp : (peak * (steps - step)) / (steps - warmUp),
    ),
    beta2: 0.99,
    given: 4,
  };
}
