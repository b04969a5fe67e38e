import { fromRows, type Matrix, toRows } from '../../engine/index.ts';
import { type ParamValues, wholeNumber } from '../core/params.ts';

const on = wholeNumber(1, 0, 1);
const off = wholeNumber(0, 0, 1);

/** What a network may be given of a point (x₁, x₂): 1 if it is given, 0 if not. */
export const featureParams = {
  x1: on,
  x2: on,
  x1Squared: off,
  x2Squared: off,
  product: off,
  sinX1: off,
  sinX2: off,
};

type Features = ParamValues<typeof featureParams>;

const features = [
  ['x1', (x1: number) => x1],
  ['x2', (_: number, x2: number) => x2],
  ['x1Squared', (x1: number) => x1 ** 2],
  ['x2Squared', (_: number, x2: number) => x2 ** 2],
  ['product', (x1: number, x2: number) => x1 * x2],
  ['sinX1', (x1: number) => Math.sin(Math.PI * x1)],
  ['sinX2', (_: number, x2: number) => Math.sin(Math.PI * x2)],
] as const;

/** The functions of a point that these settings ask for. */
function chosen(settings: Features) {
  return features.flatMap(([name, feature]) => (settings[name] === 1 ? [feature] : []));
}

/** How many numbers the network is given of a point. */
export function countFeatures(settings: Features): number {
  return chosen(settings).length;
}

/** What the network is given of points, N×2: N×F. */
export function toFeatures(x: Matrix, settings: Features): Matrix {
  const functions = chosen(settings);
  return fromRows(toRows(x).map(([x1 = 0, x2 = 0]) => functions.map((feature) => feature(x1, x2))));
}
