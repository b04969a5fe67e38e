import { define } from '../core/experiment.ts';
import { formatFactor as f, formatNumber } from '../core/format-number.ts';
import { indexed, lineAt } from '../core/formula.ts';
import { checkLengths, number, numbers, wholeNumber } from '../core/params.ts';
import type { Frame, Line, Value } from '../core/trace.ts';
import { inOneLine, value } from '../core/value.ts';
import { descentMistakes } from './descent-mistakes.ts';
import { fitLine, type LineFit, type Place } from './line-fit.ts';
import { curvature, isValley, lossSurface, restOf, sums } from './loss-surface.ts';
import { lossValue, slopeValues } from './slope-values.ts';

/**
 * Gradient descent of the line k·x + b on a few samples: each step moves both parameters against the slope of the
 * mean squared error, θ ← θ − η·∂L/∂θ. On one sample (x, t) a step multiplies the error by q = 1 − 2η·(x² + 1); no step
 * leads along the valley k·x + b = t, so it ends at the valley's point nearest to the start. It stops below `goal`
 * (0: never), after `steps`, or when it has blown up. `y` is the prediction for the first sample.
 */
export const descent = define({
  name: 'descent',
  params: {
    k: number(2),
    b: number(3),
    xs: numbers(1),
    targets: numbers(6),
    learningRate: number(0.1, 0, 10),
    steps: wholeNumber(20, 1, 500),
    goal: number(1e-4, 0, 1e6),
  },
  check: ({ xs, targets }) => checkLengths({ xs, targets }),
  run({ k, b, xs, targets, learningRate, steps, goal }) {
    const start = { k, b };
    const fit = fitLine({ xs, targets });
    const { places, end } = fit.walk(start, learningRate, steps, goal);
    const last = places.length - 1;
    const before = places[last - 1];
    const [kEnd, bEnd] = before
      ? stepValues(before, fit, learningRate, last)
      : [value(k, indexed('k', 0)), value(b, indexed('b', 0))];
    const rest = restValues(start, fit);
    const values = {
      learningRate: value(learningRate, 'η'),
      k: value(k, 'k'),
      b: value(b, 'b'),
      ...stateValues('', start, fit),
      ...slopeValues(start, fit).values,
      ...firstSteps(start, fit, learningRate),
      steps: value(last, 'n'),
      kEnd,
      bEnd,
      ...stateValues('End', places[last] ?? start, fit),
      ...rest,
      difference: value(k - b, 'k − b', `${f(k)} − ${f(b)}`),
      differenceLimit: value(
        rest.kLimit.number - rest.bLimit.number,
        'k − b',
        `${f(rest.kLimit.number)} − ${f(rest.bLimit.number)}`,
      ),
      ...rateValues(xs, learningRate),
      stepsToGoal: value(
        fit.stepsToGoal(start, learningRate, goal),
        'n',
        `min{n: L < ${formatNumber(goal)}}`,
      ),
    };
    const frames = places.map((place, at) => frameOf(place, fit, at, places[at + 1], learningRate));
    const [first = frameOf(start, fit, 0, undefined, learningRate), ...others] = frames;
    const surface = lossSurface(fit, [start, { k: rest.kLimit.number, b: rest.bLimit.number }]);
    const mistakes = descentMistakes(start, fit, learningRate);
    return { frames: [first, ...others], values, mistakes, surface, end };
  },
});

/** The first sample's prediction and the loss: `y` and `loss`, with a suffix for which moment. */
function stateValues(moment: string, place: Place, fit: LineFit): { [name: string]: Value } {
  const [x = 0] = fit.xs;
  const [y = 0] = fit.predict(place);
  return {
    [`y${moment}`]: value(y, 'ŷ', 'k·x + b', lineAt(place.k, x, place.b)),
    [`loss${moment}`]: lossValue(place, fit),
  };
}

/** After one step and after two: `k1`, `b1`, `y1`, `loss1`, `k2` … */
function firstSteps(start: Place, fit: LineFit, rate: number): { [name: string]: Value } {
  const first = fit.stepFrom(start, rate);
  const [k1, b1] = stepValues(start, fit, rate, 1);
  const [k2, b2] = stepValues(first, fit, rate, 2);
  return {
    ...{ k1, b1, k2, b2 },
    ...stateValues('1', first, fit),
    ...stateValues('2', fit.stepFrom(first, rate), fit),
  };
}

