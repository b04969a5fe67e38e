import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { encodeRun } from '../../../../src/experiments/run-code/run-code.ts';
import { strings } from '../../../../src/faces/words/strings.ts';
import { answersAt } from '../fixture-backend.ts';
import { lessonOf, questionIn } from '../fixture-lesson.ts';
import { keys, type LookOptions, showLesson } from '../fixture-screen.tsx';

describe('knobs', () => {
  const { left, right, up, down, tab, shiftLeft, shiftRight, enter } = keys;

  function open(name: 'try' | 'steer') {
    const screen = showLesson(lessonOf(name, 'recap'), { rows: 12 });
    const board = () => {
      const { live } = screen.session.view();
      return 'knobs' in live ? live.knobs : undefined;
    };
    /** Where the knobs stand, as it is drawn. */
    const settings = () =>
      Array.from(screen.live().matchAll(/●░*\s+(\S+)$/gm), ([, setting]) => Number(setting));
    return { ...screen, board, settings };
  }

  describe('free play', () => {
    test.for([
      ['right and left turn by a step', [right, right, left], 2.5],
      ['with Shift by five steps', [shiftRight, shiftLeft, shiftLeft], 0],
      ['not beyond the end', [shiftRight, shiftRight, right], 4],
      ['not below the beginning', [shiftLeft, shiftLeft, left], 0],
      ['up and down stay, where there is one knob', [up, right, down, right], 3],
      ['r puts it back', [right, right, 'r'], 2],
    ] as const)('%s', async ([, pressed, setting]) => {
      const { press, settings } = open('try');
      await press(...pressed);
      expect(settings()).toEqual([setting]);
    });

    test('the run follows at once', async () => {
      const { press, board } = open('try');
      const drawn = await press(right);
      const shown = board()?.shows[0];
      expect(drawn).toContain(`${shown?.label.en} = ${shown?.number}`);
      expect(await press(right)).not.toContain(`${shown?.label.en} = ${shown?.number}\n`);
    });

    test('the slider is full at the end and empty at the beginning', async () => {
      const { press } = open('try');
      expect(await press(shiftRight)).toMatch(/ ─{20}● {7}4$/m);
      expect(await press(shiftLeft, shiftLeft)).toMatch(/ ●░{20} {7}0$/m);
    });

    test('Enter goes on', async () => {
      const { press, session } = open('try');
      await press(right, enter);
      expect(session.view().progress.stop).toBe(2);
    });
  });

  describe('a question to steer', () => {
    test.for([
      ['down and up choose the knob', [down, right, up, left], [1.5, 4]],
      ['Tab does so too, and from the last to the first', [tab, right, tab, right], [2.5, 4]],
    ] as const)('%s', async ([, pressed, expected]) => {
      const { press, settings } = open('steer');
      await press(...pressed);
      expect(settings()).toEqual(expected);
    });

    test('turns are counted, and when none is left nothing turns', async () => {
      const { press, settings } = open('steer');
      expect(await press()).toContain(strings.movesLeft(5).en);
      expect(await press(right, right, right, down, left)).toContain(strings.movesLeft(1).en);
      expect(await press(left, left, left)).toContain(strings.movesLeft(0).en);
      expect(settings()).toEqual([3.5, 1]);
    });

    test('a turn against the end costs nothing', async () => {
      const { press, board } = open('steer');
      await press(down, left, left, left, left);
      expect(board()?.movesLeft).toBe(2);
    });

    test('Enter answers with the knobs as they stand', async () => {
      const { press, opened, board, did } = open('steer');
      const solution = answersAt(opened, 1).right.split(' ').map(Number);
      const turns = (board()?.knobs ?? []).flatMap(({ at, step }, knob) => {
        const steps = Math.round(((solution[knob] ?? at) - at) / step);
        return [...Array<string>(Math.abs(steps)).fill(steps < 0 ? left : right), down];
      });
      await press(...turns, enter);
      expect(did()).toMatchObject([{ kind: 'answered', verdict: 'right', raw: '3 4' }]);
    });

    test('after a miss it starts over with all its turns', async () => {
      const { press, board, settings, did } = open('steer');
      await press(left, enter);
      expect(did()).toMatchObject([{ verdict: 'wrong' }]);
      expect(settings()).toEqual([2, 3]);
      expect(board()?.movesLeft).toBe(5);
    });

    test('r puts the knobs back with all their turns', async () => {
      const { press, board, settings } = open('steer');
      await press(right, right, 'r');
      expect(settings()).toEqual([2, 3]);
      expect(board()?.movesLeft).toBe(5);
    });
  });
});

