import { type Activation, computeNeuron, identity, relu, sigmoid, step, tanh } from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { formatFactor as f, formatNumber } from '../core/format-number.ts';
import { indexed, numbered, sumOf } from '../core/formula.ts';
import { checkLengths, number, numbers, word } from '../core/params.ts';
import type { Frame, Marks, Value } from '../core/trace.ts';
import { value } from '../core/value.ts';

/** Each activation with how f(z) is written, the number z put in. */
const activations = {
  step: { engine: step, write: (z) => `f(${formatNumber(z)}), ${formatNumber(z)} ${z >= 0 ? '≥' : '<'} 0` },
  linear: { engine: identity, write: formatNumber },
  sigmoid: { engine: sigmoid, write: (z) => `1/(1 + e^(−${f(z)}))` },
  relu: { engine: relu, write: (z) => `max(0, ${formatNumber(z)})` },
  tanh: { engine: tanh, write: (z) => `tanh(${formatNumber(z)})` },
} as const satisfies { [name: string]: { engine: Activation; write: (z: number) => string } };

/**
 * One neuron, y = f(z) with z = Σ w·x + b: the article's admission (six marks, each of weight 1, b = −660, f the
 * step that is 1 from z = 0 on), its line y = k·x + b, and any other story with a few inputs.
 */
export const neuron = define({
  name: 'neuron',
  params: {
    x: numbers(118, 122, 120, 84, 86, 82),
    w: numbers(1, 1, 1, 1, 1, 1),
    b: number(-660),
    activation: word('step', 'linear', 'sigmoid', 'relu', 'tanh'),
  },
  check: ({ x, w }) => checkLengths({ x, w }),
  run({ x, w, b, activation }) {
    const { engine, write } = activations[activation];
    const { products, z, output: y } = computeNeuron({ weights: w, bias: b, activation: engine }, x);
    const sum = total(products);
    const pairs = x.map((xi, index) => ({ x: xi, w: w[index] ?? 0 }));
    const terms = pairs.map((pair) => `${f(pair.w)}·${f(pair.x)}`);
    const termValues = products.map((product, i) =>
      value(product, `${indexed('w', i + 1)}·${indexed('x', i + 1)}`, terms[i] ?? ''),
    );
    const wx = x.length === 1 ? 'w·x' : 'Σ w·x';
    const values = {
      ...numbered(
        'x',
        pairs.map((pair, i) => value(pair.x, indexed('x', i + 1))),
      ),
      ...numbered(
        'w',
        pairs.map((pair, i) => value(pair.w, indexed('w', i + 1))),
      ),
      ...numbered('term', termValues),
      b: value(b, 'b'),
      count: value(x.length, 'n'),
      total: value(total(x), 'Σ x', sumOf(x.map(f))),
      sum: value(sum, wx, sumOf(terms)),
      z: value(z, 'z', `${wx} + b`, `${x.length === 1 ? sumOf(terms) : f(sum)} + ${f(b)}`),
      y: value(y, 'y', ...(activation === 'linear' ? ['z'] : ['f(z)', write(z)])),
      passMark: value(-b, wx, '−b', `−${f(b)}`),
      // Above the mark, not at it: with whole marks the line moves up by one.
      strictBias: value(b - 1, 'b', '−(−b + 1)', `−(${f(-b)} + 1)`),
      missing: value(Math.max(0, -z), 'max(0, −z)', `max(0, −${f(z)})`),
    };
    const mistakes = {
      forgotBias: value(sum, wx, sumOf(terms)),
      biasAdded: value(sum - b, `${wx} − b`, `${f(sum)} − ${f(b)}`),
      reversed: value(-z, `−b − ${wx}`, `−${f(b)} − ${f(sum)}`),
      forgotWeights: value(total(x) + b, 'Σ x + b', `${f(total(x))} + ${f(b)}`),
      weightsAdded: value(
        total(pairs.map((pair) => pair.w + pair.x)) + b,
        'Σ (w + x) + b',
        `${sumOf(pairs.map((pair) => `(${f(pair.w)} + ${f(pair.x)})`))} + ${f(b)}`,
      ),
      weightsPositive: value(
        total(pairs.map((pair) => Math.abs(pair.w) * pair.x)) + b,
        'Σ |w|·x + b',
        `${sumOf(pairs.map((pair) => `${f(Math.abs(pair.w))}·${f(pair.x)}`))} + ${f(b)}`,
      ),
      flipped:
        activation === 'step' || activation === 'sigmoid'
          ? value(1 - y, '1 − f(z)', `1 − ${f(y)}`)
          : value(-y, '−f(z)', `−${f(y)}`),
      // Being exactly on the line counted as being below it.
      strict: value(activation === 'step' && z === 0 ? 0 : y, 'f(z)', 'z > 0 → 1, z ≤ 0 → 0'),
      flippedBias: value(-b, '−b', `−${f(b)}`),
      strictFlipped: value(1 - b, '−b + 1', `−${f(b)} + 1`),
      strictBelow: value(b + 1, 'b + 1', `${formatNumber(b)} + 1`),
    };
    return {
      frames: [
        frame(0, 0, { x, w, b, products: [] }, []),
        ...termValues.map(({ working }, i) =>
          frame(i + 1, 1, { x, w, b, products: products.slice(0, i + 1) }, working),
        ),
        ...stages(x.length, { x, w, b, products }, values),
      ],
      values,
      mistakes,
      end: { kind: 'stopped' },
    };
  },
});

/** After the products: the sum, the sum with the bias, and what the neuron says. */
function stages(count: number, marks: Marks, { sum, z, y }: { sum: Value; z: Value; y: Value }): Frame[] {
  const summed = { ...marks, sum: sum.number };
  const biased = { ...summed, z: z.number };
  return [
    frame(count + 1, 2, summed, sum.working),
    frame(count + 2, 3, biased, z.working),
    frame(count + 3, 4, { ...biased, y: y.number }, y.working),
  ];
}

function frame(at: number, stage: number, marks: Marks, working: Frame['working']): Frame {
  return { at, loss: 0, marks: { ...marks, stage }, working };
}

function total(list: readonly number[]): number {
  return list.reduce((sum, item) => sum + item, 0);
}
