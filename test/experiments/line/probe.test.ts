import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf, numbersOf, runOf } from '../run-of.ts';

describe('the stick at (2, 3), half a step long', () => {
  const trace = runOf('probe');

  test.each([
    ['E', 0.25],
    ['NE', 0.0858],
    ['N', 0.25],
    ['NW', 1],
    ['W', 2.25],
    ['SW', 2.9142],
    ['S', 2.25],
    ['SE', 1],
  ])('finds a loss to the %s of %d', (direction, loss) => {
    expect(numberOf(trace, `loss${direction}`)).toBeCloseTo(loss, 4);
  });

  test('feels nothing at all to the north-west and the south-east', () => {
    expect(numbersOf(trace, 'changeNW', 'changeSE')).toEqual([0, 0]);
  });

  test('finds the way down in the north-east and the way up in the south-west', () => {
    expect(numbersOf(trace, 'bestDirection', 'bestAngle', 'worstDirection', 'worstAngle')).toEqual([
      1, 45, 5, 225,
    ]);
    expect(numbersOf(trace, 'downhillAngle', 'uphillAngle')).toEqual([45, 225]);
  });

  test('pokes the eight directions in order', () => {
    const found = trace.frames.slice(1).map(({ loss }) => loss);
    expect(found).toHaveLength(8);
    expect(trace.frames[8]?.marks.losses).toEqual(found);
    expect(trace.frames[3]?.marks).toMatchObject({ direction: 2, dk: 0, db: 0.5, kAt: 2, bAt: 3.5 });
  });
});

test('the shorter the stick, the nearer the slope: −1, −1.9, −1.99 and −2', () => {
  const found = numbersOf(
    runOf('probe'),
    'forwardOne',
    'forwardTenth',
    'forwardHundredth',
    'centred',
    'dk',
    'db',
  );
  [-1, -1.9, -1.99, -2, -2, -2].forEach((expected, i) => {
    expect(found[i]).toBeCloseTo(expected, 9);
  });
});

test('two parameters have 8 neighbours, ten have 59,048', () => {
  expect(numberOf(runOf('probe'), 'neighbours')).toBe(8);
  expect(numberOf(runOf('probe', { dimensions: 10 }), 'neighbours')).toBe(59_048);
});

test('of eight directions the best is at most 22.5° off and then still falls at 92 % of the steepest rate', () => {
  expect(Math.cos(Math.PI / 8)).toBeCloseTo(0.92, 2);
  const place = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(place, place, (k, b) => {
      // A short stick: it feels the slope, not the bend.
      const trace = runOf('probe', { k, b, xs: [0, 1, 2, 3], targets: [3, 5, 7, 9], stick: 0.001 });
      fc.pre(numberOf(trace, 'steepness') > 1);
      const apart = Math.abs(numberOf(trace, 'bestAngle') - numberOf(trace, 'downhillAngle'));
      expect(Math.min(apart, 360 - apart)).toBeLessThan(23);
    }),
  );
});

test('the exact slope agrees with the stick on both sides', () => {
  const place = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(place, place, (k, b) => {
      const trace = runOf('probe', { k, b, xs: [0, 1, 2, 3], targets: [3, 5, 7, 9] });
      const [dk = 0, centred = 0] = numbersOf(trace, 'dk', 'centred');
      expect(Math.abs(dk - centred)).toBeLessThan(1e-6 * Math.max(1, Math.abs(dk)));
    }),
  );
});

test('the ground under the stick is drawn around it', () => {
  const { surface } = runOf('probe');
  expect(surface?.heights).toHaveLength(41 * 31);
  // The middle of the map is the place itself.
  expect(surface?.heights[15 * 41 + 20]).toBeCloseTo(1, 9);
  // Row 0 is the smallest b, column 0 the smallest k: (0, 1) predicts 1.
  expect(surface?.heights[0]).toBeCloseTo(25, 9);
});
