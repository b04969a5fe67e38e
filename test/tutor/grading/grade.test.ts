import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/lessons/model/question.ts';
import { about } from '../../../src/text/text.ts';
import { grade } from '../../../src/tutor/grading/grade.ts';
import { readSettings } from '../../../src/tutor/grading/read-settings.ts';
import type { Graded } from '../../../src/tutor/grading/verdict.ts';
import { tutorWords } from '../../../src/tutor/tutor-words.ts';
import { ask, questionsOf, rightOf, wholeLesson } from '../lessons.ts';

/** `right`, `wrong`, `slip forgot-b` or `unreadable`. */
function worth(graded: Graded): string {
  if (graded.kind === 'unreadable') return 'unreadable';
  const { verdict } = graded;
  return verdict.kind === 'slip' ? `slip ${verdict.tag}` : verdict.kind;
}

const worthOf = (question: Question, raw: string) => worth(grade(question, raw));

function givenIn(question: Question, raw: string) {
  const graded = grade(question, raw);
  return graded.kind === 'read' ? graded.given : undefined;
}

function replyTo(question: Question, raw: string) {
  const graded = grade(question, raw);
  if (graded.kind === 'unreadable') return graded.say;
  return graded.verdict.kind === 'right' ? undefined : graded.verdict.say;
}

const half = ask('half', 'number');
const share = ask('share', 'number');
const direction = ask('direction', 'choice');
const repair = ask('repair', 'fill');
const downhill = ask('downhill', 'draw');
const sizes = ask('sizes', 'order');
const partners = ask('partners', 'match');
const knobs = ask('knobs', 'steer');

describe('a number', () => {
  test.each([
    ['0.5', '0.5'],
    ['.5', '.5'],
    ['1/2', '1/2'],
    ['０．５', '0.5'],
    ['50%', '0.5'],
    ['5/10', '5/10'],
    ['½', '1/2'],
    ['0,5', '0.5'],
    ['y = 0.5', '0.5'],
    [' 0.5 ', '0.5'],
    ['0.50000000000000000000', '0.5'],
  ])('%s is right, and shown as %s', (raw, shown) => {
    expect(worthOf(half, raw)).toBe('right');
    expect(givenIn(half, raw)).toEqual({ zh: shown, en: shown });
  });

  test('that misses is shown as it was typed, however near a slip', () => {
    expect(['7.25', '1/544', '-6'].map((raw) => givenIn(half, raw))).toEqual(
      ['7.25', '1/544', '-6'].map((shown) => ({ zh: shown, en: shown })),
    );
  });

  test('of another size is told on which side it lies', () => {
    expect(replyTo(half, '0.6')).toEqual(tutorWords.tooLarge);
    expect(replyTo(half, '-7')).toEqual(tutorWords.tooSmall);
    expect(worthOf(half, '0.6')).toBe('wrong');
  });

  test('beside the answer is wrong, however near, where the answer is short', () => {
    expect(['0.501', '0.4999', '-0.5'].map((raw) => worthOf(half, raw))).not.toContain('right');
  });

  test('that a wrong procedure gives is a slip, with its reply', () => {
    expect(half.slips.map(({ value }) => worthOf(half, String(value.number)))).toEqual([
      'slip forgot-b',
      'slip mixed-up',
      'slip mixed-up',
    ]);
    expect(replyTo(half, '3/4')).toEqual({ zh: '3/4 只是乘积。', en: '3/4 is only the product.' });
  });

  test('that cannot be read is none', () => {
    expect(worthOf(half, 'about a half')).toBe('unreadable');
    expect(replyTo(half, '')).toEqual(tutorWords.needsNumber);
  });
});

describe('a number in per cent', () => {
  test.each(['10%', '10', '0.1', '.1', '1/10', '１０％', '10 %', '十'])('%s is right', (raw) => {
    expect(worthOf(share, raw)).toBe('right');
    expect(givenIn(share, raw)).toEqual({ zh: '10%', en: '10%' });
  });

  test.each(['0.1%', '1000%', '1', '100', '0.01'])('%s is wrong', (raw) => {
    expect(worthOf(share, raw)).toBe('wrong');
  });

  test.each([
    ['50', 'slip mixed-up'],
    ['0.5', 'slip mixed-up'],
    ['1/2', 'slip mixed-up'],
    ['0', 'slip mixed-up'],
    ['1/9', 'slip forgot-b'],
  ])('%s is a %s', (raw, slip) => {
    expect(worthOf(share, raw)).toBe(slip);
  });
});