/** One step: the new k and b, with the step's number for index. */
function stepValues(place: Place, fit: LineFit, rate: number, step: number): [k: Value, b: Value] {
  const { dk, db } = fit.slopeAt(place);
  const next = fit.stepFrom(place, rate);
  const moved = (symbol: 'k' | 'b', slope: number) =>
    value(
      next[symbol],
      indexed(symbol, step),
      `${symbol} − η·∂L/∂${symbol}`,
      `${f(place[symbol])} − ${f(rate)}·${f(slope)}`,
    );
  return [moved('k', dk), moved('b', db)];
}

/** Where it comes to rest with a learning rate below the threshold. */
function restValues(start: Place, fit: LineFit) {
  const rest = restOf(start, fit);
  if (isValley(fit.xs)) {
    const { dk, db } = fit.slopeAt(start);
    const bend = formatNumber(curvature(fit.xs));
    return {
      kLimit: value(rest.k, 'k∞', 'k − (∂L/∂k)/λ', `${f(start.k)} − ${f(dk)}/${bend}`),
      bLimit: value(rest.b, 'b∞', 'b − (∂L/∂b)/λ', `${f(start.b)} − ${f(db)}/${bend}`),
    };
  }
  const { n, x, t, xx, xt } = sums(fit);
  return {
    kLimit: value(
      rest.k,
      'k∞',
      '(n·Σ x·t − Σ x·Σ t)/(n·Σ x² − (Σ x)²)',
      `(${n}·${f(xt)} − ${f(x)}·${f(t)})/(${n}·${f(xx)} − ${f(x)}²)`,
    ),
    bLimit: value(rest.b, 'b∞', '(Σ t − k·Σ x)/n', `(${f(t)} − ${f(rest.k)}·${f(x)})/${n}`),
  };
}

/** Which learning rates land, settle and blow up on this ground. */
function rateValues(xs: readonly number[], rate: number) {
  const bend = curvature(xs);
  const shown = formatNumber(bend);
  const [x = 0, ...others] = xs;
  if (others.length > 0)
    return {
      curvature: value(bend, 'λ'),
      threshold: value(2 / bend, 'η', '2/λ', `2/${shown}`),
      landing: value(1 / bend, 'η', '1/λ', `1/${shown}`),
      factor: value(1 - rate * bend, 'q', '1 − η·λ', `1 − ${f(rate)}·${shown}`),
    };
  const put = `(${f(x)}² + 1)`;
  return {
    curvature: value(bend, 'λ', '2·(x² + 1)', `2·${put}`),
    threshold: value(2 / bend, 'η', '1/(x² + 1)', `1/${put}`),
    landing: value(1 / bend, 'η', '1/(2·(x² + 1))', `1/(2·${put})`),
    factor: value(1 - rate * bend, 'q', '1 − 2·η·(x² + 1)', `1 − 2·${f(rate)}·${put}`),
  };
}

/** A step of the run: where it is, and how the next place follows. */
function frameOf(place: Place, fit: LineFit, at: number, next: Place | undefined, rate: number): Frame {
  const { dk, db } = fit.slopeAt(place);
  const prediction = fit.predict(place);
  const [x = 0] = fit.xs;
  const loss = lossValue(place, fit);
  const predictions: Line =
    prediction.length === 1
      ? inOneLine(value(prediction[0] ?? 0, 'ŷ', lineAt(place.k, x, place.b)))
      : { left: 'ŷ', right: prediction.map(formatNumber).join(', ') };
  const slope = slopeValues(place, fit).values;
  const moves = next === undefined ? [] : stepValues(place, fit, rate, at + 1);
  return {
    at,
    loss: loss.number,
    marks: { ...place, dk, db, prediction, x: fit.xs, target: fit.targets },
    working: [predictions, ...[loss, slope.dk, slope.db, ...moves].map(inOneLine)],
  };
}
