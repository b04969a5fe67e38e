import type { Trace } from '../../experiments/core/trace.ts';
import { readKnob } from '../../lessons/model/knobs.ts';
import type { KnobBoard } from '../view.ts';
import { movesLeft, type Steering } from './steering.ts';

/** The knobs of a run, the numbers that it shows at their settings, and its picture. */
export function board(steerable: Parameters<typeof movesLeft>[1], steering: Steering): KnobBoard {
  const { knobs, shows, figure, labels } = steerable;
  return {
    knobs: knobs.map((knob) => ({ ...knob, at: readKnob(steering.params, knob) ?? knob.from })),
    shows: shows.map(({ name, label }) => ({
      label,
      number: steering.trace.values[name]?.number ?? Number.NaN,
    })),
    figure: { name: figure, trace: onGroundOf(steerable.run, steering.trace), labels, hide: [] },
    movesLeft: movesLeft(steering, steerable),
  };
}

/** While only the place on it moves, the ground is that of the lesson's run, and its map stands still. */
function onGroundOf(run: Trace, moved: Trace): Trace {
  const { surface } = run;
  const isSameGround = Object.entries(run.params).every(
    ([name, param]) => name === 'k' || name === 'b' || String(param) === String(moved.params[name]),
  );
  return surface !== undefined && isSameGround ? { ...moved, surface } : moved;
}