describe.each([direction, repair])('of the options of a $kind', (question) => {
  const { options } = question;
  const rightAt = options.findIndex(({ right }) => right);
  const right = options[rightAt];

  test('the right one is right by its number, its letter and its words', () => {
    const letter = 'abc'.charAt(rightAt);
    const forms = [String(rightAt + 1), letter, right?.text.zh, right?.text.en, right?.text.en.toUpperCase()];
    expect(forms.map((raw) => worthOf(question, raw ?? ''))).toEqual(forms.map(() => 'right'));
  });

  test('each other one gets its own reply, and its misconception if it shows one', () => {
    const wrong = options.flatMap((option, index) =>
      option.right ? [] : [{ option, raw: String(index + 1) }],
    );
    expect(wrong.map(({ raw }) => replyTo(question, raw))).toEqual(wrong.map(({ option }) => option.why));
    expect(wrong.map(({ raw }) => worthOf(question, raw))).toEqual(
      wrong.map(({ option }) => (option.tag === undefined ? 'wrong' : `slip ${option.tag}`)),
    );
  });

  test('the learner is quoted in the words of the option', () => {
    expect(givenIn(question, String(rightAt + 1))).toEqual(right?.text);
  });

  test('none is named by a number too large', () => {
    expect(replyTo(question, String(options.length + 1))).toEqual(tutorWords.needsOption(options.length));
  });
});

describe('an arrow', () => {
  const { number: angle } = downhill.answer;

  test('is right within the tolerance, on both sides and after a full turn', () => {
    const near = [angle, angle + 19, angle - 19, angle + 360, angle - 360];
    expect(near.map((each) => worthOf(downhill, String(each)))).toEqual(near.map(() => 'right'));
    const off = [angle + 21, angle - 21, angle + 90];
    expect(off.map((each) => worthOf(downhill, String(each)))).toEqual(off.map(() => 'wrong'));
  });

  test('is right by its name', () => {
    expect(['north-east', '东北', '右上', '↗'].map((raw) => worthOf(downhill, raw))).toEqual(
      Array(4).fill('right'),
    );
  });

  test('that points the foreseen wrong way is a slip', () => {
    expect(['225', '-135°', '西南', 'sw'].map((raw) => worthOf(downhill, raw))).toEqual(
      Array(4).fill('slip mixed-up'),
    );
  });

  test('is quoted in degrees', () => {
    expect(givenIn(downhill, '西')).toEqual({ zh: '180°', en: '180°' });
  });

  test('that cannot be read is none', () => {
    expect(replyTo(downhill, 'uphill')).toEqual(tutorWords.needsAngle);
  });
});

describe('an order', () => {
  test('is right in the places on the screen, quoted in the words of its items', () => {
    expect(worthOf(sizes, rightOf(sizes))).toBe('right');
    expect(givenIn(sizes, rightOf(sizes))?.en).toBe('the product → the answer → the number of the book');
  });

  test('with an item in a wrong place is answered with why the first such place is another one’s', () => {
    const [first = '', second = '', third = ''] = rightOf(sizes).split(' ');
    const [product, result] = sizes.items;
    expect(replyTo(sizes, `${second} ${first} ${third}`)).toEqual(
      tutorWords.comesEarlier(product.text, product.why),
    );
    expect(replyTo(sizes, `${first} ${third} ${second}`)).toEqual(
      result && tutorWords.comesEarlier(result.text, result.why),
    );
    expect(worthOf(sizes, `${first} ${third} ${second}`)).toBe('wrong');
  });

  test('that leaves an item out is none', () => {
    expect(replyTo(sizes, '1 2')).toEqual(tutorWords.needsOrder(3));
  });
});

