import { describe, expect, test } from 'vitest';
import type { Summary } from '../../../../src/faces/backend.ts';
import { figureWords } from '../../../../src/faces/figures/canvas/figure-words.ts';
import { Finished } from '../../../../src/faces/ink/live/finished.tsx';
import { tellScore } from '../../../../src/faces/words/lab-words.ts';
import { strings } from '../../../../src/faces/words/strings.ts';
import { languages, same } from '../../../../src/text/text.ts';
import type { Losses } from '../../../../src/tutor/bubble.ts';
import { deal, readLab } from '../../../lessons/scene-labs.ts';
import { smallGame } from '../../../lessons/small-game.ts';
import { answersAt, openBackend, playTo } from '../fixture-backend.ts';
import { lessonOf, openSource, questionsOf, stopsOf, wholeLesson } from '../fixture-lesson.ts';
import { keys, type LookOptions, looks, show, showLesson } from '../fixture-screen.tsx';

const ended = {
  kind: 'lesson',
  title: same('A lesson'),
  number: 3,
  pass: undefined,
  earned: { xp: 10, badges: [], rank: undefined },
  finale: undefined,
} as const;

describe('the end of a lesson', () => {
  const end = Number.POSITIVE_INFINITY;

  test('it names the lesson, how it went, its XP, the stars and the loss', async () => {
    const { press, opened } = showLesson(wholeLesson, { stop: end });
    const count = questionsOf(opened.lesson).length;
    const drawn = await press();
    expect(drawn).toContain(`Done! Lesson 3 · ${opened.lesson.title.en}`);
    expect(drawn).toContain(`${count} of ${count} right at first, ${count} in a row  +${10 * count} XP`);
    expect(drawn).toContain('Not one miss');
    expect(drawn).toMatch(/★ finished *\n *★ mastered *\n *☆ to remember it/);
    expect(drawn).toContain(strings.yourLoss.en);
  });

  test('who has one star is told what is missing for the second, and is not praised', async () => {
    const pass = { questions: 10, rightAtFirst: 6, transfer: 'missed', longestStreak: 2, xp: 70 } as const;
    const summary: Summary = { ...ended, stars: 1, pass, losses: [], next: undefined };
    const drawn = await show(<Finished summary={summary} rows={20} />).press();
    expect(drawn).toContain('6 of 10 right at first  +70 XP');
    // It may run over two lines.
    expect(drawn.replace(/\s+/g, ' ')).toContain(
      '☆ to master it: 8 right at first (this time 6); the question with a new story right at once, no hint',
    );
    expect(drawn).not.toContain('really understood');
  });

  test('the second star is praised even with a miss', async () => {
    const pass = { questions: 10, rightAtFirst: 8, transfer: 'right', longestStreak: 5, xp: 90 } as const;
    const summary: Summary = { ...ended, stars: 2, pass, losses: [], next: undefined };
    const drawn = await show(<Finished summary={summary} rows={20} />).press();
    expect(drawn).toContain('8 of 10 right at first, 5 in a row  +90 XP');
    expect(drawn).toContain('really understood');
  });

  test('with the game off there are neither stars nor XP', async () => {
    const pass = { questions: 10, rightAtFirst: 8, transfer: 'right', longestStreak: 5, xp: 90 } as const;
    const summary: Summary = { ...ended, earned: undefined, stars: 2, pass, losses: [], next: undefined };
    const drawn = await show(<Finished summary={summary} rows={20} />).press();
    expect(drawn).toContain('8 of 10 right at first');
    expect(drawn).not.toMatch(/XP|★|master/);
  });

  test('after the last lesson Enter leads to the map', async () => {
    const { press, calls } = showLesson(lessonOf('recap'), { stop: end });
    await press(keys.enter);
    expect(calls).toEqual(['leave']);
  });

  test('the next lesson is named', async () => {
    const { backend } = openBackend({ sources: [wholeLesson] });
    const [next] = backend.home().lessons;
    const summary: Summary = { ...ended, stars: 2, losses: [], next };
    const { press } = show(<Finished summary={summary} rows={20} />);
    expect(await press()).toContain(`${strings.nextLesson.en}${next?.title.en}`);
  });

  test.for([
    [[0.5], 20, false],
    [[0.5, 0.4], 20, true],
    [[0.5, 0.4], 13, false],
  ] as const)('a loss curve of %j in %i rows is drawn: %s', async ([losses, rows, isDrawn]) => {
    const summary: Summary = { ...ended, stars: 1, losses, next: undefined };
    const { press } = show(<Finished summary={summary} rows={rows} />);
    expect((await press()).includes(strings.yourLoss.en)).toBe(isDrawn);
  });
});

