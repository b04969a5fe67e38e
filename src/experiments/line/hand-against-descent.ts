import { define } from '../core/experiment.ts';
import { formatFactor as f } from '../core/format-number.ts';
import { checkLengths, number, numbers, wholeNumber } from '../core/params.ts';
import type { Frame } from '../core/trace.ts';
import { value } from '../core/value.ts';
import { fitLine, type Place } from './line-fit.ts';

/** The machine starts from nothing. */
const nothing: Place = { k: 0, b: 0 };

/**
 * A line laid by hand against one laid by gradient descent from (0, 0), on the same samples: whose mean squared error is
 * the smaller after so many steps? `lead` is the descent's loss minus the hand's, above 0 where the hand is ahead.
 */
export const handAgainstDescent = define({
  name: 'duel',
  params: {
    k: number(0),
    b: number(0),
    xs: numbers(1, 2, 3, 4, 5),
    targets: numbers(3.2, 3.8, 5.1, 5.4, 6.9),
    learningRate: number(0.05, 0, 1),
    steps: wholeNumber(30, 1, 200),
  },
  check: ({ xs, targets }) => checkLengths({ xs, targets }),
  run({ k, b, xs, targets, learningRate, steps }) {
    const line = fitLine({ xs, targets });
    const yours = line.lossAt({ k, b });
    const { places, end } = line.walk(nothing, learningRate, steps, 0);
    const frameAt = (place: Place, at: number): Frame => {
      const loss = line.lossAt(place);
      return { at, loss, marks: { ...place, yours, lead: loss - yours }, working: [] };
    };
    const [, ...later] = places;
    const rival = line.lossAt(places.at(-1) ?? nothing);
    return {
      frames: [frameAt(nothing, 0), ...later.map((place, index) => frameAt(place, index + 1))],
      values: {
        steps: value(later.length, 'n'),
        yours: value(yours, 'L', '1/n·Σ (k·x + b − t)²'),
        rival: value(rival, 'L', '1/n·Σ (k·x + b − t)²'),
        lead: value(rival - yours, 'L − L', `${f(rival)} − ${f(yours)}`),
      },
      mistakes: {},
      end,
    };
  },
});
