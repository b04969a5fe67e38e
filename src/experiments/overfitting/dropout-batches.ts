import {
  ActivationLayer,
  createRandom,
  Dense,
  Dropout,
  drawGlorot,
  fromRows,
  Network,
  tanh,
} from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { formatFactor as f, formatNumber } from '../core/format-number.ts';
import { parametersOf } from '../core/network-changes.ts';
import { number, wholeNumber } from '../core/params.ts';
import type { Frame, NonEmpty } from '../core/trace.ts';
import { percent, value } from '../core/value.ts';

/** One point, whose two numbers go in. */
const point = [0.8, -0.5];

/**
 * Dropout at work in a network of 2 inputs, some hidden neurons and 1 output, all with tanh: in each mini-batch other
 * hidden neurons are silent, each with the probability p, and the rest count 1/(1 − p) times; in the test, the last
 * frame, all are on as they are. A mini-batch is one point, always the same one, and nothing is learned in between:
 * whatever differs from frame to frame is dropout's doing. (Of a larger mini-batch each sample has a draw of its own.)
 */
export const dropoutBatches = define({
  name: 'dropout-batches',
  params: {
    neurons: wholeNumber(6, 1, 8),
    p: number(0.5, 0.05, 0.9),
    batches: wholeNumber(6, 1, 40),
  },
  run({ neurons, p, batches }, seed) {
    const random = createRandom(seed);
    const [first, second] = [
      new Dense(drawGlorot(2, neurons, random)),
      new Dense(drawGlorot(neurons, 1, random)),
    ];
    const dropout = new Dropout(p, random);
    const hiddenLayer = new Network([first, new ActivationLayer(tanh)]);
    const network = new Network([hiddenLayer, dropout, second, new ActivationLayer(tanh)]);
    const x = fromRows([point]);
    const weights = { weights1: [...first.w.data], weights2: [...second.w.data] };
    const before = parametersOf(network);
    const hidden = [...hiddenLayer.forward(x).data];
    const inBatches = Array.from({ length: batches }, (_, at): Frame => {
      const output = [...network.forward(x, 'train').data];
      const mask = [...dropout.mask.data];
      const passedOn = hidden.map((h, neuron) => h * (mask[neuron] ?? Number.NaN));
      const silenced = mask.map((factor) => (factor === 0 ? 1 : 0));
      return {
        at,
        loss: 0,
        marks: { ...weights, input: point, hidden: passedOn, silenced, output },
        working: [],
      };
    });
    const test: Frame = {
      at: batches,
      loss: 0,
      marks: { ...weights, input: point, hidden, output: [...network.forward(x, 'test').data] },
      working: [],
    };
    const [early, ...later] = inBatches;
    const frames: NonEmpty<Frame> = early ? [early, ...later, test] : [test];
    const after = parametersOf(network);
    const changed = before.filter((parameter, index) => parameter !== after[index]).length;
    const silent = inBatches.map(({ marks }) => [marks.silenced].flat().filter((one) => one === 1).length);
    const silentInAll = silent.reduce((sum, count) => sum + count, 0);
    const [signal, scale] = [hidden[0] ?? Number.NaN, 1 / (1 - p)];
    const count = weights.weights1.length + weights.weights2.length;
    const product = `2·${neurons} + ${neurons}·1`;
    return {
      frames,
      values: {
        p: value(p, 'p'),
        share: percent(p, 'p'),
        neurons: value(neurons, 'n'),
        batches: value(batches, 'n'),
        silentExpected: value(p * neurons, 'p·n', `${formatNumber(p)}·${neurons}`),
        silentMean: value(silentInAll / batches, `${silentInAll}/${batches}`),
        scale: value(scale, 's', '1/(1 − p)', `1/(1 − ${formatNumber(p)})`, `1/${formatNumber(1 - p)}`),
        signal: value(signal, 'h₁'),
        signalScaled: value(signal * scale, 'h₁·1/(1 − p)', `${f(signal)}·${formatNumber(scale)}`),
        weightsBefore: value(count, 'n', product),
        weightsAfter: value(count - changed, 'n', product),
        weightsErased: value(changed, 'n'),
      },
      mistakes: {
        keptShare: value(1 - p, '1 − p', `1 − ${formatNumber(p)}`),
        unscaled: value(1, '1'),
        addedShare: value(1 + p, '1 + p', `1 + ${formatNumber(p)}`),
        inverseP: value(1 / p, '1/p', `1/${formatNumber(p)}`),
        weightsOfSilent: value(count * p, 'n·p', `${count}·${formatNumber(p)}`),
      },
      end: { kind: 'stopped' },
    };
  },
});
