import { expect, test } from 'vitest';
import type { Trace } from '../../src/experiments/trace.ts';
import { listOf, numberOf, runOf } from '../experiments/run-of.ts';
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

test('lesson 6: the border bends for XOR, for the moons and for the rings; one hidden neuron is too few', () => {
  const [bent, eight, rings] = watched(6, 'classifier');
  if (!bent || !eight || !rings) throw new Error('lesson 6 shows three runs');
  expect(numberOf(bent, 'right')).toBe(4);
  expect(numberOf(eight, 'testAccuracy')).toBeGreaterThanOrEqual(99);
  expect(numberOf(rings, 'testAccuracy')).toBeGreaterThanOrEqual(95);
  const { params, seed } = eight;
  expect(numberOf(runOf('classifier', { ...params, neurons: 1 }, seed), 'testAccuracy')).toBeLessThan(93);
  for (const neurons of [3, 4])
    expect(numberOf(runOf('classifier', { ...params, neurons }, seed), 'testAccuracy')).toBeGreaterThan(97);
});
