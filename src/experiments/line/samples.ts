import { define } from '../core/experiment.ts';
import { formatFactor as f, formatNumber } from '../core/format-number.ts';
import { indexed, lineAt, meanOf, numbered, sumOf } from '../core/formula.ts';
import { checkLengths, number, numbers } from '../core/params.ts';
import type { Frame, Marks, Value } from '../core/trace.ts';
import { inOneLine, value } from '../core/value.ts';
import { fitLine } from './line-fit.ts';

/** One sample in the notebook. */
type Entry = {
  readonly x: number;
  readonly prediction: number;
  readonly target: number;
  readonly error: number;
  readonly loss: number;
};

/**
 * The machine's error notebook: for each sample the prediction ŷ = k·x + b, the error e = ŷ − t and the loss e²; at
 * the end their mean, L = 1/n·Σ e². With `predictions` given, no line is needed and x only counts the samples.
 */
export const samples = define({
  name: 'samples',
  params: {
    k: number(2),
    b: number(3),
    xs: numbers(0, 1, 2),
    targets: numbers(3, 6, 8),
    predictions: numbers(),
  },
  check: ({ xs, targets, predictions }) =>
    predictions.length > 0 ? checkLengths({ predictions, targets }) : checkLengths({ xs, targets }),
  run({ k, b, xs, targets, predictions }) {
    const isLine = predictions.length === 0;
    const said = isLine ? fitLine({ xs, targets }).predict({ k, b }) : predictions;
    const entries = targets.map((target, i): Entry => {
      const x = isLine ? (xs[i] ?? 0) : i + 1;
      const prediction = said[i] ?? 0;
      const error = prediction - target;
      return { x, prediction, target, error, loss: error ** 2 };
    });
    const predictionValues = entries.map(({ x, prediction }, i) => {
      const name = indexed('ŷ', i + 1);
      return isLine ? value(prediction, name, 'k·x + b', lineAt(k, x, b)) : value(prediction, name);
    });
    const lossValues = entries.map(({ prediction, target, loss }, i) =>
      value(loss, indexed('L', i + 1), '(ŷ − t)²', `(${f(prediction)} − ${f(target)})²`),
    );
    const total = totals(entries);
    const values = {
      ...numbered(
        'x',
        entries.map(({ x }, i) => value(x, indexed('x', i + 1))),
      ),
      ...numbered(
        'target',
        entries.map(({ target }, i) => value(target, indexed('t', i + 1))),
      ),
      ...numbered('prediction', predictionValues),
      ...numbered(
        'error',
        entries.map(({ prediction, target, error }, i) =>
          value(error, indexed('e', i + 1), 'ŷ − t', `${f(prediction)} − ${f(target)}`),
        ),
      ),
      ...numbered('loss', lossValues),
      count: value(entries.length, 'n'),
      sum: total.sum,
      mean: total.mean,
      ...(isLine ? { k: value(k, 'k'), b: value(b, 'b') } : {}),
    };
    const line = isLine ? { k, b } : {};
    const last = page(entries.length, entries, line, total.mean.working);
    const [first = last, ...others] = entries.map((_, i): Frame => {
      const lines = [predictionValues[i], lossValues[i]].flatMap((each) => (each ? [inOneLine(each)] : []));
      return page(i, entries.slice(0, i + 1), line, lines);
    });
    return {
      frames: [first, ...others, last],
      values,
      mistakes: { ...total.mistakes, ...slipsOf(entries) },
      end: { kind: 'stopped' },
    };
  },
});

/** The numbers of the whole notebook, right and wrong. */
function totals(entries: readonly Entry[]) {
  const n = entries.length;
  const errors = entries.map(({ error }) => f(error));
  const squares = entries.map(({ loss }) => formatNumber(loss));
  const sizes = entries.map(({ error }) => formatNumber(Math.abs(error)));
  const sum = add(entries.map(({ loss }) => loss));
  const signed = add(entries.map(({ error }) => error));
  const absolute = add(entries.map(({ error }) => Math.abs(error)));
  const squared = sumOf(errors.map((error) => `${error}²`));
  return {
    sum: value(sum, 'Σ (ŷ − t)²', squared, sumOf(squares)),
    mean: value(sum / n, 'L', '1/n·Σ (ŷ − t)²', meanOf(squares)),
    mistakes: {
      signedSum: value(signed, 'Σ (ŷ − t)', sumOf(errors)),
      signedMean: value(signed / n, '1/n·Σ (ŷ − t)', meanOf(errors)),
      absoluteSum: value(absolute, 'Σ |ŷ − t|', sumOf(sizes)),
      absoluteMean: value(absolute / n, '1/n·Σ |ŷ − t|', meanOf(sizes)),
      notAveraged: value(sum, 'Σ (ŷ − t)²', sumOf(squares)),
      squaredSum: value(signed ** 2, '(Σ (ŷ − t))²', `(${sumOf(errors)})²`),
      squaredMean: value((signed / n) ** 2, '(1/n·Σ (ŷ − t))²', `(${meanOf(errors)})²`),
      largest: value(
        Math.max(...entries.map(({ loss }) => loss)),
        'max (ŷ − t)²',
        `max(${squares.join(', ')})`,
      ),
      negativeMean: value(-sum / n, '−1/n·Σ (ŷ − t)²', `−${meanOf(squares)}`),
    },
  };
}

/** What wrong procedures give for each single sample. */
function slipsOf(entries: readonly Entry[]): { [name: string]: Value } {
  const errors = entries.map(({ error }) => error);
  return {
    ...numbered(
      'notSquared',
      errors.map((e) => value(Math.abs(e), '|ŷ − t|', `|${formatNumber(e)}|`)),
    ),
    ...numbered(
      'doubled',
      errors.map((e) => value(2 * Math.abs(e), '2·|ŷ − t|', `2·|${formatNumber(e)}|`)),
    ),
    ...numbered(
      'negativeLoss',
      errors.map((e) => value(-(e ** 2), '−(ŷ − t)²', `−${f(e)}²`)),
    ),
    ...numbered(
      'flippedError',
      errors.map((e) => value(-e, 't − ŷ', `−${f(e)}`)),
    ),
  };
}

/** The notebook with some of its entries written. */
function page(at: number, entries: readonly Entry[], line: Marks, working: Frame['working']): Frame {
  const mean = add(entries.map(({ loss }) => loss)) / entries.length;
  const marks = {
    ...line,
    x: entries.map(({ x }) => x),
    prediction: entries.map(({ prediction }) => prediction),
    target: entries.map(({ target }) => target),
    error: entries.map(({ error }) => error),
    loss: entries.map(({ loss }) => loss),
    mean,
  };
  return { at, loss: mean, marks, working };
}

function add(list: readonly number[]): number {
  return list.reduce((sum, item) => sum + item, 0);
}
