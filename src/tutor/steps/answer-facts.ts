import { isBet, type Question } from '../../lessons/model/question.ts';
import type { Confidence, Fact } from '../fact.ts';
import type { Answer, Asking, TutorState } from '../state.ts';

/** What is remembered of an answer, or of a bet. */
export function factOf(
  state: TutorState,
  { ask, attempt }: Pick<Asking, 'ask' | 'attempt'>,
  read: Answer,
  confidence: Confidence | undefined,
): Fact {
  const { question } = ask;
  if (isBet(question) && read.score)
    return {
      kind: 'bet',
      lesson: state.lesson.id,
      question: question.id,
      raw: read.raw,
      right: read.verdict.kind === 'right',
      options: guessesFrom(question),
      loss: read.score.loss / read.score.blind,
    };
  return {
    kind: 'answered',
    lesson: state.lesson.id,
    question: question.id,
    attempt: attempt.tries,
    raw: read.raw,
    verdict: read.verdict.kind,
    ...(read.verdict.kind === 'slip' ? { tag: read.verdict.tag } : {}),
    hints: attempt.hints,
    predict: question.predict,
    transfer: question.transfer,
    options: guessesFrom(question),
    ...(confidence === undefined ? {} : { confidence }),
    ...(read.score === undefined ? {} : { loss: read.score.loss / read.score.blind }),
    ...(question.kind === 'number' && read.number !== undefined
      ? { squaredError: (read.number - question.answer.number) ** 2 }
      : {}),
  };
}

/** How many answers a blind guess would choose from; where they are not listed, as if there were four. */
export function guessesFrom(question: Question): number {
  return 'options' in question ? question.options.length : 4;
}
