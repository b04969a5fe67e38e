import {
  type Batch,
  createMatrix,
  Dense,
  fromRows,
  SGD,
  SquaredError,
  Training,
} from '../../engine/index.ts';
import type { End } from '../core/trace.ts';

/** Samples (x, t) that a line is to fit. */
export type Samples = { readonly xs: readonly number[]; readonly targets: readonly number[] };

/** The two parameters that learning moves: the ground of the mountain. */
export type Place = { readonly k: number; readonly b: number };
export type Slope = { readonly dk: number; readonly db: number };
export type Walk = { readonly places: readonly Place[]; readonly end: End };

/** The line k·x + b on its samples; the loss is the mean squared error. Each call is a pure function of its arguments. */
export type LineFit = Samples & {
  predict(place: Place): readonly number[];
  lossAt(place: Place): number;
  slopeAt(place: Place): Slope;
  /** θ − η·∂L/∂θ */
  stepFrom(place: Place, rate: number): Place;
  /** Steps downhill until the loss is below `goal`, has blown up, or `steps` are done. */
  walk(start: Place, rate: number, steps: number, goal: number): Walk;
  /** How many steps lead to a loss below `goal`; Infinity for never. */
  stepsToGoal(start: Place, rate: number, goal: number): number;
};

/** From this many times the first loss nothing comes back, and nobody looks further. */
const blownUp = 1e6;

/** More steps than these count as never. */
const patience = 10_000;

/** The engine's view of the line: one neuron with one weight, k, and no activation. */
export function fitLine({ xs, targets }: Samples): LineFit {
  const line = new Dense(createMatrix(1, 1));
  const batch: Batch = { x: fromRows(xs.map((x) => [x])), target: fromRows(targets.map((t) => [t])) };

  function trainingAt({ k, b }: Place, rate = 0): Training {
    line.w.data[0] = k;
    line.b.data[0] = b;
    return new Training({ network: line, loss: new SquaredError(), optimiser: new SGD(rate) });
  }

  function place(): Place {
    return { k: line.w.data[0] ?? 0, b: line.b.data[0] ?? 0 };
  }

  const meter = new SquaredError();
  function lossAt(at: Place): number {
    trainingAt(at);
    return meter.forward(line.forward(batch.x), batch.target);
  }

  return {
    xs,
    targets,
    lossAt,
    predict(at) {
      trainingAt(at);
      return [...line.forward(batch.x).data];
    },
    slopeAt(at) {
      trainingAt(at).computeGradients(batch);
      return { dk: line.dw.data[0] ?? 0, db: line.db.data[0] ?? 0 };
    },
    stepFrom(at, rate) {
      trainingAt(at, rate).step(batch);
      return place();
    },
    walk(start, rate, steps, goal) {
      const firstLoss = lossAt(start);
      const places: Place[] = [];
      const run = trainingAt(start, rate).run({ batchAt: () => batch, steps, goal });
      for (let moment = run.next(); ; moment = run.next()) {
        const atStep = places.length - 1;
        if (moment.done) {
          // On this ground a loss that has come above the first one keeps growing, however slowly.
          const hasGrown = lossAt(place()) > firstLoss * 1.000001;
          return { places, end: hasGrown ? { kind: 'diverged', atStep } : moment.value };
        }
        places.push(place());
        if (moment.value.loss > blownUp * Math.max(1, firstLoss))
          return { places, end: { kind: 'diverged', atStep: atStep + 1 } };
      }
    },
    stepsToGoal(start, rate, goal) {
      const training = trainingAt(start, rate);
      let before = Number.POSITIVE_INFINITY;
      for (let step = 0; step <= patience; step++) {
        const loss = training.step(batch);
        if (loss < goal) return step;
        // On this ground a loss that has stopped falling never falls again: it bounces or blows up.
        if (!(loss < before)) break;
        before = loss;
      }
      return Number.POSITIVE_INFINITY;
    },
  };
}
