import { describe, expect, test } from 'vitest';
import { createTrainingLoop, type RunNews } from '../../../src/app/training/training-loop.ts';
import type { Run } from '../../../src/experiments/core/trace.ts';
import { openText } from '../../../src/experiments/recital/recital-text.ts';
import { exploding } from '../../experiments/classifier/exploding.ts';
import { runOf } from '../../experiments/run-of.ts';

const run: Run = { experiment: 'classifier', params: { steps: 100 }, seed: 1 };

/** A loop in a world whose clock stands at every look a millisecond later, and whose plans wait to be carried out. */
function createWorld() {
  const news: RunNews[] = [];
  const plans: (() => void)[] = [];
  let now = 0;
  const obey = createTrainingLoop((each) => news.push(each), {
    now: () => now++,
    later: (_, callback) => plans.push(callback),
  });
  /** Carries out what was planned; every moment told before it has been seen. */
  const goOn = () => {
    obey({ kind: 'seen' });
    plans.shift()?.();
  };
  return { news, obey, plans, goOn };
}

const steps = (news: readonly RunNews[]) => news.flatMap((each) => ('frame' in each ? [each.frame.at] : []));

test('a run opens with its first moment, and takes no step until it is told to', () => {
  const { news, obey, plans } = createWorld();
  obey({ kind: 'open', job: 7, run });
  expect(news).toMatchObject([{ kind: 'opened', job: 7, frame: { at: 0 }, foreknown: undefined }]);
  expect(plans).toEqual([]);
});

test('it goes at its pace to the end, which is told once', () => {
  const { news, obey, goOn, plans } = createWorld();
  obey({ kind: 'open', job: 1, run });
  obey({ kind: 'go', pace: 25 });
  while (plans.length > 0) goOn();
  expect(steps(news)).toEqual([0, 25, 50, 75, 100, 100]);
  expect(news.at(-1)).toEqual({ kind: 'ended', job: 1, end: { kind: 'stopped' } });
});

test('at full speed it listens every few steps, and shows a moment now and then', () => {
  const { news, obey, plans, goOn } = createWorld();
  obey({ kind: 'open', job: 1, run });
  obey({ kind: 'seen' });
  obey({ kind: 'go', pace: 'full' });
  expect(plans).toHaveLength(1);
  let slices = 1;
  while (plans.length > 0) {
    goOn();
    slices++;
  }
  expect(slices).toBeGreaterThan(8);
  const shown = steps(news);
  expect(shown.length).toBeGreaterThan(2);
  expect(shown.length).toBeLessThan(slices / 2);
  expect(shown.at(-1)).toBe(100);
});

describe('what was planned is dropped', () => {
  test.each([
    ['by a pause', { kind: 'pause' }],
    ['by another run', { kind: 'open', job: 2, run }],
  ] as const)('%s', (_, order) => {
    const { news, obey, goOn } = createWorld();
    obey({ kind: 'open', job: 1, run });
    obey({ kind: 'go', pace: 1 });
    obey(order);
    const told = news.length;
    goOn();
    expect(news).toHaveLength(told);
  });
});

test('after a pause it goes on where it was, as if it had never stopped', () => {
  const { news, obey, goOn, plans } = createWorld();
  obey({ kind: 'open', job: 1, run });
  obey({ kind: 'go', pace: 10 });
  goOn();
  goOn();
  obey({ kind: 'pause' });
  obey({ kind: 'step' });
  obey({ kind: 'go', pace: 79 });
  while (plans.length > 0) goOn();
  expect(steps(news)).toEqual([0, 10, 20, 21, 100, 100]);
  const last = news.findLast((each) => each.kind === 'frame');
  expect(last).toMatchObject({ frame: runOf('classifier', { steps: 100 }).frames.at(-1) });
});

test('a run that explodes ends without a picture of it', () => {
  const { news, obey, goOn, plans } = createWorld();
  obey({ kind: 'open', job: 1, run: { ...run, params: exploding } });
  obey({ kind: 'go', pace: 3000 });
  while (plans.length > 0) goOn();
  expect(news.map(({ kind }) => kind)).toEqual(['opened', 'ended']);
});

test('a run that is known whole is walked through, moment by moment', () => {
  const whole = runOf('descent');
  const { news, obey, goOn, plans } = createWorld();
  obey({ kind: 'open', job: 1, run: whole });
  obey({ kind: 'go', pace: 1 });
  while (plans.length > 0) goOn();
  expect(news[0]).toMatchObject({ foreknown: { frames: whole.frames, values: whole.values } });
  expect(steps(news).slice(0, whole.frames.length)).toEqual(whole.frames.map(({ at }) => at));
});

test('what is found in a run is told with its end, however few of its moments were told', () => {
  const cram: Run = { experiment: 'overfit', params: { steps: 80, points: 8, neurons: 4 }, seed: 2 };
  const { news, obey, goOn, plans } = createWorld();
  obey({ kind: 'open', job: 1, run: cram });
  obey({ kind: 'go', pace: 3000 });
  while (plans.length > 0) goOn();
  const { bestStep, testLossBest } = runOf('overfit', cram.params, cram.seed).values;
  expect(news.map(({ kind }) => kind)).toEqual(['opened', 'frame', 'measured', 'ended']);
  expect(news[2]).toMatchObject({ values: { bestStep, testLossBest } });
});

