import { define } from '../core/experiment.ts';
import { formatFactor as f } from '../core/format-number.ts';
import { number } from '../core/params.ts';
import type { Frame } from '../core/trace.ts';
import { value } from '../core/value.ts';

/**
 * The article's line y = k·x + b on one sample: the prediction, its error against the target, the squared
 * error L = (y − t)² (no ½, here and everywhere), and how L changes with k and b.
 */
export const line = define({
  name: 'line',
  params: { k: number(2), b: number(3), x: number(1), target: number(6) },
  run({ k, b, x, target }) {
    const y = k * x + b;
    const error = y - target;
    const loss = error ** 2;
    const dk = 2 * error * x;
    const db = 2 * error;
    const values = {
      k: value(k, 'k'),
      b: value(b, 'b'),
      x: value(x, 'x'),
      target: value(target, 't'),
      product: value(k * x, 'k·x', `${f(k)}·${f(x)}`),
      y: value(y, 'y', 'k·x + b', `${f(k)}·${f(x)} + ${f(b)}`),
      error: value(error, 'y − t', `${f(y)} − ${f(target)}`),
      loss: value(loss, 'L', '(y − t)²', `(${f(y)} − ${f(target)})²`),
      dk: value(dk, '∂L/∂k', '2·(y − t)·x', `2·(${f(y)} − ${f(target)})·${f(x)}`),
      db: value(db, '∂L/∂b', '2·(y − t)', `2·(${f(y)} − ${f(target)})`),
    };
    const mistakes = {
      forgotB: value(k * x, 'k·x', `${f(k)}·${f(x)}`),
      added: value(k + x + b, 'k + x + b', `${f(k)} + ${f(x)} + ${f(b)}`),
      bracketed: value(k * (x + b), 'k·(x + b)', `${f(k)}·(${f(x)} + ${f(b)})`),
      swapped: value(b * x + k, 'b·x + k', `${f(b)}·${f(x)} + ${f(k)}`),
      notSquared: value(Math.abs(error), '|y − t|', `|${f(y)} − ${f(target)}|`),
      doubled: value(2 * Math.abs(error), '2·|y − t|', `2·|${f(y)} − ${f(target)}|`),
      negativeLoss: value(-loss, '−(y − t)²', `−(${f(y)} − ${f(target)})²`),
      missing2: value(error * x, '(y − t)·x', `(${f(y)} − ${f(target)})·${f(x)}`),
      flippedDk: value(-dk, '2·(t − y)·x', `2·(${f(target)} − ${f(y)})·${f(x)}`),
    };
    const frame: Frame = {
      at: 0,
      loss,
      marks: { k, b, x, target, y, error },
      working: [...values.y.working, ...values.loss.working],
    };
    return { frames: [frame], values, mistakes, end: { kind: 'stopped' } };
  },
});
