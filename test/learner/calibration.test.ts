import { describe, expect, test } from 'vitest';
import { calibrationOf, isCalibrated } from '../../src/learner/calibration.ts';
import type { Prediction } from '../../src/learner/progress.ts';
import type { Confidence } from '../../src/tutor/fact.ts';

/** So many predictions at a level, so many of them right, evenly mixed. */
function predictions(confidence: Confidence | undefined, count: number, rights: number): Prediction[] {
  return Array.from({ length: count }, (_, index) => ({
    question: 'neuron/sum',
    right: Math.floor(((index + 1) * rights) / count) > Math.floor((index * rights) / count),
    confidence,
    options: 4,
    loss: 1,
  }));
}

describe('the dots', () => {
  test('say for each level how often it came true', () => {
    const all = [...predictions(2, 10, 6), ...predictions(4, 4, 1), ...predictions(1, 9, 2)];
    expect(calibrationOf(all)).toEqual([
      { stated: 0.6, right: 0.6, count: 10 },
      { stated: 0.95, right: 0.25, count: 4 },
    ]);
  });

  test('are none where no confidence was stated', () => {
    expect(calibrationOf(predictions(undefined, 5, 5))).toEqual([]);
  });
});

describe('calibrated', () => {
  test('is who is right about as often as they say, over forty predictions', () => {
    expect(isCalibrated(predictions(3, 40, 32))).toBe(true);
    expect(isCalibrated(predictions(3, 40, 28))).toBe(true);
    expect(isCalibrated(predictions(3, 40, 27))).toBe(false);
    expect(isCalibrated(predictions(3, 39, 31))).toBe(false);
  });

  test('is also who says that they guess, and is right as often as a guess', () => {
    expect(isCalibrated(predictions(1, 40, 10))).toBe(true);
    expect(isCalibrated(predictions(1, 40, 40))).toBe(false);
  });

  test('is not who is too sure at one level and too modest at another', () => {
    expect(isCalibrated([...predictions(4, 24, 18), ...predictions(2, 16, 16)])).toBe(false);
    expect(isCalibrated([...predictions(4, 20, 10), ...predictions(1, 20, 14)])).toBe(false);
    expect(isCalibrated([...predictions(4, 24, 22), ...predictions(2, 16, 10)])).toBe(true);
  });

  test('stays so, whatever comes later, and may come late', () => {
    const bad = predictions(4, 40, 0);
    expect(isCalibrated([...bad, ...predictions(3, 40, 32)])).toBe(true);
    expect(isCalibrated([...predictions(3, 40, 32), ...bad])).toBe(true);
  });

  test('no confidence stated says nothing', () => {
    expect(isCalibrated(predictions(undefined, 100, 80))).toBe(false);
  });
});
