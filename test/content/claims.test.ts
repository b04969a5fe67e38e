import { expect, test } from 'vitest';
import { gridColumns, gridRows } from '../../src/experiments/core/plane-grid.ts';
import type { Trace } from '../../src/experiments/core/trace.ts';
import { countVariations } from '../../src/lessons/compile/scope/variations.ts';
import type { Question } from '../../src/lessons/model/question.ts';
import { listOf, numberOf, runOf } from '../experiments/run-of.ts';
import { recalled } from './shipped-backend.ts';
import { lessonNumber } from './shipped-lessons.ts';

// What a lesson says in words about a run of its own must be true of that very run; its `claims` say how often it is true.

/** The runs of an experiment that a lesson lets its learner watch, in their order. */
function watched(lesson: number, experiment: string): Trace[] {
  return lessonNumber(lesson).lesson.scenes.flatMap((scene) =>
    scene.kind === 'watch' && scene.figure.trace.experiment === experiment ? [scene.figure.trace] : [],
  );
}

test('lesson 1: with other random weights the machine guesses another character', () => {
  const [first, other] = watched(1, 'untrained-reader');
  if (!first || !other) throw new Error('lesson 1 shows both machines');
  expect(numberOf(other, 'guess')).not.toBe(numberOf(first, 'guess'));
  expect(numberOf(other, 'isRight')).toBe(0);
});

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

test('lesson 8: some are silent in every mini-batch, never all, and each time the answer is another', () => {
  const [group] = watched(8, 'dropout-batches');
  if (!group) throw new Error('lesson 8 shows the mini-batches');
  const batches = group.frames.slice(0, -1);
  for (const frame of batches) {
    const silent = listOf(frame, 'silenced').filter((one) => one === 1).length;
    expect(silent).toBeGreaterThan(0);
    expect(silent).toBeLessThan(numberOf(group, 'neurons'));
  }
  const answers = group.frames.map((frame) =>
    listOf(frame, 'output')
      .map((y) => y.toFixed(2))
      .join(),
  );
  expect(new Set(answers).size).toBe(group.frames.length);
});

test('lesson 8: with dropout the dots hardly rise, and stopping early does as well', () => {
  const [, cram, drop] = watched(8, 'overfit');
  if (!cram || !drop) throw new Error('lesson 8 shows both runs');
  expect(numberOf(drop, 'timesBest')).toBeLessThan(1.2);
  expect(numberOf(drop, 'accuracyEnd')).toBeLessThan(100);
  expect(numberOf(cram, 'accuracyEnd')).toBe(100);
  expect(numberOf(cram, 'testAccuracyStop')).toBeGreaterThanOrEqual(numberOf(drop, 'testAccuracyEnd'));
});

test('lesson 9: with one card of each the old lesson falls and is pulled back', () => {
  const [, , one] = watched(9, 'forgetting');
  if (!one) throw new Error('lesson 9 shows the review');
  const taught = one.frames.filter(({ at }) => at > numberOf(one, 'stepsA'));
  const lowest = Math.min(...taught.map(({ marks }) => Number(marks.accuracyA)));
  expect(lowest).toBeLessThan(numberOf(one, 'accuracyABefore') / 2);
  expect(numberOf(one, 'accuracyA')).toBeGreaterThan(2 * lowest);
});

test('lesson 9: the sorter is one of those for which two cards of each are enough, and one is not', () => {
  const sorter = runOf('forgetting', { review: 2 }, 8);
  expect(numberOf(sorter, 'accuracyA')).toBeGreaterThan(90);
  expect(numberOf(runOf('forgetting', { review: 1, dropout: 0.25 }, 8), 'accuracyA')).toBeLessThan(90);
});

// The same where a question is asked again with other numbers.

/** A question of a lesson with the numbers of each of its variations. */
function everyVersionOf(lesson: number, scene: string): Question[] {
  const { file } = lessonNumber(lesson);
  const found = file.scenes.find((each) => 'kind' in each && each.id === scene);
  if (found === undefined || !('kind' in found)) throw new Error(`lesson ${lesson} has no ${scene}`);
  return Array.from(
    { length: countVariations(found) },
    (_, variation) => recalled(file.id, `${file.id}/${scene}`, variation).question,
  );
}

test('lesson 7: whatever the inputs, the lines from x₁ have four times the signal and more of the blame', () => {
  for (const { figure } of everyVersionOf(7, 'which-lines')) {
    const frame = figure?.trace.frames[5];
    const [x1 = 0, x2 = 0] = listOf(frame, 'input');
    expect(x1).toBeCloseTo(4 * x2, 12);
    const blame = listOf(frame, 'dw1').map(Math.abs);
    expect(Math.min(...blame.slice(0, 3))).toBeGreaterThan(Math.max(...blame.slice(3)));
  }
});

test('lesson 7: whatever the network, the stick and the blame are written alike', () => {
  for (const { reveal } of everyVersionOf(7, 'stick-runs')) {
    const [felt, blamed] = reveal.why.en.match(/-?\d+\.\d{6}/g) ?? [];
    expect(felt).toBeDefined();
    expect(felt).toBe(blamed);
  }
});

test('lesson 8: whoever asks how many were erased, some were silent in every mini-batch', () => {
  const { file } = lessonNumber(8);
  const scene = file.scenes.find((each) => 'kind' in each && each.id === 'how-many-erased');
  const vary = scene && 'kind' in scene ? (scene.vary ?? {}) : {};
  const [neurons = [], p = [], batches = []] = ['neurons', 'p', 'batches'].map(
    (name) => vary[`group.${name}`],
  );
  expect(neurons.length).toBeGreaterThanOrEqual(3);
  for (const [index, count] of neurons.entries()) {
    const group = runOf(
      'dropout-batches',
      { neurons: count, p: p[index] ?? 0, batches: batches[index] ?? 0 },
      4,
    );
    for (const frame of group.frames.slice(0, -1)) expect(listOf(frame, 'silenced')).toContain(1);
  }
});

test('lesson 9: the fewest cards that it names keep the old building, and with one less it is not kept', () => {
  for (const question of everyVersionOf(9, 'fewest-cards')) {
    if (question.kind !== 'steer') throw new Error('lesson 9 lets its learner steer');
    const { run, moves } = question.steerable;
    // A budget of turns would give the answer away.
    expect(moves).toBeUndefined();
    const [few = '', kept = '', enough = '', keptThen = ''] = question.reveal.why.en.match(/\d+/g) ?? [];
    const left = (review: string, dropout = 0) =>
      numberOf(
        runOf('forgetting', { ...run.params, review: Number(review), dropout }, run.seed),
        'accuracyA',
      );
    expect(Number(enough)).toBe(Number(few) + 1);
    expect([left(few), left(enough)].map((share) => share.toFixed(0))).toEqual([kept, keptThen]);
    expect(left(enough)).toBeGreaterThan(90);
    for (const dropout of [0, 0.25, 0.5]) expect(left(few, dropout)).toBeLessThanOrEqual(90);
  }
});
