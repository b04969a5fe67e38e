import { expect, test } from 'vitest';
import { broken, problemsOf, smallLesson } from '../small-lesson.ts';

/** The lesson's claims, put before its scenes. */
function claims(compared: string, seeds = 20, holds = 0): string {
  return `claims:\n  - { says: so it is, ${compared}, seeds: ${seeds}, holds: ${holds} }\nscenes:\n`;
}

test('a lesson that keeps every rule has no problems', () => {
  expect(problemsOf(smallLesson)).toEqual([]);
});

test('a claim with names that exist is fine, whether it holds or not', () => {
  const claim = claims('value: first.loss, with: { k: 1 }, is: above, than: other.loss');
  expect(problemsOf(broken('scenes:\n', claim))).toEqual([]);
});

test.each([
  [
    'a typed number that a run computes',
    '机器答 {first.y}',
    '机器答 {first.y}，不是 16',
    ['14:7 16 is typed; first.loss computes it | Write {first.loss}.'],
  ],
  [
    'a typed number in full-width digits',
    '谁更大？',
    '１３更大？',
    ['30:11 １３ is typed; first.target computes it | Write {first.target}.'],
  ],
  [
    'a typed number that is a fact',
    'Watch it compute.',
    'Watch 860 of them.',
    ['58:7 860 is typed; fact.neurons computes it | Write {fact.neurons}.'],
  ],
  [
    'a typed number that nothing computes',
    'zh: 转一转。',
    'zh: 转 77 次。',
    [
      '146:7 77 is typed, and no run computes it | Name the value it comes from, or put it under `facts` with its source.',
    ],
  ],
  [
    'a typed number in a label',
    'en: slope',
    'en: slope 77',
    [
      '150:28 77 is typed, and no run computes it | Name the value it comes from, or put it under `facts` with its source.',
    ],
  ],
  [
    'a claim about a value that the run does not have',
    'scenes:\n',
    claims('value: first.accuracy, is: above, number: 1'),
    [
      '13:23 nothing is called “first.accuracy” | “first” has: k, b, x, target, product, y, error, loss, dk, db; mistakes: forgotB, added, bracketed, swapped, notSquared, doubled, negativeLoss, missing2, flippedDk.',
    ],
  ],
  [
    'a claim that is compared with a run that there is not',
    'scenes:\n',
    claims('value: first.loss, is: above, than: third.loss'),
    ['13:53 nothing is called “third.loss” | Name a value of one of the runs: first, other.'],
  ],
  [
    'a claim with a parameter that the run does not have',
    'scenes:\n',
    claims('value: first.loss, with: { neurons: 2 }, is: above, number: 1'),
    ['13:42 has no parameter “neurons” | Use one of: k, b, x, target.'],
  ],
  [
    'a claim that is compared with nothing',
    'scenes:\n',
    claims('value: first.loss, is: above'),
    [
      '13:5 an entry of “claims” needs either “number” or “than” | Write it so; docs/lessons.md has an example.',
    ],
  ],
  [
    'a claim over too few seeds',
    'scenes:\n',
    claims('value: first.loss, is: above, number: 1', 9),
    ['13:64 “claims.seeds” is too small | Give a number from 10.'],
  ],
  [
    'a claim that holds more often than it is tried',
    'scenes:\n',
    claims('value: first.loss, is: above, number: 1', 20, 21),
    ['13:75 “claims.holds” is more than “seeds” | Write it so; docs/lessons.md has an example.'],
  ],
  [
    'a name in one language only',
    'The machine says {first.y}',
    'The machine speaks',
    ['15:7 zh names {first.y}, en does not | Name it in both languages.'],
  ],
  [
    'options that leave no room for a figure',
    'zh: 高了, en: too high',
    `zh: 高了, en: ${'quite '.repeat(80)}`,
    [
      '21:5 the options take 11 lines of en in a terminal of 60 columns; 8 are allowed | Shorten them, or drop one.',
    ],
  ],
  [
    'a brace without a partner',
    'zh: 看它怎么算。',
    'zh: 看它怎么算}。',
    ['57:7 a brace has no partner | Write a name as {run.value}.'],
  ],
  [
    'a term before its lesson',
    'Watch it compute.',
    'Pay Attention now.',
    ['58:7 “attention” is introduced only in lesson 11 | Say it in everyday words here.'],
  ],
  [
    'another form of a term before its lesson',
    'zh: 看它怎么算。',
    'zh: 看自注意怎么算。',
    ['57:7 “自注意” is introduced only in lesson 11 | Say it in everyday words here.'],
  ],
  [
    'too few slips',
    '      - { from: first.doubled, tag: mixed-up }\n',
    '',
    [
      '66:5 2 slips are foreseen, at least 3 are needed | Add wrong answers that people give, from the mistakes of the run.',
    ],
  ],
  [
    'a wrong method that gives the answer',
    'target: 13',
    'target: 10',
    ['67:11 this wrong method gives 1, and the answer is 1 | Choose numbers for which the mistake shows.'],
  ],
  [
    'a wrong method that gives the answer in one variation',
    '[14, 15]',
    '[14, 8]',
    [
      '67:11 this wrong method gives 1, and the answer is 1 (with first.target = 8) | Choose numbers for which the mistake shows.',
    ],
  ],
  [
    'two slips with one value',
    'from: first.doubled',
    'from: first.notSquared',
    ['68:11 this slip gives 4, as an earlier one does | Choose other numbers, or leave one out.'],
  ],
  [
    'two options that read the same',
    '{ zh: 低了, en: too low }',
    '{ zh: 低了, en: too high }',
    ['25:9 this option reads like another one | Say something else.'],
  ],
  [
    'two options with one reply',
    'en: That is it. }',
    'en: Then wrong would be good. }',
    ['113:9 another option has this reply too | Say what is special about this one: name the slip.'],
  ],
  [
    'a hint with the answer',
    'en: "First multiply, then add." }',
    'en: "It is {other.y}." }',
    [
      '49:11 en names {other.y}, zh does not | Name it in both languages.',
      '49:23 this hint contains the answer, 5 | Stop one step before the answer: the last rung shows it.',
    ],
  ],
  [
    'a hint with the right option',
    '{ zh: 错得少才好。, en: Little wrong is good. }',
    '{ zh: 错得少才好。, en: The smaller one is good. }',
    [
      '117:23 this hint contains the answer, smaller | Stop one step before the answer: the last rung shows it.',
    ],
  ],
])('%s is refused', (_, from, to, problems) => {
  expect(problemsOf(broken(from, to))).toEqual(problems);
});

