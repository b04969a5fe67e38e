import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/experiments/core/format-number.ts';
import type { Params, Value } from '../../src/experiments/core/trace.ts';
import { experiments } from '../../src/experiments/registry.ts';
import { runExperiment } from '../../src/experiments/run.ts';
import { isLong } from '../long.ts';
import { anyParams } from './any-params.ts';
import { briefParams, finishedRun, isSlow, numberOf, runOf } from './run-of.ts';

const names = [...experiments.keys()];

/** The five networks of leave-one-out are those of the recital; only the long tests look at them as closely. */
const looked = names.filter((name) => isLong || name !== 'leave-one-out');

describe.each(looked)('the experiment %s', (name) => {
  const brief = briefParams(name);

  test('gives the same trace for the same seed', () => {
    expect(runOf(name, brief, 7)).toEqual(runOf(name, brief, 7));
  });

  test('runs again from the parameters that its trace holds', () => {
    const trace = finishedRun(name, brief);
    expect(runOf(name, trace.params, trace.seed)).toEqual(trace);
  });

  test('is plain data', () => {
    const trace = finishedRun(name, brief);
    expect(structuredClone(trace)).toEqual(trace);
  });

  test('shows finite frames, and no number that is none', () => {
    const { frames, values, mistakes } = finishedRun(name, brief);
    for (const { loss, marks } of frames)
      expect([loss, ...Object.values(marks)].flat().every(Number.isFinite)).toBe(true);
    for (const { number } of [...Object.values(values), ...Object.values(mistakes)])
      expect(number).not.toBeNaN();
  });

  test('ends each working with the number it explains', () => {
    const { values, mistakes } = finishedRun(name, brief);
    for (const [key, value] of [...Object.entries(values), ...Object.entries(mistakes)])
      expect(value.working.at(-1)?.right, key).toBe(shown(value));
  });

  test('gives no mistake the name of a value', () => {
    const { values, mistakes } = finishedRun(name, brief);
    expect(Object.keys(mistakes).filter((key) => key in values)).toEqual([]);
  });

  test('never throws and never shows a NaN, whatever parameters it accepts', { timeout: 60_000 }, () => {
    // Of few parameters drawn all may be refused; these are not.
    for (const { number } of Object.values(finishedRun(name, brief).values)) expect(number).not.toBeNaN();
    fc.assert(
      fc.property(anyParams(name), fc.nat(), (params, seed) => {
        const trace = runExperiment({ experiment: name, params, seed });
        if (Array.isArray(trace)) return;
        for (const value of Object.values(trace.values)) {
          expect(value.number).not.toBeNaN();
          expect(value.working.at(-1)?.right).toBe(shown(value));
        }
        for (const { loss } of trace.frames) expect(loss).not.toBeNaN();
      }),
      { numRuns: isLong ? 40 : isSlow(name) ? 2 : 6 },
    );
  });
});

function shown({ number, unit }: Value): string {
  return formatNumber(number) + (unit ?? '');
}

