import { describe, expect, test } from 'vitest';
import { runExperiment } from '../../../src/experiments/run.ts';
import type { Event } from '../../../src/tutor/event.ts';
import type { Drew } from '../../../src/tutor/fact.ts';
import { openPad, type Pad } from '../../../src/tutor/pad/pad.ts';
import { numberOf, runOf } from '../../experiments/run-of.ts';
import { openLesson, send } from '../play.ts';
import { act, done, drawn, padLesson } from './drawings.ts';

const taughtAll: Event[] = [3, 4, 8].flatMap((label) => [...drawn(label), done, done, done, done]);
const examined: Event[] = [3, 4, 8].flatMap((label) => [...drawn(label, 0, 0), done, done]);

function padAfter(...events: readonly Event[]): Pad {
  const { state } = send(openLesson(padLesson), ...events);
  if (state.step.at !== 'drawing') throw new Error(`the pad is closed: ${state.step.at}`);
  return state.step.pad;
}

describe('drawing', () => {
  test('the pencil starts in the middle, moves by a cell and stays on the sheet', () => {
    expect(padAfter()).toMatchObject({ row: 3, column: 3 });
    const up = act({ do: 'move', down: -1, right: 0 });
    expect(padAfter(...up)).toMatchObject({ row: 2, column: 3 });
    expect(padAfter(...up, ...up, ...up, ...up, ...up)).toMatchObject({ row: 0, column: 3 });
  });

  test('a cell is inked and blanked by turns; with the pen down, moving leaves ink', () => {
    expect(padAfter(...act({ do: 'toggle' })).pixels[24]).toBe(1);
    expect(padAfter(...act({ do: 'toggle' }, { do: 'toggle' })).pixels).not.toContain(1);
    const line = padAfter(...act({ do: 'pen' }, { do: 'move', down: 0, right: 1 }, { do: 'pen' }));
    expect(line.pixels.flatMap((ink, index) => (ink > 0 ? [index] : []))).toEqual([24, 25]);
    expect(padAfter(...act({ do: 'toggle' }, { do: 'clear' })).pixels).not.toContain(1);
  });

  test('a blank sheet is not handed in', () => {
    expect(padAfter(done)).toEqual({ ...openPad([3, 4, 8], 1), isTooEarly: true });
    expect(padAfter(done, ...act({ do: 'toggle' }))).toMatchObject({ isTooEarly: false });
  });

  test('the guess changes with every cell, and nothing is learned by it', () => {
    const { view } = send(openLesson(padLesson), ...drawn(3));
    expect(view.live).toMatchObject({ kind: 'teach', beat: 2 });
    expect(padAfter(...drawn(3)).taught).toEqual([]);
  });
});

describe('the five beats', () => {
  test('light up one after the other: guess, comparison, correction, repetition', () => {
    const beats = [drawn(3), [done], [done], act({ do: 'beat' }), act({ do: 'beat' })];
    const seen = beats.map((_, index) => padAfter(...beats.slice(0, index + 1).flat()));
    expect(seen.map(({ stage }) => stage)).toEqual(['drawing', 'guessed', 'learning', 'learning', 'learned']);
    expect(seen.map(({ beat }) => beat)).toEqual([0, 2, 3, 4, 5]);
  });

  test('the learner may say that it was another character', () => {
    const pad = padAfter(...drawn(4), done, ...act({ do: 'rename', by: 1 }), done);
    expect(pad.taught.map(({ label }) => label)).toEqual([4]);
    expect(padAfter(...drawn(8), done, ...act({ do: 'name', label: 9 }), done).taught[0]?.label).toBe(9);
  });

  test('a drawing can be mended after the guess', () => {
    const pad = padAfter(...drawn(3), done, ...act({ do: 'redraw' }));
    expect(pad).toMatchObject({ stage: 'drawing', taught: [] });
    expect(pad.pixels).toContain(1);
  });
});

