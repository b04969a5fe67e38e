import { formatNumber } from '../experiments/format-number.ts';
import { runExperiment } from '../experiments/run.ts';
import type { Params, Run, Trace } from '../experiments/trace.ts';
import type { Knob, Steerable } from '../lessons/question.ts';
import { countTurns, readKnob, setKnob } from '../lessons/steering.ts';

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

/** One turn of a knob, to the nearest step in its range. A turn over the allowance, or to where it stands, changes nothing. */
export function turn(steering: Steering, steerable: Steerable, knob: Knob, to: number): Steering {
  const from = readKnob(steering.params, knob);
  const target = snap(knob, to);
  if (from === undefined || target === from || movesLeft(steering, steerable) === 0) return steering;
  return steerTo(setKnob(steering.params, knob, target), steering.turns + 1, steering.trace) ?? steering;
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
