import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runExperiment } from '../../../src/experiments/run.ts';
import type { Event } from '../../../src/tutor/event.ts';
import type { PadAction } from '../../../src/tutor/pad/pad-action.ts';
import { workshopKnobs } from '../../../src/tutor/workshop/knobs.ts';
import {
  hasPassed,
  marksOf,
  moveWorkshop,
  openWorkshop,
  type Workshop,
} from '../../../src/tutor/workshop/workshop.ts';
import { numberOf } from '../../experiments/run-of.ts';
import { act, done, drawn } from '../pad/drawings.ts';
import { openLesson, send } from '../play.ts';
import { workshopLesson } from './lessons.ts';

const keep = act({ do: 'keep' });
/** The character, somewhere on the sheet, handed in and named. */
const named = (label: number, down = 0, right = 0): Event[] => [
  ...drawn(label, down, right),
  done,
  ...act({ do: 'name', label }),
];
const taught = [3, 4, 8].flatMap((label) => [...named(label), done]);
const kept = [3, 4, 8].flatMap((label) => [...named(label, 1, 0), ...keep]);
const mended = act(
  { do: 'turn', knob: 0, to: 1 },
  { do: 'turn', knob: 1, to: 4 },
  { do: 'turn', knob: 2, to: 2 },
);

function shopAfter(...events: readonly Event[]): Workshop {
  const { step } = send(openLesson(workshopLesson), ...events).state;
  if (step.at !== 'working') throw new Error(`the workshop is closed: ${step.at}`);
  return step.shop;
}

describe('drawings', () => {
  test('are taught, or kept for the exam, under the name that the learner gives', () => {
    const shop = shopAfter(...named(4), done, ...named(8), ...keep);
    expect(shop.taught.map(({ label }) => label)).toEqual([4]);
    expect(shop.exam.map(({ label }) => label)).toEqual([8]);
    expect(shop).toMatchObject({ stage: 'drawing', refusal: undefined });
    expect(shop.pixels).not.toContain(1);
  });

  test('a blank sheet, and one that was filed before, are refused', () => {
    expect(shopAfter(done).refusal).toBe('blank');
    const again = shopAfter(...named(4), done, ...named(4), ...keep);
    expect(again).toMatchObject({ refusal: 'known', exam: [], stage: 'drawing' });
    expect(again.pixels).toContain(1);
  });

  test('the last one filed can be taken back, and the one before it', () => {
    const undo = act({ do: 'undo' });
    const events = [...named(4), done, ...named(8), ...keep];
    expect(shopAfter(...events, ...undo)).toMatchObject({ exam: [], taught: [{ label: 4 }] });
    expect(shopAfter(...events, ...undo, ...undo, ...undo)).toMatchObject({ exam: [], taught: [] });
  });

  test('no more are taken than a run can hold', () => {
    const cells = Array.from({ length: 21 }, (_, cell) => [
      ...act({ do: 'paint', row: Math.floor(cell / 7), column: cell % 7, ink: 1 }),
      done,
      done,
    ]);
    expect(shopAfter(...cells.flat())).toMatchObject({ refusal: 'full' });
    expect(shopAfter(...cells.flat()).taught).toHaveLength(20);
  });
});

describe('the knobs', () => {
  test('are taken in hand and left by the same action, and arrows turn them meanwhile', () => {
    const right = act({ do: 'move', down: 0, right: 1 });
    const down = act({ do: 'move', down: 1, right: 0 });
    const at = shopAfter(...act({ do: 'switch' }), ...down, ...right, ...right);
    expect(at).toMatchObject({ knob: 1, settings: [0, 2, 0, 0], column: 3 });
    expect(shopAfter(...act({ do: 'switch' }, { do: 'switch' }), ...right)).toMatchObject({
      knob: undefined,
      column: 4,
    });
  });

  test('stop at their ends', () => {
    const left = act({ do: 'move', down: 0, right: -1 });
    expect(shopAfter(...act({ do: 'switch' }), ...left).settings).toEqual([0, 0, 0, 0]);
    expect(shopAfter(...act({ do: 'turn', knob: 1, to: 99 })).settings).toEqual([0, 0, 0, 0]);
  });

  test('as they stand at first the exam fails, and with the data prepared it is passed', () => {
    const before = shopAfter(...taught, ...kept);
    expect(hasPassed(before)).toBe(false);
    const after = shopAfter(...taught, ...kept, ...mended);
    expect(after).toMatchObject({ stage: 'won', knob: undefined });
    expect(marksOf(after)).toEqual([true, true, true]);
  });
});

describe('the exam', () => {
  test('is none with one character alone, however many drawings it has', () => {
    const same = [0, 1, 2].flatMap((down) => [...named(0, down - 1, 0), ...keep]);
    expect(hasPassed(shopAfter(...mended, ...taught, ...same))).toBe(false);
  });

  test('passed, one can play on, or go on', () => {
    const won = [...taught, ...kept, ...mended];
    expect(shopAfter(...won, ...act({ do: 'redraw' })).stage).toBe('drawing');
    const { state, facts } = send(openLesson(workshopLesson), ...won, done);
    expect(state).toMatchObject({ passed: ['machine'], step: { at: 'recap' } });
    const run = facts.flatMap((fact) => (fact.kind === 'watched' ? [fact] : []))[0];
    if (!run) throw new Error('no run was noted');
    const trace = runExperiment(run);
    if (Array.isArray(trace)) throw new Error('the run is refused');
    expect(numberOf(trace, 'testsRight')).toBe(3);
  });

  test('left before it is passed, it is not', () => {
    const { state } = send(openLesson(workshopLesson), ...taught, ...kept, { kind: 'skip' });
    expect(state).toMatchObject({ passed: [], step: { at: 'recap' } });
  });
});

test('whatever is done, the sheet, the lists and the knobs stay within their bounds', () => {
  const place = fc.integer({ min: -2, max: 9 });
  const anyAction: fc.Arbitrary<PadAction> = fc.oneof(
    fc
      .constantFrom('toggle', 'erase', 'pen', 'clear', 'redraw', 'done', 'keep', 'undo', 'switch')
      .map((what) => ({
        do: what,
      })),
    fc.record({ do: fc.constant('move'), down: fc.constantFrom(-1, 0, 1), right: fc.constantFrom(-1, 0, 1) }),
    fc.record({ do: fc.constant('paint'), row: place, column: place, ink: fc.constantFrom(0, 1) }),
    fc.record({ do: fc.constant('turn'), knob: place, to: place }),
    fc.record({ do: fc.constant('rename'), by: fc.constantFrom(1, -1) }),
  );
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 40 }), (actions) => {
      const shop = actions.reduce(moveWorkshop, openWorkshop(3, 1));
      expect(shop.pixels).toHaveLength(49);
      for (const at of [shop.row, shop.column]) expect(at >= 0 && at <= 6).toBe(true);
      expect(shop.order).toHaveLength(shop.taught.length + shop.exam.length);
      for (const [knob, at] of shop.settings.entries())
        expect(workshopKnobs[knob]?.settings[at]).toBeDefined();
      expect(shop.label >= 0 && shop.label < 10).toBe(true);
    }),
    { numRuns: 60 },
  );
});
