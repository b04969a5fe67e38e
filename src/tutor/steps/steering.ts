import { formatNumber } from '../../experiments/core/format-number.ts';
import type { Params, Run, Trace } from '../../experiments/core/trace.ts';
import { runExperiment } from '../../experiments/run.ts';
import { countTurns, readKnob, setKnob } from '../../lessons/model/knobs.ts';
import type { Knob, Steerable } from '../../lessons/model/question.ts';

/** A run whose knobs are being turned. */
export type Steering = {
  readonly params: Params;
  /** The run at these settings, carried out anew at each turn. */
  readonly trace: Trace;
  readonly turns: number;
};

/** The run as the lesson gives it. */
export function startSteering({ run }: Steerable): Steering {
  return { params: run.params, trace: run, turns: 0 };
}

/**
 * Turns a knob to the nearest step in its range. Each step is a turn; where turns are counted, a longer way ends with the
 * allowance.
 */
export function turn(steering: Steering, steerable: Steerable, knob: Knob, to: number): Steering {
  const from = readKnob(steering.params, knob);
  if (from === undefined) return steering;
  const wanted = Math.round((snap(knob, to) - from) / knob.step);
  const allowed = movesLeft(steering, steerable) ?? Number.POSITIVE_INFINITY;
  const steps = Math.min(Math.abs(wanted), allowed);
  if (!(steps > 0)) return steering;
  const target = snap(knob, from + Math.sign(wanted) * steps * knob.step);
  return steerTo(setKnob(steering.params, knob, target), steering.turns + steps, steering.trace) ?? steering;
}

export function movesLeft(steering: Steering, { moves }: Steerable): number | undefined {
  return moves === undefined ? undefined : Math.max(0, moves - steering.turns);
}

/** The run with all knobs set at once, as somebody types it. */
export function setAll(steerable: Steerable, settings: readonly number[]): Steering | undefined {
  const snapped = steerable.knobs.map((knob, index) => snap(knob, settings[index] ?? Number.NaN));
  const params = steerable.knobs.reduce(
    (before, knob, index) => setKnob(before, knob, snapped[index] ?? 0),
    steerable.run.params,
  );
  return steerTo(params, countTurns(steerable, snapped), steerable.run);
}

/** Where the knobs stand, as an answer: `k = 2.5, b = 3.5`. */
export function settingsText(steering: Steering, { knobs }: Steerable, language: 'zh' | 'en'): string {
  return knobs
    .map((knob) => `${knob.label[language]} = ${formatNumber(readKnob(steering.params, knob) ?? 0)}`)
    .join(', ');
}

/** The same as somebody would type it: `2.5 3.5`. */
export function typedSettings({ params }: Steering, { knobs }: Steerable): string {
  return knobs.map((knob) => readKnob(params, knob) ?? 0).join(' ');
}

function steerTo(params: Params, turns: number, { experiment, seed }: Run): Steering | undefined {
  const trace = runExperiment({ experiment, params, seed });
  return Array.isArray(trace) ? undefined : { params, trace, turns };
}

function snap({ from, to, step }: Knob, value: number): number {
  const steps = Math.round((value - from) / step);
  // Rounded away from binary dust: 0.1 · 3 stands as 0.3.
  const snapped = Number((from + steps * step).toPrecision(12));
  return Math.min(Math.max(from, snapped), to);
}
