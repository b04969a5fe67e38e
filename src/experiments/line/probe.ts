import { steepness, wrongAngles } from '../core/angles.ts';
import { define } from '../core/experiment.ts';
import { formatFactor as f, formatNumber } from '../core/format-number.ts';
import { merged } from '../core/formula.ts';
import { checkLengths, number, numbers, wholeNumber } from '../core/params.ts';
import type { Frame, Value } from '../core/trace.ts';
import { value } from '../core/value.ts';
import { differences } from './finite-difference-values.ts';
import { fitLine, type LineFit, type Place } from './line-fit.ts';
import { lossSurface } from './loss-surface.ts';
import { lossValue, slopeValues } from './slope-values.ts';

/** Counter-clockwise from east, 45° apart: east is a larger k, north a larger b. */
const directions = [
  { name: 'E', east: 1, north: 0 },
  { name: 'NE', east: 1, north: 1 },
  { name: 'N', east: 0, north: 1 },
  { name: 'NW', east: -1, north: 1 },
  { name: 'W', east: -1, north: 0 },
  { name: 'SW', east: -1, north: -1 },
  { name: 'S', east: 0, north: -1 },
  { name: 'SE', east: 1, north: -1 },
];

/** One poke: how far along k and b the stick reaches, where it ends, and the loss there. */
type Poke = {
  readonly name: string;
  readonly dk: number;
  readonly db: number;
  readonly at: Place;
  readonly loss: Value;
};

/**
 * The stick in the fog: from (k, b) the loss one stick's length away in eight directions, and beside it the exact
 * slope (∂L/∂k, ∂L/∂b), which points uphill; downhill is minus it. A stick along k alone gives the difference
 * (L(k + h) − L(k))/h, which nears ∂L/∂k as h gets small; from both sides, (L(k + h) − L(k − h))/2h, it is exact here.
 */
export const probe = define({
  name: 'probe',
  params: {
    k: number(2),
    b: number(3),
    xs: numbers(1),
    targets: numbers(6),
    stick: number(0.5, 0.001, 10),
    // Of the ground: how many neighbours a place has when more than two parameters can move.
    dimensions: wholeNumber(2, 1, 30),
  },
  check: ({ xs, targets }) => checkLengths({ xs, targets }),
  run({ k, b, xs, targets, stick, dimensions }) {
    const start = { k, b };
    const fit = fitLine({ xs, targets });
    const here = lossValue(start, fit);
    const pokes = directions.map((direction) => poke(direction, start, fit, stick));
    const slope = slopeValues(start, fit);
    const values = {
      k: value(k, 'k'),
      b: value(b, 'b'),
      stick: value(stick, 'h'),
      here,
      ...merged(pokes.map((each) => pokeValues(each, start, here.number))),
      ...extremes(pokes),
      ...slope.values,
      ...steepness(fit.slopeAt(start)),
      ...differences(start, fit, stick),
      dimensions: value(dimensions, 'd'),
      neighbours: value(3 ** dimensions - 1, 'n', '3^d − 1', `3^${dimensions} − 1`),
    };
    const mistakes = {
      ...slope.mistakes,
      ...wrongAngles(fit.slopeAt(start)),
      neighboursOnAxes: value(2 * dimensions, 'n', '2·d', `2·${dimensions}`),
      neighboursAtCorners: value(2 ** dimensions, 'n', '2^d', `2^${dimensions}`),
      neighboursWithSelf: value(3 ** dimensions, 'n', '3^d', `3^${dimensions}`),
      neighboursEightEach: value(8 * dimensions, 'n', '8·d', `8·${dimensions}`),
    };
    const before = {
      at: 0,
      loss: here.number,
      marks: { k, b, here: here.number, losses: [] },
      working: here.working,
    };
    const frames = pokes.map(
      ({ dk, db, at, loss }, i): Frame => ({
        at: i + 1,
        loss: loss.number,
        marks: {
          ...{ k, b, here: here.number, direction: i, dk, db, kAt: at.k, bAt: at.b },
          losses: pokes.slice(0, i + 1).map((each) => each.loss.number),
        },
        working: loss.working,
      }),
    );
    const surface = lossSurface(fit, [start, ...pokes.map(({ at }) => at)]);
    return { frames: [before, ...frames], values, mistakes, surface, end: { kind: 'stopped' } };
  },
});

function poke(direction: (typeof directions)[number], start: Place, fit: LineFit, stick: number): Poke {
  const { name, east, north } = direction;
  const along = stick / Math.hypot(east, north);
  const dk = along * east;
  const db = along * north;
  const at = { k: start.k + dk, b: start.b + db };
  return { name, dk, db, at, loss: lossValue(at, fit) };
}

function pokeValues(
  { name, dk, db, at, loss }: Poke,
  { k, b }: Place,
  here: number,
): { [name: string]: Value } {
  const change = withoutNoise(loss.number - here, here);
  return {
    [`k${name}`]: value(at.k, 'k', `${f(k)} + ${f(dk)}`),
    [`b${name}`]: value(at.b, 'b', `${f(b)} + ${f(db)}`),
    [`loss${name}`]: loss,
    [`change${name}`]: value(change, 'ΔL', `${formatNumber(loss.number)} − ${formatNumber(here)}`),
  };
}

/** Where it is lowest and highest; `Direction` counts from 0, east, and `Angle` is in degrees. */
function extremes(pokes: readonly Poke[]): { [name: string]: Value } {
  const losses = pokes.map(({ loss }) => loss.number);
  const list = losses.map(formatNumber).join(', ');
  const named = (name: string, rule: string, number: number) => {
    const index = losses.indexOf(number);
    return {
      [name]: value(number, `${rule} L`, `${rule}(${list})`),
      [`${name}Direction`]: value(index, 'i'),
      [`${name}Angle`]: value(45 * index, 'φ', 'i·45', `${index}·45`),
    };
  };
  return { ...named('best', 'min', Math.min(...losses)), ...named('worst', 'max', Math.max(...losses)) };
}

/** A change that is only rounding, fifteen digits down, is none. */
function withoutNoise(change: number, scale: number): number {
  return Math.abs(change) < 1e-12 * Math.max(1, scale) ? 0 : change;
}
