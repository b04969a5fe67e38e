/**
 * Puts the end of a text aside for a test: training must never see it. In one piece, because from tokens taken out here
 * and there the neighbours that stay would give away most.
 *
 * @param share how much is held out, from 0 to 1, rounded to whole tokens; throws a RangeError for another
 */
export function splitText(
  ids: readonly number[],
  share: number,
): { train: readonly number[]; heldOut: readonly number[] } {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`splitText: share must be from 0 to 1, but got ${share}.`);
  const trained = ids.length - Math.round(share * ids.length);
  return { train: ids.slice(0, trained), heldOut: ids.slice(trained) };
}
