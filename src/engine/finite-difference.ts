import { type Layer, zeroGradients } from './layer.ts';
import type { Matrix } from './matrix.ts';
import { ShapeError } from './shape-error.ts';

/** A landscape: a height for each point. */
export type ScalarFunction = (point: readonly number[]) => number;

/**
 * The slope that a walking stick feels when it pokes ahead: `(f(p + h·d) − f(p)) / h`, with d of length 1.
 * It is off by about h: the ground bends under the stick. Throws a ShapeError unless d has as many numbers as p.
 *
 * @param direction where to poke; only where it points counts, not its length, which isn't 0
 * @param stick the stick's length h, in the units of the point
 */
export function forwardDifference(
  f: ScalarFunction,
  point: readonly number[],
  direction: readonly number[],
  stick: number,
): number {
  return (f(walk(point, direction, stick)) - f(point)) / stick;
}

/**
 * The slope felt by poking ahead and behind: `(f(p + h·d) − f(p − h·d)) / 2h`, with d of length 1.
 * Off by about h² only, since the bend counts once for and once against; exact where f is at most quadratic.
 * Throws a ShapeError unless d has as many numbers as p.
 *
 * @param direction where to poke; only where it points counts, not its length, which isn't 0
 * @param stick the stick's length h, in the units of the point
 */
export function centredDifference(
  f: ScalarFunction,
  point: readonly number[],
  direction: readonly number[],
  stick: number,
): number {
  return (f(walk(point, direction, stick)) - f(walk(point, direction, -stick))) / (2 * stick);
}

function walk(point: readonly number[], direction: readonly number[], distance: number): number[] {
  if (direction.length !== point.length)
    throw new ShapeError('finite difference', 'direction', [1, direction.length], [1, point.length]);
  const length = Math.sqrt(direction.reduce((sum, along) => sum + along * along, 0));
  // The lengths are equal, so each number of the direction has one of the point beside it.
  return direction.map((along, axis) => (point[axis] ?? Number.NaN) + (distance * along) / length);
}

/** The gradient by centred differences, one poke in each direction for each number of the point. */
export function measureGradient(f: ScalarFunction, point: readonly number[], stick: number): number[] {
  return point.map((_, axis) => {
    const alongAxis = point.map((_, other) => (other === axis ? 1 : 0));
    return centredDifference(f, point, alongAxis, stick);
  });
}

/** On ground flatter than this share of its height, the stick feels mostly the rounding errors of the height. */
const FLAT = 1e-4;

/** The gradient of one matrix, found in two ways. */
export type GradientCheck = {
  /** `x`, or the parameter's name. */
  readonly name: string;
  /** By the backward pass. */
  readonly backward: readonly number[];
  /** By the stick. */
  readonly measured: readonly number[];
  /**
   * The largest difference of the two, as a share of the largest of the numbers compared, or of 0.0001 of Σ |dy·y| (and at
   * least of 1) if that is more.
   */
  readonly gap: number;
};

/**
 * Checks a layer's or a network's backward pass against centred differences, for the inputs and each parameter. The
 * landscape is `Σ dy·y`, whose slope along y is dy. Parameters and inputs come back as they were.
 *
 * @param x B×I
 * @param dy B×O, any numbers: what the layer's outputs are blamed for
 */
export function checkGradients(layer: Layer, x: Matrix, dy: Matrix, stick = 1e-5): GradientCheck[] {
  zeroGradients(layer.parameters);
  const { data: y } = layer.forward(x);
  const height = [...dy.data].reduce((sum, weight, index) => sum + Math.abs(weight * (y[index] ?? 0)), 0);
  const flat = FLAT * Math.max(1, height);
  const all = [{ name: 'x', value: x, gradient: layer.backward(dy) }, ...layer.parameters];
  const found = all.map(({ name, value: { data }, gradient }) => ({
    name,
    data,
    backward: [...gradient.data],
  }));
  return found.map(({ name, data, backward }) => {
    const point = [...data];
    const measured = measureGradient(heightAt, point, stick);
    data.set(point);
    return { name, backward, measured, gap: compare(backward, measured, flat) };

    function heightAt(moved: readonly number[]): number {
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
