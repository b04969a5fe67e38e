import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/tutor/grading/read-settings.ts';
import { settingsText } from '../../../src/tutor/steps/steering.ts';
import { ask } from '../lessons.ts';

/** k from 0 to 6 in halves, b from 0 to 9 in ones; the run starts at 2 and 3. */
const { steerable } = ask('knobs', 'steer');

function paramsOf(raw: string) {
  const { k, b } = readSettings(raw, steerable)?.params ?? {};
  return [k, b];
}

describe('settings are read', () => {
  test.each(['2.5 4', '2.5, 4', '2.5,4', '2.5，4', '2.5、4', '2.5;4', '２．５　４', ' 2.5  4 ', '5/2 四'])(
    'in the order of the knobs: “%s”',
    (raw) => {
      expect(paramsOf(raw)).toEqual([2.5, 4]);
    },
  );

  test.each([
    'k=2.5 b=4',
    'k = 2.5, b = 4',
    'b=4 k=2.5',
    'K=2.5; B=4',
    'k:2.5 b:4',
    'ｋ＝２．５，ｂ＝４',
    '斜率=2.5 起点=4',
    '起点：4，斜率：2.5',
    'slope = 2.5, start = 4',
    'Start=4 Slope=2.5',
    'k=2.5 起点=4',
    'k=2.5 4',
    '2.5 b=4',
  ])('by the names of the knobs: “%s”', (raw) => {
    expect(paramsOf(raw)).toEqual([2.5, 4]);
  });

  test.each([
    '',
    '2.5',
    'k=2.5',
    '2.5 4 1',
    'k=2.5 k=4',
    'x=2.5 b=4',
    'k=2.5 b=',
    'k b',
    'b=4 2.5',
    'two four six',
  ])('but none from “%s”', (raw) => {
    expect(readSettings(raw, steerable)).toBeUndefined();
  });
});

test('the run is carried out anew at the settings that were typed', () => {
  const { loss } = readSettings('2.5 4', steerable)?.trace.values ?? {};
  expect(loss?.number).toBe((2.5 * 3 + 4 - 13) ** 2);
});

test('a setting that no turn reaches is the nearest that one does', () => {
  expect(paramsOf('2.4 3.8')).toEqual([2.5, 4]);
  expect(paramsOf('-5 100')).toEqual([0, 9]);
});

test('the turns are the steps from where the lesson put the knobs', () => {
  const turns = ['2 3', '2.5 3', '1 5', '3 4'].map((raw) => readSettings(raw, steerable)?.turns);
  expect(turns).toEqual([0, 1, 4, 3]);
});

test('every setting that is shown reads back, in both languages', () => {
  const halves = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(halves, fc.integer({ min: 0, max: 9 }), fc.constantFrom('zh', 'en'), (half, b, language) => {
      const typed = readSettings(`${half / 2} ${b}`, steerable);
      const shown = typed ? settingsText(typed, steerable, language) : '';
      expect(paramsOf(shown)).toEqual([half / 2, b]);
    }),
  );
});

test('whatever is typed puts every knob within its range, or none', () => {
  const nearly = fc.string({ unit: fc.constantFrom(...'0129.,=kb -起点'), maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' })), (raw) => {
      const [k = 0, b = 0] = paramsOf(raw);
      expect(Number(k) * 2).toBe(Math.round(Math.min(12, Math.max(0, Number(k) * 2))));
      expect(Number(b)).toBe(Math.round(Math.min(9, Math.max(0, Number(b)))));
    }),
    { numRuns: 500 },
  );
});
