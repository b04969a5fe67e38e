import {
  Adam,
  type Batch,
  createRandom,
  cropAndCentre,
  fromRows,
  glyphs,
  type Network,
  type Random,
  SoftmaxCrossEntropy,
  softmax,
  Training,
  toRows,
  varyDrawing,
} from '../../engine/index.ts';
import { createReader, hiddenNeurons } from '../forgetting/glyph-tasks.ts';
import type { LabelledDrawing } from './packed.ts';

/** How a reader is taught. */
export type Teaching = {
  /** Copies made of each drawing. */
  readonly perClass: number;
  readonly noise: number;
  readonly taughtShift: number;
  /** By how many cells the copies are made larger or smaller, each way. */
  readonly stretch: number;
  readonly centre: 'on' | 'off';
  readonly learningRate: number;
  /** Neurons of the hidden layer. */
  readonly hidden: number;
};

/** How it is taught where nothing else is said; `steps` is how often it looks at all its exercises. */
export const usual: Teaching & { readonly steps: number } = {
  perClass: 12,
  noise: 0.05,
  taughtShift: 0,
  stretch: 0,
  centre: 'on',
  steps: 60,
  learningRate: 0.02,
  hidden: hiddenNeurons,
};

/** How it is taught drawings by hand: no hand draws a character twice in one size. */
export const byHand: typeof usual = { ...usual, stretch: 2 };

/** One of each character, as printed. */
export const printed: readonly LabelledDrawing[] = glyphs.map(({ pixels }, label) => ({ label, pixels }));

/** So many copies of each drawing as a batch, and the label of each. */
export function makeCopies(
  drawings: readonly LabelledDrawing[],
  copies: number,
  {
    noise,
    shift,
    centre,
    stretch = 0,
  }: { noise: number; shift: number; centre: 'on' | 'off'; stretch?: number },
  random: Random,
): Batch & { readonly labels: readonly number[] } {
  const options = { noise, shift, stretch, isCentred: centre === 'on' };
  const rows = drawings.flatMap(({ pixels }) => varyDrawing(pixels, copies, options, random));
  const labels = drawings.flatMap(({ label }) => Array.from({ length: copies }, () => label));
  return { x: fromRows(rows), target: fromRows(labels.map((label) => [label])), labels };
}

/** A network that has learned nothing yet and the exercises it is going to be taught with: `step` takes one look at all of them. */
export function openReader(drawings: readonly LabelledDrawing[], teaching: Teaching, random: Random) {
  const { perClass, noise, taughtShift: shift, stretch, centre, learningRate, hidden } = teaching;
  const exercises = makeCopies(drawings, perClass, { noise, shift, stretch, centre }, random);
  const network = createReader(0, random, hidden);
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
    read: (pixels: readonly number[]) => sharesOf(network, pixels),
  };
}

/** What a reader makes of a drawing: its share for each of the ten characters. */
export type ReadDrawing = (pixels: readonly number[]) => readonly number[];

/**
 * A reader that was taught these drawings, or nothing at all if there are none: the network of the experiment with the
 * same drawings, seed and settings.
 */
export function teachReader(
  drawings: readonly LabelledDrawing[],
  seed: number,
  teaching: typeof usual = byHand,
): ReadDrawing {
  const see = (pixels: readonly number[]) => (teaching.centre === 'on' ? cropAndCentre(pixels) : pixels);
  const random = createRandom(seed);
  if (drawings.length === 0) {
    const network = createReader(0, random, teaching.hidden);
    return (pixels) => sharesOf(network, see(pixels));
  }
  const reader = openReader(drawings, teaching, random);
  for (let step = 0; step < teaching.steps; step++) reader.step();
  return (pixels) => reader.read(see(pixels));
}

function sharesOf(network: Network, pixels: readonly number[]): number[] {
  const [scores = []] = toRows(network.forward(fromRows([pixels])));
  return softmax(scores);
}
