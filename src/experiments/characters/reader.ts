import { varyDrawing } from '../../engine/datasets/drawings.ts';
import { glyphs } from '../../engine/datasets/glyphs.ts';
import { SoftmaxCrossEntropy } from '../../engine/losses.ts';
import { fromRows, toRows } from '../../engine/matrix.ts';
import { Adam } from '../../engine/optimisers.ts';
import type { Random } from '../../engine/random.ts';
import { softmax } from '../../engine/softmax.ts';
import { type Batch, Training } from '../../engine/training.ts';
import { createReader } from '../two-tasks.ts';
import type { LabelledDrawing } from './packed.ts';

/** How a reader is taught. */
export type Teaching = {
  /** Copies made of each drawing. */
  readonly perClass: number;
  readonly noise: number;
  readonly taughtShift: number;
  readonly centre: 'on' | 'off';
  readonly learningRate: number;
};

/** One of each character, as printed. */
export const printed: readonly LabelledDrawing[] = glyphs.map(({ pixels }, label) => ({ label, pixels }));

/** So many copies of each drawing as a batch, and the label of each. */
export function makeCopies(
  drawings: readonly LabelledDrawing[],
  copies: number,
  { noise, shift, centre }: { noise: number; shift: number; centre: 'on' | 'off' },
  random: Random,
): Batch & { readonly labels: readonly number[] } {
  const options = { noise, shift, isCentred: centre === 'on' };
  const rows = drawings.flatMap(({ pixels }) => varyDrawing(pixels, copies, options, random));
  const labels = drawings.flatMap(({ label }) => Array.from({ length: copies }, () => label));
  return { x: fromRows(rows), target: fromRows(labels.map((label) => [label])), labels };
}

/** A network that has learned nothing yet and the exercises it is going to be taught with: `step` takes one look at all of them. */
export function openReader(drawings: readonly LabelledDrawing[], teaching: Teaching, random: Random) {
  const { perClass, noise, taughtShift: shift, centre, learningRate } = teaching;
  const exercises = makeCopies(drawings, perClass, { noise, shift, centre }, random);
  const network = createReader(0, random);
  const training = new Training({
    network,
    loss: new SoftmaxCrossEntropy(),
    optimiser: new Adam(learningRate),
  });
  return {
    network,
    exercises,
    step() {
      training.step(exercises);
    },
    /** The share it gives to each of the ten characters, for pixels as it gets to see them. */
    read(pixels: readonly number[]): number[] {
      const [scores = []] = toRows(network.forward(fromRows([pixels])));
      return softmax(scores);
    },
  };
}
