import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { slashWords } from '../../../../src/faces/commands.ts';
import { strings } from '../../../../src/faces/words/strings.ts';
import { languages } from '../../../../src/text/text.ts';
import type { Fact } from '../../../../src/tutor/fact.ts';
import type { View } from '../../../../src/tutor/view.ts';
import { smallLesson } from '../../../lessons/small-lesson.ts';
import { answersAt } from '../fixture-backend.ts';
import { lessonOf, openSource, questionIn, questionsOf, stopsOf, wholeLesson } from '../fixture-lesson.ts';
import { keys, showLesson } from '../fixture-screen.tsx';

/** The digit of each candidate as often as it gets chips. */
function chipKeys(laid: string): string[] {
  return laid.split(' ').flatMap((chips, index) => Array<string>(Number(chips)).fill(String(index + 1)));
}

describe('a lesson', () => {
  const { enter, esc, left, right, down } = keys;
  const whole = openSource(wholeLesson);

  /** The keys of somebody who knows everything, at this point of the lesson. */
  function keysFor({ live, progress }: View): readonly string[] {
    if (live.kind === 'confidence') return ['3'];
    if (live.kind !== 'question') return [enter];
    const answer = answersAt(whole, progress.stop).right;
    switch (live.question.input.kind) {
      case 'number':
        return [...answer, enter];
      case 'choice':
      case 'fill':
        return [answer];
      case 'chips':
        return [...chipKeys(answer), enter];
      case 'order':
      case 'match':
        return [...answer.split(' '), enter];
      case 'draw':
        return [...Array<string>(Math.round(Number(answer) / 15)).fill(left), enter];
      case 'steer': {
        const wanted = answer.split(' ').map(Number);
        const turns = live.knobs?.knobs.flatMap(({ at, step }, knob) => {
          const steps = Math.round(((wanted[knob] ?? at) - at) / step);
          return [...Array<string>(Math.abs(steps)).fill(steps < 0 ? left : right), down];
        });
        return [...(turns ?? []), enter];
      }
    }
  }

  describe.for(languages)('a whole lesson in %s', (language) => {
    test('is played by keys from its first question to its end, and everything said stays on the screen once', async () => {
      const { press, frame, session, calls, did } = showLesson(wholeLesson, {
        language,
        asksConfidence: true,
        rows: 14,
      });
      await press();
      for (let turn = 0; turn < 100 && session.view().live.kind !== 'done'; turn++)
        await press(...keysFor(session.view()));

      expect(session.view().live.kind).toBe('done');
      const answered = did().filter(({ kind }) => kind === 'answered');
      expect(answered.map((fact) => fact.kind === 'answered' && fact.question)).toEqual(
        questionsOf(whole.lesson).map(({ id }) => id),
      );
      expect(answered.map((fact) => fact.kind === 'answered' && fact.verdict)).toEqual(
        answered.map(() => 'right'),
      );

      const drawn = frame();
      const said = session
        .view()
        .said.flatMap((bubble) => (bubble.kind === 'tutor' ? [bubble.text[language]] : []));
      expect(said.length).toBeGreaterThan(8);
      expect(said.map((text) => drawn.split(text).length - 1)).toEqual(said.map(() => 1));
      const places = said.map((text) => drawn.indexOf(text));
      expect(places).toEqual(places.toSorted((a, b) => a - b));

      await press(enter);
      expect(calls).toEqual(['leave']);
    });
  });

  describe('at every moment', () => {
    test.for([
      ['a question', 'choice', []],
      ['a box with a number', 'number', ['5']],
      ['after the answer', 'choice', ['2']],
      ['a run', 'walk', []],
      ['free play', 'try', []],
      ['the notebooks', 'notebook', []],
      ['the card', 'recap', []],
      ['the end', 'recap', [enter]],
    ] as const)('Esc leaves: %s', async ([, name, pressed]) => {
      const { press, calls } = showLesson(lessonOf(name));
      await press(...pressed, esc);
      expect(calls).toEqual(['leave']);
    });

    test('the bottom line says which lesson and how far', async () => {
      const { press, footer } = showLesson(wholeLesson, { stop: 4 });
      await press();
      expect(footer().endsWith(` Lesson ${whole.lesson.number} · 4/${stopsOf(whole.lesson).length}`)).toBe(
        true,
      );
    });
  });

  describe('a direction', () => {
    const { left } = keys;
    const raws = (did: () => readonly Fact[]) =>
      did().flatMap((fact) => (fact.kind === 'answered' ? [fact.raw] : []));

    test.for([
      ['east', 'east'],
      ['south-east', 'south-east'],
      ['s', 's'],
      ['45', '45'],
      ['315°', '315°'],
    ])('typed as %s is the answer', async ([typed = '', raw]) => {
      const { press, did } = showLesson(lessonOf('draw'));
      await press(...typed, enter);
      expect(raws(did)).toEqual([raw]);
      expect(did().some(({ kind }) => kind === 'skipped')).toBe(false);
    });

    test('counts as it was given last, turned or typed', async () => {
      const turned = showLesson(lessonOf('draw'));
      await turned.press('n', left, left, enter);
      expect(raws(turned.did)).toEqual(['30']);
      const typed = showLesson(lessonOf('draw'));
      await typed.press(left, 'n', enter);
      expect(raws(typed.did)).toEqual(['n']);
    });

    test('the arrow stays where it was after a miss', async () => {
      const { press, did } = showLesson(lessonOf('draw'));
      await press(...Array<string>(9).fill(left), enter);
      await press(left, enter);
      expect(raws(did)).toEqual(['135', '150']);
    });

    test('? is a hint, and letters that would be commands stand behind a slash', async () => {
      const { press, did, footer } = showLesson(lessonOf('draw'));
      await press('？');
      expect(did()).toMatchObject([{ kind: 'hinted' }]);
      expect(footer()).toContain('/ commands');
      expect(footer()).not.toMatch(/ s skip/);
      await press('/', ...'skip', enter);
      expect(did()).toMatchObject([{ kind: 'hinted' }, { kind: 'skipped' }]);
    });
  });

  describe('? and s', () => {
    test('? says the next hint below, and after the last the answer', async () => {
      const { press, frame, did } = showLesson(lessonOf('choice'));
      const question = questionsOf(openSource(lessonOf('choice')).lesson)[0];
      await press('?', '?', '?');
      for (const hint of question?.hints ?? [])
        expect(hint.kind === 'text' && frame().includes(`  ▌ ${hint.text.en}\n`)).toBe(true);
      expect(frame()).toContain(`  ▌ The answer: ${question?.reveal.answer.en}\n`);
      expect(did().map(({ kind }) => kind)).toEqual(['hinted', 'hinted', 'skipped']);
    });

    test('the full-width ？ of a Chinese keyboard is a hint as well', async () => {
      const { press, did } = showLesson(lessonOf('choice'));
      await press('？');
      expect(did()).toMatchObject([{ kind: 'hinted' }]);
    });

    test('w after an answer opens its working once', async () => {
      const { press, session } = showLesson(lessonOf('number'));
      await press('s', 'w', 'w');
      expect(session.view().said.filter(({ kind }) => kind === 'working')).toHaveLength(1);
    });

    // Defect: keys with Ctrl count as the letter alone.
    test('Ctrl+S, which saves elsewhere, does not skip', async () => {
      const { press, did } = showLesson(lessonOf('choice'));
      await press('\u0013');
      expect(did()).toEqual([]);
    });

    // Defect: a Chinese keyboard in full-width mode writes ２ for 2; answers and ？ are read so, options are not.
    test('a full-width digit chooses an option as any other', async () => {
      const { press, did } = showLesson(lessonOf('choice'));
      await press('２');
      expect(did()).toMatchObject([{ kind: 'answered', raw: '2' }]);
    });
  });
});

