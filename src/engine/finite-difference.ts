import { type Layer, zeroGradients } from './layer.ts';
import type { Matrix } from './matrix.ts';
import { ShapeError } from './shape-error.ts';

/** A function of several numbers with one number for a result, such as a loss of the weights. */
export type ScalarFunction = (point: readonly number[]) => number;

/**
 * The derivative of f along a direction by a forward difference: `(f(p + h·d) − f(p)) / h`, with d brought to length 1.
 * Its error is of the order of h, because f bends. Throws a ShapeError unless d has as many numbers as p.
 *
 * @param point p, the point at which the derivative is taken
 * @param direction d, of any length but 0: only where it points counts
 * @param h the step size, in the units of the point
 */
export function forwardDifference(
  f: ScalarFunction,
  point: readonly number[],
  direction: readonly number[],
  h: number,
): number {
  return (f(move(point, direction, h)) - f(point)) / h;
}

/**
 * The derivative of f along a direction by a centred difference: `(f(p + h·d) − f(p − h·d)) / 2h`, with d brought to
 * length 1. Its error is of the order of h² only, since the bend of f counts once for and once against; it is exact
 * where f is at most quadratic. Throws a ShapeError unless d has as many numbers as p.
 *
 * @param point p, the point at which the derivative is taken
 * @param direction d, of any length but 0: only where it points counts
 * @param h the step size, in the units of the point
 */
export function centredDifference(
  f: ScalarFunction,
  point: readonly number[],
  direction: readonly number[],
  h: number,
): number {
  return (f(move(point, direction, h)) - f(move(point, direction, -h))) / (2 * h);
}

function move(point: readonly number[], direction: readonly number[], distance: number): number[] {
  if (direction.length !== point.length)
    throw new ShapeError('finite difference', 'direction', [1, direction.length], [1, point.length]);
  const length = Math.sqrt(direction.reduce((sum, along) => sum + along * along, 0));
  // The lengths are equal, so each number of the direction has one of the point beside it.
  return direction.map((along, axis) => (point[axis] ?? Number.NaN) + (distance * along) / length);
}

/**
 * The numerical gradient of f at a point: for each number of the point a centred difference along its axis. It takes two
 * evaluations of f for each number, which is why training computes gradients by backpropagation instead.
 *
 * @param h the step size, in the units of the point
 */
export function measureGradient(f: ScalarFunction, point: readonly number[], h: number): number[] {
  return point.map((_, axis) => {
    const alongAxis = point.map((_, other) => (other === axis ? 1 : 0));
    return centredDifference(f, point, alongAxis, h);
  });
}

/** Where f changes by less than this share of its size, differences show mostly its rounding errors. */
const FLAT = 1e-4;

/** The gradient of one matrix, computed by the backward pass and by centred differences: a result of `checkGradients`. */
export type GradientCheck = {
  /** `x`, or the parameter's name. */
  readonly name: string;
  /** The gradient by the backward pass, row by row. */
  readonly backward: readonly number[];
  /** The numerical gradient, by centred differences, row by row. */
  readonly measured: readonly number[];
  /**
   * The largest difference of the two, as a share of the largest of the numbers compared, or of 0.0001 of Σ |dy·y| (and
   * at least of 1) if that is more.
   */
  readonly gap: number;
};

/**
 * Checks a layer's or a network's backward pass against centred differences, for the inputs and each parameter. The
 * function that is differentiated is `Σ dy·y`, whose gradient with respect to y is dy. Parameters and inputs come back as
 * they were; the parameters' gradients are overwritten. Throws a ShapeError where x or dy does not fit the layer.
 *
 * @param x the inputs, B×I
 * @param dy any numbers, B×O: the gradient of the outputs that is handed to the backward pass
 * @param h the step size of the differences, 10⁻⁵ if not given
 */
export function checkGradients(layer: Layer, x: Matrix, dy: Matrix, h = 1e-5): GradientCheck[] {
  zeroGradients(layer.parameters);
  const { data: y } = layer.forward(x);
  const size = [...dy.data].reduce((sum, weight, index) => sum + Math.abs(weight * (y[index] ?? 0)), 0);
  const flat = FLAT * Math.max(1, size);
  const all = [{ name: 'x', value: x, gradient: layer.backward(dy) }, ...layer.parameters];
  const found = all.map(({ name, value: { data }, gradient }) => ({
    name,
    data,
    backward: [...gradient.data],
  }));
  return found.map(({ name, data, backward }) => {
    const point = [...data];
    const measured = measureGradient(sumAt, point, h);
    data.set(point);
    return { name, backward, measured, gap: compare(backward, measured, flat) };

    function sumAt(moved: readonly number[]): number {
      data.set(moved);
      const { data: y } = layer.forward(x);
      return [...dy.data].reduce((sum, weight, index) => sum + weight * (y[index] ?? Number.NaN), 0);
    }
  });
}

function compare(found: readonly number[], measured: readonly number[], flat: number): number {
  const differences = found.map((number, index) => Math.abs(number - (measured[index] ?? Number.NaN)));
  return Math.max(...differences) / Math.max(flat, ...found.map(Math.abs), ...measured.map(Math.abs));
}
