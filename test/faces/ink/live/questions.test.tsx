import { describe, expect, test } from 'vitest';
import { strings } from '../../../../src/faces/words/strings.ts';
import { tutorWords } from '../../../../src/tutor/tutor-words.ts';
import { broken } from '../../../lessons/small-lesson.ts';
import { answersAt } from '../fixture-backend.ts';
import { lessonOf, questionIn } from '../fixture-lesson.ts';
import { keys, looks, showLesson } from '../fixture-screen.tsx';

describe('options', () => {
  const question = questionIn('choice');
  const options = question.kind === 'choice' ? question.options : [];

  function open() {
    const screen = showLesson(lessonOf('choice'));
    const { right, wrong, reply } = answersAt(screen.opened, 1);
    /** The options as they stand on the screen, with the mark. */
    const list = () => screen.live().match(/^.*\d {2}.*$/gm);
    return { ...screen, right, wrong, reply, list };
  }

  test('the options have numbers, and the first is marked', async () => {
    const { press, list } = open();
    await press();
    expect(list()).toEqual(
      options.map(({ text }, index) => `  ${index === 0 ? '▸' : ' '} ${index + 1}  ${text.en}`),
    );
  });

  test.for([
    [[keys.down], 1],
    [[keys.tab], 1],
    [[keys.down, keys.down], 0],
    [[keys.up], 1],
    [[keys.up, keys.up], 0],
    [[keys.left, keys.right, 'x', '0'], 0],
  ] as const)('after %j the mark is at %i', async ([pressed, at]) => {
    const { press, list, did } = open();
    await press(...pressed);
    expect(list()?.findIndex((line) => line.includes('▸'))).toBe(at);
    expect(did()).toEqual([]);
  });

  test('Enter answers with the marked one', async () => {
    const { press, did } = open();
    await press(keys.down, keys.enter);
    expect(did()).toMatchObject([{ kind: 'answered', raw: '2' }]);
  });

  test('a number answers at once', async () => {
    const { press, right, did } = open();
    expect(await press(right)).not.toContain(question.prompt.en);
    expect(did()).toMatchObject([{ raw: right, verdict: 'right' }]);
  });

  test.for(['0', String(options.length + 1), '9'])('%s is no option and does nothing', async (key) => {
    const { press, did } = open();
    const before = await press();
    expect(await press(key)).toBe(before);
    expect(did()).toEqual([]);
  });

  test('after a miss comes its reply, and the mark is at the top again', async () => {
    const { press, wrong, reply, list, frame, did } = open();
    await press(keys.down, wrong);
    expect(frame()).toContain(`✗\n\n  ▌ Yuan\n  ▌ ${reply}\n`);
    expect(list()?.[0]).toContain('▸');
    expect(did()).toMatchObject([{ raw: wrong, verdict: 'slip' }]);
  });

  test('words for a gap are chosen in the same way, below their sentence', async () => {
    const fill = questionIn('fill');
    const { press, did, opened, frame } = showLesson(lessonOf('fill'));
    const { right } = answersAt(opened, 1);
    const drawn = await press();
    expect(fill.kind === 'fill' && drawn.indexOf(fill.sentence.en)).toBeGreaterThan(
      drawn.indexOf(fill.prompt.en),
    );
    await press(right);
    expect(did()).toMatchObject([{ raw: right, verdict: 'right' }]);
    expect(frame()).toContain(`✓ Better: ${fill.mends?.repaired.en}`);
  });
});

