import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openProgressStore } from '../../../src/app/journal/progress-store.ts';
import { progressData } from '../../../src/app/sessions/progress-data.ts';
import type { Fact } from '../../../src/tutor/fact.ts';
import { shipped } from '../../content/shipped-backend.ts';
import { questionsOf, shippedLessons } from '../../content/shipped-lessons.ts';
import { answered, daysLater, reviewed } from '../../learner/facts.ts';
import { folderWith, open } from '../journal/journal-fixture.ts';

const [lesson] = shippedLessons.map(({ lesson }) => lesson);
const [one, two] = lesson ? questionsOf(lesson).map(({ id }) => id) : [];
if (!lesson || !one || !two) throw new Error('the first lesson asks two questions');

const miss = (question: string) =>
  answered({ lesson: lesson.id, question, verdict: 'slip', tag: 'forgot-b', confidence: 4, squaredError: 9 });
const facts: readonly Fact[] = [
  { kind: 'started', lesson: lesson.id, questions: 2 },
  { kind: 'reached', lesson: lesson.id, scene: one },
  miss(one),
  miss(two),
];

/** Names and kinds of all that a value holds; of a list, of its first. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shapeOf(part)]));
  return value === null ? 'null' : typeof value;
}

function dataAfter(days: number, more: readonly Fact[] = []) {
  const journal = open(folderWith([]));
  const store = openProgressStore({
    ...journal,
    entries: [...facts, ...more].map((fact, index) => ({
      fact,
      when: daysLater(index < facts.length ? 0 : index),
    })),
  });
  return progressData(shipped, store, new Date(daysLater(days).at));
}

test('is written in the shape that docs/progress.md shows', () => {
  const documented = JSON.parse(
    /```json\n([\s\S]*?)```/.exec(readFileSync('docs/progress.md', 'utf8'))?.[1] ?? '',
  );
  const { weak, ...rest } = dataAfter(2);
  const data = JSON.parse(JSON.stringify({ ...rest, weak }));
  // A badge, and when another question is due, takes longer to get.
  const full = { ...data, game: { ...data.game, badges: ['corrected'] } };
  full.review = { ...data.review, nextInDays: 3 };
  expect(shapeOf(full)).toEqual(shapeOf(documented));
});

test('holds what was done', () => {
  const right = reviewed({ lesson: lesson.id, question: one });
  const data = dataAfter(6, [right, right]);
  expect(data.predictions[0]).toEqual({
    question: one,
    right: false,
    confidence: 4,
    loss: expect.any(Number),
  });
  expect(data.lossCurve[0]).toBe(data.predictions[0]?.loss);
  expect(data.lessons[0]).toMatchObject({ id: lesson.id, started: 1, finished: 0, resumesAt: one });
  expect(data.misses[0]).toMatchObject({ question: two, misconception: 'forgot-b', squaredError: 9 });
  expect(data.review.due).toBe(1);
  expect(data.review.recall).toBeGreaterThan(0.5);
  expect(data.review.recall).toBeLessThan(0.9);
  expect(data.xp).toBe(12);
  expect(data.game).toMatchObject({ rank: 'random', stars: 0, daysThisWeek: 0, days: 3, weeks: 1 });
  const [card] = data.cards;
  expect(card).toMatchObject({ question: one, grades: ['again', 'good', 'good'] });
  expect(Date.parse(card?.dueAt ?? '')).toBeGreaterThan(daysLater(4).at);
});

test('what is known for good is due no more', () => {
  const right = reviewed({ lesson: lesson.id, question: one });
  const { cards } = dataAfter(60, [right, ...Array.from({ length: 20 }, () => right)]);
  expect(cards[0]?.dueAt).toBeNull();
});
