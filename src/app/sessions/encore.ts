import { isNonEmpty } from '../../experiments/core/trace.ts';
import type { Lesson } from '../../lessons/model/lesson.ts';
import type { Question } from '../../lessons/model/question.ts';
import type { Fact } from '../../tutor/fact.ts';
import { encoreLesson } from '../../tutor/lessons-of-questions/review-lesson.ts';
import type { Part } from './lesson-session.ts';
import type { ShippedLessons } from './shipped-lessons.ts';

/** No more than so many questions are asked again at the end of a lesson. */
const mostQuestions = 3;

/** Its other numbers are the first ones that `vary` gives. */
const variation = 1;

/**
 * What of a lesson is asked once more at its end: what was missed twice, or missed where there was one guess. In
 * published trials so much was known at the next review (54 against 36 %, preliminary).
 */
export type Encore = {
  /** A fact of the lesson, as it happens. */
  watch(fact: Fact): void;
  /** The questions with other numbers; undefined where nothing was missed so. */
  open(): Part | undefined;
};

export function createEncore(lesson: Lesson, shipped: ShippedLessons): Encore {
  const missed = new Set<string>();
  const questions = new Map<string, Question>(
    lesson.scenes.flatMap((scene) => (scene.kind === 'ask' ? [[scene.id, scene.question]] : [])),
  );
  return {
    watch(fact) {
      if (fact.kind !== 'answered' || fact.verdict === 'right') return;
      const question = questions.get(fact.question);
      const guesses = question?.judged || question?.kind === 'chips' ? 1 : 2;
      if (fact.attempt === guesses) missed.add(fact.question);
    },
    open() {
      const again = [...missed]
        .slice(-mostQuestions)
        .flatMap((question) => shipped.recall(lesson.id, question, variation) ?? []);
      missed.clear();
      if (!isNonEmpty(again)) return undefined;
      return {
        lesson: encoreLesson(again),
        resumeAt: undefined,
        remember: (fact) => repeated(fact, lesson.id),
        counts: false,
        longest: Number.POSITIVE_INFINITY,
      };
    },
  };
}

/** What is kept of it: the answers, outside the schedule of reviews. */
function repeated(fact: Fact, lesson: string): Fact | undefined {
  if (fact.kind !== 'answered') return undefined;
  const { predict: _, transfer: __, ...answer } = fact;
  return { ...answer, kind: 'repeated', lesson, variation };
}
