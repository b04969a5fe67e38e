import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Text } from '../../../src/text/text.ts';
import { readChoice, readPermutation } from '../../../src/tutor/grading/read-choice.ts';

const options: readonly Text[] = [
  { zh: '高了', en: 'too high' },
  { zh: '低了', en: 'too low' },
  { zh: '一样', en: 'The Same' },
];

describe('an option is read', () => {
  test.each([
    ['its number', '2 ２ 2. 2) ２。 ２） 二 两 ② two +2 2.0'],
    ['its letter', 'b B ｂ Ｂ b. B) Ｂ。 B）'],
    ['its words', '低了 低了。'],
  ])('by %s', (_, forms) => {
    const wrong = forms.split(' ').filter((form) => readChoice(form, options) !== 1);
    expect(wrong).toEqual([]);
  });

  test.each(['too low', 'Too Low', '  TOO LOW  ', 'ｔｏｏ ｌｏｗ', '　低了　', ' 2 '])(
    'whatever its case, width and surroundings: %j',
    (raw) => {
      expect(readChoice(raw, options)).toBe(1);
    },
  );

  test('by its words in either language, also where they have capitals', () => {
    expect(['一样', 'the same', 'THE SAME', 'The Same.'].map((raw) => readChoice(raw, options))).toEqual([
      2, 2, 2, 2,
    ]);
  });

  test.each(['', ' ', '0', '4', 'd', '-1', '1.5', '12', 'ab', 'a b', 'too', '高', 'low', '?', 'constructor'])(
    'but none from “%s”',
    (raw) => {
      expect(readChoice(raw, options)).toBeUndefined();
    },
  );
});

/** A list of options, and one of them. */
const choice = fc
  .uniqueArray(fc.stringMatching(/^[a-z\u4e00-\u9fff]{4,9}$/), { minLength: 2, maxLength: 9 })
  .map((words): readonly Text[] => words.map((word) => ({ zh: `${word}吗`, en: word })))
  .chain((all) => fc.record({ all: fc.constant(all), index: fc.integer({ min: 0, max: all.length - 1 }) }));

test('every option can be named by its number, its letter and its words', () => {
  fc.assert(
    fc.property(choice, ({ all, index }) => {
      const letter = String.fromCharCode(97 + index);
      const names = [String(index + 1), letter, letter.toUpperCase(), all[index]?.zh, all[index]?.en];
      expect(names.map((name) => readChoice(name ?? '', all))).toEqual(names.map(() => index));
    }),
  );
});

test('whatever is typed names one of the options or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), choice, (raw, { all }) => {
      expect([undefined, ...all.keys()]).toContain(readChoice(raw, all));
    }),
  );
});

describe('an order is read', () => {
  test.each([
    '3 1 2',
    '312',
    '３１２',
    '3,1,2',
    '3, 1, 2',
    '3，1，2',
    '3、1、2',
    '3;1;2',
    '3；1；2',
    '3-1-2',
    '3→1→2',
    '3 → 1 → 2',
    '3 > 1 > 2',
    '３　１　２',
    '  3  1  2  ',
    '三一二',
    '三、一、二',
    '③①②',
    'cab',
    'CAB',
    'c a b',
    'C, A, B',
    '3 1 2。',
    'three one two',
  ])('from “%s”', (raw) => {
    expect(readPermutation(raw, 3)).toEqual([2, 0, 1]);
  });

  test.each([
    '',
    '1',
    '12',
    '1 2',
    '1 1 2',
    '1 2 2 3',
    '1 2 4',
    '0 1 2',
    '1 2 3 4',
    '1 2 x',
    'abd',
    '1.5 2 3',
  ])('but none from “%s”', (raw) => {
    expect(readPermutation(raw, 3)).toBeUndefined();
  });

  test('of more than nine items where they are kept apart', () => {
    expect(readPermutation('10 9 8 7 6 5 4 3 2 1', 10)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });
});

const order = fc
  .integer({ min: 2, max: 9 })
  .chain((count) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count }));

test('every order can be typed in digits and in letters, together or apart', () => {
  fc.assert(
    fc.property(order, fc.constantFrom('', ' ', ',', '，', ' > ', '-'), (indices, between) => {
      const digits = indices.map((index) => String(index + 1));
      const letters = indices.map((index) => String.fromCharCode(97 + index));
      for (const names of [digits, letters])
        expect(readPermutation(names.join(between), indices.length)).toEqual(indices);
    }),
  );
});

test('whatever is typed is an order of all the items or none', () => {
  const nearly = fc.string({ unit: fc.constantFrom(...'1234abcd ,，、-→'), maxLength: 8 });
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' })), (raw) => {
      const read = readPermutation(raw, 3);
      expect([undefined, '0,1,2']).toContain(read?.toSorted().join());
    }),
    { numRuns: 1000 },
  );
});
