/** When something happened. */
export type When = {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** The day in the learner's own calendar, there and then: days since 1970. */
  readonly day: number;
};

const millisecondsAMinute = 60 * 1000;
export const millisecondsADay = 24 * 60 * millisecondsAMinute;

/** A moment with the day that it was where the clocks stood `zone` minutes ahead of UTC. */
export function whenAt(at: number, zone: number): When {
  return { at, day: Math.floor((at + zone * millisecondsAMinute) / millisecondsADay) };
}
