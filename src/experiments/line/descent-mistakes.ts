import { formatFactor as f, formatNumber } from '../core/format-number.ts';
import { lineAt, merged } from '../core/formula.ts';
import type { Value } from '../core/trace.ts';
import { value } from '../core/value.ts';
import type { LineFit, Place } from './line-fit.ts';
import { curvature } from './loss-surface.ts';
import { lossValue, slopeValues } from './slope-values.ts';

type Values = { [name: string]: Value };

/** A wrong first step: where it moves a parameter `at` which the loss has `slope`, and how that is written. */
type WrongMove = {
  readonly name: string;
  to(at: number, slope: number): number;
  rule(symbol: string): string;
  put(at: number, slope: number): string;
};

/** What wrong first steps lead to, and wrong ideas of the learning rate and of where the descent ends. */
export function descentMistakes(start: Place, fit: LineFit, rate: number): Values {
  const down = fit.stepFrom(start, rate);
  const [y = 0] = fit.predict(start);
  return {
    ...slopeValues(start, fit).mistakes,
    ...merged(wrongMoves(rate).map((move) => afterMove(move, start, fit))),
    ...outcome('onlyK', { k: down.k, b: start.b }, fit),
    ...outcome('onlyB', { k: start.k, b: down.b }, fit),
    rateAddedY: value(y + rate, 'ŷ + η', `${f(y)} + ${f(rate)}`),
    ...limitMistakes(start, fit),
    ...rateMistakes(start, fit),
  };
}

function wrongMoves(rate: number): WrongMove[] {
  return [
    {
      name: 'gradientAdded',
      to: (at, slope) => at + rate * slope,
      rule: (symbol) => `${symbol} + η·∂L/∂${symbol}`,
      put: (at, slope) => `${f(at)} + ${f(rate)}·${f(slope)}`,
    },
    {
      name: 'noRate',
      to: (at, slope) => at - slope,
      rule: (symbol) => `${symbol} − ∂L/∂${symbol}`,
      put: (at, slope) => `${f(at)} − ${f(slope)}`,
    },
    {
      name: 'missing2',
      to: (at, slope) => at - (rate * slope) / 2,
      rule: (symbol) => `${symbol} − η·(∂L/∂${symbol})/2`,
      put: (at, slope) => `${f(at)} − ${f(rate)}·${f(slope / 2)}`,
    },
    { name: 'unchanged', to: (at) => at, rule: (symbol) => symbol, put: (at) => f(at) },
  ];
}

/** `nameK`, `nameB`, and what follows from them: `nameY`, `nameLoss`. */
function afterMove({ name, to, rule, put }: WrongMove, start: Place, fit: LineFit): Values {
  const { dk, db } = fit.slopeAt(start);
  const place = { k: to(start.k, dk), b: to(start.b, db) };
  return {
    [`${name}K`]: value(place.k, 'k₁', rule('k'), put(start.k, dk)),
    [`${name}B`]: value(place.b, 'b₁', rule('b'), put(start.b, db)),
    ...outcome(name, place, fit),
  };
}

function outcome(name: string, place: Place, fit: LineFit): Values {
  const [x = 0] = fit.xs;
  const [y = 0] = fit.predict(place);
  return {
    [`${name}Y`]: value(y, 'ŷ', 'k·x + b', lineAt(place.k, x, place.b)),
    [`${name}Loss`]: lossValue(place, fit),
  };
}

/** On one sample: as if only k had moved, or only b. */
function limitMistakes({ k, b }: Place, { xs, targets }: LineFit): Values {
  const [x = 0, ...others] = xs;
  const [t = 0] = targets;
  if (others.length > 0) return {};
  return {
    onlyKLimit: x === 0 ? value(k, 'k') : value((t - b) / x, 'k', '(t − b)/x', `(${f(t)} − ${f(b)})/${f(x)}`),
    onlyBLimit: value(t - k * x, 'b', 't − k·x', `${f(t)} − ${f(k)}·${f(x)}`),
  };
}

/** Wrong rules for the first sample's threshold and for the rate that lands. */
function rateMistakes(start: Place, fit: LineFit): Values {
  const [x = 0] = fit.xs;
  const [t = 0] = fit.targets;
  const [y = 0] = fit.predict(start);
  return {
    thresholdWithoutB: value(1 / x ** 2, 'η', '1/x²', `1/${f(x)}²`),
    thresholdNotSquared: value(
      1 / (Math.abs(x) + 1),
      'η',
      '1/(|x| + 1)',
      `1/(${formatNumber(Math.abs(x))} + 1)`,
    ),
    landingTwice: value(2 / curvature(fit.xs), 'η', '2/λ', `2/${formatNumber(curvature(fit.xs))}`),
    thresholdHalved: value(1 / curvature(fit.xs), 'η', '1/λ', `1/${formatNumber(curvature(fit.xs))}`),
    wholeError: value(Math.abs(y - t), '|ŷ − t|', `|${f(y)} − ${f(t)}|`),
  };
}
