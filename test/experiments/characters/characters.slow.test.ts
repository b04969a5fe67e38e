import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { glyphs, moveDrawing } from '../../../src/engine/index.ts';
import { packDrawings, unpackDrawings } from '../../../src/experiments/characters/packed.ts';
import type { Params } from '../../../src/experiments/core/trace.ts';
import { runExperiment } from '../../../src/experiments/run.ts';
import { decodeRun, encodeRun } from '../../../src/experiments/run-code/run-code.ts';
import { numberOf, runOf } from '../run-of.ts';

const seeds = Array.from({ length: 10 }, (_, i) => i + 1);
const measured = (params: Params, name = 'accuracy') =>
  seeds.map((seed) => numberOf(runOf('characters', params, seed), name));
const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe('a network that is taught ten characters', () => {
  test.each([0.03, 0.06])('reads new centred ones with noise %d, for 10 of 10 seeds', (noise) => {
    expect(Math.min(...measured({ noise }))).toBeGreaterThanOrEqual(95);
  });

  test('is guessing before', () => {
    expect(mean(measured({ steps: 0 }))).toBeLessThan(25);
  });

  test('reads characters that were moved by a cell just as well, if they are centred first', () => {
    expect(measured({ shift: 1 })).toEqual(measured({}));
  });

  test('does not read them otherwise, for 10 of 10 seeds', () => {
    expect(Math.max(...measured({ shift: 1, centre: 'off' }))).toBeLessThan(35);
  });

  test('learns to, slowly, from copies that are moved as well: the more of them the better', () => {
    const moved = { shift: 1, taughtShift: 1, centre: 'off' };
    const [one, three, five, thirty] = [1, 3, 5, 30].map((perClass) =>
      mean(measured({ ...moved, perClass })),
    );
    expect(one).toBeLessThan(30);
    expect(three).toBeGreaterThan(one ?? 0);
    expect(five).toBeGreaterThan(three ?? 0);
    expect(five).toBeLessThan(55);
    expect(thirty).toBeGreaterThan(75);
    // Five times as many steps over the same few copies do nothing for it.
    expect(mean(measured({ ...moved, perClass: 3, steps: 300 }))).toBeLessThan((three ?? 0) + 5);
  });

  test('mixes up what shares most cells, not what looks alike to us', () => {
    const mixedUp = (first: string, second: string) =>
      mean(measured({ first, second, noise: 0.2 }, 'confused'));
    expect(mixedUp('人', '大')).toBeGreaterThan(10 * mixedUp('日', '田'));
  });
});

test('counts what the lesson counts', () => {
  const trace = runOf('characters', { first: '十', second: '一' });
  expect(numberOf(trace, 'parameters')).toBe(1450);
  expect(numberOf(trace, 'images')).toBe(120);
  expect(numberOf(trace, 'differing')).toBe(6);
  expect(numberOf(trace, 'changedByShift')).toBe(13);
  expect(trace.values.parameters?.working.map(({ right }) => right)).toEqual([
    '49·24 + 24 + 24·10 + 10',
    '1450',
  ]);
});

describe('drawings of one’s own', () => {
  const parse = (rows: string) =>
    Array.from({ length: 49 }, (_, cell) => Number(rows.replaceAll(' ', '')[cell] === '#'));
  const pixelsOf = (name: string) => glyphs.find((glyph) => glyph.name === name)?.pixels ?? [];
  const own = [
    { label: 0, pixels: moveDrawing(pixelsOf('一'), 2, 0) },
    { label: 4, pixels: moveDrawing(pixelsOf('口'), 1, -1) },
    { label: 8, pixels: pixelsOf('人') },
  ];
  const params = { drawings: packDrawings(own), tests: packDrawings([...own].reverse()) };

  test('are packed without loss', () => {
    const pixels = fc.array(fc.constantFrom(0, 1), { minLength: 49, maxLength: 49 });
    const drawing = fc.record({ label: fc.integer({ min: 0, max: 9 }), pixels });
    fc.assert(
      fc.property(fc.array(drawing, { maxLength: 20 }), (drawings) => {
        const numbers = packDrawings(drawings);
        expect(unpackDrawings(numbers, 10)).toEqual(drawings);
        expect(Math.max(0, ...numbers)).toBeLessThan(1e6);
      }),
    );
  });

  test('teach it, and are what it is asked', () => {
    for (const seed of seeds) {
      const trace = runOf('characters', params, seed);
      expect(numberOf(trace, 'characters')).toBe(3);
      expect(numberOf(trace, 'tests')).toBe(3);
      expect(numberOf(trace, 'accuracy')).toBe(100);
      expect(trace.frames.at(-1)?.marks.guess).toBe(8);
    }
  });

  test('drawn again in other sizes are read far better if its copies were of several sizes', () => {
    const five = packDrawings([
      { label: 3, pixels: parse('..#.... ..#.... #####.. ..#.... ..#....') },
      { label: 4, pixels: parse('#####.. #...#.. #...#.. #...#.. #####..') },
      { label: 8, pixels: parse('..#.... ..#.... .#.#... .#.#... #...#..') },
    ]);
    const uneven = packDrawings([
      { label: 3, pixels: parse('...#... ...#... .#####. ...#... ...#... ...#...') },
      { label: 4, pixels: parse('####... #..#... #..#... ####...') },
      { label: 8, pixels: parse('..#.... .#.#... #...#..') },
    ]);
    const bothWays = (stretch: number) => [
      ...measured({ drawings: five, tests: uneven, stretch }),
      ...measured({ drawings: uneven, tests: five, stretch }),
    ];
    expect(mean(bothWays(2))).toBeGreaterThan(80);
    expect(mean(bothWays(2))).toBeGreaterThan(mean(bothWays(0)) + 10);
  });

  test('have a code that brings them back', () => {
    const code = encodeRun({ experiment: 'characters', params, seed: 3 });
    expect(decodeRun(code ?? '')).toMatchObject({ kind: 'run', run: { params } });
  });

  test.each([[[1]], [[1, 2, 2 ** 18]], [[0, 0, 15 * 2]], [[0.5, 0, 0]]])(
    '%j holds no drawings',
    (drawings) => {
      const trace = runExperiment({ experiment: 'characters', params: { drawings }, seed: 1 });
      expect(Array.isArray(trace) && trace.map(({ param }) => param)).toEqual(['drawings']);
    },
  );
});
