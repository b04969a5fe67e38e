import {
  ActivationLayer,
  createRandom,
  Dense,
  drawGlorot,
  fromRows,
  Network,
  SGD,
  SquaredError,
  Training,
  tanh,
  toRows,
} from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { formatFactor as f } from '../core/format-number.ts';
import { number, wholeNumber } from '../core/params.ts';
import type { Frame } from '../core/trace.ts';
import { inOneLine, value } from '../core/value.ts';
import { checkBlame } from './gradient-check.ts';

/**
 * A network with 2 inputs, some hidden neurons (tanh; three, unless said) and 1 output learns one sample, from weights drawn from the seed:
 * round after round the signal goes forward, the blame comes back, and all parameters step at once. Where it starts,
 * its blame is checked with a stick.
 */
export const blameNetwork = define({
  name: 'blame-network',
  params: {
    input1: number(0.8, -10, 10),
    input2: number(0.2, -10, 10),
    target: number(1, -10, 10),
    learningRate: number(0.1, 0, 1),
    rounds: wholeNumber(3, 1, 10),
    stick: number(0.0001, 1e-6, 1),
    neurons: wholeNumber(3, 1, 8),
  },
  run({ input1, input2, target, learningRate, rounds, stick, neurons }, seed) {
    const random = createRandom(seed);
    const [first, second] = [
      new Dense(drawGlorot(2, neurons, random)),
      new Dense(drawGlorot(neurons, 1, random)),
    ];
    const eye = new Network([first, new ActivationLayer(tanh)]);
    const network = new Network([...eye.layers, second]);
    const training = new Training({ network, loss: new SquaredError(), optimiser: new SGD(learningRate) });
    const batch = { x: fromRows([[input1, input2]]), target: fromRows([[target]]) };
    const check = checkBlame(training, batch, stick);

    /** What the network thinks with the weights it has now, and whom it blames for it. */
    const look = () => {
      const [hidden = []] = toRows(eye.forward(batch.x));
      const [y = Number.NaN] = network.forward(batch.x).data;
      const loss = training.computeGradients(batch);
      const [dy = Number.NaN] = training.loss.backward().data;
      const weights = {
        input: [input1, input2],
        weights1: [...first.w.data],
        bias1: [...first.b.data],
        weights2: [...second.w.data],
        bias2: [...second.b.data],
      };
      const values = {
        y: value(y, 'y'),
        loss: value(loss, 'L', '(y − t)²', `(${f(y)} − ${f(target)})²`),
        dy: value(dy, '∂L/∂y', '2·(y − t)', `2·(${f(y)} − ${f(target)})`),
      };
      const lit = { ...weights, hidden, output: [y], target };
      const late = { ...lit, dy, dw2: [...second.dw.data], dh: [...second.w.data].map((w) => dy * w) };
      const forward: readonly [Moment, Moment, Moment] = [
        { loss, marks: weights, working: [] },
        { loss, marks: { ...weights, hidden }, working: [] },
        { loss, marks: lit, working: [values.y, values.loss].map(inOneLine) },
      ];
      const backward: readonly Moment[] = [
        { loss, marks: { ...lit, dy }, working: [inOneLine(values.dy)] },
        { loss, marks: late, working: [] },
        { loss, marks: { ...late, dw1: [...first.dw.data] }, working: [] },
      ];
      return { ...values, forward, backward };
    };

    const start = look();
    const [opening, ...moments] = [...start.forward, ...start.backward];
    let now = start;
    for (let round = 0; round < rounds; round++) {
      training.optimiser.step(network.parameters);
      now = look();
      moments.push(...now.forward, ...now.backward);
    }
    return {
      frames: [{ at: 0, ...opening }, ...moments.map((moment, index) => ({ at: index + 1, ...moment }))],
      values: {
        input1: value(input1, 'x₁'),
        input2: value(input2, 'x₂'),
        target: value(target, 't'),
        learningRate: value(learningRate, 'η'),
        rounds: value(rounds, 'n'),
        y: start.y,
        loss: start.loss,
        yEnd: now.y,
        lossEnd: now.loss,
        ...check.values,
      },
      mistakes: check.mistakes,
      end: { kind: 'stopped' },
    };
  },
});

type Moment = Omit<Frame, 'at'>;
