import { describe, expect, test } from 'vitest';
import type { Frame, Run } from '../../../src/experiments/core/trace.ts';
import { openRun } from '../../../src/experiments/open-run.ts';
import { digestOf, prepareText } from '../../../src/experiments/recital/own-text.ts';
import { openText, tokenise } from '../../../src/experiments/recital/recital-text.ts';
import { allKnobs, type KnobLab, setKnobs } from '../../../src/lessons/model/lab.ts';
import { withOwnText } from '../../../src/lessons/model/own-text-lab.ts';
import type { LabEffect } from '../../../src/tutor/lab/effect.ts';
import type { LabEvent, SavedRun } from '../../../src/tutor/lab/event.ts';
import { type LabState, startLab } from '../../../src/tutor/lab/state.ts';
import { updateLab } from '../../../src/tutor/lab/update.ts';
import { viewLab } from '../../../src/tutor/lab/view.ts';
import { labCalled } from './labs.ts';

const lab = labCalled('recite');
const text = openText('sanzijing');

function play(events: readonly LabEvent[], from: { lab?: KnobLab; saved?: SavedRun | 'damaged' } = {}) {
  const [first, opening] = startLab(from.lab ?? lab, from.saved);
  let state: LabState = first;
  const effects: LabEffect[] = [...opening];
  for (const event of events) {
    const [next, more] = updateLab(state, event);
    state = next;
    effects.push(...more);
  }
  return { state, effects, view: viewLab(state) };
}

const moment = (at: number): Frame => ({ at, loss: 1, marks: {}, working: [] });
const opened = (at = 0, job = 1): LabEvent => ({
  kind: 'opened',
  job,
  frame: moment(at),
  foreknown: undefined,
});
const speak: LabEvent = { kind: 'speak' };
const knob = (param: string) => allKnobs(lab).findIndex((each) => each.param === param);
const turn = (param: string, by: number): LabEvent => ({ kind: 'turn', knob: knob(param), by });
const stopped: LabEvent = { kind: 'ended', job: 1, end: { kind: 'stopped' } };

function samples(effects: readonly LabEffect[]) {
  return effects.flatMap((effect) => (effect.kind === 'sample' ? [effect] : []));
}

describe('a network that is asked', () => {
  test('goes on from a new line, by another chance each time', () => {
    const { effects } = play([opened(), speak, speak]);
    expect(samples(effects)).toMatchObject([
      { prompt: [text.lineBreak], sampling: { kind: 'draw', temperature: 0.8 }, seed: 1 },
      { prompt: [text.lineBreak], seed: 2 },
    ]);
  });

  test('goes on from what it is given', () => {
    const { effects } = play([opened(), { kind: 'speak', prompt: '人之初' }]);
    expect(samples(effects)).toMatchObject([{ prompt: text.tokeniser.encode('\n人之初') }]);
  });

  test('is not asked what it never saw, and that is told until the next key', () => {
    const { effects, view, state } = play([opened(), { kind: 'speak', prompt: '人x初y' }]);
    expect(samples(effects)).toEqual([]);
    expect(view.notice).toEqual({ kind: 'unknown', tokens: ['x', 'y'] });
    const [told] = updateLab(state, { kind: 'frame', job: 1, frame: moment(1) });
    expect(told.notice).toBeDefined();
    expect(updateLab(told, { kind: 'look' })[0].notice).toBeUndefined();
  });

  test('says it as text, with what it was given in front', () => {
    const { view } = play([
      opened(),
      { kind: 'speak', prompt: '人之初' },
      { kind: 'sampled', job: 1, tokens: text.tokeniser.encode('，\n性本善') },
    ]);
    expect(view.speech).toEqual({ kind: 'said', prompt: '人之初', text: '人之初， / 性本善' });
  });

  test('can be asked while it trains, when it is paused and after its end', () => {
    for (const before of [
      [opened(), { kind: 'train' }],
      [opened(), { kind: 'train' }, { kind: 'train' }],
      [opened(), stopped],
    ] as const)
      expect(samples(play([...before, speak]).effects)).toHaveLength(1);
  });

  test.each<[string, readonly LabEvent[]]>([
    ['before it is there', []],
    [
      'when its numbers have exploded',
      [opened(), { kind: 'ended', job: 1, end: { kind: 'diverged', atStep: 9 } }],
    ],
    ['when its thread has died', [opened(), { kind: 'lost', job: 1 }]],
  ])('is not asked %s', (_, before) => {
    const { effects } = play([...before, speak, turn('temperature', 1), { kind: 'save' }]);
    expect(samples(effects)).toEqual([]);
    expect(effects.some(({ kind }) => kind === 'save')).toBe(false);
  });
});

