import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, type Matrix, MixedWindows, TextWindows } from '../../../src/engine/index.ts';
import { seed } from '../arbitrary.ts';

/** Windows of a text of thirty tokens, counted up from `first`. */
function windowsFrom(first: number, context = 4, batch = 3): TextWindows {
  const ids = Array.from({ length: 30 }, (_, at) => first + at);
  const options = { context, batch, lineStartShare: 0, lineBreak: -1 };
  return new TextWindows(ids, options, createRandom(first));
}

function mix(share: number, from: number): MixedWindows {
  return new MixedWindows(windowsFrom(100), windowsFrom(200), share, createRandom(from));
}

test('each window is whole from the one text or the other, with its targets, as they have it', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), seed, fc.nat(99), (share, from, step) => {
      const { x, target } = mix(share, from).batchAt(step);
      const [first, second] = [windowsFrom(100).batchAt(step), windowsFrom(200).batchAt(step)];
      expect([x.rows, x.columns, target.rows, target.columns]).toEqual([12, 1, 12, 1]);
      for (let row = 0; row < x.rows; row += 4) {
        const drawn = (x.data[row] ?? 0) >= 200 ? second : first;
        const rows = ({ data }: Matrix) => [...data.subarray(row, row + 4)];
        expect([rows(x), rows(target)]).toEqual([rows(drawn.x), rows(drawn.target)]);
      }
    }),
  );
});

test('the batch of a step is the same whichever steps were asked for before', () => {
  fc.assert(
    fc.property(seed, fc.array(fc.nat(99), { minLength: 1, maxLength: 9 }), (from, steps) => {
      const often = mix(0.4, from);
      for (const step of steps)
        expect([...often.batchAt(step).x.data]).toEqual([...mix(0.4, from).batchAt(step).x.data]);
    }),
  );
});

test.each([0, 0.25, 1])('with a share of %d, so many of the windows come from the second text', (share) => {
  const windows = mix(share, 5);
  const firstIds = Array.from({ length: 2000 }, (_, step) =>
    [...windows.batchAt(step).x.data].filter((_, row) => row % 4 === 0),
  ).flat();
  const second = firstIds.filter((id) => id >= 200).length / firstIds.length;
  // Three standard deviations of so many draws.
  expect(Math.abs(second - share)).toBeLessThanOrEqual(3 * Math.sqrt((share * (1 - share)) / 6000));
});

test.each([-0.1, 1.1, Number.NaN])('a share of %d is refused', (share) => {
  expect(() => mix(share, 1)).toThrow(RangeError);
});

test('texts whose batches are not alike are refused', () => {
  const create = (second: TextWindows) => () =>
    new MixedWindows(windowsFrom(100), second, 0.5, createRandom(1));
  expect(create(windowsFrom(200, 5, 3))).toThrow(
    new RangeError(
      'MixedWindows: both texts must have batches alike, but got 3 windows of 4 tokens and 3 of 5.',
    ),
  );
  expect(create(windowsFrom(200, 4, 2))).toThrow(RangeError);
});
