import {
  accuracy,
  classify,
  createKernels,
  createRandom,
  type Dataset,
  drawNetwork,
  makeTrafficLights,
  SGD,
  SoftmaxCrossEntropy,
  Training,
} from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { number, wholeNumber } from '../core/params.ts';
import type { Frame } from '../core/trace.ts';
import { partOf, value } from '../core/value.ts';

const testCount = 300;
const stepsPerFrame = 10;
/** Red, green and blue in; red, yellow and green out. */
const [inputs, outputs] = [3, 3];

/** A network with one hidden layer learns to tell the colour of a lamp from its light, bright or dim, in sun or shade. */
export const trafficLights = define({
  name: 'traffic-lights',
  params: {
    lamps: wholeNumber(90, 3, 300),
    neurons: wholeNumber(6, 1, 16),
    learningRate: number(0.5, 0, 10),
    steps: wholeNumber(300, 1, 1000),
  },
  run({ lamps, neurons: h, learningRate, steps }, seed) {
    const random = createRandom(seed);
    const known = makeTrafficLights(lamps, random);
    const unknown = makeTrafficLights(testCount, random);
    const network = drawNetwork([inputs, h, outputs], random, { kernels: createKernels('float64') });
    const share = ({ x, labels }: Dataset) => accuracy(classify(network.forward(x)), labels);
    const measure = new SoftmaxCrossEntropy();
    const testLoss = () => measure.forward(network.forward(unknown.x), unknown.target);
    const frameAt = (at: number, loss: number): Frame => ({
      at,
      loss,
      marks: { accuracy: 100 * share(known), testAccuracy: 100 * share(unknown), testLoss: testLoss() },
      working: [],
    });
    const training = new Training({
      network,
      loss: new SoftmaxCrossEntropy(),
      optimiser: new SGD(learningRate),
    });
    const testLossBefore = testLoss();
    const first = frameAt(0, training.loss.forward(network.forward(known.x), known.target));
    const testedBefore = share(unknown);
    const others: Frame[] = [];
    const run = training.run({ batchAt: () => known, steps, goal: 0 });
    let moment = run.next();
    for (; !moment.done; moment = run.next()) {
      const { step, loss } = moment.value;
      if (step > 0 && (step % stepsPerFrame === 0 || step === steps)) others.push(frameAt(step, loss));
    }
    const last = others.at(-1) ?? first;
    const shown = (tested: number) => partOf(Math.round(tested * testCount), testCount);
    const values = {
      lamps: value(lamps, 'n'),
      inputs: value(inputs, 'n'),
      neurons: value(h, 'n'),
      outputs: value(outputs, 'n'),
      steps: value(last.at, 'n'),
      learningRate: value(learningRate, 'η'),
      testBefore: shown(testedBefore),
      testAccuracy: shown(share(unknown)),
      lossBefore: value(first.loss, 'L₀', '−1/n·Σ ln p'),
      lossEnd: value(last.loss, 'L', '−1/n·Σ ln p'),
      testLossBefore: value(testLossBefore, 'L₀', '−1/n·Σ ln p'),
      testLossEnd: value(testLoss(), 'L', '−1/n·Σ ln p'),
      weightsIn: value(inputs * h, 'n', `${inputs}·${h}`),
      weightsOut: value(h * outputs, 'n', `${h}·${outputs}`),
      parameters: value(
        inputs * h + h + h * outputs + outputs,
        'n',
        `${inputs}·${h} + ${h} + ${h}·${outputs} + ${outputs}`,
      ),
    };
    const mistakes = {
      noBiases: value(inputs * h + h * outputs, 'n', `${inputs}·${h} + ${h}·${outputs}`),
      neuronsOnly: value(inputs + h + outputs, 'n', `${inputs} + ${h} + ${outputs}`),
      hiddenBiasesOnly: value(inputs * h + h + h * outputs, 'n', `${inputs}·${h} + ${h} + ${h}·${outputs}`),
      outputBiasesOnly: value(
        inputs * h + h * outputs + outputs,
        'n',
        `${inputs}·${h} + ${h}·${outputs} + ${outputs}`,
      ),
      inputBiasesToo: value(
        inputs + inputs * h + h + h * outputs + outputs,
        'n',
        `${inputs} + ${inputs}·${h} + ${h} + ${h}·${outputs} + ${outputs}`,
      ),
      firstLayerOnly: value(inputs * h + h, 'n', `${inputs}·${h} + ${h}`),
      biasesOnly: value(h + outputs, 'n', `${h} + ${outputs}`),
      allMultiplied: value(inputs * h * outputs, 'n', `${inputs}·${h}·${outputs}`),
    };
    return { frames: [first, ...others], values, mistakes, end: moment.value };
  },
});
