import type { Numbers } from '../../../src/engine/kernels/kernels.ts';

/**
 * The first number that is not the same in two lists, to the last bit and with the sign of a zero; undefined if there is
 * none. Any NaN is as good as another: JavaScript leaves it open which bits one has.
 */
export function firstDifference(
  found: Numbers | readonly number[],
  expected: Numbers | readonly number[],
): string | undefined {
  if (found.length !== expected.length) return `${found.length} numbers, not ${expected.length}`;
  for (let index = 0; index < found.length; index++)
    if (!Object.is(found[index], expected[index]))
      return `${show(found[index])}, not ${show(expected[index])}, at place ${index} of ${found.length}`;
  return undefined;
}

function show(number: number | undefined): string {
  return Object.is(number, -0) ? '-0' : String(number);
}

/**
 * The largest difference of two numbers in two lists, as a share of the largest number that is expected, or of `least` if
 * that is more; NaN where one of them alone has a NaN.
 */
export function largestGap(
  found: Numbers | readonly number[],
  expected: Numbers | readonly number[],
  least = 0,
): number {
  let [gap, largest] = [0, least];
  for (const [index, number] of expected.entries()) {
    if (Number.isNaN(number) && Number.isNaN(found[index])) continue;
    largest = Math.max(largest, Math.abs(number));
    gap = Math.max(gap, Math.abs((found[index] ?? Number.NaN) - number));
  }
  return gap === 0 ? 0 : gap / largest;
}
