import { expect, test } from 'vitest';
import { compileLesson } from '../../../src/lessons/compile/compile-lesson.ts';
import type { Lesson } from '../../../src/lessons/model/lesson.ts';
import type { Question } from '../../../src/lessons/model/question.ts';
import { readLesson } from '../../../src/lessons/source/read-lesson.ts';
import { broken, smallBank, smallLesson } from '../small-lesson.ts';

function compile(source: string, variation = 0): Lesson {
  const read = readLesson(source);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const compiled = compileLesson(read.file, smallBank, variation);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.lesson;
}

function problemsOf(source: string): string[] {
  const read = readLesson(source);
  const compiled = read.ok ? compileLesson(read.file, smallBank) : read;
  return compiled.ok ? [] : compiled.problems.map(({ what }) => what);
}

function ask<K extends Question['kind']>(
  id: string,
  kind: K,
  source = smallLesson,
  variation = 0,
): Extract<Question, { kind: K }> {
  const isIt = (question: Question): question is Extract<Question, { kind: K }> =>
    question.kind === kind && question.id === `small-lesson/${id}`;
  const found = compile(source, variation).scenes.flatMap((scene) =>
    scene.kind === 'ask' && isIt(scene.question) ? [scene.question] : [],
  );
  const [question] = found;
  if (!question) throw new Error(`no ${kind} question ${id}`);
  return question;
}

test('a text shows the numbers that its runs compute', () => {
  expect(compile(smallLesson).scenes[0]).toEqual({
    kind: 'say',
    text: { zh: '机器答 9，书上写 13。', en: 'The machine says 9, the book says 13.' },
  });
});

test('a text can ask for decimals, and name a fact or a mistake', () => {
  const source = broken('机器答 {first.y}', '机器答 {first.y:2} {fact.neurons} {first.forgotB}');
  expect(compile(source).scenes[0]).toMatchObject({ text: { zh: '机器答 9.00 860 6，书上写 13。' } });
});

test('answer and slips are computed, and the replies wait for what is given', () => {
  const question = ask('output', 'number');
  expect(question.answer.number).toBe(5);
  expect(question.slips.map(({ value, tag, say }) => [value.number, tag, say.zh])).toEqual([
    [4, 'forgot-b', '{given} 只是乘积。'],
    [6, 'mixed-up', '再想想。'],
    [2, 'mixed-up', '{given} 是差，不是 y。'],
  ]);
});

test('a reply may name the values of the run that the question is about', () => {
  const source = broken('"{given} 是差，不是 y。"', '"{given} 是差，不是 y；b 是 {b}。"');
  expect(ask('output', 'number', source).slips[2]?.say.zh).toBe('{given} 是差，不是 y；b 是 1。');
});

test('the hint “working” shows the steps without the result', () => {
  const [, hint] = ask('output', 'number').hints;
  expect(hint).toEqual({
    kind: 'working',
    lines: [
      { left: 'y', right: 'k·x + b' },
      { left: '', right: '1·4 + 1' },
    ],
  });
});

test('the reveal shows the answer with all its steps', () => {
  const { reveal } = ask('output', 'number');
  expect(reveal.answer).toEqual({ zh: '5', en: '5' });
  expect(reveal.working.at(-1)).toEqual({ left: '', right: '5' });
});

test('the marked option of a choice is right', () => {
  const question = ask('above-or-below', 'choice');
  expect(question.options.map(({ right, tag }) => [right, tag])).toEqual([
    [false, 'mixed-up'],
    [true, undefined],
  ]);
  expect(question.reveal.answer.zh).toBe('低了');
});

/** The choice about the sign, its options standing for computed values. */
const computedChoice = smallLesson
  .replace('id: sign\n', 'id: sign\n    answer: first.error\n')
  .replace('        right: true\n      - text: { zh: 会,', '        is: first.error\n      - text: { zh: 会,')
  .replace('Try a negative number. }\n', 'Try a negative number. }\n        is: 4\n');

test('where the answer is computed, the option that stands for it is right', () => {
  expect(ask('sign', 'choice', computedChoice).options.map(({ right }) => right)).toEqual([true, false]);
  const turned = computedChoice.replace('is: first.error', 'is: first.notSquared').replace('is: 4', 'is: -4');
  expect(ask('sign', 'choice', turned).options.map(({ right }) => right)).toEqual([false, true]);
});

