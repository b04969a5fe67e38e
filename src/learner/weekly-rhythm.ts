/** How often somebody learns, by the week. Nothing here ever falls: a missed week takes nothing away. */
export type Rhythm = {
  /** Days of this week on which something was learned, and how many are enough. */
  readonly thisWeek: number;
  readonly goal: number;
  /** All days on which something was learned. */
  readonly days: number;
  /** Weeks that had enough days, and weeks missed that a freeze stood in for. */
  readonly weeks: number;
};

const goal = 3;
/** A week with enough days earns a freeze, which stands in for a week missed later; so many are kept. */
const mostFreezes = 2;

/** `days` are those on which something was learned, as days since 1970; `today` is such a day too. */
export function rhythmOf(days: readonly number[], today: number): Rhythm {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(weekOf(day), (counts.get(weekOf(day)) ?? 0) + 1);
  // East of here the next week may have begun already when something was learned there.
  const present = counts.has(weekOf(today + 1)) ? weekOf(today + 1) : weekOf(today);
  const thisWeek = counts.get(present) ?? 0;
  let weeks = 0;
  let freezes = 0;
  let before: number | undefined;
  for (const [week, count] of [...counts].sort(([a], [b]) => a - b)) {
    const missed = before === undefined ? 0 : week - before - 1;
    const covered = Math.min(freezes, missed);
    freezes -= covered;
    weeks += covered;
    before = week;
    if (count >= goal) {
      weeks++;
      freezes = Math.min(mostFreezes, freezes + 1);
    } else if (week < present && freezes > 0) {
      weeks++;
      freezes--;
    }
  }
  return { thisWeek, goal, days: days.length, weeks };
}

/** Weeks begin on a Monday; the first of January 1970 was a Thursday. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}
