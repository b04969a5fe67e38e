// A small Transformer and two windows, drawn so that nothing is special: gains are not 1, heads and blocks are two.
import { engine } from '../bundle.mjs';
import { drawWeights } from '../transformer/weights.mjs';

export function drawProblem() {
  const random = engine.createRandom(1);
  const shape = { vocabulary: 11, context: 5, width: 8, heads: 2, blocks: 2 };
  const windows = Array.from({ length: 2 }, () =>
    Array.from({ length: shape.context + 1 }, () => random.integer(shape.vocabulary)),
  );
  const weights = drawWeights(shape, random, { gainDeviation: 0.2 });
  return {
    shape,
    weights: Object.fromEntries(Object.entries(weights).map(([name, rows]) => [name, rows.map(toSingle)])),
    ids: windows.map((tokens) => tokens.slice(0, -1)),
    targets: windows.map((tokens) => tokens.slice(1)),
  };
}

/** The nearest numbers of single precision, so that both precisions start from the same. */
function toSingle(row) {
  return row.map(Math.fround);
}
