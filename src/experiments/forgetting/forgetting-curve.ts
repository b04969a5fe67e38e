import { define } from '../core/experiment.ts';
import { formatFactor as f, formatNumber } from '../core/format-number.ts';
import { number, numbers, wholeNumber } from '../core/params.ts';
import type { Frame } from '../core/trace.ts';
import { percent, value } from '../core/value.ts';

/** How fast the curve levels off: the default of FSRS-6, fitted to some hundred million reviews of many people. */
const w = 0.1542;
/** The recall that is left when as many days have passed as the stability says; it defines the stability. */
const atStability = 0.9;

/**
 * How a human memory fades: the share of such memories that can still be recalled, day by day, by the formula of the
 * review scheduler FSRS-6. Its stability S is how many days it takes until 90 % are left.
 *
 *     R(t) = (1 + (0.9^(−1/w) − 1)·t/S)^(−w)
 *
 * That each review multiplies the stability by the same `factor` is an illustration: in truth it depends on the
 * learner, on the thing learned and on the day.
 *
 * Reference: open-spaced-repetition, "The algorithm", FSRS-6.
 */
export const forgettingCurve = define({
  name: 'forgetting-curve',
  params: {
    stability: number(10, 0.1, 1000),
    days: wholeNumber(100, 1, 365),
    /** The days at which what was learned is gone over again. */
    reviews: numbers(),
    factor: number(3, 1, 10),
    /** After how many times the stability it is asked how much is left. */
    times: number(2, 1, 20),
  },
  run({ stability: s, days, reviews, factor, times }) {
    const at = (times: number) => percent(recall(times), `R(${formatNumber(times * s)})`);
    return {
      frames: [frameAt(0), ...Array.from({ length: days }, (_, index) => frameAt(index + 1))],
      values: {
        stability: value(s, 'S'),
        days: value(days, 't'),
        reviews: value(done(days).length, 'n'),
        factor: value(factor, 'f'),
        /** How long memories last in the end: each review has multiplied it. */
        stabilityEnd: value(
          done(days).reduce((longer) => longer * factor, s),
          'S',
          [s, ...done(days).map(() => factor)].map(formatNumber).join('·'),
        ),
        twice: value(2 * s, '2·S', `2·${f(s)}`),
        more: value((times - 1) * s, 'm·S', `${f(times - 1)}·${f(s)}`),
        later: value(times * s, 'n·S', `${f(times)}·${f(s)}`),
        atStability: at(1),
        atLater: at(times),
        atTwice: at(2),
        atFive: at(5),
        atTen: at(10),
      },
      mistakes: {
        nothingLost: percent(1, 'R'),
        nothingLeft: percent(0, '1 − t/S'),
        halfLeft: percent(1 / 2, '1/2'),
        halfOfRest: percent(atStability / 2, '0.9/2'),
        fasterLater: percent(1 - (1 - atStability) * (1 + 1.5 * (times - 1)), '1 − 0.1 − 1.5·0.1·(n − 1)'),
        twiceAsFast: percent(1 - (1 - atStability) * (1 + 2 * (times - 1)), '1 − 0.1 − 2·0.1·(n − 1)'),
        tenthEachTime: percent(atStability ** times, '0.9ⁿ', `0.9^${formatNumber(times)}`),
        straightTwice: percent(1 - 2 * (1 - atStability), '1 − 2·(1 − 0.9)'),
        straightLater: percent(1 - times * (1 - atStability), '1 − n·(1 − 0.9)', `1 − ${f(times)}·(1 − 0.9)`),
        squaredTwice: percent(atStability ** 2, '0.9²'),
      },
      end: { kind: 'stopped' },
    };

    /** The reviews up to a day. */
    function done(day: number): number[] {
      return reviews.filter((review) => review > 0 && review <= day);
    }

    function frameAt(day: number): Frame {
      const past = done(day);
      const since = day - Math.max(0, ...past);
      // Multiplied up: a power rounds otherwise on some Nodes.
      const stability = past.reduce((days) => days * factor, s);
      const marks = { retention: 100 * recall(since / stability), stability, reviews: past.length };
      return { at: day, loss: 0, marks, working: [] };
    }
  },
});

const slope = power(atStability, -1 / w) - 1;

/** What is left after so many times the stability. */
function recall(times: number): number {
  return power(1 + slope * times, -w);
}

/** `base ** exponent` rounds otherwise in the last bit from Node 24 on; by exp and log a replay is the same on every Node. */
function power(base: number, exponent: number): number {
  return Math.exp(exponent * Math.log(base));
}
