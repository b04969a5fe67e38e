import { millisecondsADay, type When, whenAt } from '../../learner/fact-time.ts';
import type { JournalLine } from './journal-line.ts';

/** Two machines' clocks may differ by so much. */
const tolerance = millisecondsADay;

export type Dated = {
  /** For each line, in the order given. */
  readonly whens: readonly When[];
  /** The latest of them, as `When` has it; undefined if there is none. */
  readonly latest: number | undefined;
  readonly told: number | undefined;
  /** Whether some line was dated by a clock that ran ahead. */
  readonly ranAhead: boolean;
};

/**
 * When the facts of lines, in their order of folding, happened. The clock that dated them is believed, but for two cases:
 * one moved back counts as having stood still, and one that had run ahead of `now` and was put right since told nothing.
 * `before` is when the fact before the first of them happened.
 */
export function dateLines(lines: readonly JournalLine[], now: number, before: number | undefined): Dated {
  const isBelieved = ({ clock }: JournalLine) => clock <= now + tolerance;
  // What a fast clock dated at the very beginning happened no later than what the right one dated first.
  let latest = before ?? lines.find(isBelieved)?.clock ?? now;
  let told = before ?? 0;
  const whens = lines.map((line) => {
    const { clock, zone } = line;
    if (isBelieved(line)) latest = Math.max(latest, clock);
    told = Math.max(told, clock);
    return whenAt(clock, zone, { at: latest, told });
  });
  return {
    whens,
    latest: lines.length === 0 ? before : latest,
    told: lines.length === 0 ? before : told,
    ranAhead: !lines.every(isBelieved),
  };
}

/** Whether what happened by then can be believed now. */
export function isPast(latest: number, now: number): boolean {
  return latest <= now + tolerance;
}
