import { describe, expect, test } from 'vitest';
import {
  createRandom,
  type Dataset,
  glyphs,
  makeBlobs,
  makeCircles,
  makeGlyphs,
  makeHills,
  makeMoons,
  makeSlope,
  makeSpiral,
  makeTrafficLights,
  makeXor,
  type Random,
  splitDataset,
  toOneHot,
  toRows,
  toSigns,
  xorCorners,
} from '../../../src/engine/index.ts';

type Point = readonly [x1: number, x2: number];

function points(dataset: Dataset): { point: Point; label: number }[] {
  return toRows(dataset.x).map(([x1 = 0, x2 = 0], sample) => ({
    point: [x1, x2],
    label: dataset.labels[sample] ?? -1,
  }));
}

const drawers: [name: string, draw: (random: Random) => Dataset][] = [
  ['moons', (random) => makeMoons(90, 0.1, random)],
  ['circles', (random) => makeCircles(90, 0.1, random)],
  ['spiral', (random) => makeSpiral(90, 0.1, random, 3)],
  ['xor', (random) => makeXor(90, 0.1, random)],
  ['blobs', (random) => makeBlobs(90, 0.1, random, 3)],
  ['traffic lights', (random) => makeTrafficLights(90, random)],
  ['glyphs', (random) => makeGlyphs(9, random, { noise: 0.1, shift: 1 })],
];

describe.each(drawers)('%s', (_name, draw) => {
  test('are the same for the same seed, and others for another', () => {
    expect(draw(createRandom(4))).toEqual(draw(createRandom(4)));
    expect(toRows(draw(createRandom(4)).x)).not.toEqual(toRows(draw(createRandom(5)).x));
  });

  test('have ninety samples, as many of each class, of numbers of about 1', () => {
    const { x, labels, target, classes } = draw(createRandom(1));
    expect([x.rows, labels.length]).toEqual([90, 90]);
    expect([...target.data]).toEqual(labels);
    for (const label of classes.keys())
      expect(labels.filter((other) => other === label)).toHaveLength(90 / classes.length);
    for (const number of x.data) expect(Math.abs(number)).toBeLessThan(2.5);
  });
});

test('without noise the moons are those of scikit-learn, moved to lie around the origin', () => {
  for (const { point, label } of points(makeMoons(50, 0, createRandom(1)))) {
    // make_moons: (cos t, sin t) and (1 − cos t, ½ − sin t), with t from 0 to π.
    const [x1, x2] = [point[0] + 0.5, point[1] + 0.25];
    const [cosine, sine] = label === 0 ? [x1, x2] : [1 - x1, 0.5 - x2];
    expect(Math.hypot(cosine, sine)).toBeCloseTo(1, 12);
    expect(sine).toBeGreaterThanOrEqual(0);
  }
});

test('without noise the circles are one around another', () => {
  for (const { point, label } of points(makeCircles(50, 0, createRandom(1))))
    expect(Math.hypot(...point)).toBeCloseTo(label === 0 ? 0.5 : 1, 12);
});

test('without noise a spiral turns with its radius', () => {
  for (const { point, label } of points(makeSpiral(50, 0, createRandom(1)))) {
    const radius = Math.hypot(...point);
    const angle = 2 * Math.PI * (1.5 * radius + label / 2);
    expect(radius * Math.cos(angle)).toBeCloseTo(point[0], 12);
    expect(radius * Math.sin(angle)).toBeCloseTo(point[1], 12);
  }
});

test('without noise XOR is its four corners', () => {
  for (const { point, label } of points(makeXor(50, 0, createRandom(1))))
    expect(label).toBe(point[0] === point[1] ? 0 : 1);
  expect(points(xorCorners())).toHaveLength(4);
  for (const { point, label } of points(xorCorners())) expect(label).toBe(point[0] === point[1] ? 0 : 1);
});

test('a lamp is reddest, or greenest, or least blue, as its name says', () => {
  const { x, labels } = makeTrafficLights(300, createRandom(1));
  const sums = [0, 1, 2].map(() => [0, 0, 0]);
  for (const [sample, row] of toRows(x).entries())
    for (const [colour, light] of row.entries()) {
      expect(light).toBeGreaterThanOrEqual(0);
      expect(light).toBeLessThanOrEqual(1);
      const sum = sums[labels[sample] ?? 0];
      if (sum) sum[colour] = (sum[colour] ?? 0) + light;
    }
  const [red = [], yellow = [], green = []] = sums;
  const brightest = (light: number[]) => light.indexOf(Math.max(...light));
  expect([brightest(red), brightest(green)]).toEqual([0, 1]);
  expect(yellow.indexOf(Math.min(...yellow))).toBe(2);
});

test('glyphs are 7×7, no two alike, and each is drawn under its own number', () => {
  expect(new Set(glyphs.map(({ pixels }) => pixels.join(''))).size).toBe(10);
  const { x, labels } = makeGlyphs(2, createRandom(1), { characters: ['口', '一'] });
  expect(labels).toEqual([0, 4, 0, 4]);
  for (const [sample, row] of toRows(x).entries()) expect(row).toEqual(glyphs[labels[sample] ?? -1]?.pixels);
});

test('a shift moves a glyph without changing it', () => {
  const { x } = makeGlyphs(20, createRandom(1), { characters: ['口'], shift: 1 });
  for (const row of toRows(x)) expect(row.filter((ink) => ink === 1)).toHaveLength(16);
  expect(new Set(toRows(x).map((row) => row.join(''))).size).toBeGreaterThan(4);
});

describe('heights', () => {
  test('of a slope rise evenly from the lower left to the upper right', () => {
    const { x, target } = makeSlope(50, 0, createRandom(1));
    for (const [sample, [x1 = 0, x2 = 0]] of toRows(x).entries())
      expect(target.data[sample]).toBeCloseTo((x1 + x2) / 2, 12);
  });

  test('of hills lie between −1 and 1, near both ends somewhere', () => {
    const heights = [...makeHills(400, 0, createRandom(1)).target.data];
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(-1);
    expect(Math.min(...heights)).toBeLessThan(-0.9);
    expect(Math.max(...heights)).toBeLessThanOrEqual(1);
    expect(Math.max(...heights)).toBeGreaterThan(0.9);
  });

  test('are off by the noise', () => {
    const off = (noise: number) => {
      const { x, target } = makeSlope(2000, noise, createRandom(3));
      const errors = toRows(x).map(([x1 = 0, x2 = 0], sample) => (target.data[sample] ?? 0) - (x1 + x2) / 2);
      return Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
    };
    expect(off(0.3)).toBeGreaterThan(0.27);
    expect(off(0.3)).toBeLessThan(0.33);
  });
});

describe('a split', () => {
  const all = makeMoons(20, 0.1, createRandom(1));

  test('puts each sample on one side, with its class', () => {
    const { train, test } = splitDataset(all, 15, createRandom(2));
    expect([train.labels.length, test.labels.length]).toEqual([15, 5]);
    const told = (dataset: Dataset) => points(dataset).map((sample) => JSON.stringify(sample));
    expect([...told(train), ...told(test)].sort()).toEqual(told(all).sort());
  });

  test.each([-1, 1.5, 21])('of %d samples is refused', (count) => {
    expect(() => splitDataset(all, count, createRandom(1))).toThrow(RangeError);
  });
});

test('labels become targets', () => {
  expect(toRows(toSigns([0, 1]))).toEqual([[-1], [1]]);
  expect(toRows(toOneHot([2, 0], 3))).toEqual([[0, 0, 1], [1, 0, 0]]); // biome-ignore format: rows
});
