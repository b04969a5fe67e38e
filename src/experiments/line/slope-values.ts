import { formatFactor as f } from '../core/format-number.ts';
import { lineAt, meanOf, sumOf } from '../core/formula.ts';
import type { Value } from '../core/trace.ts';
import { value } from '../core/value.ts';
import type { LineFit, Place } from './line-fit.ts';

/** The loss at a place: of one sample with the line put in, of several with their predictions. */
export function lossValue(place: Place, fit: LineFit, left = 'L'): Value {
  const loss = fit.lossAt(place);
  const errors = errorTerms(place, fit);
  const squares = meanOf(errors.map((error) => `${error}²`));
  if (errors.length > 1) return value(loss, left, '1/n·Σ (ŷ − t)²', squares);
  const [x = 0] = fit.xs;
  const [target = 0] = fit.targets;
  return value(loss, left, '(k·x + b − t)²', `(${lineAt(place.k, x, place.b)} − ${f(target)})²`, squares);
}

/** The slope of the loss along k and b, and what it is often taken for. */
export function slopeValues(place: Place, fit: LineFit) {
  const { dk, db } = fit.slopeAt(place);
  const { xs } = fit;
  const n = xs.length;
  const errors = errorTerms(place, fit);
  const pulls = errors.map((error, i) => `${error}·${f(xs[i] ?? 0)}`);
  const double = (terms: readonly string[]) => (n === 1 ? `2·${sumOf(terms)}` : `2·(${sumOf(terms)})/${n}`);
  const sign = n === 1 ? '' : '1/n·Σ ';
  const twice = n === 1 ? '2·' : '2/n·Σ ';
  return {
    values: {
      dk: value(dk, '∂L/∂k', `${twice}(ŷ − t)·x`, double(pulls)),
      db: value(db, '∂L/∂b', `${twice}(ŷ − t)`, double(errors)),
    },
    mistakes: {
      missing2Dk: value(dk / 2, `${sign}(ŷ − t)·x`, meanOf(pulls)),
      missing2Db: value(db / 2, `${sign}(ŷ − t)`, meanOf(errors)),
      withoutXDk: value(db, `${twice}(ŷ − t)`, double(errors)),
      flippedDk: value(-dk, `${twice}(t − ŷ)·x`, `−${double(pulls)}`),
      flippedDb: value(-db, `${twice}(t − ŷ)`, `−${double(errors)}`),
      lossAsDk: value(fit.lossAt(place), `${sign}(ŷ − t)²`, meanOf(errors.map((error) => `${error}²`))),
    },
  };
}

/** The errors: `(5 − 6)` of one sample, `(−1)` of each of several. */
function errorTerms(place: Place, fit: LineFit): string[] {
  const terms = fit.predict(place).map((prediction, i) => ({ prediction, target: fit.targets[i] ?? 0 }));
  if (terms.length > 1) return terms.map(({ prediction, target }) => f(prediction - target));
  return terms.map(({ prediction, target }) => `(${f(prediction)} − ${f(target)})`);
}
