import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Frame } from '../../../src/experiments/core/trace.ts';
import { openRun } from '../../../src/experiments/open-run.ts';
import { setKnobs } from '../../../src/lessons/model/lab.ts';
import type { LabEffect } from '../../../src/tutor/lab/effect.ts';
import type { LabEvent } from '../../../src/tutor/lab/event.ts';
import { type LabState, startLab } from '../../../src/tutor/lab/state.ts';
import { updateLab } from '../../../src/tutor/lab/update.ts';
import { viewLab } from '../../../src/tutor/lab/view.ts';
import { isLong } from '../../long.ts';
import { labCalled, shippedLabs } from './labs.ts';

/** A lab after some events, with all that it wanted done. */
function play(id: string, ...events: readonly LabEvent[]): { state: LabState; effects: LabEffect[] } {
  const [first, opening] = startLab(labCalled(id));
  let state = first;
  const effects = [...opening];
  for (const event of events) {
    const [next, more] = updateLab(state, event);
    state = next;
    effects.push(...more);
  }
  return { state, effects };
}

function moment(at: number, marks: Frame['marks'] = {}): Frame {
  return { at, loss: 1 / (at + 1), marks, working: [] };
}

const opened = (job: number): LabEvent => ({ kind: 'opened', job, frame: moment(0), foreknown: undefined });
const frame = (job: number, at: number, marks: Frame['marks'] = {}): LabEvent => ({
  kind: 'frame',
  job,
  frame: moment(at, marks),
});
const turn = (knob: number, by: number): LabEvent => ({ kind: 'turn', knob, by });
const train: LabEvent = { kind: 'train' };

describe('a lab whose run follows its knobs', () => {
  test('is carried out at once, and asks nobody to train', () => {
    const { state, effects } = play('admission-line', turn(1, 1));
    expect(viewLab(state).shows.map(({ number }) => number)).toEqual([619, -41]);
    expect(effects).toEqual([]);
  });

  test('counts turns, refuses more than are allowed, and begins again with all of them', () => {
    const { state } = play('admission-line', turn(0, 3), turn(1, 9), turn(2, 5));
    expect(viewLab(state)).toMatchObject({ turnsLeft: 0 });
    const [again] = updateLab(state, { kind: 'reset' });
    expect(viewLab(again)).toMatchObject({ turnsLeft: 7, shows: [{ number: 612 }, { number: -48 }] });
  });

  test('remembers once that its goal was reached, and keeps saying so', () => {
    const { state, effects } = play(
      'admission-line',
      turn(0, 2),
      turn(1, 3),
      turn(3, 1),
      turn(5, 1),
      turn(5, -1),
    );
    expect(effects).toEqual([{ kind: 'record', fact: { kind: 'solved', lab: 'admission-line' } }]);
    expect(viewLab(state).reached).toBe(true);
  });
});

