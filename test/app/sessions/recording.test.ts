import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { endHere, openSession } from '../../../src/app/sessions/lesson-session.ts';
import type { RecordedLine } from '../../../src/app/sessions/recording.ts';
import { ExplainedError } from '../../../src/app/system/explained-error.ts';
import { recordInto } from '../../../src/app/system/line-file.ts';
import type { Event } from '../../../src/tutor/event.ts';
import { startLesson } from '../../../src/tutor/start-lesson.ts';
import type { TutorState } from '../../../src/tutor/state.ts';
import { update } from '../../../src/tutor/update.ts';
import { anyTime, presses } from '../../tutor/any-event.ts';
import { wholeLesson as lesson } from '../../tutor/lessons.ts';

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { arbitrary: fc.constantFrom(...presses), weight: 3 },
  anyTime(10),
  fc.constantFrom('1', '2', '5', '1 2 3', 'east', '').map((raw): Event => ({ kind: 'answer', raw })),
);

/** Carries a recording out again: the effects of each line, and the state at its end. */
function replay(lines: readonly RecordedLine[]) {
  let state: TutorState | undefined;
  const effects = lines.map((line) => {
    if (line.kind === 'opened') {
      const next = startLesson(line.lesson, line.rules, line.resumeAt, line.drawn);
      state = next[0];
      return next[1];
    }
    if (state === undefined) throw new Error('an event before anything was opened');
    const next = update(line.isLast ? endHere(state) : state, line.event);
    state = next[0];
    return next[1];
  });
  return { effects, state };
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'nn-tutor-recording-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

/** A sitting with these events, recorded in a file, as it is read back. */
function recorded(events: readonly Event[], path: string) {
  let time = 0;
  const session = openSession({
    parts: [
      { lesson, resumeAt: undefined, remember: (fact) => fact, counts: true, longest: 30 },
      { lesson, resumeAt: undefined, remember: (fact) => fact, counts: true, longest: 1000 },
    ],
    encore: undefined,
    asksConfidence: true,
    record: () => {},
    learner: () => ({ losses: [], misses: [] }),
    summary: () => ({ kind: 'revisit' }),
    now: () => time++,
    recorder: recordInto(path),
  });
  for (const event of events) session.send(event);
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line): RecordedLine => JSON.parse(line));
}

test('a recording gives the same effects when it is carried out again', () => {
  const path = join(folder(), 'recording.jsonl');
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      const lines = recorded(events, path);
      expect(lines.filter(({ kind }) => kind === 'event')).toHaveLength(events.length);
      const again = JSON.parse(JSON.stringify(replay(lines).effects));
      expect(again).toEqual(lines.map(({ effects }) => effects));
    }),
    { numRuns: 50 },
  );
});

test('a file that cannot be written is explained before anything is played', () => {
  const path = join(folder(), 'missing', 'recording.jsonl');
  expect(() => recordInto(path)).toThrow(ExplainedError);
  expect(existsSync(path)).toBe(false);
});
