import { fromRows, type Matrix, toRows } from '../engine/matrix.ts';

/** What a network may be given of a point (x₁, x₂) besides its place. */
export const featureWords = ['plain', 'squares', 'product', 'sines', 'all'] as const;
export type Features = (typeof featureWords)[number];

type Feature = (x1: number, x2: number) => number;

const squares: readonly Feature[] = [(x1) => x1 ** 2, (_, x2) => x2 ** 2];
const product: readonly Feature[] = [(x1, x2) => x1 * x2];
const sines: readonly Feature[] = [(x1) => Math.sin(Math.PI * x1), (_, x2) => Math.sin(Math.PI * x2)];

const added = {
  plain: [],
  squares,
  product,
  sines,
  all: [...squares, ...product, ...sines],
} satisfies Record<Features, readonly Feature[]>;

/** How many numbers the network is given of a point. */
export function countFeatures(features: Features): number {
  return 2 + added[features].length;
}

/** The points with what is added to them: N×2 becomes N×F. */
export function addFeatures(x: Matrix, features: Features): Matrix {
  if (features === 'plain') return x;
  return fromRows(
    toRows(x).map(([x1 = 0, x2 = 0]) => [x1, x2, ...added[features].map((feature) => feature(x1, x2))]),
  );
}