describe('a knob of speaking', () => {
  test('lets it speak again by the same chance, and leaves the run alone', () => {
    const { effects, state } = play([
      opened(),
      { kind: 'frame', job: 1, frame: moment(40) },
      speak,
      turn('temperature', 1),
    ]);
    expect(effects.filter(({ kind }) => kind === 'open')).toHaveLength(1);
    expect(samples(effects).map(({ sampling, seed }) => [sampling, seed])).toEqual([
      [{ kind: 'draw', temperature: 0.8 }, 1],
      [{ kind: 'draw', temperature: 1 }, 1],
    ]);
    expect(state.turns).toBe(0);
  });

  test.each<[readonly LabEvent[], object]>([
    [[turn('temperature', -9)], { kind: 'greedy' }],
    [[turn('topK', -1)], { kind: 'draw', temperature: 0.8, topK: 20 }],
    [[turn('topP', -1)], { kind: 'draw', temperature: 0.8, topP: 0.95 }],
    [[turn('topK', -1), turn('topK', 1)], { kind: 'draw', temperature: 0.8 }],
  ])('%j', (turns, sampling) => {
    expect(samples(play([opened(), ...turns]).effects).at(-1)?.sampling).toEqual(sampling);
  });

  test('stays as it is when a knob of the run is turned', () => {
    const { view } = play([opened(), turn('temperature', 2), turn('width', 1)]);
    expect(view.knobs[knob('temperature')]?.shown.en).toBe('1.5');
    expect(view.speech).toBeUndefined();
  });
});

describe('at its end it recites', () => {
  const recited = (said: readonly number[]) =>
    play([opened(), stopped, { kind: 'recited', job: 1, tokens: said }]).view.speech;

  test('and is asked to only then', () => {
    expect(play([opened(), { kind: 'train' }]).effects.map(({ kind }) => kind)).not.toContain('recite');
    expect(play([opened(), stopped]).effects.at(-1)).toEqual({ kind: 'recite' });
  });

  test('without an error', () => {
    expect(recited(text.ids)).toMatchObject({
      kind: 'recited',
      tokens: text.ids.length,
      wrong: 0,
      lines: [],
      beginning: expect.stringMatching(/^人之初，性本善，性相近，习相远。 \/ 苟不教/),
    });
  });

  test('with each error marked in its line', () => {
    const [wrong] = text.tokeniser.encode('天');
    const said = text.ids.map((token, place) => (place === 6 || place === 33 ? (wrong ?? token) : token));
    expect(recited(said)).toMatchObject({
      wrong: 2,
      lines: [
        {
          line: 1,
          pieces: [
            { kind: 'right', text: '人之初，性' },
            { kind: 'wrong', said: '天', meant: '本' },
            { kind: 'right', text: '善，性相近，习相远。' },
          ],
        },
        { line: 2, pieces: [{ kind: 'right' }, { kind: 'wrong', said: '天', meant: '。' }] },
      ],
    });
  });

  test('a line break that is missing or too many is one as well', () => {
    const said = text.ids.map((token, place) => (place === 8 ? text.lineBreak : token));
    expect(recited(said)).toMatchObject({ lines: [{ pieces: [{}, { said: '', meant: '，' }, {}] }] });
  });
});

describe('a text of one’s own', () => {
  const prepared = prepareText('山高月小，水落石出。\n江流有声，断岸千尺。\n'.repeat(3));
  if (!('text' in prepared)) throw new Error('the text is fine');
  const own = withOwnText(lab, { text: prepared.text, name: { zh: '赤壁', en: 'cliff' } });

  test('is the text that is learned first, and the shipped ones can be chosen beside it', () => {
    const { effects, view } = play([opened(), turn('text', 1)], { lab: own });
    expect(effects).toMatchObject([
      {
        kind: 'open',
        run: { params: { text: 'own', digest: digestOf(prepared.text) }, ownText: prepared.text },
      },
      { kind: 'open', run: { params: { text: 'sanzijing', digest: 0 } } },
    ]);
    expect(view.ownTokens).toBeUndefined();
    const first = play([], { lab: own }).view;
    expect(first.ownTokens).toBe('characters');
    expect(first.knobs[0]?.shown.zh).toBe('赤壁');
  });

  test('does not get into the journal', () => {
    const { effects } = play(
      [opened(), { kind: 'train' }, { kind: 'frame', job: 1, frame: moment(5) }, { kind: 'leave' }],
      {
        lab: own,
      },
    );
    const facts = effects.filter(({ kind }) => kind === 'record');
    expect(facts).toMatchObject([{ fact: { kind: 'watched', params: { digest: digestOf(prepared.text) } } }]);
    expect(JSON.stringify(facts)).not.toContain('江流');
  });

  test('speaks in its own characters', () => {
    const { tokeniser } = tokenise(prepared.text);
    const tokens = tokeniser.encode('江流有声');
    const { view } = play([opened(), speak, { kind: 'sampled', job: 1, tokens }], { lab: own });
    expect(view.speech).toMatchObject({ text: '江流有声' });
  });
});