describe('an arrow', () => {
  const { left, right, enter } = keys;
  const question = questionIn('draw');

  function open() {
    const screen = showLesson(lessonOf('draw'), { rows: 12 });
    const angle = () => Number(/(\d+)°/.exec(screen.live())?.[1]);
    return { ...screen, angle };
  }

  test('the arrow points east at first', async () => {
    const { press, angle } = open();
    expect(await press()).toContain('east');
    expect(angle()).toBe(0);
  });

  test.for([
    ['left turns it counter-clockwise', [left, left], 30],
    ['right turns it clockwise, over east', [right], 345],
    ['a whole turn brings it back', Array(24).fill(left), 0],
    ['up and down do nothing', [keys.up, keys.down, '9'], 0],
  ] as const)('%s', async ([, pressed, expected]) => {
    const { press, angle, did } = open();
    await press(...pressed);
    expect(angle()).toBe(expected);
    expect(did()).toEqual([]);
  });

  test('Enter answers with the angle', async () => {
    const { press, opened, did } = open();
    const turns = Math.round(Number(answersAt(opened, 1).right) / 15);
    await press(...Array(turns).fill(left), enter);
    expect(did()).toMatchObject([{ raw: String(15 * turns), verdict: 'right' }]);
  });

  test('after a miss the arrow stays, and can be turned on', async () => {
    const { press, opened, angle, frame, did } = open();
    const { wrong, reply } = answersAt(opened, 1);
    await press(...Array(Math.round(Number(wrong) / 15)).fill(left), enter);
    expect(frame()).toContain(`  ▌ ${reply}\n`);
    expect(angle()).toBe(15 * Math.round(Number(wrong) / 15));
    await press(...Array(12).fill(right), enter);
    expect(did().map((fact) => fact.kind === 'answered' && fact.verdict)).toEqual(['slip', 'right']);
    expect(question.kind).toBe('draw');
  });
});

