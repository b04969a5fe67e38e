import { define } from '../core/experiment.ts';
import { formatNumber } from '../core/format-number.ts';
import { indexed, numbered } from '../core/formula.ts';
import { checkLengths, number, numbers, type ParamProblem, wholeNumber } from '../core/params.ts';
import type { Frame, Value } from '../core/trace.ts';
import { value } from '../core/value.ts';
import { fitLine, type LineFit, type Place, type Walk } from './line-fit.ts';
import { lossSurface, restOf } from './loss-surface.ts';

type Runner = {
  readonly rate: number;
  readonly walk: Walk;
  /** Steps to the goal: Infinity for never. */
  readonly finish: number;
  readonly loss: number;
};

/**
 * The same descent once for each learning rate, side by side. A runner stands still once it has reached the goal or
 * blown up; `finish1`, `finish2` … are the steps each takes to L < goal, ∞ for never, however long the race is watched.
 * `winner` counts from 1 and is 0 when nobody arrives; of runners that tie it is the first.
 */
export const race = define({
  name: 'race',
  params: {
    learningRates: numbers(0.05, 0.1, 0.25, 0.5, 0.6),
    k: number(2),
    b: number(3),
    xs: numbers(1),
    targets: numbers(6),
    steps: wholeNumber(25, 1, 200),
    goal: number(1e-4, 0, 1e6),
  },
  check: ({ xs, targets, learningRates }) => [...checkLengths({ xs, targets }), ...checkRates(learningRates)],
  run({ learningRates, k, b, xs, targets, steps, goal }) {
    const start = { k, b };
    const fit = fitLine({ xs, targets });
    const runners = learningRates.map((rate): Runner => {
      const path = fit.walk(start, rate, steps, goal);
      const finish = fit.stepsToGoal(start, rate, goal);
      return { rate, walk: path, finish, loss: fit.lossAt(path.places.at(-1) ?? start) };
    });
    const placesAt = (step: number) =>
      runners.map(({ walk: { places } }) => places[step] ?? places.at(-1) ?? start);
    const length = Math.max(...runners.map(({ walk: { places } }) => places.length));
    const frameAt = (at: number): Frame => frameOf(at, placesAt(at), fit, learningRates);
    const others = Array.from({ length: length - 1 }, (_, index) => frameAt(index + 1));
    return {
      frames: [frameAt(0), ...others],
      values: {
        ...numbered(
          'rate',
          runners.map(({ rate }, i) => value(rate, indexed('η', i + 1))),
        ),
        ...numbered(
          'finish',
          runners.map(({ rate, finish }) =>
            value(finish, `n(${formatNumber(rate)})`, `min{n: ${lossAt(rate)} < ${formatNumber(goal)}}`),
          ),
        ),
        ...numbered(
          'loss',
          runners.map(({ rate, loss }) => value(loss, lossAt(rate))),
        ),
        runners: value(runners.length, 'n'),
        goal: value(goal, 'L'),
        ...placing(runners),
      },
      mistakes: {
        largestRate: rateMistake('max', runners),
        smallestRate: rateMistake('min', runners),
      },
      surface: lossSurface(fit, [start, restOf(start, fit)]),
      end: runners.every(({ walk }) => walk.end.kind === 'converged')
        ? { kind: 'converged' }
        : { kind: 'stopped' },
    };
  },
});

const fastestRate = 10;

function checkRates(rates: readonly number[]): ParamProblem[] {
  const mend = `Give learning rates from 0 to ${fastestRate}.`;
  return rates.every((rate) => rate >= 0 && rate <= fastestRate)
    ? []
    : [{ param: 'learningRates', what: '“learningRates” has one out of range', mend }];
}

function placing(runners: readonly Runner[]): { [name: string]: Value } {
  const finishes = runners.map(({ finish }) => finish);
  const arrived = runners.filter(({ finish }) => Number.isFinite(finish));
  const best = Math.min(...finishes);
  const first = arrived.find(({ finish }) => finish === best);
  const list = finishes.map(formatNumber).join(', ');
  return {
    best: value(best, 'min n', `min{${list}}`),
    arrived: value(arrived.length, '#{n < ∞}', `#{n < ∞: ${list}}`),
    winners: value(
      arrived.filter(({ finish }) => finish === best).length,
      '#{n = min n}',
      `#{n = min n: ${list}}`,
    ),
    winner: value(first ? runners.indexOf(first) + 1 : 0, 'i', `arg min{${list}}`),
    ...(first ? { winnerRate: value(first.rate, 'η', `arg min{${list}}`) } : {}),
  };
}

function rateMistake(pick: 'max' | 'min', runners: readonly Runner[]): Value {
  const rates = runners.map(({ rate }) => rate);
  return value(Math[pick](...rates), 'η', `${pick}{${rates.map(formatNumber).join(', ')}}`);
}

/** Where everybody is: one number per runner in each list. */
function frameOf(at: number, places: readonly Place[], fit: LineFit, rates: readonly number[]): Frame {
  const losses = places.map((place) => fit.lossAt(place));
  const [x = 0] = fit.xs;
  return {
    at,
    loss: Math.min(...losses),
    marks: {
      rates,
      losses,
      k: places.map(({ k }) => k),
      b: places.map(({ b }) => b),
      prediction: places.map(({ k, b }) => k * x + b),
    },
    working: losses.map((loss, i) => ({ left: lossAt(rates[i] ?? 0), right: formatNumber(loss) })),
  };
}

/** L(0.05): the loss of the runner with that learning rate. */
function lossAt(rate: number): string {
  return `L(${formatNumber(rate)})`;
}
