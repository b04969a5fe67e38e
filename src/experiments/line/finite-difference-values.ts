import { centredDifference, forwardDifference, type ScalarFunction } from '../../engine/index.ts';
import { formatFactor as f, formatNumber } from '../core/format-number.ts';
import type { Value } from '../core/trace.ts';
import { value } from '../core/value.ts';
import type { LineFit, Place } from './line-fit.ts';

/** What sticks of several lengths along k say of the slope. */
export function differences(start: Place, fit: LineFit, stick: number): { [name: string]: Value } {
  const landscape: ScalarFunction = ([k = 0, b = 0]) => fit.lossAt({ k, b });
  const point = [start.k, start.b];
  const along = [1, 0];
  const lossAt = (distance: number) => fit.lossAt({ ...start, k: start.k + distance });
  const forward = (h: number) =>
    value(
      forwardDifference(landscape, point, along, h),
      'ΔL/Δk',
      '(L(k + h) − L(k))/h',
      `(${formatNumber(lossAt(h))} − ${f(lossAt(0))})/${f(h)}`,
    );
  return {
    forward: forward(stick),
    forwardOne: forward(1),
    forwardTenth: forward(0.1),
    forwardHundredth: forward(0.01),
    centred: value(
      centredDifference(landscape, point, along, stick),
      'ΔL/Δk',
      '(L(k + h) − L(k − h))/(2·h)',
      `(${formatNumber(lossAt(stick))} − ${f(lossAt(-stick))})/(2·${f(stick)})`,
    ),
  };
}
