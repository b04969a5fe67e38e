import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Event } from '../../../src/tutor/event.ts';
import type { Fact } from '../../../src/tutor/fact.ts';
import { startLesson } from '../../../src/tutor/start-lesson.ts';
import { update } from '../../../src/tutor/update.ts';
import { view } from '../../../src/tutor/view.ts';
import { anyTime, presses } from '../any-event.ts';
import { wholeLesson } from '../lessons.ts';

const raw = fc.oneof(
  fc.constantFrom('', '1', '2', '3', '1 2 3', '3 2 1', '0.5', '-0.5', '7', '45', '225', '2 3', 'north', '？'),
  fc.string({ maxLength: 6 }),
);
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  raw.map((text) => ({ kind: 'answer' as const, raw: text })),
  // Most go on, or little would be seen.
  fc.constantFrom<Event>(...presses, { kind: 'next' }, { kind: 'leave' }),
  fc.record({
    kind: fc.constant('turn' as const),
    knob: fc.nat(3),
    to: fc.double({ noNaN: true, min: -9, max: 9 }),
  }),
  anyTime(60),
);

const questions = wholeLesson.scenes.flatMap((scene) => (scene.kind === 'ask' ? [scene.question] : []));
const predictions = questions.filter(({ predict }) => predict);

/** The questions whose answer may be known: answered rightly, skipped, or shown by the last hint. */
function settledBy(facts: readonly Fact[]): Set<string> {
  return new Set(
    facts.flatMap((fact) =>
      (fact.kind === 'answered' && fact.verdict === 'right') || fact.kind === 'skipped'
        ? [fact.question]
        : [],
    ),
  );
}

test('no reveal is reachable before its prediction, whatever a learner does, and nobody is ever stuck', () => {
  const revealed: string[] = [];
  fc.assert(
    fc.property(
      fc.array(anyEvent, { maxLength: 150, size: 'max' }),
      fc.boolean(),
      (events, asksConfidence) => {
        let [state, effects] = startLesson(wholeLesson, { counts: true, asksConfidence });
        const facts: Fact[] = [];
        for (const event of events) {
          for (const effect of effects) if (effect.kind === 'record') facts.push(effect.fact);
          const { said, live } = view(state, () => ({ losses: [], misses: [] }));
          const settled = settledBy(facts);
          for (const question of predictions) {
            if (settled.has(question.id)) continue;
            // Its reason is never said, and no run after it plays.
            expect(
              said.some((bubble) => bubble.kind === 'tutor' && bubble.text === question.reveal.why),
            ).toBe(false);
            const asked = wholeLesson.scenes.findIndex(
              (scene) => scene.kind === 'ask' && scene.question === question,
            );
            if (live.kind === 'playback') expect(state.scene).toBeLessThan(asked);
          }
          if (live.kind === 'playback') revealed.push(live.caption.en);
          [state, effects] = update(state, event);
        }
        // From anywhere, skipping and going on ends the lesson.
        for (let step = 0; state.step.at !== 'done'; step++) {
          expect(step).toBeLessThan(100);
          [state, effects] = update(state, { kind: state.step.at === 'asking' ? 'skip' : 'next' });
        }
      },
    ),
    { numRuns: 300 },
  );
  // The property says something only if runs were reached at all.
  expect(revealed.length).toBeGreaterThan(0);
});
