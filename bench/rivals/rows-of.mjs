/** The batches of a workload, with the samples' own rows for their numbers. */
export function rowsOf({ x, target, batches }) {
  return batches.map((batch) => ({
    x: batch.map((sample) => x[sample]),
    target: batch.map((sample) => target[sample]),
  }));
}

/** Labels as one output a class: 1 for the right one, 0 for the others. */
export function toOneHot([label], classes) {
  return Array.from({ length: classes }, (_, index) => (index === label ? 1 : 0));
}