describe('options under a figure', () => {
  const small = { columns: 60, rows: 20 };
  const open = (look: { columns: number; rows: number }) => showLesson(lessonOf('pictured', 'recap'), look);
  const listIn = (drawn: string) => drawn.match(/^ {2}[▸ ] \d {2}.*$/gm);

  test('in a small terminal they stand in two columns', async () => {
    expect(listIn(await open(small).press())).toEqual([
      expect.stringMatching(/^ {2}▸ 1 {2}nothing +3 {2}steps too short$/),
      expect.stringMatching(/^ {4}2 {2}steps too long +4 {2}wrong way$/),
    ]);
  });

  test('with room enough, or options too long for half a line, they are one list', async () => {
    expect(listIn(await open({ columns: 100, rows: 40 }).press())).toHaveLength(4);
    expect(listIn(await open({ ...small, columns: 40 }).press())).toHaveLength(4);
  });

  test('the figure has the rows that they save', async () => {
    const curveRows = (drawn: string) => drawn.match(/┤/g)?.length ?? 0;
    const [paired, listed] = [await open(small).press(), await open({ ...small, columns: 40 }).press()];
    expect(curveRows(paired)).toBeGreaterThanOrEqual(curveRows(listed) + 2);
  });

  test.for([
    [[keys.right], 3],
    [[keys.down, keys.right], 4],
    [[keys.right, keys.left], 1],
    [[keys.right, keys.right], 3],
    [[keys.left], 1],
    [[keys.down, keys.down], 3],
    [[keys.up], 4],
  ] as const)('after %j number %i is marked, and Enter answers with it', async ([pressed, number]) => {
    const { press, did } = open(small);
    expect(await press(...pressed)).toMatch(new RegExp(`▸ ${number} `));
    await press(keys.enter);
    expect(did()).toMatchObject([{ kind: 'answered', raw: String(number) }]);
  });
});

describe('chips', () => {
  function openBet() {
    const screen = showLesson(lessonOf('chips'));
    const chips = () =>
      screen
        .live()
        .match(/\d+(?=\s*$)/gm)
        ?.map(Number);
    return { ...screen, chips };
  }

  test.for([
    ['a number lays a chip', ['1', '1', '3'], [2, 0, 1]],
    ['right and Space lay one on the marked candidate', [keys.down, keys.right, ' '], [0, 2, 0]],
    ['left and Backspace take one back', ['2', '2', '2', keys.left, keys.backspace], [0, 1, 0]],
    ['nobody can lay more than ten', Array<string>(12).fill('1'), [10, 0, 0]],
    ['nor take what does not lie there', [keys.left], [0, 0, 0]],
  ] as const)('%s', async ([_, pressed, laid]) => {
    const { press, chips, did } = openBet();
    await press(...pressed);
    expect(chips()?.slice(0, 3)).toEqual(laid);
    expect(did()).toEqual([]);
  });

  test('before the first is laid it says what becomes of the eleventh', async () => {
    const { press } = openBet();
    expect(await press()).toContain(strings.chipsAll(10).en);
    expect(await press('1')).toContain(strings.chipsLeft(9).en);
    expect(await press(keys.left)).toContain(strings.chipsAll(10).en);
  });

  test('Enter answers when all ten are laid, and not before', async () => {
    const { press, did } = openBet();
    await press('1', '2', keys.enter);
    expect(did()).toEqual([]);
    await press(...Array<string>(8).fill('1'), keys.enter);
    expect(did()).toMatchObject([{ kind: 'answered' }]);
  });
});

describe('an order', () => {
  function open() {
    const screen = showLesson(lessonOf('order'));
    const { right, wrong } = answersAt(screen.opened, 1);
    /** The place of each item: `.` for one not yet picked. */
    const places = () =>
      Array.from(screen.live().matchAll(/\[(.)\]/g), ([, place]) => place?.trim() || '.').join('');
    return { ...screen, right, wrong, places };
  }

  test.for([
    ['numbers pick in their order', ['3', '1'], '2.1'],
    ['arrows and Space pick too', [keys.down, ' ', keys.up, ' '], '21.'],
    ['so does Enter, while something is missing', [keys.enter, keys.down, keys.enter], '12.'],
    ['Tab moves on, and from the last to the first', [keys.tab, keys.tab, keys.tab, ' '], '1..'],
    ['up from the first is the last', [keys.up, ' '], '..1'],
    ['what is picked is not picked again', ['2', '2', '1'], '21.'],
    ['Backspace takes the last back', ['2', '3', keys.backspace, '1'], '21.'],
    ['Backspace with nothing picked does nothing', [keys.backspace, '1'], '1..'],
    ['other numbers do nothing', ['0', '4', '9'], '...'],
    ['when all are picked, there is nothing more to pick', ['1', '2', '3', ' ', '1'], '123'],
  ] as const)('%s', async ([, pressed, expected]) => {
    const { press, places, did } = open();
    await press(...pressed);
    expect(places()).toBe(expected);
    expect(did()).toEqual([]);
  });

  test('Enter answers when all are picked', async () => {
    const { press, right, did } = open();
    await press(...right.split(' '), keys.enter);
    expect(did()).toMatchObject([{ raw: right, verdict: 'right' }]);
  });

  test('after a miss nothing is picked', async () => {
    const { press, wrong, places, did } = open();
    await press(...wrong.split(' '), keys.enter);
    expect(did()).toMatchObject([{ raw: wrong, verdict: 'wrong' }]);
    expect(places()).toBe('...');
  });
});

