import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countDifferingCells,
  createRandom,
  cropAndCentre,
  glyphs,
  moveDrawing,
  varyDrawing,
} from '../../../src/engine/index.ts';

const parse = (rows: string) => [...rows.replace(/\s/g, '')].map((cell) => (cell === '#' ? 1 : 0));
const plus = parse(`
  .#.....
  ###....
  .#.....
  .......
  .......
  .......
  .......`);
const plusInTheMiddle = moveDrawing(plus, 2, 2);
const anyPixels = fc.array(fc.constantFrom(0, 1), { minLength: 49, maxLength: 49 });

test('a drawing is put in the middle from wherever it was made', () => {
  for (const [down, right] of [
    [0, 0],
    [0, 4],
    [4, 0],
    [3, 1],
    [2, 2],
  ] as const)
    expect(cropAndCentre(moveDrawing(plus, down, right))).toEqual(plusInTheMiddle);
});

test('the printed characters are in the middle already', () => {
  for (const { name, pixels } of glyphs) expect(cropAndCentre(pixels), name).toEqual(pixels);
});

test('centring loses no ink and changes nothing the second time; an empty square stays empty', () => {
  fc.assert(
    fc.property(anyPixels, (pixels) => {
      const centred = cropAndCentre(pixels);
      expect(centred.filter((ink) => ink > 0)).toHaveLength(pixels.filter((ink) => ink > 0).length);
      expect(cropAndCentre(centred)).toEqual(centred);
    }),
  );
  expect(cropAndCentre(parse('.'.repeat(49)))).toEqual(parse('.'.repeat(49)));
});

test('what is moved off the square is lost', () => {
  expect(moveDrawing(plus, -1, 0).filter((ink) => ink > 0)).toHaveLength(4);
  expect(moveDrawing(plus, 0, 9)).toEqual(parse('.'.repeat(49)));
});

test('copies that are centred are all alike however far they were moved; without noise they are the drawing', () => {
  const copies = varyDrawing(plus, 30, { shift: 2, isCentred: true, noise: 0 }, createRandom(1));
  expect(new Set(copies.map(String))).toEqual(new Set([String(plusInTheMiddle)]));
});

test('copies that are not centred lie in different places', () => {
  const copies = varyDrawing(plusInTheMiddle, 60, { shift: 1, isCentred: false, noise: 0 }, createRandom(1));
  expect(new Set(copies.map(String)).size).toBe(9);
});

test('noise flips about as many pixels as it says', () => {
  const copies = varyDrawing(plus, 400, { shift: 0, isCentred: false, noise: 0.05 }, createRandom(1));
  const flipped = copies.reduce((sum, copy) => sum + countDifferingCells(plus, copy), 0);
  expect(flipped / (400 * 49)).toBeCloseTo(0.05, 2);
});

test('a copy may be larger or smaller by so many cells, and stays a plus', () => {
  const copies = varyDrawing(plus, 200, { shift: 0, isCentred: true, stretch: 2, noise: 0 }, createRandom(1));
  const sizes = copies.map((copy) => {
    const places = copy.flatMap((ink, index) => (ink > 0 ? [index] : []));
    const rows = places.map((index) => Math.floor(index / 7));
    const columns = places.map((index) => index % 7);
    return [rows, columns].map((each) => 1 + Math.max(...each) - Math.min(...each));
  });
  expect(new Set(sizes.map(String)).size).toBe(9);
  expect(new Set(sizes.flat())).toEqual(new Set([3, 4, 5]));
  for (const copy of copies) expect(copy.filter((ink) => ink > 0).length).toBeGreaterThanOrEqual(5);
});
