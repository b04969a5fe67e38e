/** The batches of a Transformer's workload: for each window its tokens, and the token that follows each of them. */
export function windowsOf({ ids, batches, shape: { context } }) {
  return batches.map((starts) => ({
    inputs: starts.map((start) => ids.slice(start, start + context)),
    targets: starts.map((start) => ids.slice(start + 1, start + context + 1)),
  }));
}