describe('pairs', () => {
  function open() {
    const screen = showLesson(lessonOf('match'));
    const { right, wrong } = answersAt(screen.opened, 1);
    /** What stands beside each item on the left, `.` for nothing. */
    const partners = () =>
      Array.from(screen.live().matchAll(/→ ?(.?)$/gm), ([, partner]) => partner || '.').join('');
    return { ...screen, right, wrong, partners };
  }

  test.for([
    ['the first item waits for its partner', [], '?..'],
    ['a number is the partner of the item whose turn it is', ['3', '1'], '31?'],
    ['a partner is given once', ['2', '2'], '2?.'],
    ['Backspace takes the last back', ['2', '3', keys.backspace], '2?.'],
    ['Backspace with nothing given does nothing', [keys.backspace, '1'], '1?.'],
    ['other numbers do nothing', ['0', '4', '9'], '?..'],
    ['Enter does nothing while an item is alone', ['1', '2', keys.enter], '12?'],
    ['when all have one, there is nothing more to give', ['1', '2', '3', '1'], '123'],
  ] as const)('%s', async ([, pressed, expected]) => {
    const { press, partners, did } = open();
    await press(...pressed);
    expect(partners()).toBe(expected);
    expect(did()).toEqual([]);
  });

  test('Enter answers when all have a partner', async () => {
    const { press, right, did } = open();
    await press(...right.split(' '), keys.enter);
    expect(did()).toMatchObject([{ raw: right, verdict: 'right' }]);
  });

  test('after a miss all are alone', async () => {
    const { press, wrong, partners, did } = open();
    await press(...wrong.split(' '), keys.enter);
    expect(did()).toMatchObject([{ raw: wrong, verdict: 'wrong' }]);
    expect(partners()).toBe('?..');
  });
});

describe('the box for a number', () => {
  function open() {
    const screen = showLesson(lessonOf('number'));
    const { right, wrong, reply } = answersAt(screen.opened, 1);
    /** What stands in the box. */
    const typed = () => /❯ ?(.*)$/m.exec(screen.live())?.[1];
    return { ...screen, right, wrong, reply, typed };
  }

  test('what is typed stands in the box, and Enter answers with it', async () => {
    const { press, right, typed, did } = open();
    await press(...`y=${right}`);
    expect(typed()).toBe(`y=${right}`);
    await press(keys.enter);
    expect(did()).toMatchObject([{ raw: `y=${right}`, verdict: 'right' }]);
  });

  test.for([[], [' ', ' ']])('Enter on a box with %j does nothing', async (typed) => {
    const { press, did } = open();
    const before = await press(...typed);
    expect(await press(keys.enter)).toBe(before);
    expect(did()).toEqual([]);
  });

  test('after a miss the box is empty, and takes another number', async () => {
    const { press, right, wrong, reply, typed, frame, did } = open();
    await press(...wrong, keys.enter);
    expect(frame()).toContain(`  ▌ ${reply}\n`);
    expect(typed()).toBe('');
    await press(...right, keys.enter);
    expect(did()).toMatchObject([{ verdict: 'slip' }, { verdict: 'right', attempt: 2 }]);
  });

  test('what cannot be read is told so and costs nothing, and the notice goes with the next hint', async () => {
    const { press, did } = open();
    expect(await press(...'many', keys.enter)).toContain(`  ! ${tutorWords.needsNumber.en}`);
    expect(did()).toEqual([]);
    expect(await press('?')).not.toContain(tutorWords.needsNumber.en);
  });

  test('? in the empty box is a hint, in a filled one a character', async () => {
    const { press, typed, did } = open();
    await press('?');
    expect(did()).toMatchObject([{ kind: 'hinted', rung: 1 }]);
    await press('5', '?');
    expect(typed()).toBe('5?');
    expect(did()).toHaveLength(1);
  });

  test('s in the empty box skips, in a filled one it is a letter', async () => {
    const { press, typed, did } = open();
    await press('5', 's');
    expect(typed()).toBe('5s');
    await press(keys.backspace, keys.backspace, 's');
    expect(did()).toMatchObject([{ kind: 'skipped' }]);
  });

  test('w opens nothing before the answer', async () => {
    const { press, typed, session } = open();
    await press('w');
    expect(typed()).toBe('');
    expect(session.view().said).toEqual([]);
  });

  test('a slash in the empty box opens the command line, in a filled one it makes a fraction', async () => {
    const { press, typed } = open();
    await press('1', '/', '2');
    expect(typed()).toBe('1/2');
    expect(await press(keys.backspace, keys.backspace, keys.backspace, '/')).toContain('/hint  /why');
  });

  test.for([
    ['en', 'What does the machine compute? (right if it is off by 0.5 or less)'],
    ['zh', '机器算出几？（差 0.5 以内算对）'],
  ] as const)('how near is near enough stands behind the question in %s', async ([language, asked]) => {
    const source = broken('answer: other.y\n', 'answer: other.y\n    tolerance: 0.5\n', lessonOf('number'));
    expect(await showLesson(source, { language }).press()).toContain(`  ${asked}\n`);
  });

  test('the box has the terminal to itself: other keys of the screen are letters in it', async () => {
    const { press, typed, calls } = open();
    await press('x', 'r', 'e', 'w', 'q', ' ', '1');
    expect(typed()).toBe('xrewq 1');
    expect(calls).toEqual([]);
  });
});

