import { expect, test } from 'vitest';
import { createRandom, type Random } from '../../src/engine/index.ts';
import type { LessonSession } from '../../src/faces/backend.ts';
import type { Question } from '../../src/lessons/model/question.ts';
import type { Fact } from '../../src/tutor/fact.ts';
import { isLong } from '../long.ts';
import { openShippedBackend, recalled, shippedLesson } from './shipped-backend.ts';
import {
  foreseenMisses,
  questionsForReview,
  questionsOf,
  rightAnswer,
  shippedLessons,
} from './shipped-lessons.ts';

const day = 24 * 60 * 60 * 1000;
const days = 60;
const firstMorning = Date.UTC(2026, 10, 24, 8);

/**
 * A memory that knows nothing of FSRS: half-lives, as in Settles and Meeder, A trainable spaced repetition model for
 * language learning, 2016. What was just learned is half forgotten after five days; each time that it is remembered it
 * lasts two and a half times as long, and whenever it is forgotten it begins anew.
 */
const firstHalfLife = 5;
const growth = 2.5;

function createMemory() {
  const known = new Map<string, { halfLife: number; since: number }>();
  return {
    recall(question: string, now: number): number {
      const { halfLife, since } = known.get(question) ?? { halfLife: firstHalfLife, since: now };
      return 2 ** (-(now - since) / day / halfLife);
    },
    refresh(question: string, remembered: boolean, now: number): void {
      const before = known.get(question);
      const halfLife = remembered && before ? before.halfLife * growth : firstHalfLife;
      known.set(question, { halfLife, since: now });
    },
  };
}

type Asked = { readonly question: Question; readonly right: string };

/** A lesson a morning, with a third of its questions missed; then, if they review at all, what is due. */
function sixtyDays(random: Random, reviewing: boolean) {
  const memory = createMemory();
  let now = firstMorning;
  const { backend, written } = openShippedBackend(() => now);
  const recalls: number[] = [];

  /** Questions that have become cards, and how often each was asked since. */
  function cards(): Map<string, { lesson: string; reviews: number }> {
    const found = new Map<string, { lesson: string; reviews: number }>();
    for (const fact of written) {
      const isMiss = fact.kind === 'answered' && fact.attempt === 1 && fact.verdict !== 'right';
      if (isMiss) found.set(fact.question, { lesson: fact.lesson, reviews: 0 });
      if (fact.kind !== 'reviewed' || fact.attempt > 1) continue;
      const before = found.get(fact.question)?.reviews ?? 0;
      found.set(fact.question, { lesson: fact.lesson, reviews: before + 1 });
    }
    return found;
  }

  function learn(id: string): void {
    const { lesson, file } = shippedLesson(id);
    playThrough(backend.openLesson(id), (prompt, attempt) => {
      const question = questionsOf(lesson).find((each) => each.prompt === prompt);
      if (!question) throw new Error(`an unknown question: ${prompt.en}`);
      const [miss] = attempt === 0 && random.uniform() < 1 / 3 ? foreseenMisses(question) : [];
      return miss?.raw ?? rightAnswer(question, file);
    });
    for (const { id } of questionsForReview(lesson)) memory.refresh(id, false, now);
  }

  /** A question is known by its words; mastered lessons bring back one that was never missed. */
  function recognise(prompt: string): Asked {
    const known = cards();
    for (const { lesson, file } of shippedLessons)
      for (const { id } of questionsForReview(lesson)) {
        const variation = (known.get(id)?.reviews ?? 0) + 1;
        const { question } = recalled(lesson.id, id, variation);
        if (question.prompt.en === prompt) return { question, right: rightAnswer(question, file, variation) };
      }
    throw new Error(`an unknown question: ${prompt}`);
  }

  function review(): void {
    for (let session = backend.openReview(); session !== undefined; session = backend.openReview()) {
      let asked: Asked | undefined;
      playThrough(session, (prompt, attempt) => {
        if (attempt > 0) return asked?.right ?? '/skip';
        asked = recognise(prompt.en);
        const { question, right } = asked;
        const remembers = random.uniform() < memory.recall(question.id, now);
        memory.refresh(question.id, remembers, now);
        return remembers ? right : '/skip';
      });
    }
  }

  for (let today = 0; today < days; today++) {
    now = firstMorning + today * day;
    const known = [...cards().keys()];
    if (known.length > 0)
      recalls.push(known.reduce((sum, question) => sum + memory.recall(question, now), 0) / known.length);
    if (reviewing) review();
    const lesson = shippedLessons[today]?.lesson.id;
    if (lesson !== undefined) learn(lesson);
  }
  const reviews = written.filter((fact: Fact) => fact.kind === 'reviewed' && fact.attempt === 1);
  const right = reviews.filter((fact) => fact.kind === 'reviewed' && fact.verdict === 'right').length;
  const lowest = Math.min(...recalls);
  const mean = recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
  return { cards: cards().size, reviews: reviews.length, right, lowest, mean };
}

/** Answers what is asked, skips what is not known, and goes on everywhere else. */
function playThrough(
  session: LessonSession,
  answer: (prompt: Question['prompt'], attempt: number) => string,
): void {
  for (let guard = 0; guard < 500; guard++) {
    const { live } = session.view();
    if (live.kind === 'done') return;
    if (live.kind !== 'question') session.send({ kind: 'next' });
    else {
      const raw = answer(live.question.prompt, live.attempt);
      session.send(raw === '/skip' ? { kind: 'skip' } : { kind: 'answer', raw });
    }
  }
  throw new Error('the session does not end');
}

const seeds = isLong ? [1, 2, 3] : [1];

test('reviewed for sixty days, a forgetful learner knows at least 85 % of it every morning', () => {
  for (const seed of seeds) {
    const { cards, reviews, right, lowest, mean } = sixtyDays(createRandom(seed), true);
    process.stdout.write(
      `sixty days, seed ${seed}: ${cards} cards, ${reviews} reviews, ${right} right; ` +
        `known in the morning: ${(100 * mean).toFixed(1)} % on average, ${(100 * lowest).toFixed(1)} % at the least\n`,
    );
    expect(lowest).toBeGreaterThanOrEqual(0.85);
    expect(reviews / days).toBeLessThan(10);
  }
});

test('without reviews the same learner has forgotten nearly all of it', () => {
  for (const seed of seeds) expect(sixtyDays(createRandom(seed), false).lowest).toBeLessThan(0.05);
});
