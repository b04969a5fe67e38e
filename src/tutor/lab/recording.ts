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
  const { play } = state;
  const isUnderWay =
    play.kind === 'training' && typeof play.at === 'string' && (play.frames.at(-1)?.at ?? 0) > 0;
  return isUnderWay ? [{ kind: 'record', fact: watched(runOf(state)) }] : [];
}

/** Without the learner's own text, which is theirs and long. */
function watched({ experiment, params, seed }: Run): Extract<Fact, { kind: 'watched' }> {
  return { kind: 'watched', experiment, params, seed };
}