describe('the end of a lab made of scenes', () => {
  const { lab } = deal(readLab(smallGame), 0);
  const bar = (name: string, loss: number, isLearner = false) => ({ name: same(name), loss, isLearner });
  const losses: Losses = {
    title: same('mean losses'),
    bars: [bar('you', 1.2, true), ...['a', 'b', 'c', 'd', 'e', 'f'].map((name, index) => bar(name, index))],
  };
  const outcome = { kind: 'lab', answers: { asked: 16, right: 9 }, said: lab.won } as const;

  test.for(looks)(
    'it says how it went, why it matters, and draws all losses in $columns×$rows',
    async (look) => {
      const summary = { ...outcome, reached: true, losses };
      const screen = show(<Finished summary={summary} rows={look.rows - 3} />, look);
      const drawn = await screen.press();
      expect(drawn).toContain(tellScore(summary)[look.language]);
      expect(drawn).toContain(lab.won[look.language]);
      expect(drawn).toContain('1.20');
      expect(screen.rows()).toBeLessThanOrEqual(look.rows - 3);
    },
  );

  test('without bets it counts what was right at once', async () => {
    const summary: Summary = { ...outcome, reached: false, losses: undefined };
    expect(await show(<Finished summary={summary} rows={20} />).press()).toContain('9 of 16 right at once');
  });

  test('where a machine is examined, no answers are counted', async () => {
    const summary: Summary = { ...outcome, answers: undefined, reached: true, losses: undefined };
    const drawn = await show(<Finished summary={summary} rows={20} />).press();
    expect(drawn).toContain('Done: it passed.');
    expect(drawn).not.toContain('right at once');
  });
});

describe('the notebooks', () => {
  const { lesson } = openSource(wholeLesson);
  const stops = stopsOf(lesson);
  const stop = stops.findIndex(({ kind }) => kind === 'notebook') + 1;

  /** The notebook of somebody who missed the first questions. */
  function open(misses: number, look: LookOptions = {}) {
    const { backend, opened, written } = openBackend({ sources: [wholeLesson] });
    const session = backend.openLesson(lesson.id);
    for (let at = 1, left = misses; left > 0; at++) {
      if (stops[at - 1]?.kind !== 'ask') continue;
      playTo(session, opened(), at);
      session.send({ kind: 'answer', raw: answersAt(opened(), at).wrong });
      left--;
    }
    playTo(session, opened(), stop);
    return showLesson(wholeLesson, { facts: [...written], stop, ...look });
  }

  test('it shows what was missed, the last first: question, answer, right answer, squared error', async () => {
    const { press } = open(2);
    const drawn = await press();
    const mine = drawn.slice(drawn.indexOf(strings.yourNotebook.en), drawn.indexOf(strings.yourLoss.en));
    const [, second = '', first = '', end] = mine.split('\n').map((line) => line.replace(/ +/g, ' '));
    const [number, choice] = [answersAt(openSource(wholeLesson), 2), answersAt(openSource(wholeLesson), 1)];
    const asked = questionsOf(lesson)[0];
    const chosen = asked?.kind === 'choice' ? asked.options[Number(choice.wrong) - 1] : undefined;
    const squared = (Number(number.wrong) - Number(number.right)) ** 2;
    expect(second).toBe(
      ` ${questionsOf(lesson)[1]?.prompt.en} ${number.wrong} / ${number.right} ${strings.squaredError.en} ${squared}`,
    );
    expect(first).toBe(` ${asked?.prompt.en} ${chosen?.text.en} / ${asked?.reveal.answer.en}`);
    expect(end?.trim()).toBe('');
  });

  test('of many it shows the last four', async () => {
    const { press } = open(6);
    const drawn = await press();
    const asked = questionsOf(lesson).slice(0, 6);
    const shown = asked.map(({ prompt }) => drawn.includes(prompt.en.slice(0, 20)));
    expect(shown).toEqual([false, false, true, true, true, true]);
  });

  test('somebody without a miss reads so', async () => {
    const { press } = open(0);
    expect(await press()).toContain(strings.noMisses.en);
  });

  test.for(languages.flatMap((language) => [[language, []] as const, [language, ['/']] as const]))(
    'in 60×20 in %s, after %j, the curve and every sample are there',
    async ([language, pressed]) => {
      const screen = open(6, { language, columns: 60, rows: 20 });
      const drawn = await screen.press(...pressed);
      expect(drawn).toContain(strings.yourLoss[language]);
      expect(drawn).toMatch(/^ +1\.00┤─+●$/m);
      expect(drawn).toMatch(/^ *2 +7 +8 +−1 +1$/m);
      expect(drawn).toContain(figureWords.mean[language]);
      expect(screen.rows()).toBeLessThanOrEqual(19);
    },
  );

  test('where there is room, every part has its title and four misses are shown', async () => {
    const drawn = await open(6, { columns: 120, rows: 40 }).press();
    for (const title of [strings.yourNotebook, strings.yourLoss, strings.machineNotebook])
      expect(drawn).toContain(title.en);
    const mine = drawn.slice(0, drawn.indexOf(strings.yourLoss.en));
    expect(mine.match(/ \/ /g)).toHaveLength(4);
  });

  test('both notebooks stand below each other', async () => {
    const { press } = open(1);
    const drawn = await press();
    const places = [strings.yourNotebook, strings.yourLoss, strings.machineNotebook].map(({ en }) =>
      drawn.indexOf(en),
    );
    expect(places[0]).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('Enter goes on', async () => {
    const { press, session } = open(1);
    await press(keys.enter);
    expect(session.view().progress.stop).toBe(stop + 1);
  });
});
