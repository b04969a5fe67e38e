import type { Frame, NonEmpty } from '../core/trace.ts';

/** One look at a machine in training. */
export type Look = {
  readonly at: number;
  /** On what it learns from. */
  readonly loss: number;
  /** On what it is examined with. */
  readonly testLoss: number;
  /** What it says at the moment. */
  readonly says: { readonly [mark: string]: readonly number[] };
};

/** The looks at a broken machine, each with the losses of the healthy one at the same step. */
export function besideHealthy(broken: NonEmpty<Look>, healthy: NonEmpty<Look>): NonEmpty<Frame> {
  const frameOf = ({ at, loss, testLoss, says }: Look, index: number): Frame => {
    const beside = healthy[index] ?? healthy[0];
    const marks = { testLoss, healthyLoss: beside.loss, healthyTestLoss: beside.testLoss, ...says };
    return { at, loss, marks, working: [] };
  };
  const [first, ...others] = broken;
  return [frameOf(first, 0), ...others.map((look, index) => frameOf(look, index + 1))];
}
