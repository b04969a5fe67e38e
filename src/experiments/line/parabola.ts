import { define } from '../core/experiment.ts';
import { formatFactor as f, formatNumber } from '../core/format-number.ts';
import { number } from '../core/params.ts';
import type { Frame } from '../core/trace.ts';
import { inOneLine, value } from '../core/value.ts';

const pointsEachSide = 8;

/**
 * One error e and what it costs, L = e²; and what twice the error costs: four times as much. The frames go along the
 * parabola from −2e to 2e, so that both are on it.
 */
export const parabola = define({
  name: 'parabola',
  params: { error: number(2, -1000, 1000) },
  run({ error }) {
    const loss = error ** 2;
    const twice = 2 * error;
    const values = {
      error: value(error, 'e'),
      loss: value(loss, 'L', 'e²', `${f(error)}²`),
      twiceError: value(twice, '2·e', `2·${f(error)}`),
      twiceLoss: value(twice ** 2, 'L', '(2·e)²', `${f(twice)}²`),
      // e² of 0 has no multiple to speak of; the rule (2·e)² = 4·e² holds there too.
      ratio: value(4, '(2·e)²/e²', '2²'),
      halfLoss: value(loss / 4, 'L', '(e/2)²', `(${f(error)}/2)²`),
    };
    const mistakes = {
      notSquared: value(Math.abs(error), '|e|', `|${formatNumber(error)}|`),
      doubled: value(2 * Math.abs(error), '2·|e|', `2·|${formatNumber(error)}|`),
      negativeLoss: value(-loss, '−e²', `−${f(error)}²`),
      linearTwiceLoss: value(2 * loss, '2·e²', `2·${f(error)}²`),
      linearRatio: value(2, '2·e/e'),
    };
    const spacing = (2 * (Math.abs(error) || 1)) / pointsEachSide;
    const curveE = Array.from({ length: 2 * pointsEachSide + 1 }, (_, i) => (i - pointsEachSide) * spacing);
    const curveLoss = curveE.map((e) => e ** 2);
    const frameAt = (at: number): Frame => {
      const e = curveE[at] ?? 0;
      const working = [inOneLine(value(e ** 2, 'L', `${f(e)}²`))];
      return { at, loss: e ** 2, marks: { e, curveE, curveLoss }, working };
    };
    const others = curveE.slice(1).map((_, i) => frameAt(i + 1));
    return { frames: [frameAt(0), ...others], values, mistakes, end: { kind: 'stopped' } };
  },
});
