import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../src/experiments/core/format-number.ts';
import { readNumber, readPercent } from '../../../src/tutor/grading/read-number.ts';

describe('a number is read', () => {
  test.each([
    ['0.5 .5 1/2 ０．５ 50% ５０％ +0.5 0,5 0。5 ½ 5e-1 0.50', 0.5],
    ['3 ３ 3. 三 three THREE ③ +3 03 3.0 6/2 300%', 3],
    ['-2 −2 –2 －２ ﹣2 负二 負二 −二 -2.0 -4/2 2/-1', -2],
    ['1450 1,450 1，450 １，４５０ 1.45e3', 1450],
    ['-1234.5 -1,234.5 −1,234.5', -1234.5],
  ])('from each of %s as %f', (forms, number) => {
    const wrong = forms.split(' ').filter((form) => readNumber(form) !== number);
    expect(wrong).toEqual([]);
  });

  test.each([
    ['零', 0],
    ['〇', 0],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十四', 34],
    ['九十九', 99],
    ['负二', -2],
    ['负十二', -12],
    ['負二十三', -23],
    ['zero', 0],
    ['Twelve', 12],
    ['minus three', -3],
    ['negative two', -2],
  ])('from a word: %s is %d', (word, number) => {
    expect(readNumber(word)).toBe(number);
  });

  test.each([' 5', '5 ', '　5　', '\t5\n', '5。', '5.', '5．'])('with what stands around it: %j', (raw) => {
    expect(readNumber(raw)).toBe(5);
  });

  test.each(['y = 5', 'y=5', 'Y＝５', 'y₁ = 5', 'loss: 5', 'η = 5', 'ŷ = 5', '= 5'])(
    'with its name before it: %s',
    (raw) => {
      expect(readNumber(raw)).toBe(5);
    },
  );
});

test.each([
  '',
  ' ',
  '.',
  '-',
  '%',
  '。',
  'five apples',
  'about 5',
  '5 or 6',
  '5 6',
  '1/0',
  '1/2/3',
  '--5',
  '1.2.3',
  '1,2,3',
  '0x10',
  '1e',
  'e5',
  'NaN',
  'Infinity',
  '∞',
  '负',
  '十零',
  '二三',
  '二十十',
  '个',
  'constructor',
])('“%s” is no number', (raw) => {
  expect(readNumber(raw)).toBeUndefined();
  expect(readPercent(raw)).toEqual([]);
});

describe('a percentage is read', () => {
  test.each([
    ['10', [10, 1000]],
    ['10%', [10]],
    ['10 ％', [10]],
    ['１０％', [10]],
    ['0.1', [0.1, 10]],
    ['1/10', [0.1, 10]],
    ['十', [10, 1000]],
  ])('%s means one of %j', (raw, readings) => {
    expect(readPercent(raw)).toEqual(readings);
  });

  test('with its sign in one way only, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (percent) => {
        expect(readPercent(`${percent}%`)).toEqual([expect.closeTo(percent, 9)]);
        expect(readPercent(`${percent / 100}`)).toContainEqual(expect.closeTo(percent, 9));
      }),
    );
  });
});

const size = fc.double({ noNaN: true, min: 1e-9, max: 1e15 });
const anyNumber = fc.oneof(
  size,
  size.map((number) => -number),
  fc.integer(),
);

/** Ways to write the same number. */
const ways: { readonly [way: string]: (text: string) => string } = {
  'as it is shown': (text) => text,
  'with a hyphen for the minus': (text) => text.replaceAll('−', '-'),
  'with an en dash for the minus': (text) => text.replaceAll('−', '–'),
  'in full width': (text) =>
    text.replaceAll('−', '-').replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)),
  'without the zero before the point': (text) => text.replace(/^(−?)0\./, '$1.'),
  'with a Chinese full stop for the point': (text) => text.replace('.', '。'),
  'with spaces around': (text) => ` ${text}　`,
  'with its name': (text) => `y = ${text}`,
  'over one': (text) => `${text}/1`,
};

test.for(Object.entries(ways))('a number that is shown reads back %s', ([, write]) => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      const shown = formatNumber(number);
      const off = Math.abs((readNumber(write(shown)) ?? Number.NaN) - number);
      // At least three digits are shown.
      expect(off).toBeLessThanOrEqual(Math.abs(number) * 5.1e-3);
    }),
  );
});

test('a number typed in full reads back exactly', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      expect(readNumber(String(number))).toBe(Number(String(number)));
    }),
  );
});

test('a whole number from 0 to 99 reads the same in Chinese and in digits', () => {
  const digits = '零一二三四五六七八九';
  const spell = (number: number): string => {
    const tens = Math.floor(number / 10);
    const units = digits.charAt(number % 10);
    if (tens === 0) return units;
    return `${tens === 1 ? '' : digits.charAt(tens)}十${number % 10 === 0 ? '' : units}`;
  };
  const numbers = Array.from({ length: 100 }, (_, number) => number);
  expect(numbers.map((number) => readNumber(spell(number)))).toEqual(numbers);
  expect(numbers.slice(1).map((number) => readNumber(`负${spell(number)}`))).toEqual(
    numbers.slice(1).map((number) => -number),
  );
});

/** Strings made of what answers are made of, so that they nearly are numbers. */
const nearlyNumber = fc.string({
  unit: fc.constantFrom(...'0159.,。，/%％eE+-−–=y 十二负两五（)²½'),
  maxLength: 8,
});

test('whatever is typed is a number or none', () => {
  fc.assert(
    fc.property(fc.oneof(nearlyNumber, fc.string({ unit: 'binary' })), (raw) => {
      const number = readNumber(raw);
      expect(number === undefined || typeof number === 'number').toBe(true);
      expect(number).not.toBeNaN();
      expect(readPercent(raw).length > 0).toBe(number !== undefined);
    }),
    { numRuns: 1000 },
  );
});