describe('a moment that nobody has looked at yet', () => {
  test('keeps a run at a pace waiting', () => {
    const { news, obey, plans } = createWorld();
    obey({ kind: 'open', job: 1, run });
    obey({ kind: 'go', pace: 5 });
    for (let turn = 0; turn < 3; turn++) plans.shift()?.();
    expect(steps(news)).toEqual([0]);
  });

  test('does not keep a run at full speed from going on, and no other is told', () => {
    const { news, obey, plans, goOn } = createWorld();
    obey({ kind: 'open', job: 1, run });
    obey({ kind: 'go', pace: 'full' });
    for (let slices = 0; slices < 8; slices++) plans.shift()?.();
    expect(steps(news)).toEqual([0]);
    goOn();
    expect(steps(news).at(-1)).toBeGreaterThan(40);
  });
});

describe('a network that speaks', () => {
  const recital: Run = { experiment: 'recital', params: { steps: 40 }, seed: 1 };
  const asking = (count: number) =>
    ({
      kind: 'sample',
      prompt: [0, 1, 2, 3],
      count,
      sampling: { kind: 'draw', temperature: 1 },
      seed: 9,
    }) as const;

  /** The last moment of a run that is asked so often for a sample on its way. */
  function train(asked: number) {
    const { news, obey } = createWorld();
    obey({ kind: 'open', job: 3, run: recital });
    for (let step = 0; step < 40; step++) {
      if (step < asked) obey(asking(5));
      obey({ kind: 'step' });
    }
    return news;
  }

  test('is asked for a sample while it trains, and training goes on as if it had not been', () => {
    const asked = train(3);
    const samples = asked.filter(({ kind }) => kind === 'sampled');
    expect(samples).toHaveLength(3);
    for (const sample of samples) expect(sample).toMatchObject({ job: 3, tokens: { length: 5 } });
    expect(asked.filter(({ kind }) => kind !== 'sampled')).toEqual(train(0));
  });

  test('answers otherwise when it has learned', () => {
    const { news, obey, goOn, plans } = createWorld();
    obey({ kind: 'open', job: 1, run: { ...recital, params: { steps: 300 } } });
    obey(asking(8));
    obey({ kind: 'go', pace: 100 });
    while (plans.length > 0) goOn();
    obey(asking(8));
    const [before, after] = news.filter(({ kind }) => kind === 'sampled');
    expect(before).not.toEqual(after);
  });

  test('other networks are not disturbed by the question', () => {
    const { news, obey } = createWorld();
    obey({ kind: 'open', job: 1, run });
    obey(asking(5));
    expect(news).toHaveLength(1);
  });

  test('recites its text in slices, and the last of them tells it', () => {
    const { news, obey, plans, goOn } = createWorld();
    obey({ kind: 'open', job: 2, run: recital });
    obey({ kind: 'recite' });
    expect(news).toHaveLength(1);
    while (plans.length > 0) goOn();
    const text = openText('sanzijing');
    expect(news.at(-1)).toMatchObject({ kind: 'recited', job: 2 });
    const [told] = news.flatMap((each) => (each.kind === 'recited' ? [each.tokens] : []));
    expect(told).toHaveLength(text.ids.length);
    expect(told?.slice(0, 4)).toEqual(text.ids.slice(0, 4));
  });

  test('a recital is dropped by the next run', () => {
    const { news, obey, goOn } = createWorld();
    obey({ kind: 'open', job: 1, run: recital });
    obey({ kind: 'recite' });
    obey({ kind: 'open', job: 2, run });
    for (let turn = 0; turn < 5; turn++) goOn();
    expect(news.map(({ kind }) => kind)).toEqual(['opened', 'opened']);
  });

  test('saved, it is opened again where it was', () => {
    const { news, obey } = createWorld();
    obey({ kind: 'open', job: 1, run: recital });
    obey({ kind: 'step' });
    obey({ kind: 'save' });
    const [saved] = news.flatMap((each) => (each.kind === 'weights' ? [each.bytes] : []));
    if (!saved) throw new Error('nothing was saved');
    obey({ kind: 'open', job: 2, run: recital, saved });
    expect(news.at(-1)).toMatchObject({ kind: 'opened', job: 2, frame: { at: 1 } });
  });

  test('one whose numbers have exploded says nothing, and its thread goes on', () => {
    const { news, obey, goOn, plans } = createWorld();
    obey({
      kind: 'open',
      job: 1,
      run: { ...recital, params: { steps: 40, learningRate: 1, norms: 'off', residuals: 'off' } },
    });
    obey({ kind: 'go', pace: 40 });
    while (plans.length > 0) goOn();
    if (news.at(-1)?.kind === 'ended') obey(asking(5));
    obey({ kind: 'open', job: 2, run });
    expect(news.at(-1)).toMatchObject({ kind: 'opened', job: 2 });
  });
});
