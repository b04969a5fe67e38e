import { expect, test } from 'vitest';
import type { Trace } from '../../src/experiments/trace.ts';
import { listOf, numberOf } from '../experiments/run-of.ts';
import { lessonNumber } from './shipped-lessons.ts';

// What a lesson says in words about a run of its own must be true of that very run.

/** The runs of an experiment that a lesson lets its learner watch, in their order. */
function watched(lesson: number, experiment: string): Trace[] {
  return lessonNumber(lesson).lesson.scenes.flatMap((scene) =>
    scene.kind === 'watch' && scene.figure.trace.experiment === experiment ? [scene.figure.trace] : [],
  );
}

test('lesson 2: A, fed raw marks, admits everybody; B, fed scaled ones, is right about nearly all', () => {
  const [raw, scaled] = watched(2, 'admission-learned');
  if (!raw || !scaled) throw new Error('lesson 2 shows both runs');
  for (const weight of listOf(raw.frames.at(-1), 'weights')) expect(weight).toBeGreaterThan(0);
  expect(numberOf(raw, 'testAccuracy')).toBe(numberOf(raw, 'admittedShare'));
  expect(numberOf(scaled, 'testAccuracy')).toBeGreaterThanOrEqual(95);
});
