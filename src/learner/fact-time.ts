/** When something happened. */
export type When = {
  /** In milliseconds since 1970; never before what happened earlier. */
  readonly at: number;
  /** The same if every clock is believed, also one that is known by now to have run ahead: what it earned stays earned. */
  readonly told: number;
  /** The day that the learner's own calendar showed there and then: days since 1970. */
  readonly day: number;
};

const millisecondsAMinute = 60 * 1000;
export const millisecondsADay = 24 * 60 * millisecondsAMinute;

/** What a clock told that stood `zone` minutes ahead of UTC, with what is made of it. */
export function whenAt(
  clock: number,
  zone: number,
  { at, told }: Pick<When, 'at' | 'told'> = { at: clock, told: clock },
): When {
  return { at, told, day: Math.floor((clock + zone * millisecondsAMinute) / millisecondsADay) };
}
