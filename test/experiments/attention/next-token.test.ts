import { expect, test } from 'vitest';
import { openText } from '../../../src/experiments/recital/recital-text.ts';
import { runExperiment } from '../../../src/experiments/run.ts';
import { listOf, numbersOf, runOf } from '../run-of.ts';

const { tokeniser } = openText('sanzijing');
const spelled = (tokens: readonly number[]) => tokens.map((token) => tokeniser.vocabulary[token]).join('');

test('不 stands twenty times in 三字经, and six of them before 学', () => {
  const trace = runOf('next-token');
  expect(numbersOf(trace, 'count', 'kinds', 'most', 'share')).toEqual([20, 13, 6, 30]);
  const last = trace.frames.at(-1);
  expect(spelled(listOf(last, 'tokens'))).toMatch(/^学教/);
  expect(listOf(last, 'shares').reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
});

test('苟不 stands twice, once before 教 and once before 学', () => {
  const trace = runOf('next-token', { after: '苟不' });
  expect(numbersOf(trace, 'count', 'kinds', 'share')).toEqual([2, 2, 50]);
  expect([...spelled(listOf(trace.frames.at(-1), 'tokens'))].sort()).toEqual([...'学教'].sort());
});

test('the counting is shown from nothing on, one more each time', () => {
  const { frames } = runOf('next-token');
  expect(frames.map(({ marks }) => marks.counted)).toEqual(Array.from({ length: 21 }, (_, index) => index));
  expect(new Set(listOf(frames[0], 'shares'))).toEqual(new Set([0]));
  expect(Math.max(...listOf(frames[1], 'shares'))).toBe(1);
});

test('the tables grow with each character that they look back', () => {
  expect(numbersOf(runOf('next-token'), 'pairTable', 'tripleTable')).toEqual([544 ** 2, 544 ** 3]);
});

test('a text that lacks the character is refused', () => {
  const problems = runExperiment({
    experiment: 'next-token',
    params: { text: 'dizigui', after: '苟不' },
    seed: 1,
  });
  expect(problems).toMatchObject([{ param: 'after' }]);
});

test('in a book of rhymes what is counted are words', () => {
  const trace = runOf('next-token', { text: 'mother-goose', after: "my story's" });
  const { vocabulary } = openText('mother-goose').tokeniser;
  const followers = listOf(trace.frames.at(-1), 'tokens').map((token) => vocabulary[token]);
  expect(followers.sort()).toEqual(['begun', 'done']);
});
