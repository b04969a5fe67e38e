import type { NonEmpty } from '../../experiments/core/trace.ts';
import { asLessonId, type Lesson, type Scene } from '../../lessons/model/lesson.ts';
import type { QuestionAlone } from '../../lessons/model/question-alone.ts';
import { mapText, type Text } from '../../text/text.ts';
import type { Fact } from '../fact.ts';
import { guessesFrom } from '../steps/answer-facts.ts';
import { tutorWords } from '../tutor-words.ts';

/** A question that comes back, and where it comes from. */
export type ReviewedQuestion = QuestionAlone & {
  readonly lesson: { readonly id: string; readonly number: number | undefined; readonly title: Text };
  readonly variation: number;
  /** Since it was asked last. */
  readonly days: number;
  /** The chance that it is still remembered, from 0 to 1. */
  readonly recall: number;
};

/** A lesson made of questions that come back: each is a prediction, of the world and of one's own memory. */
export function reviewLesson(questions: NonEmpty<ReviewedQuestion>, opening: Text): Lesson {
  const scenes = questions.flatMap(({ lead, question, lesson, days, recall }): Scene[] => [
    { kind: 'say', text: tutorWords.comesBack(nameOf(lesson), days, Math.round(recall * 100)) },
    ...lead.map((text): Scene => ({ kind: 'say', text })),
    { kind: 'ask', id: question.id, question: { ...question, predict: true, transfer: false } },
  ]);
  return {
    id: asLessonId('review'),
    number: undefined,
    title: tutorWords.review,
    scenes: [{ kind: 'say', text: opening }, ...scenes],
  };
}

/** Questions of a lesson that are asked once more at its end, when what was said of them is a few minutes old. */
export function encoreLesson(questions: NonEmpty<QuestionAlone>): Lesson {
  const scenes = questions.flatMap(({ lead, question }): Scene[] => [
    ...lead.map((text): Scene => ({ kind: 'say', text })),
    { kind: 'ask', id: question.id, question: { ...question, predict: false, transfer: false } },
  ]);
  return {
    id: asLessonId('encore'),
    number: undefined,
    title: tutorWords.encore,
    scenes: [{ kind: 'say', text: tutorWords.encoreBegins(questions.length) }, ...scenes],
  };
}

function nameOf({ number, title }: ReviewedQuestion['lesson']): Text {
  return number === undefined ? title : mapText((language) => tutorWords.lesson(number)[language]);
}

/** What is remembered of a review, and how it went. */
export type ReviewRecord = {
  /** The fact as it is kept; undefined where it says nothing of a review. */
  remember(fact: Fact): Fact | undefined;
  asked(): number;
  /** Right at once. */
  right(): number;
};

/** A review keeps its answers and hints: its lesson is never begun nor finished. A skip before any answer is a miss. */
export function recordReview(questions: readonly ReviewedQuestion[]): ReviewRecord {
  const answered = new Set<string>();
  let right = 0;
  const find = (id: string) => questions.find(({ question }) => question.id === id);

  function keep(fact: Extract<Fact, { kind: 'reviewed' }>): Fact {
    if (!answered.has(fact.question) && fact.verdict === 'right') right++;
    answered.add(fact.question);
    return fact;
  }

  return {
    remember(fact) {
      if (fact.kind === 'hinted') return fact;
      if (fact.kind !== 'answered' && fact.kind !== 'skipped') return undefined;
      const asked = find(fact.question);
      if (asked === undefined) return undefined;
      const { lesson, variation } = asked;
      if (fact.kind === 'answered') {
        const { predict: _, transfer: __, ...answer } = fact;
        return keep({ ...answer, kind: 'reviewed', lesson: lesson.id, variation });
      }
      if (answered.has(fact.question)) return undefined;
      return keep({
        kind: 'reviewed',
        lesson: lesson.id,
        question: fact.question,
        variation,
        attempt: 1,
        raw: '',
        verdict: 'wrong',
        hints: 0,
        options: guessesFrom(asked.question),
      });
    },
    asked: () => answered.size,
    right: () => right,
  };
}
