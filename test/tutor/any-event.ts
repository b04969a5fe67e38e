import fc from 'fast-check';
import type { Event } from '../../src/tutor/event.ts';

/** Keys that mean the same at every question and run. */
export const presses: readonly Event[] = [
  { kind: 'next' },
  { kind: 'hint' },
  { kind: 'skip' },
  { kind: 'why' },
  { kind: 'pause' },
  { kind: 'restart' },
  { kind: 'confide', confidence: 3 },
  { kind: 'confide', confidence: undefined },
  { kind: 'speed', by: 1 },
];

/** Anywhere in a run of so many frames, and beyond its ends. */
export function anyTime(frames: number): fc.Arbitrary<Event> {
  return fc.oneof(
    fc.record({ kind: fc.constant('seek' as const), frame: fc.integer({ min: -5, max: frames }) }),
    fc.record({ kind: fc.constant('tick' as const), frames: fc.nat(frames) }),
  );
}