describe('a lab whose run is trained', () => {
  test('opens the run as the knobs stand, and a new job with every turn', () => {
    const { effects } = play('playground', turn(2, 1));
    expect(effects).toMatchObject([
      { kind: 'open', job: 1, run: { experiment: 'classifier', params: { noise: 0 } } },
      { kind: 'open', job: 2, run: { params: { noise: 0.1 } } },
    ]);
  });

  test('turns the seed like any other knob', () => {
    const seed = labCalled('playground').knobs.findIndex(({ param }) => param === 'seed');
    const { effects } = play('playground', turn(seed, 4));
    expect(effects.at(-1)).toMatchObject({ kind: 'open', run: { seed: 5 } });
  });

  test('goes, pauses and steps', () => {
    const { state, effects } = play('playground', opened(1), train, train, { kind: 'step' });
    expect(effects.slice(1)).toEqual([{ kind: 'go', pace: 4 }, { kind: 'pause' }, { kind: 'step' }]);
    expect(viewLab(state).status).toBe('ready');
  });

  test('a step while it goes only pauses', () => {
    const { effects } = play('playground', opened(1), train, { kind: 'step' });
    expect(effects.at(-1)).toEqual({ kind: 'pause' });
  });

  test('changes its pace while it goes', () => {
    const { effects } = play('playground', opened(1), train, { kind: 'speed', by: 1 });
    expect(effects.at(-1)).toEqual({ kind: 'go', pace: 20 });
  });

  test('news of an older job changes nothing', () => {
    const { state } = play('playground', opened(1), turn(2, 1));
    for (const event of [
      frame(1, 5),
      { kind: 'ended', job: 1, end: { kind: 'stopped' } },
      { kind: 'lost', job: 1 },
    ] as const)
      expect(updateLab(state, event)).toEqual([state, []]);
  });

  test('keeps its first and its latest moment, and never more than 161', () => {
    const moments = Array.from({ length: 1000 }, (_, at) => frame(1, at + 1));
    const { state } = play('playground', opened(1), ...moments);
    const frames = state.play.kind === 'training' ? state.play.frames : [];
    expect([frames[0]?.at, frames.at(-1)?.at]).toEqual([0, 1000]);
    expect(frames.length).toBeLessThanOrEqual(161);
  });

  test('a run given up after some steps can be replayed just so far', () => {
    const { effects } = play('playground', opened(1), train, frame(1, 40), turn(2, 1));
    expect(effects).toContainEqual({
      kind: 'record',
      fact: expect.objectContaining({
        kind: 'watched',
        experiment: 'classifier',
        params: expect.objectContaining({ steps: 40, noise: 0 }),
      }),
    });
  });

  test('a run that ended is recorded once with its end, also one that blew up before its second moment', () => {
    const ended: LabEvent = { kind: 'ended', job: 1, end: { kind: 'diverged', atStep: 3 } };
    const { effects } = play('break-it', opened(1), train, ended, turn(0, 1), { kind: 'leave' });
    const watched = effects.flatMap((effect) =>
      effect.kind === 'record' && effect.fact.kind === 'watched' ? [effect.fact] : [],
    );
    expect(watched).toMatchObject([{ experiment: 'descent', end: 'diverged' }]);
  });

  test('a goal for one setting does not count with another', () => {
    expect(viewLab(play('playground', opened(1), frame(1, 9, { testAccuracy: 99 })).state).reached).toBe(
      false,
    );
    const spiral = play('playground', turn(0, 4), opened(2), frame(2, 9, { testAccuracy: 99 }));
    expect(viewLab(spiral.state).reached).toBe(true);
  });

  test('a goal for the end does not count before it', () => {
    const before = play('traffic-lights', opened(1), train, frame(1, 9, { testAccuracy: 100 }));
    expect(viewLab(before.state).reached).toBe(false);
    const [after] = updateLab(before.state, { kind: 'ended', job: 1, end: { kind: 'stopped' } });
    expect(viewLab(after)).toMatchObject({ reached: true, status: 'stopped' });
  });

  test('once it has ended, training begins again', () => {
    const { effects } = play(
      'break-it',
      opened(1),
      train,
      { kind: 'ended', job: 1, end: { kind: 'diverged', atStep: 3 } },
      train,
    );
    expect(effects.slice(-2)).toMatchObject([{ kind: 'open', job: 2 }, { kind: 'go' }]);
  });

  test('has missed its goal only once a run has ended without it', () => {
    const lab = (...events: readonly LabEvent[]) => viewLab(play('say-it-backwards', ...events).state);
    const over: LabEvent = { kind: 'ended', job: 1, end: { kind: 'stopped' } };
    const far: LabEvent = { kind: 'frame', job: 1, frame: { ...moment(100), loss: 2 } };
    expect(lab(opened(1), train, far)).toMatchObject({ missed: false });
    expect(lab(opened(1), train, far, over)).toMatchObject({ missed: true, reached: false });
    expect(lab(opened(1), train, frame(1, 100), over)).toMatchObject({ missed: false, reached: true });
    expect(lab(opened(1), train, far, over, { kind: 'reset' })).toMatchObject({ missed: false });
  });

  test('takes a word of the learner’s own, and trains to its end again if it had come there', () => {
    const given: LabEvent = { kind: 'word', raw: 'Yuan' };
    const word = { word: [25, 21, 1, 14] };
    const { state, effects } = play('say-it-backwards', opened(1), given);
    expect(viewLab(state)).toMatchObject({ status: 'ready', run: { params: word } });
    expect(effects.at(-1)).toMatchObject({ kind: 'open', job: 2, run: { params: word } });
    const over: LabEvent = { kind: 'ended', job: 1, end: { kind: 'stopped' } };
    const again = play('say-it-backwards', opened(1), train, frame(1, 100), over, given);
    expect(viewLab(again.state).pace).not.toBe('full');
    expect(again.effects.slice(-2)).toMatchObject([
      { kind: 'open', job: 2, run: { params: { ...word, steps: 100 } } },
      { kind: 'go', pace: 'full' },
    ]);
  });

  test.for(['', '7', '我', 'abcdefgh'])('“%s” is no word, and changes nothing', (raw) => {
    const before = play('say-it-backwards', opened(1)).state;
    const [after, effects] = updateLab(before, { kind: 'word', raw });
    expect(after).toEqual({ ...before, notice: { kind: 'no-word' } });
    expect(effects).toEqual([]);
  });

  test('a lab that takes no word is not given one', () => {
    const { state } = play('race', opened(1));
    expect(updateLab(state, { kind: 'word', raw: 'yuan' })).toEqual([state, []]);
  });

  test('a thread that has died is told, and the next run is a new one', () => {
    const { state } = play('playground', opened(1), train, { kind: 'lost', job: 1 });
    expect(viewLab(state).status).toBe('lost');
    expect(updateLab(state, train)[1]).toMatchObject([{ kind: 'open', job: 2 }, { kind: 'go' }]);
  });
});

test.for(shippedLabs)('$id can be played in any way without leaving its settings', (lab) => {
  const anyEvent = fc.oneof(
    fc.record({ kind: fc.constant('turn' as const), knob: fc.nat(15), by: fc.integer({ min: -9, max: 9 }) }),
    fc.constantFrom<LabEvent>(
      train,
      { kind: 'step' },
      { kind: 'reset' },
      { kind: 'look' },
      { kind: 'leave' },
    ),
    fc.record({ kind: fc.constant('speed' as const), by: fc.constantFrom(1 as const, -1 as const) }),
    fc.record({ kind: fc.constant('lost' as const), job: fc.nat(5) }),
  );
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      const { state } = play(lab.id, ...events);
      const view = viewLab(state);
      expect(view.turnsLeft ?? 0).toBeGreaterThanOrEqual(0);
      const run = setKnobs(lab, state.settings);
      // What the knobs say is a run that can be opened.
      expect(
        'problems' in
          openRun({ ...run, params: { ...run.params, ...('steps' in run.params ? { steps: 1 } : {}) } }),
      ).toBe(false);
      for (const [index, { settings }] of lab.knobs.entries())
        expect(settings[state.settings[index] ?? -1]).toBeDefined();
    }),
    { numRuns: isLong ? 20 : 6 },
  );
});
