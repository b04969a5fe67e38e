import { describe, expect, test } from 'vitest';
import { openRun } from '../../../src/app/sessions/replays.ts';
import { digestOf } from '../../../src/experiments/recital/own-text.ts';
import { experiments } from '../../../src/experiments/registry.ts';
import { encodeRun } from '../../../src/experiments/run-code/run-code.ts';
import { experimentTitle, paramName } from '../../../src/faces/words/run-words.ts';
import { languages, same, type Text } from '../../../src/text/text.ts';
import type { Fact } from '../../../src/tutor/fact.ts';
import { openBackend } from '../../faces/ink/fixture-backend.ts';
import { openSource } from '../../faces/ink/fixture-lesson.ts';
import { smallLesson } from '../../lessons/small-lesson.ts';

const { lesson } = openSource(smallLesson);
const watch = lesson.scenes.find((scene) => scene.kind === 'watch');
if (watch?.kind !== 'watch') throw new Error('the small lesson has a run to watch');
const { trace } = watch.figure;
const code = encodeRun(trace) ?? '';

function opened(typed: string) {
  const replay = openBackend({ sources: [smallLesson] }).backend.openRun(typed);
  if ('problem' in replay) throw new Error(replay.problem.en);
  return replay;
}

function problemWith(typed: string): Text {
  const replay = openRun(typed, []);
  if (!('problem' in replay)) throw new Error('this code is right');
  return replay.problem;
}

describe('a code', () => {
  test('of a run of a lesson shows it as the lesson does', () => {
    expect(opened(code)).toEqual({
      code,
      title: { zh: '第 3 课 · 小课', en: 'Lesson 3 · A small lesson' },
      caption: watch.caption,
      run: { experiment: trace.experiment, params: trace.params, seed: trace.seed },
      figure: watch.figure.name,
      labels: watch.figure.labels,
    });
  });

  test.for([...experiments.keys()])(
    'of %s opens without any lesson, with a name in both languages',
    (experiment) => {
      const replay = opened(encodeRun({ experiment, params: {}, seed: 77 }) ?? '');
      expect(replay.title).toBe(experimentTitle(replay.run));
      expect(replay.title.zh).toMatch(/\p{Script=Han}/u);
      expect(replay.run).toMatchObject({ experiment, seed: 77 });
    },
  );

  test('carried out twice shows the very same frames', async () => {
    const { backend } = openBackend({ sources: [smallLesson] });
    const { run } = opened(code);
    expect(await backend.carryOut(run)).toEqual(trace);
    expect(await backend.carryOut(run)).toEqual(trace);
  });

  test.for(['', 'nonsense', `${code}0`, '“\n\u001b[31m', 'x'.repeat(5000)])(
    'that is none is told in one plain line: %j',
    (typed) => {
      const problem = problemWith(typed);
      for (const language of languages) {
        expect(problem[language]).toMatch(/nn-tutor replay/);
        expect(problem[language]).toMatch(/^\P{C}{20,170}$/u);
      }
    },
  );
});

test('every parameter that is more than a letter has a name of its own', () => {
  // This one is called so in both languages.
  const known = new Set(['dropout']);
  for (const [experiment, { specs }] of experiments)
    for (const param of Object.keys(specs).filter((name) => name.length > 1 && !known.has(name)))
      expect(paramName(param).zh, `${experiment}: ${param}`).not.toBe(param);
});

describe('the runs watched last', () => {
  const mine: Fact = {
    kind: 'watched',
    experiment: trace.experiment,
    params: trace.params,
    seed: trace.seed,
  };
  const other: Fact = { kind: 'watched', experiment: 'parabola', params: { error: 3 }, seed: 4 };

  function recent(...facts: readonly Fact[]) {
    return openBackend({ sources: [smallLesson], facts }).backend.recentRuns();
  }

  test('are shown as their codes show them, with a date and a time', () => {
    const runs = recent(mine, other);
    expect(runs.map(({ when, ...replay }) => replay)).toEqual([
      opened(encodeRun({ experiment: 'parabola', params: { error: 3 }, seed: 4 }) ?? ''),
      opened(code),
    ]);
    for (const { when } of runs) expect(when).toMatch(/^2026-11-2\d \d\d:\d\d$/);
  });

  test('are each there once, even where fewer parameters were remembered', () => {
    expect(recent({ ...other, params: {} }, { ...other, params: { error: 2 } })).toHaveLength(1);
  });

  test('leave out what this version cannot carry out', () => {
    expect(recent({ ...other, experiment: 'magic' }, { ...other, params: { magic: 1 } })).toEqual([]);
  });

  test('are noticed on the map', () => {
    expect(openBackend({ sources: [smallLesson] }).backend.home().hasRuns).toBe(false);
    expect(openBackend({ sources: [smallLesson], facts: [mine] }).backend.home().hasRuns).toBe(true);
  });
});

describe('a run on a text of one’s own', () => {
  const ownText = { text: '山高月小，水落石出。\n江流有声，断岸千尺。\n'.repeat(3), name: same('赤壁') };
  const params = { text: 'own', digest: digestOf(ownText.text), steps: 3 };
  const fact: Fact = { kind: 'watched', experiment: 'recital', params, seed: 1 };
  const code = encodeRun({ experiment: 'recital', params, seed: 1 }) ?? '';

  test('is not replayed without its text, nor with another, and why is said in one line', () => {
    for (const given of [undefined, { ...ownText, text: `${ownText.text}春江。\n` }]) {
      const replay = openRun(code, [], given);
      if (!('problem' in replay)) throw new Error('there is no such text');
      for (const language of languages)
        expect(replay.problem[language]).toMatch(/^\P{C}*recite-\P{C}{20,}$/u);
    }
  });

  test('is replayed with the very text', async () => {
    const replay = openRun(code, [], ownText);
    if ('problem' in replay) throw new Error(replay.problem.en);
    const { backend } = openBackend({ sources: [smallLesson], ownText });
    const trace = await backend.carryOut(replay.run);
    expect(trace.frames.at(-1)?.at).toBe(3);
    expect(trace.ownText).toBe(ownText.text);
  });

  test('stands among the runs watched last, and says there what it lacks', () => {
    const recent = (given?: typeof ownText) =>
      openBackend({
        sources: [smallLesson],
        facts: [fact],
        ...(given && { ownText: given }),
      }).backend.recentRuns();
    expect(recent()).toMatchObject([{ code, lacks: { en: expect.stringContaining('--text FILE') } }]);
    expect(recent(ownText)[0]?.lacks).toBeUndefined();
  });
});
