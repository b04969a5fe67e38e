/**
 * Copies of a list that only grows: they are values, and the same one is given out until the list has grown again.
 * `arrange` makes a copy, one item for each of the list.
 */
export function copiesOf<T, U = T>(
  items: readonly T[],
  arrange: (items: readonly T[]) => readonly U[],
): () => readonly U[] {
  let latest: readonly U[] = [];
  return () => {
    if (latest.length !== items.length) latest = arrange(items);
    return latest;
  };
}
