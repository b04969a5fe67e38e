/** A list that only grows. Its copies are values; the same copy is given out until the list grows again. */
export type GrowingList<T> = {
  push(item: T): void;
  copy(): readonly T[];
};

/** `arrange` makes a copy; without it, in the order of pushing. */
export function createGrowingList<T>(
  arrange: (items: readonly T[]) => T[] = (items) => [...items],
): GrowingList<T> {
  const items: T[] = [];
  let latest: readonly T[] = [];
  return {
    push: (item) => {
      items.push(item);
    },
    copy: () => {
      if (latest.length !== items.length) latest = arrange(items);
      return latest;
    },
  };
}