describe('the exam', () => {
  test('comes after all were taught, and teaches nothing', () => {
    const pad = padAfter(...taughtAll, ...examined.slice(0, -1));
    expect(pad).toMatchObject({ phase: 'test', asked: 2 });
    expect(pad.taught).toHaveLength(3);
  });

  test('keeps its answer to itself until the drawing is handed in, and then it stands', () => {
    const { view } = send(openLesson(padLesson), ...taughtAll, ...drawn(3));
    expect(view.live).toMatchObject({ shares: [], guess: undefined, beat: 1 });
    const handedIn = send(openLesson(padLesson), ...taughtAll, ...drawn(3), done, ...act({ do: 'redraw' }));
    expect(handedIn.view.live).toMatchObject({ stage: 'guessed', guess: 3, beat: 3 });
  });

  test('its score is said, and the run behind it noted, which gives the same score again', () => {
    const { facts, news } = send(openLesson(padLesson), ...taughtAll, ...examined);
    expect(news).toMatchObject([{ kind: 'tutor', text: { en: expect.stringContaining('it read 3: 100%') } }]);
    const fact = facts.flatMap((fact) => (fact.kind === 'watched' ? [fact] : [])).at(-1);
    if (!fact) throw new Error('nothing was noted');
    const trace = runExperiment(fact);
    if (Array.isArray(trace)) throw new Error('the run is refused');
    expect(numberOf(trace, 'testsRight')).toBe(3);
    expect(runOf(fact.experiment, fact.params, fact.seed)).toEqual(trace);
  });

  test('one run is noted, with its score or as far as it went', () => {
    const noted = (...events: Event[]) =>
      send(openLesson(padLesson), ...events).facts.filter(({ kind }) => kind === 'watched').length;
    expect(noted(...drawn(3), done, { kind: 'skip' })).toBe(0);
    expect(noted(...drawn(3), done, done, { kind: 'skip' })).toBe(1);
    expect(noted(...taughtAll, ...drawn(3), done, done, { kind: 'skip' })).toBe(1);
    expect(noted(...taughtAll, ...examined)).toBe(1);
    expect(noted(...taughtAll, ...examined, { kind: 'skip' })).toBe(1);
  });
});

describe('fooling it', () => {
  const upToThere = [...taughtAll, ...examined];

  test('what it reads rightly does not fool it, and the drawing stays', () => {
    const pad = padAfter(...upToThere, ...drawn(4), done, done);
    expect(pad).toMatchObject({ phase: 'fool', stage: 'drawing' });
    expect(pad.pixels).toContain(1);
  });

  test('what it reads otherwise than the learner does, and then the lesson goes on', () => {
    const fooled = [...upToThere, ...drawn(9), done, ...act({ do: 'rename', by: 1 }), done];
    expect(padAfter(...fooled)).toMatchObject({ phase: 'fool', stage: 'learned' });
    expect(send(openLesson(padLesson), ...fooled, done).state.step.at).toBe('recap');
  });

  test('only what it was taught can be meant', () => {
    const labels = [1, 2, 3, 4].map((times) => {
      const renamed = Array.from({ length: times }, () => act({ do: 'rename', by: 1 })).flat();
      return padAfter(...upToThere, ...drawn(9), done, ...renamed).label;
    });
    expect(new Set(labels)).toEqual(new Set([3, 4, 8]));
  });
});

describe('coming back to it', () => {
  const drewIn = (...events: readonly Event[]) => {
    const { facts } = send(openLesson(padLesson), ...events);
    return facts.flatMap((fact) => (fact.kind === 'drew' ? [fact] : [])).at(-1);
  };
  const comeBack = (drew: Drew | undefined) => {
    const opened = openLesson(padLesson, { resumeAt: 'pad', ...(drew && { drawn: drew }) });
    if (opened.state.step.at !== 'drawing') throw new Error('the pad is closed');
    return { ...opened, pad: opened.state.step.pad };
  };
  const whole = [...taughtAll, ...examined];
  /** After so many events somebody leaves. */
  const places = Array.from({ length: whole.length + 1 }, (_, at) => at);

  test('wherever one left, it goes on at the first character not drawn yet, and nothing drawn is lost', () => {
    for (const at of places) {
      const before = padAfter(...whole.slice(0, at));
      const { pad } = comeBack(drewIn(...whole.slice(0, at)));
      expect([pad.taught, pad.tests]).toEqual([before.taught, before.tests]);
      const done = pad.taught.length + pad.tests.length;
      expect({ phase: pad.phase, asked: pad.asked }).toEqual(
        done < 3
          ? { phase: 'teach', asked: done }
          : done < 6
            ? { phase: 'test', asked: done - 3 }
            : { phase: 'fool', asked: 0 },
      );
      expect(pad.stage).toBe('drawing');
    }
  });

  test('the same pad follows as if one had stayed', () => {
    const { state } = send(comeBack(drewIn(...taughtAll, ...examined.slice(0, -1))), ...drawn(8), done, done);
    expect(state.step).toMatchObject({ at: 'drawing', pad: padAfter(...whole) });
  });

  test('one is told that the drawings are there, and the score once more', () => {
    expect(comeBack(undefined).news).toEqual([]);
    const said = comeBack(drewIn(...whole)).news.map((bubble) =>
      bubble.kind === 'tutor' ? bubble.text.en : '',
    );
    expect(said).toEqual([expect.stringContaining('still here'), expect.stringContaining('it read 3: 100%')]);
  });

  test('drawings of another scene, or what are no drawings, mean the beginning', () => {
    const drew = drewIn(...taughtAll);
    if (!drew) throw new Error('nothing was kept');
    expect(comeBack({ ...drew, scene: 'another' }).pad).toEqual(openPad([3, 4, 8], 1));
    expect(comeBack({ ...drew, taught: [1, 2] }).pad).toEqual(openPad([3, 4, 8], 1));
  });
});
