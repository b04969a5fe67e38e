import {
  ActivationLayer,
  type Batch,
  createKernels,
  createMatrix,
  createRandom,
  Dense,
  fromRows,
  Network,
  SGD,
  SquaredError,
  sigmoid,
  Training,
} from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { formatNumber } from '../core/format-number.ts';
import { indexed, numbered } from '../core/formula.ts';
import { number, wholeNumber, word } from '../core/params.ts';
import type { End, Frame, NonEmpty, Value } from '../core/trace.ts';
import { inOneLine, percent, value } from '../core/value.ts';
import { createScale, drawStudents, meanOf, type Student } from './students.ts';

/** Students the neuron has never seen; many, so that a share of them means something. */
const testCount = 400;
const stepsPerFrame = 10;

/**
 * One sigmoid neuron learns who is admitted from 60 students and their six marks, by gradient descent on the squared
 * error, from all weights 0. On raw marks of about 110 the first step throws it where the sigmoid is flat, and it stays
 * there, guessing; on scaled ones, (x − x̄)/s with the mean and spread of each subject, it learns the rule. Accuracies
 * are percentages, on the students it learned from and on 400 others.
 */
export const admissionLearned = define({
  name: 'admission-learned',
  params: {
    inputs: word('scaled', 'raw'),
    learningRate: number(0.1, 0, 10),
    steps: wholeNumber(500, 1, 1000),
    students: wholeNumber(60, 10, 200),
  },
  run({ inputs, learningRate, steps, students: count }, seed) {
    const random = createRandom(seed);
    const students = drawStudents(count, random);
    const strangers = drawStudents(testCount, random);
    const scale = inputs === 'scaled' ? createScale(students) : (marks: readonly number[]) => [...marks];
    const known = batchOf(students, scale);
    const unknown = batchOf(strangers, scale);
    const neuron = new Dense(createMatrix(6, 1, createKernels('float64')));
    const network = new Network([neuron, new ActivationLayer(sigmoid)]);
    const rightBefore = countRight(network, unknown);
    const frameAt = (step: number, loss: number): Frame => {
      const right = countRight(network, known);
      const marks = {
        accuracy: (100 * right) / count,
        testAccuracy: (100 * countRight(network, unknown)) / testCount,
        weights: [...neuron.w.data],
        bias: [...neuron.b.data],
      };
      const working = [inOneLine(accuracy(right, count)), { left: 'L', right: formatNumber(loss) }];
      return { at: step, loss, marks, working };
    };
    const { frames, end } = learn(network, known, { learningRate, steps }, frameAt);
    const last = frames[frames.length - 1] ?? frames[0];
    const admitted = strangers.filter((student) => student.admitted === 1).length;
    const largerGroup = Math.max(admitted, testCount - admitted);
    const values = {
      students: value(count, 'n'),
      tests: value(testCount, 'n'),
      learningRate: value(learningRate, 'η'),
      steps: value(last.at, 'n'),
      accuracyBefore: accuracy(rightBefore, testCount),
      trainAccuracy: accuracy(countRight(network, known), count),
      testAccuracy: accuracy(countRight(network, unknown), testCount),
      admittedShare: percent(admitted / testCount, '#{t = 1}/n', `${admitted}/${testCount}`),
      lossBefore: value(frames[0].loss, 'L₀', '1/n·Σ (ŷ − t)²'),
      lossEnd: value(last.loss, 'L', '1/n·Σ (ŷ − t)²'),
      meanInput: value(meanOf(students.flatMap(({ marks }) => scale(marks).map(Math.abs))), '1/n·Σ |x|'),
      b: value(neuron.b.data[0] ?? 0, 'b'),
      ...numbered(
        'w',
        [...neuron.w.data].map((w, i) => value(w, indexed('w', i + 1))),
      ),
    };
    const mistakes = {
      allRight: accuracy(testCount, testCount),
      coin: percent(1 / 2, '1/2'),
      largerGroup: accuracy(largerGroup, testCount),
      noneRight: accuracy(0, testCount),
    };
    return { frames, values, mistakes, end };
  },
});

/** Trains, looking every few steps and at the end. */
function learn(
  network: Network,
  batch: Batch,
  { learningRate, steps }: { learningRate: number; steps: number },
  frameAt: (step: number, loss: number) => Frame,
): { frames: NonEmpty<Frame>; end: End } {
  const training = new Training({ network, loss: new SquaredError(), optimiser: new SGD(learningRate) });
  const run = training.run({ batchAt: () => batch, steps, goal: 0 });
  const first = frameAt(0, training.loss.forward(network.forward(batch.x), batch.target));
  const others: Frame[] = [];
  for (let moment = run.next(); ; moment = run.next()) {
    if (moment.done) return { frames: [first, ...others], end: moment.value };
    const { step, loss } = moment.value;
    if (step > 0 && (step % stepsPerFrame === 0 || step === steps)) others.push(frameAt(step, loss));
  }
}

function batchOf(students: readonly Student[], scale: (marks: readonly number[]) => number[]): Batch {
  return {
    x: fromRows(students.map(({ marks }) => scale(marks))),
    target: fromRows(students.map(({ admitted }) => [admitted])),
  };
}

/** An output of ½ or more says “admitted”. */
function countRight(network: Network, { x, target }: Batch): number {
  const outputs = network.forward(x).data;
  return [...outputs].reduce((right, y, i) => right + ((y >= 0.5 ? 1 : 0) === target.data[i] ? 1 : 0), 0);
}

function accuracy(right: number, count: number): Value {
  return percent(right / count, '#{ŷ = t}/n', `${right}/${count}`);
}
