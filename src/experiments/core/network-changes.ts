import type { Matrix, Network } from '../../engine/index.ts';

/** What running a network `runs` times changes: compared number by number with what was before. */
export function runOften(network: Network, x: Matrix, runs: number) {
  const weightsBefore = parametersOf(network);
  const outputsBefore = [...network.forward(x).data];
  let outputsChanged = 0;
  for (let run = 1; run < runs; run++)
    outputsChanged += countDifferent(outputsBefore, network.forward(x).data);
  return { weightsChanged: countDifferent(weightsBefore, parametersOf(network)), outputsChanged };
}

/** Every weight and bias, layer by layer, each matrix row by row. */
export function parametersOf(network: Network): number[] {
  return network.parameters.flatMap((parameter) => [...parameter.value.data]);
}

export function countDifferent(before: readonly number[], after: ArrayLike<number>): number {
  return before.filter((number, index) => number !== after[index]).length;
}