test('a hint may name every option, for that gives none away', () => {
  expect(problemsOf(broken('en: Little wrong is good.', 'en: Larger or smaller?'))).toEqual([]);
});

test('the name of a value is not the use of a term, but a term over two lines is', () => {
  const early = broken('number: 3', 'number: 2');
  expect(problemsOf(broken('zh: 看它怎么算。', 'zh: 算出 {first.loss}。', early))).toEqual([
    '58:7 zh names {first.loss}, en does not | Name it in both languages.',
  ]);
  expect(problemsOf(broken('zh: 看它怎么算。', 'zh: |\n        看损\n        失', early))).toEqual([
    '57:7 “损失” is introduced only in lesson 3 | Say it in everyday words here.',
  ]);
});

test('a lesson without a number may use any term', () => {
  const source = broken('Watch it compute.', 'Pay attention now.');
  expect(problemsOf(broken('number: 3\n', '', source))).toEqual([]);
});

test('all problems of a lesson are told, by place, each once', () => {
  const source = broken('zh: 转一转。', 'zh: 转 77 次。', broken('机器答 {first.y}', '机器答 16 {first.y}'));
  expect(problemsOf(source).map((problem) => problem.split(' ')[0])).toEqual(['14:7', '146:7']);
});

test('what is wrong with a run does not hide what is wrong with the texts', () => {
  const source = broken('line: { k: 1,', 'line: { kk: 1,', broken('zh: 转一转。', 'zh: 转 77 次。'));
  expect(problemsOf(source).map((problem) => problem.split(' | ')[0])).toEqual([
    '9:20 line: has no parameter “kk”',
    '146:7 77 is typed, and no run computes it',
  ]);
});

test.each([
  [
    '      first.k: [1]\n',
    '78:7 the lists of “vary” differ in length (with first.target = 15) | Give each the same number of values.',
  ],
  [
    '      frist.k: [1, 2]\n',
    '78:7 no run is called “frist” (with first.target = 14, frist.k = 1) | There are: first, other.',
  ],
  [
    '      first.kk: [1, 2]\n',
    '78:7 has no parameter “kk” (with first.target = 14, first.kk = 1) | Use one of: k, b, x, target.',
  ],
])('a variation that does not fit is refused: %j', (line, problem) => {
  const vary = '      first.target: [14, 15]\n';
  expect(problemsOf(broken(vary, vary + line))).toEqual([problem]);
});
