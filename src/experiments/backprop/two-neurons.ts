import {
  ActivationLayer,
  Dense,
  fromRows,
  identity,
  type Matrix,
  Network,
  relu,
  SGD,
  SquaredError,
  Training,
} from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { formatFactor as f, formatNumber } from '../core/format-number.ts';
import { lineAt } from '../core/formula.ts';
import { number, word } from '../core/params.ts';
import type { Frame } from '../core/trace.ts';
import { inOneLine, value } from '../core/value.ts';

/**
 * Two neurons in a row, h = f(w₁·x + b₁) and y = w₂·h + b₂, with the loss L = (y − t)². Its blame is handed back one
 * piece after the other, from y to w₁; then all four parameters take one step at once. With whole numbers everything can be worked out by hand.
 */
export const blame = define({
  name: 'blame',
  params: {
    x: number(1, -10, 10),
    w1: number(2, -10, 10),
    b1: number(0, -10, 10),
    w2: number(3, -10, 10),
    b2: number(0, -10, 10),
    target: number(4, -100, 100),
    activation: word('identity', 'relu'),
    learningRate: number(0.01, 0, 1),
  },
  run({ x, w1, b1, w2, b2, target, activation, learningRate }) {
    const start = () => {
      const [first, second] = [new Dense(cell(w1), cell(b1)), new Dense(cell(w2), cell(b2))];
      const bend = new ActivationLayer(activation === 'relu' ? relu : identity);
      const network = new Network([first, bend, second]);
      const training = new Training({ network, loss: new SquaredError(), optimiser: new SGD(learningRate) });
      return { first, bend, second, network, training };
    };
    const batch = { x: cell(x), target: cell(target) };
    const { first, bend, second, network, training } = start();
    const loss = training.computeGradients(batch);
    const z = numberIn(first.forward(batch.x));
    const h = numberIn(bend.forward(first.forward(batch.x)));
    const y = numberIn(network.forward(batch.x));
    const dy = numberIn(training.loss.backward());
    const [dw1, db1] = [numberIn(first.dw), numberIn(first.db)];
    const [dw2, db2] = [numberIn(second.dw), numberIn(second.db)];
    // Adds to the second layer's gradients, which have been read by now.
    const dh = numberIn(second.backward(cell(dy)));
    const slope = bend.activation.derivative(z, h);
    const moved = start();
    moved.training.step(batch);
    const yAfter = numberIn(moved.network.forward(batch.x));
    const weightsMoved = new Network([
      new Dense(moved.first.w, cell(b1)),
      new ActivationLayer(bend.activation),
      new Dense(moved.second.w, cell(b2)),
    ]);
    const yMoved = numberIn(weightsMoved.forward(batch.x));
    const error = y - target;
    const isBent = activation !== 'identity';
    const [sum1, sum2] = [lineWith('w₁·x', 'b₁', b1), lineWith('w₂·h', 'b₂', b2)];
    const values = {
      x: value(x, 'x'),
      w1: value(w1, 'w₁'),
      w2: value(w2, 'w₂'),
      target: value(target, 't'),
      learningRate: value(learningRate, 'η'),
      z: value(z, 'z', sum1, sumAt(w1, x, b1)),
      h: isBent
        ? value(h, 'h', `${activation}(z)`, `${activation}(${formatNumber(z)})`)
        : value(h, 'h', sum1, sumAt(w1, x, b1)),
      y: value(y, 'y', sum2, sumAt(w2, h, b2)),
      error: value(error, 'y − t', `${f(y)} − ${f(target)}`),
      loss: value(loss, 'L', '(y − t)²', `(${f(y)} − ${f(target)})²`),
      dy: value(dy, '∂L/∂y', '2·(y − t)', `2·(${f(y)} − ${f(target)})`),
      dw2: value(dw2, '∂L/∂w₂', '∂L/∂y·h', `${f(dy)}·${f(h)}`),
      db2: value(db2, '∂L/∂b₂', '∂L/∂y'),
      dh: value(dh, '∂L/∂h', '∂L/∂y·w₂', `${f(dy)}·${f(w2)}`),
      slope: value(slope, 'f′(z)'),
      dw1: isBent
        ? value(dw1, '∂L/∂w₁', '∂L/∂h·f′(z)·x', `${f(dh)}·${f(slope)}·${f(x)}`)
        : value(dw1, '∂L/∂w₁', '∂L/∂h·x', `${f(dh)}·${f(x)}`),
      db1: value(db1, '∂L/∂b₁', '∂L/∂h·f′(z)', `${f(dh)}·${f(slope)}`),
      w1After: value(numberIn(moved.first.w), 'w₁ − η·∂L/∂w₁', `${f(w1)} − ${f(learningRate)}·${f(dw1)}`),
      w2After: value(numberIn(moved.second.w), 'w₂ − η·∂L/∂w₂', `${f(w2)} − ${f(learningRate)}·${f(dw2)}`),
      yAfter: value(yAfter, 'y'),
      /** Where biases are not spoken of: only the two weights have moved. */
      yMoved: value(yMoved, 'y'),
      uncleared: value(2 * dw2, '∂L/∂w₂ + ∂L/∂w₂', `${f(dw2)} + ${f(dw2)}`),
    };
    const mistakes = {
      forgotDouble: value(error, 'y − t', `${f(y)} − ${f(target)}`),
      lossItself: value(loss, '(y − t)²'),
      w2ByWeight: value(dy * w2, '∂L/∂y·w₂', `${f(dy)}·${f(w2)}`),
      skippedInput: value(dy, '∂L/∂y'),
      summed: value(dy + h, '∂L/∂y + h', `${f(dy)} + ${f(h)}`),
      errorBySignal: value(error * h, '(y − t)·h', `${f(error)}·${f(h)}`),
      errorByWeight: value(error * w2, '(y − t)·w₂', `${f(error)}·${f(w2)}`),
      errorAllTheWay: value(error * w2 * x, '(y − t)·w₂·x', `${f(error)}·${f(w2)}·${f(x)}`),
      squaredBlame: value(dw2 * dw2, '∂L/∂w₂·∂L/∂w₂', `${f(dw2)}·${f(dw2)}`),
      cleared: value(0, '∂L/∂w₂ − ∂L/∂w₂', `${f(dw2)} − ${f(dw2)}`),
      hByInput: value(dy * h, '∂L/∂y·h', `${f(dy)}·${f(h)}`),
      hAdded: value(dy + w2, '∂L/∂y + w₂', `${f(dy)} + ${f(w2)}`),
      w1WithoutW2: value(dy * x, '∂L/∂y·x', `${f(dy)}·${f(x)}`),
      uphill: value(w2 + learningRate * dw2, 'w₂ + η·∂L/∂w₂', `${f(w2)} + ${f(learningRate)}·${f(dw2)}`),
    };
    const forward = { input: [x], weights1: [w1], bias1: [b1], weights2: [w2], bias2: [b2] };
    const lit = { ...forward, hidden: [h], output: [y], target };
    const frameAt = (
      at: number,
      marks: Frame['marks'],
      ...shown: (typeof values)[keyof typeof values][]
    ): Frame => ({
      at,
      loss,
      marks: { ...marks, stage: Math.min(at, 2) },
      working: shown.map(inOneLine),
    });
    const { dy: blameOfY, dw2: blameOfW2, dh: blameOfH, dw1: blameOfW1 } = values;
    return {
      frames: [
        frameAt(0, forward),
        frameAt(1, { ...forward, hidden: [h] }, values.h),
        frameAt(2, lit, values.y, values.loss),
        frameAt(3, { ...lit, dy }, blameOfY),
        frameAt(4, { ...lit, dy, dw2, db2 }, blameOfW2, ...(b2 === 0 ? [] : [values.db2])),
        frameAt(5, { ...lit, dy, dw2, db2, dh }, blameOfH),
        frameAt(6, { ...lit, dy, dw2, db2, dh, dw1, db1 }, blameOfW1, ...(b1 === 0 ? [] : [values.db1])),
      ],
      values,
      mistakes,
      end: { kind: 'stopped' },
    };
  },
});

/** `w·x + b`; a bias of zero is not mentioned. */
function lineWith(product: string, bias: string, b: number): string {
  return b === 0 ? product : `${product} + ${bias}`;
}

/** The same with the numbers put in. */
function sumAt(w: number, x: number, b: number): string {
  return b === 0 ? `${f(w)}·${f(x)}` : lineAt(w, x, b);
}

function cell(only: number): Matrix {
  return fromRows([[only]]);
}

function numberIn({ data }: Matrix): number {
  return data[0] ?? Number.NaN;
}
