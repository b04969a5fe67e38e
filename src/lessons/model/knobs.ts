import type { Params, Trace } from '../../experiments/core/trace.ts';
import type { Text } from '../../text/text.ts';
import type { Goal, Knob, Steerable } from './question.ts';

/** Where a knob stands; undefined if the run has no such parameter. */
export function readKnob(params: Params, { param, index }: Knob): number | undefined {
  const value = params[param];
  if (index === undefined) return typeof value === 'number' ? value : undefined;
  return Array.isArray(value) ? value[index] : undefined;
}

/** The parameters after a knob was set. */
export function setKnob(params: Params, { param, index }: Knob, to: number): Params {
  const value = params[param];
  if (index === undefined || !Array.isArray(value)) return { ...params, [param]: to };
  return { ...params, [param]: value.map((item, at) => (at === index ? to : item)) };
}

/** Whether a knob has this setting: the end of its range, or a whole number of steps from the beginning. */
export function isSetting({ from, to, step }: Knob, setting: number): boolean {
  const steps = (setting - from) / step;
  return setting === to || (setting >= from && setting < to && Math.abs(steps - Math.round(steps)) < 1e-6);
}

/** What the learner knows a value of the run as: its label beside the knobs. */
export function nameOfValue({ shows }: Steerable, name: string): Text {
  return shows.find((shown) => shown.name === name)?.label ?? { zh: name, en: name };
}

/** Whether a run has reached its goal. */
export function isReached(trace: Trace, goal: Goal): boolean {
  const number = trace.values[goal.value]?.number;
  return number !== undefined && isAtGoal(number, goal);
}

export function isAtGoal(number: number, goal: Goal): boolean {
  switch (goal.is) {
    case 'below':
      return number < goal.number;
    case 'above':
      return number > goal.number;
    case 'equal':
      return Math.abs(number - goal.number) < 1e-9;
  }
}

/** How many turns it takes to bring the knobs to `settings` from where the lesson put them. */
export function countTurns({ run, knobs }: Steerable, settings: readonly number[]): number {
  const turns = knobs.map((knob, index) => {
    const from = readKnob(run.params, knob) ?? 0;
    return Math.round(Math.abs((settings[index] ?? from) - from) / knob.step);
  });
  return turns.reduce((sum, count) => sum + count, 0);
}
