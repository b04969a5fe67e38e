import {
  Adam,
  accuracy,
  classify,
  createRandom,
  type Dataset,
  glyphs,
  type Network,
  SoftmaxCrossEntropy,
  Training,
} from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { countDifferent, parametersOf } from '../core/network-changes.ts';
import { number, wholeNumber } from '../core/params.ts';
import type { Frame } from '../core/trace.ts';
import { partOf, percent, value } from '../core/value.ts';
import { charactersPerTask, createReader, drawExercises, mixIn } from './glyph-tasks.ts';

/** So many moments of a run are kept, however long it is. */
const frameCount = 40;

/**
 * A network is taught to read five characters, task A, then left alone for a while, then taught five others, task B,
 * with a few examples of the old ones among them or none. Each task is taught anew, by an optimiser that remembers
 * nothing; a step looks at all the examples. Accuracies are those on examples that are never trained on.
 */
export const forgetting = define({
  name: 'forgetting',
  params: {
    stepsA: wholeNumber(60, 0, 120),
    /** Moments at which nothing is trained: the network is asked, and no more. */
    rest: wholeNumber(0, 0, 120),
    stepsB: wholeNumber(60, 0, 120),
    /** How many examples of each old character are kept and learned again together with the new ones. */
    review: wholeNumber(0, 0, 5),
    dropout: number(0, 0, 0.9),
    /** Examples of each character. */
    perClass: wholeNumber(12, 5, 20),
    learningRate: number(0.02, 0, 1),
  },
  run({ stepsA, rest, stepsB, review, dropout, perClass, learningRate }, seed) {
    const random = createRandom(seed);
    const { known, unknown } = drawExercises(perClass, random);
    const network = createReader(dropout, random);
    const teach = () =>
      new Training({ network, loss: new SoftmaxCrossEntropy(), optimiser: new Adam(learningRate) });
    const [teachingA, teachingB] = [teach(), teach()];
    const mixed = mixIn(known.b, known.a, review);
    const taskBFrom = stepsA + rest;
    const last = taskBFrom + stepsB;
    // Where B is never taught, it begins after the end.
    const shownBFrom = stepsB > 0 ? taskBFrom : last + 1;
    const half = Math.floor(stepsB / 2);
    const every = Math.max(1, Math.ceil(last / frameCount));
    const measure = new SoftmaxCrossEntropy();

    function frame(at: number): Frame {
      const taught = at < taskBFrom ? known.a : mixed;
      const marks = {
        accuracyA: 100 * share(network, unknown.a),
        accuracyB: 100 * share(network, unknown.b),
        review,
        taskBFrom: shownBFrom,
        resting: rest > 0 && at >= stepsA && at < shownBFrom ? 1 : 0,
      };
      return { at, loss: measure.forward(network.forward(taught.x), taught.target), marks, working: [] };
    }

    let now = 0;
    const others: Frame[] = [];
    /** Goes on to a moment, teaching on the way what is taught at the time. */
    function goTo(moment: number) {
      while (now < moment) {
        if (now < stepsA) teachingA.step(known.a);
        else if (now >= taskBFrom) teachingB.step(mixed);
        now++;
        if (now % every === 0 || now === last) others.push(frame(now));
      }
      return {
        parameters: parametersOf(network),
        a: share(network, unknown.a),
        b: share(network, unknown.b),
      };
    }

    const first = frame(0);
    const taught = goTo(stepsA);
    const before = goTo(taskBFrom);
    const halfway = goTo(taskBFrom + half);
    const after = goTo(last);
    const tests = unknown.a.labels.length;
    const shown = (right: number) => partOf(Math.round(right * tests), tests);
    return {
      frames: [first, ...others],
      values: {
        tests: value(tests, 'n'),
        characters: value(charactersPerTask, 'n'),
        perClass: value(perClass, 'n'),
        stepsA: value(stepsA, 'n'),
        rest: value(rest, 'n'),
        stepsB: value(stepsB, 'n'),
        half: value(half, 'n'),
        review: value(review, 'r'),
        cards: value(charactersPerTask * review, 'n', `${charactersPerTask}·${review}`),
        learningRate: value(learningRate, 'η'),
        parameters: value(before.parameters.length, 'n'),
        accuracyATaught: shown(taught.a),
        changedByRest: value(countDifferent(taught.parameters, before.parameters), 'n'),
        accuracyABefore: shown(before.a),
        accuracyBBefore: shown(before.b),
        accuracyAHalf: shown(halfway.a),
        accuracyBHalf: shown(halfway.b),
        changedByB: value(countDifferent(before.parameters, after.parameters), 'n'),
        accuracyA: shown(after.a),
        accuracyB: shown(after.b),
      },
      mistakes: {
        kept: percent(before.a, 'A', 'A₀'),
        mostKept: percent(before.a * 0.8, '0.8·A₀'),
        halfLeft: percent(before.a / 2, 'A₀/2'),
        someKept: percent(before.a * 0.3, '0.3·A₀'),
        chance: percent(1 / glyphs.length, '1/n', `1/${glyphs.length}`),
      },
      end: { kind: 'stopped' },
    };
  },
});

function share(network: Network, { x, labels }: Dataset): number {
  return accuracy(classify(network.forward(x)), labels);
}