describe('the command line', () => {
  const { enter, esc, backspace } = keys;

  test('a slash opens it, with all the commands and its own keys', async () => {
    const { press, footer } = showLesson(lessonOf('choice'));
    expect(await press('/')).toContain(slashWords.join('  '));
    expect(footer()).toMatch(/^ {2}Enter do it {2}Esc back /);
  });

  test.for([
    ['hint', { kind: 'hinted', rung: 1 }],
    ['/hint', { kind: 'hinted', rung: 1 }],
    ['HINT', { kind: 'hinted', rung: 1 }],
    ['提示', { kind: 'hinted', rung: 1 }],
    ['skip', { kind: 'skipped' }],
    ['跳过', { kind: 'skipped' }],
  ] as const)('/%s does what it says, and the bottom line is back', async ([word, fact]) => {
    const { press, footer, did } = showLesson(lessonOf('choice'));
    await press('/', ...word, enter);
    expect(did()).toMatchObject([fact]);
    expect(footer()).not.toContain('Esc back');
  });

  test('/why opens the working', async () => {
    const { press, session } = showLesson(lessonOf('number'));
    await press('s', '/', ...'why', enter);
    expect(session.view().said.at(-1)).toEqual({
      kind: 'working',
      lines: questionIn('number').reveal.working,
    });
  });

  test('/restart puts the knobs back', async () => {
    const { press, live } = showLesson(lessonOf('try'));
    await press(keys.right, '/', ...'restart', enter);
    expect(live()).toMatch(/ 2$/m);
  });

  test.for([
    ['lang', 'language'],
    ['语言', 'language'],
    ['map', 'leave'],
    ['quit', 'quit'],
  ] as const)('/%s is a matter of the program around: %s', async ([word, call]) => {
    const { press, calls, did } = showLesson(lessonOf('choice'));
    await press('/', ...word, enter);
    expect(calls).toEqual([call]);
    expect(did()).toEqual([]);
  });

  test.for(['help', 'nonsense', ''])('“/%s” does nothing but empty the box', async (word) => {
    const { press, live, did } = showLesson(lessonOf('choice'));
    await press('/', ...word, enter);
    expect(live()).toMatch(/^ {2}\/$/m);
    expect(did()).toEqual([]);
  });

  test('Esc closes it and does not leave the lesson', async () => {
    const { press, footer, calls } = showLesson(lessonOf('choice'));
    await press('/', 'h', esc);
    expect(footer()).toContain('Enter answer');
    expect(calls).toEqual([]);
    await press(esc);
    expect(calls).toEqual(['leave']);
  });

  test('Backspace closes it when it is empty, and only then', async () => {
    const { press, footer } = showLesson(lessonOf('choice'));
    await press('/', 'h', backspace);
    expect(footer()).toContain('Esc back');
    await press(backspace);
    expect(footer()).toContain('Enter answer');
  });

  test('while it is open, the keys are its own', async () => {
    const { press, live, did } = showLesson(lessonOf('choice'));
    await press('/', '2', 's', '?', keys.down);
    expect(live()).toMatch(/^ {2}\/2s\?$/m);
    expect(live()).toContain('▸ 1');
    expect(did()).toEqual([]);
  });
});

