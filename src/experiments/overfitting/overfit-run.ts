import {
  ActivationLayer,
  Adam,
  createKernels,
  createRandom,
  type Dataset,
  Dense,
  Dropout,
  drawGlorot,
  type Matrix,
  makeMoons,
  Network,
  SoftmaxCrossEntropy,
  softmax,
  Training,
  tanh,
  toRows,
} from '../../engine/index.ts';
import type { LiveRun } from '../core/live-run.ts';
import { number, type ParamValues, wholeNumber } from '../core/params.ts';
import { createGrid, windowAround } from '../core/plane-grid.ts';
import type { Frame, NonEmpty, Value } from '../core/trace.ts';
import { value } from '../core/value.ts';

export const overfitParams = {
  /** What the network learns from. */
  points: wholeNumber(30, 4, 200),
  /** What it never learns from, but early stopping watches. */
  aside: wholeNumber(30, 4, 200),
  noise: number(0.35, 0, 0.5),
  neurons: wholeNumber(32, 1, 48),
  dropout: number(0, 0, 0.9),
  learningRate: number(0.01, 0, 1),
  steps: wholeNumber(1500, 1, 2000),
  /** How many looks without a new best early stopping waits for. */
  patience: wholeNumber(4, 1, 40),
};

/** The network is looked at every so many steps, and after the last. */
export const stepsPerLook = 25;
/** The points of the final test: nothing is ever decided by them. */
export const testCount = 300;

/** What the network makes of a set of points. */
export type Result = { readonly loss: number; readonly right: number; readonly count: number };

/** One look at a network in training. */
export type Look = {
  readonly known: Result;
  readonly aside: Result;
  readonly unknown: Result;
  readonly frame: Frame;
};

export type OverfitRun = LiveRun & {
  /** What it has made of the points it learns from, of those put aside and of new ones, at each look so far. */
  readonly looks: NonEmpty<Look>;
};

/** A network on its way to learning few points by heart. */
export function openOverfit(settings: ParamValues<typeof overfitParams>, seed: number): OverfitRun {
  const random = createRandom(seed);
  const draw = (count: number) => makeMoons(count, settings.noise, random);
  const sets = { known: draw(settings.points), aside: draw(settings.aside), unknown: draw(testCount) };
  const { neurons, dropout } = settings;
  const kernels = createKernels('float64');
  const network = new Network([
    new Dense(drawGlorot(2, neurons, random, kernels)),
    new ActivationLayer(tanh),
    new Dropout(dropout, random),
    new Dense(drawGlorot(neurons, 2, random, kernels)),
  ]);
  const { x, labels } = sets.known;
  const window = windowAround(x);
  const grid = createGrid(window);
  const column = (index: number) => toRows(x).map((row) => row[index] ?? Number.NaN);
  const places = { x1: column(0), x2: column(1), label: labels, window };
  const training = new Training({
    network,
    loss: new SoftmaxCrossEntropy(),
    optimiser: new Adam(settings.learningRate),
  });
  const moments = training.run({ batchAt: () => sets.known, steps: settings.steps, goal: 0 });
  let moment = moments.next();
  let at = 0;

  function look(): Look {
    const known = judge(network, sets.known);
    const aside = judge(network, sets.aside);
    const unknown = judge(network, sets.unknown);
    const frame: Frame = {
      at,
      loss: known.loss,
      marks: {
        ...places,
        output: outputsOf(network, x),
        map: outputsOf(network, grid),
        accuracy: hundredths(known),
        testLoss: unknown.loss,
        testAccuracy: hundredths(unknown),
      },
      working: [],
    };
    return { known, aside, unknown, frame };
  }

  let looks: NonEmpty<Look> = [look()];

  return {
    get looks() {
      return looks;
    },
    foreknown: undefined,
    get at() {
      return at;
    },
    frame: () => looks.find(({ frame }) => frame.at === at)?.frame ?? look().frame,
    findings: () => bestValues(looks),
    step() {
      if (!moment.done) moment = moments.next();
      if (moment.done) return moment.value;
      at = moment.value.step;
      if (at % stepsPerLook === 0 || at === settings.steps) looks = [...looks, look()];
      return undefined;
    },
  };
}

/** The lowest point of the loss on new points, known only afterwards. */
export function bestOf([first, ...others]: NonEmpty<Look>): Look {
  return others.reduce((best, look) => (look.unknown.loss < best.unknown.loss ? look : best), first);
}

export function bestValues(looks: NonEmpty<Look>): { readonly [name: string]: Value } {
  const { frame, unknown } = bestOf(looks);
  return { bestStep: value(frame.at, 'n'), testLossBest: loss('min L', unknown) };
}

export function loss(left: string, result: Result): Value {
  return value(result.loss, left, '−1/n·Σ ln p', `−1/${result.count}·Σ ln p`);
}

/** How sure the network is of class 1 rather than class 0, from −1 to 1. */
function outputsOf(network: Network, x: Matrix): number[] {
  return toRows(network.forward(x)).map((scores) => {
    const [zero = Number.NaN, one = Number.NaN] = softmax(scores);
    return one - zero;
  });
}

/** The loss on a set of points, and how many are right; one on the border counts as misjudged. */
function judge(network: Network, { x, target, labels }: Dataset): Result {
  const outputs = outputsOf(network, x);
  const right = labels.filter((label, point) => (outputs[point] ?? Number.NaN) * (2 * label - 1) > 0).length;
  return { loss: new SoftmaxCrossEntropy().forward(network.forward(x), target), right, count: labels.length };
}

function hundredths({ right, count }: Result): number {
  return (100 * right) / count;
}
