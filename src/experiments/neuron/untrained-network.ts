import {
  ActivationLayer,
  createRandom,
  Dense,
  fromRows,
  Network,
  type Random,
  sigmoid,
  toRows,
} from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { formatFactor as f } from '../core/format-number.ts';
import { indexed, numbered, sumOf } from '../core/formula.ts';
import { parametersOf, runOften } from '../core/network-changes.ts';
import { number, wholeNumber } from '../core/params.ts';
import type { Frame, NonEmpty, Value } from '../core/trace.ts';
import { inOneLine, value } from '../core/value.ts';

/**
 * Signals handed on from layer to layer: a network with 2 inputs, 3 hidden neurons and 1 output, weights drawn from the
 * seed, never trained. Running it, however often, changes none of its 13 numbers: it thinks, it doesn't learn.
 * Each neuron computes σ(Σ w·x + b) with the sigmoid σ(z) = 1/(1 + e^(−z)).
 */
export const untrainedNetwork = define({
  name: 'relay',
  params: {
    input1: number(0.8, -10, 10),
    input2: number(0.3, -10, 10),
    runs: wholeNumber(1000, 1, 5000),
  },
  run({ input1, input2, runs }, seed) {
    const random = createRandom(seed);
    const first = drawDense(2, 3, random);
    const second = drawDense(3, 1, random);
    const network = new Network([first, new ActivationLayer(sigmoid), second, new ActivationLayer(sigmoid)]);
    const inputs = [input1, input2];
    const x = fromRows([inputs]);
    const [hidden = []] = toRows(new Network(network.layers.slice(0, 2)).forward(x));
    const [output = []] = toRows(network.forward(x));
    const hiddenValues = neuronValues(first, inputs, hidden, 'h');
    const outputValues = neuronValues(second, hidden, output, 'y');
    const { weightsChanged, outputsChanged } = runOften(network, x, runs);
    const values = {
      ...numbered(
        'input',
        inputs.map((input, i) => value(input, indexed('x', i + 1))),
      ),
      ...numbered('hidden', hiddenValues),
      ...numbered('output', outputValues),
      runs: value(runs, 'n'),
      parameters: value(parametersOf(network).length, '2·3 + 3 + 3·1 + 1'),
      weightsChanged: value(weightsChanged, '#{w ≠ w₀}'),
      outputsChanged: value(outputsChanged, '#{y ≠ y₀}'),
    };
    const mistakes = {
      changedEachRun: value(runs, 'n'),
      changedOnce: value(parametersOf(network).length, '2·3 + 3 + 3·1 + 1'),
      withoutBiases: value(first.w.data.length + second.w.data.length, '2·3 + 3·1'),
      neurons: value(inputs.length + hidden.length + output.length, '2 + 3 + 1'),
    };
    const marks = {
      runs: 1,
      input: inputs,
      weights1: [...first.w.data],
      bias1: [...first.b.data],
      weights2: [...second.w.data],
      bias2: [...second.b.data],
    };
    const frames: NonEmpty<Frame> = [
      { at: 0, loss: 0, marks: { ...marks, stage: 0 }, working: [] },
      { at: 1, loss: 0, marks: { ...marks, stage: 1, hidden }, working: hiddenValues.map(inOneLine) },
      { at: 2, loss: 0, marks: { ...marks, stage: 2, hidden, output }, working: outputValues.map(inOneLine) },
      { at: 3, loss: 0, marks: { ...marks, stage: 2, hidden, output, runs, weightsChanged }, working: [] },
    ];
    return { frames, values, mistakes, end: { kind: 'stopped' } };
  },
});

function drawDense(inputs: number, outputs: number, random: Random): Dense {
  const draw = (length: number) => Array.from({ length }, () => random.normal(0, 1));
  return new Dense(fromRows(Array.from({ length: inputs }, () => draw(outputs))), fromRows([draw(outputs)]));
}

/** What each neuron of a layer says, with its sum. */
function neuronValues(
  { w, b }: Dense,
  inputs: readonly number[],
  outputs: readonly number[],
  name: string,
): Value[] {
  return outputs.map((output, o) => {
    const terms = inputs.map((input, i) => `${f(w.data[i * w.columns + o] ?? 0)}·${f(input)}`);
    const z = sumOf([...terms, f(b.data[o] ?? 0)]);
    return value(output, outputs.length > 1 ? indexed(name, o + 1) : name, 'σ(Σ w·x + b)', `σ(${z})`);
  });
}