describe('typing', () => {
  const [greeting] = openSource(smallLesson).lesson.scenes;
  const said = greeting.kind === 'say' ? greeting.text : { zh: '', en: '' };

  /** A lesson that types what the tutor says, with a clock that moves when it is told to. */
  function open(language: 'zh' | 'en' = 'en', source = smallLesson) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const screen = showLesson(source, { animation: true, language });
    return {
      ...screen,
      async pass(ms: number) {
        for (let passed = 0; passed < ms; passed += 40) {
          vi.advanceTimersByTime(40);
          await screen.press();
        }
      },
    };
  }

  test.for(['zh', 'en'] as const)('what the tutor says in %s appears little by little', async (language) => {
    const { pass, frame } = open(language);
    await pass(200);
    expect(frame()).toContain(said[language].slice(0, 4));
    expect(frame()).not.toContain(said[language]);
    await pass(1200);
    expect(frame()).toContain(said[language]);
    expect(frame()).toContain(language === 'zh' ? 'Enter 交卷' : 'Enter answer');
  });

  test('while it types, the bottom line says that any key shows it at once', async () => {
    const { press, footer } = open();
    await press();
    expect(footer()).toContain(strings.anyKey.en);
  });

  test.for(['x', ' ', keys.enter, keys.down, '9', 's', '?', '/'])('%j only shows it at once', async (key) => {
    const { press, frame, footer, did, calls } = open();
    await press(key);
    expect(frame()).toContain(said.en);
    expect(frame()).toContain('▸ 1');
    expect(footer()).toContain('Enter answer');
    expect(did()).toEqual([]);
    expect(calls).toEqual([]);
  });

  test('a digit marks the option of a question that was not yet to be seen, and does not answer', async () => {
    const { press, did } = open();
    expect(await press('2')).toContain('▸ 2');
    expect(did()).toEqual([]);
  });

  test('a digit chooses the option of a question that stood there before', async () => {
    const source = lessonOf('choice');
    const { press, footer, did } = open('en', source);
    const { right, wrong } = answersAt(openSource(source), 1);
    await press(wrong);
    expect(footer()).toContain(strings.anyKey.en);
    await press(right);
    expect(did()).toMatchObject([{ verdict: 'slip' }, { verdict: 'right', attempt: 2 }]);
  });

  test.for([
    ['number', ['1', '0'], /^ {2}❯ 10$/m],
    ['number', [keys.enter, '1'], /^ {2}❯ 1$/m],
    ['number', [' ', '1'], /^ {2}❯ 1$/m],
    ['number', ['?', '1'], /^ {2}❯ 1$/m],
    ['order', ['2'], /2 {2}\[1\]/],
    ['order', ['2', '1'], /1 {2}\[2\]/],
    ['match', ['2'], /→ 2$/m],
  ] as const)('what is typed at a question meanwhile is there: %s, %j', async ([name, pressed, drawn]) => {
    const source = lessonOf(name);
    const { wrong } = answersAt(openSource(source), 1);
    const { press, footer, did } = open('en', source);
    await press(...(name === 'number' ? wrong : wrong.split(' ')), keys.enter);
    expect(footer()).toContain(strings.anyKey.en);
    expect(await press(...pressed)).toMatch(drawn);
    expect(did()).toHaveLength(1);
  });

  test('what was typed meanwhile is there once, not again at the next try', async () => {
    const source = lessonOf('number');
    const { press, live } = open('en', source);
    await press(...answersAt(openSource(source), 1).wrong, keys.enter, '9', keys.enter, keys.enter);
    expect(live()).toMatch(/^ {2}❯$/m);
  });

  test('the question waits until all is said', async () => {
    const { pass, live } = open();
    await pass(80);
    expect(live()).not.toContain('too high or too low');
  });

  test('the reply to an answer is typed too, the answer itself is there at once', async () => {
    const { press, pass, frame } = open('en', lessonOf('choice'));
    await press('1');
    expect(frame()).toContain('❯ too high ✗');
    expect(frame()).not.toContain('Look which number is larger.');
    await pass(600);
    expect(frame()).toContain('Look which number is larger.');
  });

  test('without animation everything is there at once', async () => {
    const { press, frame } = showLesson(smallLesson, { animation: false });
    await press();
    expect(frame()).toContain(said.en);
    expect(frame()).toContain('▸ 1');
  });
});
