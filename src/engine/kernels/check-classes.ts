import type { Matrix } from '../matrix.ts';

/** Throws a RangeError unless every number is that of a class, a whole number from 0 to `count` − 1, or else `none`. */
export function checkClasses(
  where: string,
  name: string,
  { data }: Matrix,
  count: number,
  none?: number,
): void {
  for (const label of data) {
    if (label === none || (Number.isInteger(label) && label >= 0 && label < count)) continue;
    throw new RangeError(`${where}: ${name} must be whole numbers from 0 to ${count - 1}, but got ${label}.`);
  }
}
