/**
 * The first weights of a Transformer, rows by name, as plain numbers for all. The head sees a row of length √width, so a
 * deviation of 1 / √width makes scores of about 1.
 */
export function drawWeights({ vocabulary, context, width, blocks }, random, options = {}) {
  const { headDeviation = 1 / Math.sqrt(width), gainDeviation = 0 } = options;
  const draw = (rows, columns, mean, deviation) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => random.normal(mean, deviation)));
  const linear = (inputs, outputs) => draw(inputs, outputs, 0, 1 / Math.sqrt(inputs));
  const gain = () => draw(1, width, 1, gainDeviation);

  const weights = { tokens: draw(vocabulary, width, 0, 0.3), positions: draw(context, width, 0, 0.3) };
  for (let block = 1; block <= blocks; block++) {
    weights[`block${block}.norm1`] = gain();
    for (const name of ['wq', 'wk', 'wv', 'wo']) weights[`block${block}.${name}`] = linear(width, width);
    weights[`block${block}.norm2`] = gain();
    weights[`block${block}.w1`] = linear(width, 4 * width);
    weights[`block${block}.w2`] = linear(4 * width, width);
  }
  weights.norm = gain();
  weights.head = draw(width, vocabulary, 0, headDeviation);
  return weights;
}
