import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whenAt } from '../../src/learner/fact-time.ts';
import { rhythmOf } from '../../src/learner/weekly-rhythm.ts';

// 1970-01-05 was a Monday.
const monday = 4;
/** The days with these numbers in a week counted from 0. */
const week = (number: number, ...days: readonly number[]) => days.map((day) => monday + 7 * number + day);
const sundayOf = (number: number) => monday + 7 * number + 6;

describe('a week', () => {
  test('begins on a Monday and counts days, not lessons', () => {
    const days = [...week(0, 5, 6), ...week(1, 0, 3)];
    expect(rhythmOf(days, sundayOf(1))).toEqual({ thisWeek: 2, goal: 3, days: 4, weeks: 0 });
  });

  test('with three days is one that counts', () => {
    expect(rhythmOf(week(0, 0, 1, 2), sundayOf(0)).weeks).toBe(1);
    expect(rhythmOf([...week(0, 0, 1, 2), ...week(1, 0, 1, 2, 3)], sundayOf(1)).weeks).toBe(2);
  });
});

describe('a freeze', () => {
  const good = (number: number) => week(number, 0, 1, 2);

  test('earned by a week stands in for one missed, without a word', () => {
    expect(rhythmOf([...good(0), ...good(2)], sundayOf(2)).weeks).toBe(3);
    expect(rhythmOf([...good(0), ...week(1, 3), ...good(2)], sundayOf(2)).weeks).toBe(3);
  });

  test('is kept twice at most', () => {
    const days = [...good(0), ...good(1), ...good(2), ...good(3)];
    expect(rhythmOf([...days, ...good(10)], sundayOf(10)).weeks).toBe(7);
  });

  test('is not used for a week that is not over', () => {
    expect(rhythmOf([...good(0), ...week(1, 0)], monday + 7).weeks).toBe(1);
  });
});

test('nothing falls when time passes or a day is learned, and today may lie before the last day', () => {
  const day = fc.integer({ min: 18_000, max: 22_000 });
  fc.assert(
    fc.property(fc.uniqueArray(day, { maxLength: 60 }), day, day, (days, one, other) => {
      const [now, later] = one < other ? [one, other] : [other, one];
      const before = rhythmOf(days, now);
      const after = rhythmOf([...new Set([...days, later])], later);
      expect(before.thisWeek).toBeGreaterThanOrEqual(0);
      expect(after.days).toBeGreaterThanOrEqual(before.days);
      expect(rhythmOf(days, later).weeks).toBeGreaterThanOrEqual(rhythmOf(days, now).weeks);
    }),
  );
});

test('a day is the day of the calendar there and then', () => {
  const lateEvening = Date.UTC(2028, 1, 28, 15, 59);
  const inBeijing = (at: number) => whenAt(at, 480).day;
  expect(inBeijing(lateEvening + 60_000) - inBeijing(lateEvening)).toBe(1);
  expect(whenAt(lateEvening + 60_000, 0).day).toBe(whenAt(lateEvening, 0).day);
  // The leap day has a number of its own.
  const days = [28, 29].map((date) => whenAt(Date.UTC(2028, 1, date, 12), 0).day);
  expect(whenAt(Date.UTC(2028, 2, 1, 12), 0).day).toBe((days[1] ?? 0) + 1);
  expect((days[1] ?? 0) - (days[0] ?? 0)).toBe(1);
});