describe('mistakes that are meant as slips differ from their answers and from each other', () => {
  test.each<[string, Params, string, string[]]>([
    ['line', {}, 'y', ['forgotB', 'added', 'bracketed']],
    // With x = 1 and k = 2, b = 3, swapping k and b changes nothing: lessons ask this one elsewhere.
    ['line', { x: 3 }, 'y', ['forgotB', 'added', 'bracketed', 'swapped']],
    ['line', { b: 6 }, 'loss', ['notSquared', 'negativeLoss']],
    ['line', {}, 'dk', ['missing2', 'flippedDk']],
    ['neuron', {}, 'z', ['biasAdded', 'forgotBias', 'reversed']],
    ['neuron', {}, 'strictBias', ['flippedBias', 'strictFlipped', 'strictBelow', 'b']],
    ['neuron', { w: [1, 2, 1, 1, 1, 1] }, 'z', ['forgotWeights', 'forgotBias', 'biasAdded', 'weightsAdded']],
    ['samples', { targets: [3, 6, 9] }, 'mean', ['signedSum', 'notAveraged', 'absoluteSum', 'squaredMean']],
    [
      'samples',
      { predictions: [7, 3], targets: [6, 6] },
      'mean',
      ['notAveraged', 'absoluteMean', 'squaredSum'],
    ],
    ['parabola', {}, 'twiceLoss', ['linearTwiceLoss', 'doubled', 'notSquared']],
    ['probe', {}, 'dk', ['missing2Dk', 'flippedDk', 'lossAsDk']],
    [
      'probe',
      { dimensions: 10 },
      'neighbours',
      ['neighboursOnAxes', 'neighboursAtCorners', 'neighboursWithSelf', 'neighboursEightEach'],
    ],
    ['probe', {}, 'downhillAngle', ['uphillAngle', 'kFlippedAngle', 'bFlippedAngle']],
    ['descent', {}, 'y1', ['gradientAddedY', 'onlyKY', 'noRateY', 'unchangedY', 'rateAddedY']],
    ['descent', {}, 'k1', ['gradientAddedK', 'noRateK', 'missing2K', 'unchangedK']],
    ['descent', {}, 'b1', ['gradientAddedB', 'noRateB', 'missing2B', 'unchangedB']],
    ['descent', {}, 'loss1', ['gradientAddedLoss', 'onlyKLoss', 'noRateLoss', 'unchangedLoss']],
    ['descent', { k: 0, b: 0 }, 'kLimit', ['onlyKLimit', 'k']],
    ['descent', {}, 'landing', ['landingTwice', 'wholeError', 'learningRate']],
    ['descent', { xs: [2] }, 'threshold', ['thresholdWithoutB', 'thresholdNotSquared', 'thresholdHalved']],
    ['race', {}, 'winnerRate', ['largestRate', 'smallestRate']],
    ['two-basins', {}, 'xEnd', ['alwaysLowestX', 'stays', 'uphillX']],
    ['relay', {}, 'weightsChanged', ['changedEachRun', 'changedOnce']],
    ['relay', {}, 'parameters', ['withoutBiases', 'neurons']],
    ['untrained-reader', {}, 'chance', ['zeroChance', 'evenChance', 'othersOnly', 'missChance']],
    ['admission-learned', {}, 'testAccuracy', ['allRight', 'coin', 'noneRight']],
  ])('%s %j: %s', (name, params, answer, slips) => {
    const trace = runOf(name, params);
    const shownNumbers = [answer, ...slips].map((key) => formatNumber(numberOf(trace, key)));
    expect(new Set(shownNumbers).size).toBe(shownNumbers.length);
  });
});

describe('problems with parameters', () => {
  const problem = (params: Params, experiment = 'descent') => {
    const trace = runExperiment({ experiment, params, seed: 1 });
    return Array.isArray(trace) ? trace.map(({ param, what }) => [param, what]) : 'none';
  };

  test.each<[Params, string, string]>([
    [{ rate: 1 }, 'rate', 'has no parameter “rate”'],
    [{ constructor: 1 }, 'constructor', 'has no parameter “constructor”'],
    [{ k: '2' }, 'k', '“k” is not a number'],
    [{ k: Number.NaN }, 'k', '“k” is out of range'],
    [{ steps: 2.5 }, 'steps', '“steps” is not whole'],
    [{ steps: 1e9 }, 'steps', '“steps” is out of range'],
    [{ learningRate: -1 }, 'learningRate', '“learningRate” is out of range'],
    [{ xs: 1 }, 'xs', '“xs” is not a list of numbers'],
    [{ xs: [] }, 'xs', '“xs” is not a list of numbers'],
    [{ xs: [1e9] }, 'xs', '“xs” has a number out of range'],
    [{ xs: Array.from({ length: 100 }, () => 1) }, 'xs', '“xs” is too long'],
    [{ xs: [1, 2] }, 'targets', '“targets” has 1 numbers, “xs” has 2'],
  ])('%j is refused', (params, param, what) => {
    expect(problem(params)).toEqual([[param, what]]);
  });

  test('all of them are told at once', () => {
    expect(problem({ rate: 1, k: '2', steps: 0 })).toHaveLength(3);
  });

  test('a word that is no choice is refused with the choices', () => {
    expect(problem({ activation: 'softmax' }, 'neuron')).toEqual([
      ['activation', '“activation” has no such choice'],
    ]);
  });

  test('an unknown experiment is refused', () => {
    expect(problem({}, 'magic')).toEqual([['magic', 'no experiment is called “magic”']]);
  });
});