describe('a run that is put aside', () => {
  const run: Run = { ...setKnobs(lab, startLab(lab)[0].settings), seed: 3 };
  const wide: Run = { ...run, params: { ...run.params, width: 48, mask: 'off' } };
  const bytes = Uint8Array.of(1, 2, 3);
  const saved: SavedRun = { run: wide, at: 25, bytes };

  test('is asked for, written down, and told', () => {
    const { effects, view } = play([
      opened(),
      { kind: 'save' },
      { kind: 'weights', job: 1, bytes },
      { kind: 'kept', saved, path: 'file' },
    ]);
    expect(effects.slice(1)).toEqual([{ kind: 'save' }, { kind: 'keep', bytes }]);
    expect(view).toMatchObject({ savedAt: 25, notice: { kind: 'kept', at: 25, path: 'file' } });
  });

  test('is gone on with: its knobs, and its job from there on', () => {
    const { effects, view } = play([opened(), { kind: 'resume' }, opened(25, 2)], { saved });
    expect(effects.at(-1)).toEqual({ kind: 'open', job: 2, run: wide, saved: bytes });
    expect(view.status).toBe('paused');
    expect(view.notice).toBeUndefined();
    expect(view.knobs[knob('width')]?.shown.en).toBe('48');
    expect(view.knobs[knob('mask')]?.shown.en).toBe('off');
  });

  test('brings its own text with it', () => {
    const ownText = '山高月小，水落石出。\n'.repeat(5);
    const own = { ...wide, params: { ...wide.params, text: 'own', digest: digestOf(ownText) }, ownText };
    const { effects, view } = play([opened(), { kind: 'resume' }], { saved: { ...saved, run: own } });
    expect(effects.at(-1)).toMatchObject({ kind: 'open', run: own });
    expect(view.ownTokens).toBe('characters');
  });

  test('that no knobs lead to is not opened, and says so', () => {
    const odd = { ...saved, run: { ...wide, params: { ...wide.params, width: 12 } } };
    const { effects, view } = play([opened(), { kind: 'resume' }], { saved: odd });
    expect(effects).toHaveLength(1);
    expect(view.notice).toEqual({ kind: 'damaged' });
  });

  test('that did not fit, so that it began anew, says so', () => {
    const { view } = play([opened(), { kind: 'resume' }, opened(0, 2)], { saved });
    expect(view).toMatchObject({ status: 'ready', notice: { kind: 'damaged' } });
  });

  test('is damaged: that is told, and the lab opens all the same', () => {
    const { effects, view } = play([opened()], { saved: 'damaged' });
    expect(view).toMatchObject({ status: 'ready', notice: { kind: 'damaged' }, savedAt: undefined });
    expect(effects).toHaveLength(1);
  });

  test('is none: that is told', () => {
    expect(play([opened(), { kind: 'resume' }]).view.notice).toEqual({ kind: 'none-saved' });
  });

  test('could not be written: why is told', () => {
    const problem = { zh: '满了', en: 'full' };
    expect(play([opened(), { kind: 'unkept', problem }]).view.notice).toEqual({ kind: 'unkept', problem });
  });
});

test('what the run is measured by is in its picture', () => {
  const live = openRun(setKnobs(lab, startLab(lab)[0].settings));
  const values = Array.isArray(live) ? undefined : live.yardsticks?.();
  if (values === undefined) throw new Error('a recital has yardsticks');
  const { view } = play([opened(), { kind: 'measured', job: 1, values }]);
  expect(Object.keys(view.picture?.figure.trace.values ?? {})).toEqual([
    'blind',
    'frequencies',
    'pairs',
    'triples',
  ]);
});

test('what is found in the run is added to that', () => {
  const value = (number: number) => ({ number, working: [{ left: 'n', right: String(number) }] as const });
  const measured = (name: string): LabEvent => ({ kind: 'measured', job: 1, values: { [name]: value(1) } });
  const { view } = play([opened(), measured('pairs'), measured('bestStep')]);
  expect(Object.keys(view.picture?.figure.trace.values ?? {})).toEqual(['pairs', 'bestStep']);
});

test('its picture is as wide as all the steps that are set, and has the goal in it', () => {
  const { figure } = play([turn('steps', 1), opened(0, 2)]).view.picture ?? {};
  expect(figure).toMatchObject({ until: 2000, goal: { of: 'loss', height: 0.3 } });
});