describe('how sure one is', () => {
  async function open() {
    const screen = showLesson(lessonOf('choice'), { asksConfidence: true });
    await screen.press(answersAt(screen.opened, 1).right);
    return screen;
  }

  test('it is asked before the verdict is shown or written down', async () => {
    const { live, frame, did } = await open();
    expect(live()).toContain(strings.confidence.en);
    for (const level of strings.confidenceLevels) expect(live()).toContain(level.en);
    expect(frame()).not.toMatch(/[✓✗]/);
    expect(did()).toEqual([]);
  });

  test('the question and the answer stand above it, and the figure where there is room', async () => {
    const question = 'What does the machine compute?';
    const source = broken(
      'answer: other.y\n',
      'figure: { name: parabola, run: other }\n    answer: other.y\n',
      lessonOf('number').replace('ask: number', 'predict: number'),
    );
    const { press, rows, lookAgain, live } = showLesson(source, { asksConfidence: true });
    await press('7', keys.enter);
    for (const look of looks) {
      lookAgain({ ...look, language: 'en' });
      await press();
      const [asked, given, sure] = [question, /^ {2}[❯>] 7$/m, strings.confidence.en].map((each) =>
        live().search(each),
      );
      expect(asked).toBeGreaterThan(0);
      expect(given).toBeGreaterThan(asked ?? 0);
      expect(sure).toBeGreaterThan(given ?? 0);
      expect(rows()).toBeLessThanOrEqual(look.rows - 1);
    }
    lookAgain({ rows: 24 });
    await press();
    expect(live().split(question)[0]).toMatch(/●/);
  });

  test.for(['1', '2', '3', '4'])('%s says how sure, and the verdict follows', async (key) => {
    const { press, frame, did } = await open();
    await press(key);
    expect(did()).toMatchObject([{ verdict: 'right', confidence: Number(key) }]);
    expect(frame()).toContain('✓');
  });

  test('Enter goes on without saying', async () => {
    const { press, frame, did } = await open();
    await press(keys.enter);
    expect(did()).toMatchObject([{ verdict: 'right' }]);
    expect(did()[0]).not.toHaveProperty('confidence');
    expect(frame()).toContain('✓');
  });

  test.for(['0', '5', 'x', ' ', '?', 'w', keys.down])('%j says nothing', async (key) => {
    const { press, did } = await open();
    expect(await press(key)).toContain(strings.confidence.en);
    expect(did()).toEqual([]);
  });

  test('a second try is not asked for again', async () => {
    const screen = showLesson(lessonOf('choice'), { asksConfidence: true });
    const { right, wrong } = answersAt(screen.opened, 1);
    await screen.press(wrong, '4', right);
    expect(screen.did()).toMatchObject([
      { verdict: 'slip', confidence: 4 },
      { verdict: 'right', attempt: 2 },
    ]);
  });
});
