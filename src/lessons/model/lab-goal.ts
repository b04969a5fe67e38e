import type { Frame, NonEmpty, Params, Trace } from '../../experiments/core/trace.ts';
import { isAtGoal } from './knobs.ts';
import type { KnobLab } from './lab.ts';

/** What is known of a run: its moments so far, its values once it has been carried out, and its end once it has one. */
export type Seen = { readonly frames: NonEmpty<Frame>; readonly end?: Trace['end'] | undefined } & Partial<
  Pick<Trace, 'values'>
>;

/** A number of a lab's run: while it trains that of the latest moment, after its end also a value; else a value. */
export function numberOf(
  { trains }: Pick<KnobLab, 'trains'>,
  { frames, values }: Seen,
  name: string,
): number | undefined {
  if (!trains) return values?.[name]?.number;
  const latest = frames.at(-1) ?? frames[0];
  if (name === 'loss') return latest.loss;
  const mark = latest.marks[name];
  return typeof mark === 'number' ? mark : values?.[name]?.number;
}

/** Whether a run with these parameters has reached the goal. */
export function isGoalReached(lab: Pick<KnobLab, 'trains' | 'goal'>, params: Params, seen: Seen): boolean {
  const { goal } = lab;
  if ('ends' in goal) return seen.end?.kind === goal.ends;
  if (goal.atEnd === true && seen.end === undefined) return false;
  if (Object.entries(goal.where ?? {}).some(([name, value]) => params[name] !== value)) return false;
  const number = numberOf(lab, seen, goal.value);
  return number !== undefined && isAtGoal(number, goal);
}
