import { expect, test } from 'vitest';
import { gridColumns, gridRows } from '../../src/experiments/border-grid.ts';
import type { Trace } from '../../src/experiments/trace.ts';
import { listOf, numberOf } from '../experiments/run-of.ts';
import { lessonNumber } from './shipped-lessons.ts';

// What a lesson says in words about a run of its own must be true of that very run; its `claims` say how often it is true.

/** The runs of an experiment that a lesson lets its learner watch, in their order. */
function watched(lesson: number, experiment: string): Trace[] {
  return lessonNumber(lesson).lesson.scenes.flatMap((scene) =>
    scene.kind === 'watch' && scene.figure.trace.experiment === experiment ? [scene.figure.trace] : [],
  );
}

test('lesson 2: A, fed raw marks, has weights above zero and admits everybody', () => {
  const [raw] = watched(2, 'admission-learned');
  if (!raw) throw new Error('lesson 2 shows the run');
  for (const weight of listOf(raw.frames.at(-1), 'weights')) expect(weight).toBeGreaterThan(0);
  expect(numberOf(raw, 'testAccuracy')).toBe(numberOf(raw, 'admittedShare'));
});

test('lesson 6: the strip that the learner sketches is the one that the network draws', () => {
  const last = watched(6, 'classifier')[0]?.frames.at(-1);
  // The lit corners are joined through the middle of the plane, and the dark ones kept apart.
  expect(listOf(last, 'map')[Math.floor((gridRows * gridColumns) / 2)]).toBeGreaterThan(0);
});

test('lesson 7: of two lines into one neuron, that from x₁ bears four times the blame, and it is seen', () => {
  const [net] = watched(7, 'blame-network');
  if (!net) throw new Error('lesson 7 shows the network');
  const frame = net.frames[5];
  const [x1 = 0, x2 = 0] = listOf(frame, 'input');
  expect(x1).toBe(4 * x2);
  const blame = listOf(frame, 'dw1').map(Math.abs);
  const [first, second] = [blame.slice(0, 3), blame.slice(3)];
  for (const [neuron, share] of first.entries()) expect(share).toBeCloseTo(4 * (second[neuron] ?? 0), 12);
  expect(Math.min(...first)).toBeGreaterThan(Math.max(...second));
});

test('lesson 7: the stick and the blame are written alike, and the answer comes close', () => {
  const [net] = watched(7, 'blame-network');
  if (!net) throw new Error('lesson 7 shows the network');
  expect(numberOf(net, 'felt').toFixed(6)).toBe(numberOf(net, 'blamed').toFixed(6));
  expect(Math.abs(numberOf(net, 'yEnd') - numberOf(net, 'target'))).toBeLessThan(0.1);
});
