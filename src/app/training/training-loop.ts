import type { LiveRun } from '../../experiments/core/live-run.ts';
import type { End, Run } from '../../experiments/core/trace.ts';
import { openRun } from '../../experiments/open-run.ts';
import type { LabEffect } from '../../tutor/lab/effect.ts';
import type { LabEvent } from '../../tutor/lab/event.ts';
import type { Pace } from '../../tutor/lab/training-pace.ts';

/** What whoever trains is told to do. A new run takes the place of the one before. */
export type RunOrder =
  | Extract<LabEffect, { kind: 'open' | 'go' | 'pause' | 'step' | 'sample' | 'recite' | 'save' }>
  /** The moment told last has been looked at: another one is wanted. */
  | { readonly kind: 'seen' };

/** What it tells of the run. */
export type RunNews = Extract<
  LabEvent,
  { kind: 'opened' | 'measured' | 'frame' | 'ended' | 'sampled' | 'recited' | 'weights' }
>;

export type Clock = { now(): number; later(milliseconds: number, callback: () => void): void };

/** Between two moments that are told: as often as an eye can follow, and no more than a terminal can draw. */
const interval = 40;
/** At full speed it trains so long before it listens again. */
const listenEvery = 8;

/** Trains one run at a time, as it is told, and never for long before it listens again. */
export function createTrainingLoop(tell: (news: RunNews) => void, clock: Clock): (order: RunOrder) => void {
  let job = 0;
  let live: LiveRun | undefined;
  let pace: Pace | undefined;
  // Only the slice planned last is carried out.
  let plan = 0;
  let isAwaited = true;
  let shownAt = Number.NEGATIVE_INFINITY;

  function show(run: LiveRun): void {
    isAwaited = false;
    shownAt = clock.now();
    tell({ kind: 'frame', job, frame: run.frame() });
  }

  function open(run: Run, saved: Uint8Array | undefined): void {
    const opened = openRun(run, saved);
    // Whatever asks for a run has had its parameters checked.
    if (Array.isArray(opened)) throw new Error(`${run.experiment}: ${opened[0]?.what}`);
    live = opened;
    isAwaited = false;
    tell({ kind: 'opened', job, frame: opened.frame(), foreknown: opened.foreknown });
    const { yardsticks } = opened;
    if (yardsticks === undefined) return;
    // The first picture doesn't wait for them.
    clock.later(0, () => {
      if (live === opened) tell({ kind: 'measured', job, values: yardsticks() });
    });
  }

  /** Takes steps while `hasRoom`; whether the run goes on. Its end is told with its last moment. */
  function advance(run: LiveRun, hasRoom: (steps: number) => boolean): boolean {
    let end: End | undefined;
    for (let steps = 0; end === undefined && hasRoom(steps); steps++) end = run.step();
    if (end === undefined) return true;
    // Weights that are no numbers any more give no picture, and say nothing.
    if (end.kind === 'diverged') live = undefined;
    else {
      show(run);
      const values = run.findings?.();
      if (values) tell({ kind: 'measured', job, values });
    }
    tell({ kind: 'ended', job, end });
    return false;
  }

  function slice(mine: number): void {
    if (mine !== plan || live === undefined || pace === undefined) return;
    const from = clock.now();
    const goesOn = pace === 'full' ? trainOn(live, from) : keepPace(live, pace);
    if (!goesOn) {
      pace = undefined;
      return;
    }
    const wait = pace === 'full' ? 0 : Math.max(1, interval - (clock.now() - from));
    clock.later(wait, () => slice(mine));
  }

  /** At full speed training doesn't wait for anybody to look. */
  function trainOn(run: LiveRun, from: number): boolean {
    const goesOn = advance(run, () => clock.now() - from < listenEvery);
    if (goesOn && isAwaited && clock.now() - shownAt >= interval) show(run);
    return goesOn;
  }

  /** At a pace nothing is passed over: the next moment comes when the last has been looked at. */
  function keepPace(run: LiveRun, steps: number): boolean {
    if (!isAwaited) return true;
    const goesOn = advance(run, (taken) => taken < steps);
    if (goesOn) show(run);
    return goesOn;
  }

  /** Some tokens of a recital, and then it listens again. */
  function recite(mine: number, recital: Iterator<number, void>, said: number[]): void {
    if (mine !== plan) return;
    for (const from = clock.now(); clock.now() - from < listenEvery; ) {
      const { value, done } = recital.next();
      if (done) {
        tell({ kind: 'recited', job, tokens: said });
        return;
      }
      said.push(value);
    }
    clock.later(0, () => recite(mine, recital, said));
  }

  /** Orders that leave a run in training where it is; whether it was one. */
  function answer(order: RunOrder): boolean {
    switch (order.kind) {
      case 'seen':
        isAwaited = true;
        return true;
      case 'sample': {
        const tokens = live?.sample?.(order);
        if (tokens) tell({ kind: 'sampled', job, tokens });
        return true;
      }
      case 'save': {
        const bytes = live?.save?.();
        if (bytes) tell({ kind: 'weights', job, bytes });
        return true;
      }
      default:
        return false;
    }
  }

  return (order) => {
    if (answer(order)) return;
    plan++;
    switch (order.kind) {
      case 'open':
        ({ job } = order);
        pace = undefined;
        open(order.run, order.saved);
        break;
      case 'recite': {
        const recital = live?.recital?.();
        if (recital) recite(plan, recital, []);
        break;
      }
      case 'go':
        ({ pace } = order);
        slice(plan);
        break;
      case 'pause':
        pace = undefined;
        break;
      case 'step':
        if (live && advance(live, (taken) => taken < 1)) show(live);
        break;
    }
  };
}
