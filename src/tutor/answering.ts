import { formatFactor, formatNumber } from '../experiments/format-number.ts';
import type { Question } from '../lessons/question.ts';
import type { Text } from '../lessons/text.ts';
import type { Bubble } from './bubble.ts';
import type { Confidence, Fact } from './fact.ts';
import { grade } from './grade.ts';
import { phrases } from './phrases.ts';
import type { Next } from './start.ts';
import type { Answer, Asking, Attempt, Step, TutorState } from './state.ts';
import { type Steering, startSteering, typedSettings } from './steering.ts';

/** An answer as typed: judged at once, but shown only after the confidence is asked where a prediction counts. */
export function answer(state: TutorState, raw: string): Next {
  const { step } = state;
  if (step.at !== 'asking') return [state, []];
  const { question } = step.ask;
  const graded = grade(question, raw, step.steering);
  if (graded.kind === 'unreadable') return [{ ...state, step: { ...step, notice: graded.say } }, []];
  const { verdict, given, number } = graded;
  const read: Answer = { raw: asTyped(raw, step), verdict, given, number };
  const { ask, attempt } = step;
  const isPrediction = question.predict && attempt.tries === 0;
  if (isPrediction && state.rules.asksConfidence)
    return [{ ...state, step: { at: 'confiding', ask, attempt, answer: read, steering: step.steering } }, []];
  return show(state, step, read, undefined);
}

/** Knobs left as they stand say nothing; their settings do. */
function asTyped(raw: string, { ask: { question }, steering }: Asking): string {
  const isSteered = question.kind === 'steer' && steering !== undefined && raw.trim() === '';
  return isSteered ? typedSettings(steering, question.steerable) : raw;
}

/** How sure the learner was, or nothing; now the verdict may be seen. */
export function confide(state: TutorState, confidence: Confidence | undefined): Next {
  return state.step.at === 'confiding' ? show(state, state.step, state.step.answer, confidence) : [state, []];
}

type Open = Pick<Asking, 'ask' | 'attempt'>;
type Steered = Pick<Asking, 'steering'>;

function show(
  state: TutorState,
  { ask, attempt, steering }: Open & Steered,
  read: Answer,
  confidence: Confidence | undefined,
): Next {
  const isRight = read.verdict.kind === 'right';
  const tries = attempt.tries + 1;
  const after: Attempt = { ...attempt, tries, firstMiss: attempt.firstMiss ?? (isRight ? undefined : read) };
  const mark: Bubble = { kind: 'learner', text: read.given, mark: isRight ? 'right' : 'wrong' };
  const fact = factOf(state, { ask, attempt: after }, read, confidence);
  const effects = [{ kind: 'record', fact }] as const;
  if (read.verdict.kind === 'right') {
    const praise: Bubble = { kind: 'tutor', tone: 'praise', text: ask.question.reveal.why };
    return [settle(state, { ask, attempt: after }, [mark, praise]), effects];
  }
  const say: Bubble = { kind: 'tutor', tone: 'correct', text: read.verdict.say };
  // Errors of which one was sure are the ones best corrected, once they are seen: Butterfield and Metcalfe, 2001.
  const light: Bubble[] =
    confidence === 4 ? [{ kind: 'tutor', tone: 'correct', text: phrases.sureButWrong }] : [];
  const offer: Bubble[] =
    tries >= 2 && attempt.hints === 0 ? [{ kind: 'tutor', tone: 'hint', text: phrases.offerHint }] : [];
  const step: Step = {
    at: 'asking',
    ask,
    attempt: after,
    notice: undefined,
    steering: steerAgain(ask, steering),
  };
  return [{ ...state, said: [...state.said, mark, say, ...light, ...offer], step }, effects];
}

/** After a miss the knobs stay where they are, unless turns are counted: then they start over. */
function steerAgain({ question }: Asking['ask'], steering: Steering | undefined): Steering | undefined {
  if (question.kind !== 'steer' || question.steerable.moves === undefined) return steering;
  return startSteering(question.steerable);
}

/** The answer with its reason, without credit. */
export function skip(state: TutorState, { ask, attempt }: Open): Next {
  const mark: Bubble = { kind: 'learner', text: phrases.skipped, mark: 'skipped' };
  const settled = settle(state, { ask, attempt }, [mark, ...revealed(ask)]);
  return [settled, [{ kind: 'record', fact: { kind: 'skipped', question: ask.question.id } }]];
}

/** The last rung of the hint ladder says the same as a skip does. */
function revealed(ask: Asking['ask']): Bubble[] {
  const { answer: text, why } = ask.question.reveal;
  return [
    { kind: 'tutor', tone: 'hint', text: phrases.revealed(text) },
    { kind: 'tutor', tone: 'say', text: why },
  ];
}

function settle(state: TutorState, { ask, attempt }: Open, bubbles: readonly Bubble[]): TutorState {
  const { mends } = ask.question;
  const mended: Bubble[] = mends ? [{ kind: 'mended', ...mends }] : [];
  const noted = state.rules.counts && attempt.firstMiss ? noteMiss(ask, attempt.firstMiss) : [];
  return {
    ...state,
    said: [...state.said, ...bubbles, ...mended, ...noted],
    step: { at: 'settled', ask, working: 'closed' },
  };
}

/** The line that goes into the error notebook: with its squared error, now that the answer is known. */
function noteMiss({ question }: Asking['ask'], miss: Answer): Bubble[] {
  const error =
    question.kind === 'number' && miss.number !== undefined
      ? { given: miss.number, right: question.answer.number }
      : undefined;
  const text: Text = error
    ? phrases.intoNotebook(
        miss.given,
        `(${formatNumber(error.given)} − ${formatFactor(error.right)})² = ${formatNumber((error.given - error.right) ** 2)}`,
      )
    : phrases.intoNotebookPlain(miss.given);
  return [{ kind: 'tutor', tone: 'notebook', text }];
}

function factOf(
  state: TutorState,
  { ask, attempt }: Open,
  read: Answer,
  confidence: Confidence | undefined,
): Fact {
  const { question } = ask;
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
    ...(question.kind === 'number' && read.number !== undefined
      ? { squaredError: (read.number - question.answer.number) ** 2 }
      : {}),
  };
}

/** How many answers a blind guess would choose from; where they are not listed, as if there were four. */
export function guessesFrom(question: Question): number {
  return question.kind === 'choice' || question.kind === 'fill' ? question.options.length : 4;
}
