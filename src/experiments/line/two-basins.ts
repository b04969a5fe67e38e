import { define } from '../core/experiment.ts';
import { formatFactor as f, formatNumber } from '../core/format-number.ts';
import { indexed } from '../core/formula.ts';
import { number, wholeNumber } from '../core/params.ts';
import type { End, Frame, NonEmpty, Value } from '../core/trace.ts';
import { inOneLine, value } from '../core/value.ts';

/** Where the ground is level: the lowest point of all, the top between, and the bottom of the higher valley. */
const deep = -2;
const hill = 1;
const shallow = 3;

/** dL/dw = (w + 2)·(w − 1)·(w − 3)/5 */
function slope(w: number): number {
  return ((w - deep) * (w - hill) * (w - shallow)) / 5;
}

/** L = (w + 2)²·(3w² − 20w + 38)/60, whose slope that is: 0 at the lowest point. */
function height(w: number): number {
  return ((w - deep) ** 2 * (3 * w * w - 20 * w + 38)) / 60;
}

const curveX = Array.from({ length: 61 }, (_, i) => (i - 26) / 8);
const curveLoss = curveX.map(height);

/**
 * A ground with two valleys, of different depth, over one parameter w: small steps downhill end in the valley they
 * begin in, also when the other one is deeper. Marks and values call the place `x`, as figures do; the workings call
 * it w, since it is a parameter and no input.
 */
export const twoBasins = define({
  name: 'two-basins',
  params: { start: number(2, -4, 5), learningRate: number(0.1, 0, 5), steps: wholeNumber(40, 1, 500) },
  run({ start, learningRate, steps }) {
    const { path, end } = roll(start, learningRate, steps);
    const last = path[path.length - 1] ?? start;
    const isDeep = last < hill;
    const other = isDeep ? shallow : deep;
    const move = (w: number, step: number) =>
      value(
        w - learningRate * slope(w),
        indexed('w', step),
        'w − η·dL/dw',
        `${f(w)} − ${f(learningRate)}·${f(slope(w))}`,
      );
    const values = {
      start: value(start, 'w'),
      startLoss: lossValue(start),
      slope: slopeValue(start),
      learningRate: value(learningRate, 'η'),
      x1: move(start, 1),
      steps: value(path.length - 1, 'n'),
      xEnd: path.length > 1 ? move(path[path.length - 2] ?? start, path.length - 1) : value(start, 'w₀'),
      lossEnd: lossValue(last),
      deepX: value(deep, 'w'),
      deepLoss: lossValue(deep),
      shallowX: value(shallow, 'w'),
      shallowLoss: lossValue(shallow),
      hillX: value(hill, 'w'),
      hillLoss: lossValue(hill),
      // The valley it did not end in.
      otherX: value(other, 'w'),
      otherLoss: lossValue(other),
      gap: value(height(last) - height(deep), 'ΔL', `${formatNumber(height(last))} − ${f(height(deep))}`),
    };
    const mistakes = {
      alwaysLowestX: value(deep, 'w'),
      alwaysLowestLoss: lossValue(deep),
      stays: value(start, 'w'),
      uphillX: value(
        start + learningRate * slope(start),
        'w₁',
        'w + η·dL/dw',
        `${f(start)} + ${f(learningRate)}·${f(slope(start))}`,
      ),
    };
    const frames: NonEmpty<Frame> = [frameAt(start, 0), ...path.slice(1).map((w, i) => frameAt(w, i + 1))];
    return { frames, values, mistakes, end };

    function frameAt(w: number, at: number): Frame {
      const moves = at < path.length - 1 ? [move(w, at + 1)] : [];
      return {
        at,
        loss: height(w),
        marks: { x: w, loss: height(w), slope: slope(w), curveX, curveLoss },
        working: [lossValue(w), slopeValue(w), ...moves].map(inOneLine),
      };
    }
  },
});

/** Level ground, and a height from which nothing rolls back. */
const levelSlope = 1e-3;
const outOfSight = 1e4;

function roll(start: number, rate: number, steps: number): { path: readonly number[]; end: End } {
  const path = [start];
  let w = start;
  for (let step = 0; ; step++) {
    if (height(w) > outOfSight) return { path, end: { kind: 'diverged', atStep: step } };
    if (Math.abs(slope(w)) < levelSlope) return { path, end: { kind: 'converged' } };
    if (step >= steps) return { path, end: { kind: 'stopped' } };
    w -= rate * slope(w);
    path.push(w);
  }
}

function lossValue(w: number): Value {
  const put = `(${formatNumber(w)} + 2)²·(3·${f(w)}² − 20·${f(w)} + 38)/60`;
  return value(height(w), 'L', '(w + 2)²·(3·w² − 20·w + 38)/60', put);
}

function slopeValue(w: number): Value {
  const n = formatNumber(w);
  return value(slope(w), 'dL/dw', '(w + 2)·(w − 1)·(w − 3)/5', `(${n} + 2)·(${n} − 1)·(${n} − 3)/5`);
}
