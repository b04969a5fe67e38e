import { lookAtLoss, startEarlyStopping } from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { formatNumber } from '../core/format-number.ts';
import type { Value } from '../core/trace.ts';
import { partOf, percent, value } from '../core/value.ts';
import {
  bestOf,
  bestValues,
  type Look,
  loss,
  openOverfit,
  overfitParams,
  type Result,
  stepsPerLook,
  testCount,
} from './overfit-run.ts';

/**
 * A network with far too many neurons learns a few noisy points of two moons by heart. There are three sets, all drawn
 * alike: `points` it learns from, `aside` it never learns from but early stopping watches, and 300 new ones for the
 * test, by which nothing is decided. Early stopping takes the network of the step at which the loss on those put aside
 * was lowest; training goes on all the same, to show what would have come. `best…` is the lowest point of the test's
 * own curve, known only afterwards. Losses are cross-entropy after softmax, the mean of −ln p, with all neurons on.
 */
export const overfit = define({
  name: 'overfit',
  params: overfitParams,
  live: openOverfit,
  run(settings, seed) {
    const live = openOverfit(settings, seed);
    let end = live.step();
    while (end === undefined) end = live.step();
    const { looks } = live;
    const [first, ...others] = looks;
    const { points, aside, neurons, dropout, learningRate, patience } = settings;
    let watch = startEarlyStopping(patience);
    for (const look of looks) watch = lookAtLoss(watch, look.frame.at, look.aside.loss);
    const last = others.at(-1) ?? first;
    const stop = looks.find(({ frame }) => frame.at === watch.bestAt) ?? first;
    const best = bestOf(looks);
    // On a chart as wide as all steps and as high as the highest loss.
    const highest = Math.max(...looks.flatMap(({ known, unknown }) => [known.loss, unknown.loss]));
    const heading = degrees(
      (last.unknown.loss - best.unknown.loss) / highest,
      1 - best.frame.at / last.frame.at,
    );
    const timesBest = `${formatNumber(last.unknown.loss)}/${formatNumber(best.unknown.loss)}`;
    return {
      frames: [first.frame, ...others.map(({ frame }) => frame)],
      values: {
        points: value(points, 'n'),
        aside: value(aside, 'n'),
        tests: value(testCount, 'n'),
        neurons: value(neurons, 'n'),
        dropout: percent(dropout, 'p'),
        learningRate: value(learningRate, 'η'),
        steps: value(last.frame.at, 'n'),
        stepsPerLook: value(stepsPerLook, 'n'),
        patience: value(patience, 'n'),
        ...valuesOf('Before', first),
        ...valuesOf('Stop', stop),
        ...valuesOf('End', last),
        stopStep: value(stop.frame.at, 'n'),
        asideLossStop: loss('min L', stop.aside),
        ...bestValues(looks),
        testHeading: value(heading, '∠'),
        timesBest: value(last.unknown.loss / best.unknown.loss, 'L/min L', timesBest),
      },
      mistakes: {
        allRight: partOf(testCount, testCount),
        missed: partOf(testCount - last.unknown.right, testCount),
        coin: percent(1 / 2, '1/2'),
        fallsOn: value(-45, '∠'),
        flat: value(0, '∠'),
        dropsAway: value(-90, '∠'),
        straightUp: value(90, '∠'),
        backwards: value(180, '∠'),
      },
      end,
    };
  },
});

/** The angle of an arrow that goes so far up and so far to the right. */
function degrees(up: number, right: number): number {
  return (Math.atan2(up, right) * 180) / Math.PI;
}

/** Losses and shares on what was learned and on new points, of one moment: `lossEnd`, `testLossEnd` … */
function valuesOf(moment: string, { known, unknown }: Look): { [name: string]: Value } {
  return {
    [`loss${moment}`]: loss('L', known),
    [`testLoss${moment}`]: loss('L', unknown),
    [`accuracy${moment}`]: share(known),
    [`testAccuracy${moment}`]: share(unknown),
  };
}

function share({ right, count }: Result): Value {
  return partOf(right, count);
}
