import type { End, Run } from '../../experiments/core/trace.ts';
import type { Fact } from '../fact.ts';
import type { LabEffect } from './effect.ts';
import { type LabState, runOf } from './state.ts';

/** A run that has come to its end can be replayed. It may have blown up before its second moment could be shown. */
export function recordEnded(state: LabState, { kind: end }: End): LabEffect {
  return { kind: 'record', fact: { ...watched(runOf(state)), end } };
}

/** So can one that is given up after a step; one that has ended was recorded then. */
export function recordGivenUp(state: LabState): LabEffect[] {
  return stepUnderWay(state) === undefined ? [] : [{ kind: 'record', fact: watched(runOf(state)) }];
}

/** How far a run has come that would be given up now; undefined if there is none. */
export function stepUnderWay({ play }: LabState): number | undefined {
  if (play.kind !== 'training' || typeof play.at !== 'string') return undefined;
  const at = play.frames.at(-1)?.at ?? 0;
  return at > 0 ? at : undefined;
}

/** Without the learner's own text, which is theirs and long. */
function watched({ experiment, params, seed }: Run): Extract<Fact, { kind: 'watched' }> {
  return { kind: 'watched', experiment, params, seed };
}
