/**
 * Splits a text into one to train on and one to test on: its end, in one piece, because from tokens taken out here and
 * there the neighbours that stay would give away most. Throws a RangeError for a share out of range.
 *
 * @param ids the ids of the text
 * @param testShare how much of it is for the test, from 0 to 1, rounded to whole tokens
 */
export function splitText(
  ids: readonly number[],
  testShare: number,
): { train: readonly number[]; test: readonly number[] } {
  if (!(testShare >= 0 && testShare <= 1))
    throw new RangeError(`splitText: testShare must be from 0 to 1, but got ${testShare}.`);
  const trained = ids.length - Math.round(testShare * ids.length);
  return { train: ids.slice(0, trained), test: ids.slice(trained) };
}