describe('a run that is watched', () => {
  const { left, right, up, down, shiftLeft, shiftRight, home, end, enter, space } = keys;

  /** A run of a dozen steps whose clock moves when it is told to. */
  function open(size: LookOptions = { rows: 12 }) {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const screen = showLesson(lessonOf('walk', 'recap'), { animation: true, ...size });
    const playback = () => {
      const { live } = screen.session.view();
      if (live.kind !== 'playback') throw new Error(live.kind);
      return live;
    };
    return {
      ...screen,
      frameAt: () => playback().playback.frame,
      last: () => playback().playback.frames - 1,
      isPlaying: () => playback().playback.playing,
      speed: () => playback().framesPerSecond,
      async pass(frames: number) {
        for (let frame = 0; frame < frames; frame++) {
          vi.advanceTimersByTime(1000 / playback().framesPerSecond);
          await screen.press();
        }
      },
    };
  }

  test('it plays by itself, and stops at its last frame', async () => {
    const { press, pass, frameAt, last, isPlaying, live } = open();
    await press();
    expect(live()).toContain(`▸ ●░`);
    await pass(3);
    expect(frameAt()).toBe(3);
    expect(live()).toContain(` ${3 + 1}/${last() + 1} `);
    await pass(last());
    expect([frameAt(), isPlaying()]).toEqual([last(), false]);
    expect(live()).toMatch(/✓ ─{30}● /);
  });

  test('at its end, and not before, it shows the code by which it is found again', async () => {
    const { press, session, live, frameAt, last } = open();
    const watching = session.view().live;
    if (watching.kind !== 'playback') throw new Error('a run is expected');
    const code = encodeRun(watching.figure.trace) ?? 'none';
    await press();
    expect(live()).not.toContain(code);
    expect(await press('e')).toContain(code);
    expect(frameAt()).toBe(last());
  });

  test('Space pauses and goes on', async () => {
    const { press, pass, frameAt, live } = open();
    await press();
    await pass(2);
    await press(space);
    await pass(2);
    expect(frameAt()).toBe(2);
    expect(live()).toContain('  = ─');
    await press(space);
    await pass(2);
    expect(frameAt()).toBe(4);
  });

  test.for([
    ['a step on', [right, right], 2],
    ['a step back, not before the first', [right, left, left], 0],
    ['ten steps with Shift, not beyond the last', [shiftRight, shiftRight], 12],
    ['ten steps back', [end, shiftLeft], 2],
    ['e goes to the end', ['e'], 12],
    ['End does so too', [end], 12],
    ['r goes back to the first', [right, right, 'r'], 0],
    ['Home does so too', [right, right, home], 0],
    ['Enter before the end goes there', [enter], 12],
  ] as const)('%s', async ([, pressed, expected]) => {
    const { press, frameAt } = open();
    await press(space, ...pressed);
    expect(frameAt()).toBe(expected);
  });

  test('up and down make it faster and slower, and it keeps that pace', async () => {
    const { press, pass, speed, frameAt, live } = open();
    const before = speed();
    await press(up);
    expect(speed()).toBeGreaterThan(before);
    await pass(1);
    expect(frameAt()).toBe(1);
    await press(down, down);
    expect(speed()).toBeLessThan(before);
    expect(live()).toContain(`  ${speed()}/s`);
  });

  test('r at the end plays it again', async () => {
    const { press, pass, frameAt } = open();
    await press('e', 'r');
    expect(frameAt()).toBe(0);
    await pass(2);
    expect(frameAt()).toBe(2);
  });

  test('Enter at the end goes on, and the run stays in the conversation', async () => {
    const { press, session, frame } = open();
    await press('e', enter);
    expect(session.view().progress.stop).toBe(2);
    expect(session.view().said.map(({ kind }) => kind)).toEqual(['figure', 'card']);
    expect(frame()).toContain('●');
  });

  test('w opens the working of the frame on the screen', async () => {
    const { press, session, frame } = open();
    await press(space, right, 'w');
    const [working] = session.view().said;
    if (working?.kind !== 'working') throw new Error('a working is expected');
    for (const { right: step } of working.lines) expect(frame()).toContain(` = ${step}`);
  });

  test('in the smallest terminal the working is whole on the screen, and the run below it', async () => {
    const { press, session, rows, live } = open({ columns: 60, rows: 20 });
    const before = rows();
    await press(space, right);
    await press('w');
    const [working] = session.view().said;
    if (working?.kind !== 'working') throw new Error('a working is expected');
    expect(rows() + working.lines.length).toBeLessThanOrEqual(19);
    expect(before).toBeGreaterThan(rows());
    expect(live()).toContain('┤');
  });

  test('w opens the same working once', async () => {
    const { press, session } = open();
    await press(space, right, 'w', 'w', 'w');
    expect(session.view().said).toHaveLength(1);
    await press(right, 'w');
    expect(session.view().said).toHaveLength(2);
  });

  test('without animation the last frame is there at once, and can be stepped back from', async () => {
    const { press, session } = showLesson(lessonOf('walk'), { rows: 12 });
    const frameAt = () => {
      const { live } = session.view();
      return live.kind === 'playback' && live.playback.frame;
    };
    await press();
    expect(frameAt()).toBe(12);
    await press(left, left);
    expect(frameAt()).toBe(10);
    await press('r');
    expect(frameAt()).toBe(12);
  });

  test('a run of one frame has no bar, and Enter goes on', async () => {
    const { press, session } = showLesson(lessonOf('watch', 'recap'));
    expect(await press()).not.toMatch(/\d\/s/);
    await press(enter);
    expect(session.view().progress.stop).toBe(2);
  });
});