test.each([
  ['is: 4', 'is: -4', 'more than one option is right'],
  ['is: first.error', 'is: 3', 'no option is right'],
  ['is: first.error', 'is: first.eror', 'nothing is called “first.eror”'],
  ['        is: 4\n', '', 'the answer is computed, but this option says no value'],
  ['is: 4', 'is: 4\n        right: true', 'this option stands for 4, but the computed answer is −4'],
])('options that do not fit the computed answer are refused: %s → %s', (from, to, problem) => {
  expect(problemsOf(broken(from, to, computedChoice))).toContain(problem);
});

test('a choice with no right option, or with two, is refused', () => {
  expect(problemsOf(broken('        right: true\n', ''))).toEqual(['no option is right']);
  expect(
    problemsOf(broken('        tag: mixed-up\n      - text', '        right: true\n      - text')),
  ).toEqual(['more than one option is right']);
});

test('the answer of a fill is its sentence with the right word in the gap, lines joined', () => {
  const source = broken('      zh: 差越__越好。', '      zh: |\n        差越\n        __越好。');
  const question = ask('repair', 'fill', source);
  expect(question.sentence.zh).toBe('差越 __越好。');
  expect(ask('repair', 'fill').reveal.answer).toEqual({
    zh: '差越小越好。',
    en: 'The smaller the difference, the better.',
  });
  expect(question.mends).toEqual({
    sentence: { zh: '差越大越好。', en: 'The larger the difference, the better.' },
    repaired: { zh: '差越小越好。', en: 'The smaller the difference, the better.' },
  });
});

test.each([
  ['      zh: 差越__越好。', '      zh: 差越小越好。', 'the sentence needs one gap in each language'],
  ['The __ the difference, the better.', 'The __ the __.', 'the sentence needs one gap in each language'],
  ['  - mend: fill', '  - ask: fill', 'a repair needs `mend`, `sentence` and `repaired` together'],
  ['        by: first.y\n', '', 'this item has no `by`, but others have'],
  [
    'by: first.product',
    'by: first.loss',
    'the items are not in the order of their values: 16 stands before 9',
  ],
  ['by: first.product', 'by: first.y', 'the items are not in the order of their values: 9 stands before 9'],
  ['answer: other.y', 'answer: other.why', 'nothing is called “other.why”'],
  ['answer: other.y', 'answer: other.toString', 'nothing is called “other.toString”'],
  ['from: other.added', 'from: other.addd', 'nothing is called “other.addd”'],
  ['tag: forgot-b', 'tag: forgot-a', 'no misconception is called “forgot-a”'],
  ['tag: forgot-b', 'tag: constructor', 'no misconception is called “constructor”'],
  ['{first.y}，', '{fist.y}，', 'nothing is called “fist.y”'],
  ['{first.y}，', '{first.y.loss}，', 'nothing is called “first.y.loss”'],
  ['{first.y}，', '{y}，', 'nothing is called “y”'],
  ['{first.y}，', '{first.y:two}，', '“two” is no count of decimals'],
  ['watch: first', 'watch: frist', 'no run is called “frist”'],
  ['[first.loss]\n  - predict', '[first.los]\n  - predict', 'nothing is called “first.los”'],
  ['formulas: [first.loss]', 'formulas: [first.los]', 'nothing is called “first.los”'],
  ['line: { k: 1,', 'lime: { k: 1,', 'no experiment is called “lime”'],
  ['line: { k: 1,', 'line: { kk: 1,', 'line: has no parameter “kk”'],
  ['{ line: { k: 1, b: 1, x: 4, target: 7 } }', '{ seed: 3 }', 'this run is not one experiment'],
  ['param: k,', 'param: kk,', 'line has no number “kk” to turn'],
  ['param: k,', 'param: "k[0]",', 'line has no number “k[0]” to turn'],
  ['from: 0, to: 4', 'from: 3, to: 4', '“k” starts at 2, outside 3 to 4'],
  ['value: loss', 'value: lost', 'line has no value “lost”'],
  ['      first.target: [14, 15]', '      first.target: [14, 15]\n      first.k: [1]', undefined],
])('what does not resolve is refused: %j → %j', (from, to, problem) => {
  expect(problemsOf(broken(from, to))).toEqual(
    problem === undefined ? [] : expect.arrayContaining([problem]),
  );
});

test('a working with nothing to show is no hint', () => {
  expect(problemsOf(broken('answer: other.y', 'answer: other.k'))).toEqual(['there is no working to show']);
});

