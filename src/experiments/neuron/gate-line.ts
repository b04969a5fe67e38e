import {
  computeNeuron,
  fromRows,
  type Neuron,
  type NeuronWorking,
  step,
  toRows,
} from '../../engine/index.ts';
import { angle } from '../core/angles.ts';
import { define } from '../core/experiment.ts';
import { formatFactor as f, formatNumber } from '../core/format-number.ts';
import { numbered } from '../core/formula.ts';
import { number, word } from '../core/params.ts';
import { createGrid, windowAround } from '../core/plane-grid.ts';
import type { Frame, Line, NonEmpty, Value } from '../core/trace.ts';
import { value } from '../core/value.ts';

const corners = [[0, 0], [0, 1], [1, 0], [1, 1]] as const; // biome-ignore format: rows
type Corner = (typeof corners)[number];
/** Which of the corners are of class 1. */
const gates = { xor: [0, 1, 1, 0], or: [0, 1, 1, 1], and: [0, 0, 0, 1] } as const;

/** XOR's lit corners, and its dark ones. */
const [firstDark, firstLit, otherLit, otherDark] = corners;
const wrongAngles = {
  outUpAngle: angleFrom(firstDark, firstLit),
  outBackAngle: angleFrom(otherLit, firstLit),
  outLeftAngle: angleFrom(otherDark, firstLit),
  outDownAngle: angleFrom(otherDark, firstDark),
  firstDarkAngle: angleFrom(firstLit, firstDark),
  otherDarkAngle: angleFrom(firstLit, otherDark),
  acrossAngle: angleFrom(firstDark, otherDark),
};

/**
 * One neuron with weights set by hand tries to be a gate: it draws a straight line, z = 0, and what lies on it or beyond
 * it lights up. Of XOR it never gets more than three corners right.
 */
export const gateLine = define({
  name: 'gate-line',
  params: {
    gate: word('xor', 'or', 'and'),
    w1: number(1, -10, 10),
    w2: number(1, -10, 10),
    b: number(-0.5, -10, 10),
  },
  run({ gate, w1, w2, b }) {
    const labels = gates[gate];
    const neuron: Neuron = { weights: [w1, w2], bias: b, activation: step };
    const answers = corners.map((corner) => computeNeuron(neuron, corner));
    const right = answers.filter(({ output }, corner) => output === labels[corner]).length;
    const window = windowAround(fromRows(corners));
    // Maps show outputs from −1 to 1.
    const sideOf = ({ output }: NeuronWorking) => 2 * output - 1;
    const frame: Frame = {
      at: 0,
      loss: (4 - right) / 4,
      marks: {
        x1: corners.map(([x1]) => x1),
        x2: corners.map(([, x2]) => x2),
        label: labels,
        output: answers.map(sideOf),
        map: toRows(createGrid(window)).map((place) => sideOf(computeNeuron(neuron, place))),
        window,
        accuracy: 25 * right,
      },
      working: [],
    };
    const sums = corners.map(([x1, x2], corner) =>
      value(
        answers[corner]?.z ?? Number.NaN,
        'w₁·x₁ + w₂·x₂ + b',
        `${f(w1)}·${f(x1)} + ${f(w2)}·${f(x2)} + ${f(b)}`,
      ),
    );
    /** Which corner, and its sum in one line. */
    const lineOf = ([x1, x2]: Corner): Line => {
      const steps = sums[2 * x1 + x2]?.working ?? [];
      return { left: `z(${x1}, ${x2})`, right: steps.map(({ right }) => right).join(' = ') };
    };
    const counted: NonEmpty<Line> = [
      lineOf(firstDark),
      ...corners.slice(1).map(lineOf),
      { left: 'n', right: formatNumber(right) },
    ];
    const values = {
      w1: value(w1, 'w₁'),
      w2: value(w2, 'w₂'),
      b: value(b, 'b'),
      corners: value(4, 'n'),
      right: { number: right, working: counted },
      ...(gate === 'xor' ? { litAngle: angleFrom(firstLit, otherLit) } : {}),
      ...numbered('z', sums),
    };
    const mistakes = {
      half: value(2, 'n/2', '4/2'),
      one: value(1, 'n/4', '4/4'),
      ...(gate === 'xor' ? wrongAngles : {}),
    };
    return { frames: [frame], values, mistakes, end: { kind: 'stopped' } };
  },
});

/** The way from one corner to another. */
function angleFrom([x1, x2]: Corner, [otherX1, otherX2]: Corner): Value {
  return angle('Δx₁', 'Δx₂', otherX1 - x1, otherX2 - x2);
}
