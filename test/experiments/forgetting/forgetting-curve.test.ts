import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Params } from '../../../src/experiments/core/trace.ts';
import { numberOf, runOf } from '../run-of.ts';

const retentions = (params: Params) =>
  runOf('forgetting-curve', params).frames.map(({ marks }) => Number(marks.retention));

test('what is left after one, two, five and ten times the stability, whatever that is', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 1000, noNaN: true }), (stability) => {
      const trace = runOf('forgetting-curve', { stability, days: 1 });
      expect(numberOf(trace, 'atStability')).toBeCloseTo(90, 10);
      for (const [name, percent] of [
        ['atTwice', 84.6],
        ['atFive', 76.1],
        ['atTen', 69.3],
      ] as const)
        expect(Math.abs(numberOf(trace, name) - percent)).toBeLessThan(0.05);
    }),
  );
});

test('what is left after any multiple of the stability', () => {
  const trace = runOf('forgetting-curve', { stability: 4, times: 5 });
  expect(numberOf(trace, 'atLater')).toBe(numberOf(trace, 'atFive'));
  expect(numberOf(trace, 'later')).toBe(20);
  expect(numberOf(trace, 'more')).toBe(16);
  expect(runOf('forgetting-curve', { times: 3 }).mistakes.straightLater?.number).toBeCloseTo(70, 10);
});

test('wrong ways to go on from nine tenths: ever faster, ever as fast, a tenth of the rest', () => {
  const { mistakes, values } = runOf('forgetting-curve', { times: 3 });
  const wrong = ['twiceAsFast', 'fasterLater', 'straightLater', 'tenthEachTime'].map(
    (name) => mistakes[name]?.number ?? Number.NaN,
  );
  expect(wrong).toEqual(wrong.toSorted((one, other) => one - other));
  // In truth less is lost than in any of these ways.
  expect(values.atLater?.number).toBeGreaterThan(Math.max(...wrong));
});

test('each review up to the last day makes it last longer', () => {
  const last = (reviews: number[]) =>
    numberOf(runOf('forgetting-curve', { stability: 4, factor: 3, days: 50, reviews }), 'stabilityEnd');
  expect([last([]), last([10]), last([10, 40]), last([10, 60])]).toEqual([4, 12, 36, 12]);
});

test('day by day less is recalled, but each day takes less than the one before', () => {
  const days = retentions({ stability: 10, days: 200 });
  const lost = days.slice(1).map((recall, index) => (days[index] ?? 0) - recall);
  expect(days[0]).toBe(100);
  for (const [index, loss] of lost.entries()) {
    expect(loss).toBeGreaterThan(0);
    if (index > 0) expect(loss).toBeLessThan(lost[index - 1] ?? 0);
  }
});

test('a frame at a multiple of the stability shows the value of that name', () => {
  const trace = runOf('forgetting-curve', { stability: 10, days: 100 });
  for (const [day, name] of [
    [10, 'atStability'],
    [20, 'atTwice'],
    [50, 'atFive'],
    [100, 'atTen'],
  ] as const)
    expect(trace.frames[day]?.marks.retention).toBeCloseTo(numberOf(trace, name), 10);
});

test('a review lifts the recall to the top, and from then on it falls more slowly', () => {
  const [plain, reviewed] = [retentions({ days: 100 }), retentions({ days: 100, reviews: [50], factor: 3 })];
  expect(reviewed.slice(0, 50)).toEqual(plain.slice(0, 50));
  expect(reviewed[50]).toBe(100);
  for (let day = 1; day <= 50; day++) expect(reviewed[50 + day]).toBeGreaterThan(plain[day] ?? 100);
});

test('the order in which reviews are listed is no matter, and those beyond the last day are none', () => {
  const reviews = (list: number[]) => runOf('forgetting-curve', { days: 60, reviews: list });
  expect(reviews([40, 10]).frames).toEqual(reviews([10, 40]).frames);
  expect(numberOf(reviews([10, 90]), 'reviews')).toBe(1);
});