test('what is wrong with a run is told once, not at every name that needs it', () => {
  expect(problemsOf(broken('line: { k: 2,', 'line: { kk: 2,'))).toEqual(['line: has no parameter “kk”']);
});

test('the items of an order are never shown in the right order', () => {
  const { shown } = ask('sizes', 'order');
  expect([...shown].sort()).toEqual([0, 1, 2]);
  expect(shown).not.toEqual([0, 1, 2]);
  expect(ask('sizes', 'order').shown).toEqual(shown);
});

test('each variation redraws the numbers of a question, and only of that question', () => {
  const answers = [0, 1, 2, 3].map((variation) => ask('squared', 'number', smallLesson, variation));
  expect(answers.map(({ answer }) => answer.number)).toEqual([16, 25, 36, 16]);
  expect(answers.map(({ slips }) => slips.map(({ value }) => value.number))).toEqual([
    [4, 8, -16],
    [5, 10, -25],
    [6, 12, -36],
    [4, 8, -16],
  ]);
  expect(compile(smallLesson, 1).scenes[0]).toEqual(compile(smallLesson).scenes[0]);
});

/** The lesson's order made a question to steer. */
const steered = smallLesson.replace(
  /items:\n[\s\S]*?hints:/,
  `run: first
    knobs:
      - { label: { zh: 斜率, en: slope }, param: k, from: 0, to: 4, step: 0.5 }
      - { label: { zh: 截距, en: shift }, param: b, from: 0, to: 9, step: 1 }
    shows:
      - { value: loss, label: { zh: 错多少, en: how wrong } }
    draw: parabola
    goal: { value: loss, is: below, number: 1 }
    moves: 4
    solution: [3, 4]
    hints:`,
);
const steerable = broken('ask: order', 'ask: steer', steered);

test('the solution of a steered question is proved and shown', () => {
  expect(ask('sizes', 'steer', steerable).reveal.answer).toEqual({
    zh: '斜率 = 3, 截距 = 4 (错多少 < 1)',
    en: 'slope = 3, shift = 4 (how wrong < 1)',
  });
});

test('a steered question may vary in its solution and its moves', () => {
  const vary = 'vary: { first.b: [8], solution: [[1.5, 8]], moves: [1] }';
  const source = steerable.replace('moves: 4', (moves) => `${vary}\n    ${moves}`);
  const { steerable: varied, reveal } = ask('sizes', 'steer', source, 1);
  expect(reveal.answer.en).toBe('slope = 1.5, shift = 8 (how wrong < 1)');
  expect(varied.moves).toBe(1);
  expect(() => compile(source.replace('[1.5, 8]', '[2.5, 8]'), 1)).toThrow('does not reach loss < 1');
});

test.each([
  ['solution: [3, 4]', 'solution: [2.5, 3]', 'the solution does not reach loss < 1'],
  ['solution: [3, 4]', 'solution: [3]', 'the solution does not set every knob'],
  ['solution: [3, 4]', 'solution: [2.9, 4]', 'no turn of “k” sets it to 2.9'],
  ['solution: [3, 4]', 'solution: [3, 10]', 'no turn of “b” sets it to 10'],
  ['moves: 4', 'moves: 2', 'the solution takes 3 turns of a knob, 2 are allowed'],
  ['number: 1 }', 'number: 17 }', 'loss < 17 holds before any turn'],
  ['goal: { value: loss,', 'goal: { value: lost,', 'line has no value “lost”'],
])('a solution that does not hold is refused: %s → %s', (from, to, problem) => {
  expect(problemsOf(broken(from, to, steerable))).toContain(problem);
});

const spoken = { zh: 'k 乘 x，再加 b', en: 'k times x, plus b' };
const withWorkings = (name: string) =>
  broken('scenes:\n', `workings:\n  ${name}: { zh: "${spoken.zh}", en: "${spoken.en}" }\nscenes:\n`);

test('what the lesson says of a working stands before its numbers, also in the hint', () => {
  const { reveal, hints } = ask('output', 'number', withWorkings('other.y'));
  const [said, ...numbers] = reveal.working;
  expect(said).toEqual({ left: '', right: '', words: spoken });
  expect(numbers.map(({ left, right }) => [left, right])).toEqual([
    ['', '1·4 + 1'],
    ['', '5'],
  ]);
  expect(hints[1]).toEqual({ kind: 'working', lines: [said, numbers[0]] });
});

test('words for a value that there is not are refused', () => {
  expect(problemsOf(withWorkings('other.nothing'))).toEqual(['nothing is called “other.nothing”']);
});