describe('a match', () => {
  test('is right where each left item has its partner', () => {
    expect(worthOf(partners, rightOf(partners))).toBe('right');
    expect(givenIn(partners, rightOf(partners))?.en).toBe(
      'the input = what is given; the prediction = what the machine answers; the target = what the book says',
    );
  });

  test('with wrong partners is answered with the reason of the first', () => {
    const [first = '', second = '', third = ''] = rightOf(partners).split(' ');
    const pair = partners.pairs[1];
    expect(replyTo(partners, `${first} ${third} ${second}`)).toEqual(pair && about(pair.left, pair.why));
    expect(worthOf(partners, `${second} ${third} ${first}`)).toBe('wrong');
  });

  test('that gives a partner twice is none', () => {
    expect(replyTo(partners, '1 1 2')).toEqual(tutorWords.needsMatch(3));
  });
});

describe('knobs', () => {
  test('are right where the run reaches its goal, however they are written', () => {
    const forms = ['3 4', 'k=3, b=4', '起点=4 斜率=3'];
    expect(forms.map((raw) => worthOf(knobs, raw))).toEqual(['right', 'right', 'right']);
    expect(givenIn(knobs, '3 4')).toEqual({ zh: '斜率 = 3, 起点 = 4', en: 'slope = 3, start = 4' });
  });

  test('elsewhere are told how far the run has come', () => {
    expect(replyTo(knobs, '2.5 4')).toEqual(tutorWords.goalMissed({ zh: '错多少', en: 'how wrong' }, 2.25));
    expect(worthOf(knobs, '2.5 4')).toBe('wrong');
  });

  test('that reach the goal by more turns than are allowed are told so', () => {
    expect(worthOf(knobs, '2 7')).toBe('right');
    expect(replyTo(knobs, '4 1')).toEqual(tutorWords.tooManyMoves(6, 5));
  });

  test('count as they stand where nothing is typed', () => {
    const there = readSettings('3 4', knobs.steerable);
    const elsewhere = readSettings('2 4', knobs.steerable);
    expect([there, elsewhere].map((steering) => worth(grade(knobs, ' ', steering)))).toEqual([
      'right',
      'wrong',
    ]);
  });

  test('that cannot be read are none', () => {
    expect(replyTo(knobs, '3')).toEqual(
      tutorWords.needsSettings(knobs.steerable.knobs.map(({ label }) => label)),
    );
  });
});

const questions = questionsOf(wholeLesson);

test.for(questions)('an empty answer to $id is none', (question) => {
  expect(worthOf(question, '')).toBe('unreadable');
});

/** Ways to type a number that do not change it. */
const way = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replace('-', '−'),
  (text) => text.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/^(-?)0\./, '$1.'),
  (text) => text.replace('.', ','),
  (text) => ` ${text} `,
  (text) => `y=${text}`,
  (text) => `${text}/1`,
  (text) => `${Number(text) * 100}%`,
);

test('each right form of a number is right, and each distractor a slip with its tag', () => {
  const [first, ...others] = half.slips;
  fc.assert(
    fc.property(way, fc.constantFrom(first, ...others), (write, slip) => {
      expect(worthOf(half, write(String(half.answer.number)))).toBe('right');
      expect(worthOf(half, write(String(slip?.value.number)))).toBe(`slip ${slip?.tag}`);
    }),
  );
});

const anything = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123.,-/%=kb 一二东°'), maxLength: 8 }),
  fc.string({ unit: 'binary' }),
);

test('whatever is typed is worth something or unreadable', () => {
  fc.assert(
    fc.property(fc.constantFrom(...questions), anything, (question, raw) => {
      expect(worthOf(question, raw)).toMatch(/^(right|wrong|slip (forgot-b|mixed-up)|unreadable)$/);
    }),
    { numRuns: 500 },
  );
});

test('only what is quoted like the answer is right', () => {
  const exact = [direction, repair, sizes, partners] as const;
  fc.assert(
    fc.property(fc.constantFrom<Question>(...exact), anything, (question, raw) => {
      const isQuotedAlike = givenIn(question, raw)?.zh === givenIn(question, rightOf(question))?.zh;
      expect(worthOf(question, raw) === 'right').toBe(isQuotedAlike);
    }),
    { numRuns: 500 },
  );
});
