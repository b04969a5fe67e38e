import { formatFactor, formatFixed, formatNumber } from '../../experiments/core/format-number.ts';
import type { Ask } from '../../lessons/model/lesson.ts';
import { isBet } from '../../lessons/model/question.ts';
import type { Text } from '../../text/text.ts';
import type { Bubble } from '../bubble.ts';
import type { Effect } from '../effect.ts';
import type { Confidence } from '../fact.ts';
import { grade } from '../grading/grade.ts';
import { enter, type Next } from '../start-lesson.ts';
import type { Answer, Asking, Attempt, Pending, Step, TutorState } from '../state.ts';
import { tutorWords } from '../tutor-words.ts';
import { factOf } from './answer-facts.ts';
import { gameBubbles } from './bets.ts';
import { type Steering, startSteering, typedSettings } from './steering.ts';

/** An answer as typed: judged at once, but shown only after the confidence is asked where a prediction counts. */
export function answer(state: TutorState, raw: string): Next {
  const { step } = state;
  if (step.at !== 'asking') return [state, []];
  const { question } = step.ask;
  const graded = grade(question, raw, step.steering);
  if (graded.kind === 'unreadable') return [{ ...state, step: { ...step, notice: graded.say } }, []];
  const { verdict, given, number, score } = graded;
  const read: Answer = { raw: asTyped(raw, step), verdict, given, number, score };
  const { ask, attempt } = step;
  // Chips say themselves how sure one is.
  const isPrediction = question.predict && attempt.tries === 0 && question.kind !== 'chips';
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
  before: TutorState,
  { ask, attempt, steering }: Open & Steered,
  read: Answer,
  confidence: Confidence | undefined,
): Next {
  const isRight = read.verdict.kind === 'right';
  const state = withResult(before, { ask, attempt }, isRight, read.score?.loss);
  const tries = attempt.tries + 1;
  const after: Attempt = { ...attempt, tries, firstMiss: attempt.firstMiss ?? (isRight ? undefined : read) };
  const fact = factOf(state, { ask, attempt: after }, read, confidence);
  const effects = [{ kind: 'record', fact }] as const;
  if (isJudgedByRun(state, ask)) {
    const noted: Bubble[] = [
      { kind: 'learner', text: read.given, mark: 'noted' },
      { kind: 'tutor', tone: 'say', text: tutorWords.noted },
    ];
    return awaitRun(state, { ask, given: { answer: read, confidence } }, noted, effects);
  }
  const mark = markOf(read);
  const game = read.score ? gameBubbles(state, ask.question, read.score.loss) : [];
  if (game.length > 0) return [settle(state, { ask, attempt: after }, [mark, ...game]), effects];
  if (read.verdict.kind === 'right') {
    const praise: Bubble = { kind: 'tutor', tone: 'praise', text: ask.question.reveal.why };
    return [settle(state, { ask, attempt: after }, [mark, ...scoreOf(read), praise]), effects];
  }
  const say: Bubble = { kind: 'tutor', tone: 'correct', text: read.verdict.say };
  // What comes next has been seen by whoever reads the loss: there is no second bet.
  if (read.score)
    return [settle(state, { ask, attempt: after }, [mark, ...scoreOf(read), say, ...revealed(ask)]), effects];
  const light = sureButWrong(confidence);
  const offer: Bubble[] =
    tries >= 2 && attempt.hints === 0 ? [{ kind: 'tutor', tone: 'hint', text: tutorWords.offerHint }] : [];
  const step: Step = {
    at: 'asking',
    ask,
    attempt: after,
    notice: undefined,
    steering: steerAgain(ask, steering),
  };
  return [{ ...state, said: [...state.said, mark, say, ...light, ...offer], step }, effects];
}

/** What is answered first counts, and a skip as an answer that misses. */
function withResult(
  state: TutorState,
  { ask, attempt }: Open,
  right: boolean,
  loss: number | undefined,
): TutorState {
  if (attempt.tries > 0) return state;
  return { ...state, results: [...state.results, { question: ask.question.id, right, loss }] };
}

function markOf({ given, verdict }: Answer): Bubble {
  return { kind: 'learner', text: given, mark: verdict.kind === 'right' ? 'right' : 'wrong' };
}

/** What chips were worth, as it goes into the notebook. */
function scoreOf({ score }: Answer): Bubble[] {
  if (score === undefined) return [];
  const text = tutorWords.chipsScore(
    score.laid,
    score.spread,
    formatNumber(Number((100 * score.share).toPrecision(3))),
    formatFixed(score.loss, 2),
    formatFixed(score.blind, 2),
  );
  return [{ kind: 'tutor', tone: 'notebook', text }];
}

/** Errors of which one was sure are the ones best corrected, once they are seen: Butterfield and Metcalfe, 2001. */
function sureButWrong(confidence: Confidence | undefined): Bubble[] {
  return confidence === 4 ? [{ kind: 'tutor', tone: 'correct', text: tutorWords.sureButWrong }] : [];
}

/** Alone, as in a review, a question has no run behind it; then its verdict comes at once. */
function isJudgedByRun({ lesson, scene }: TutorState, { question }: Ask): boolean {
  return question.judged && lesson.scenes[scene + 1]?.kind === 'watch';
}

/** On to the run, which says who is right. */
export function awaitRun(
  state: TutorState,
  pending: Pending,
  bubbles: readonly Bubble[],
  effects: readonly Effect[],
): Next {
  const [next, more] = enter({ ...state, said: [...state.said, ...bubbles] }, state.scene + 1);
  const step: Step = next.step.at === 'watching' ? { ...next.step, pending } : next.step;
  return [{ ...next, step }, [...effects, ...more]];
}

/** The run is over: the verdict on what was predicted, and the explanation. There is no second guess. */
export function passVerdict(state: TutorState, { ask, given }: Pending): TutorState {
  const open = { ask, attempt: { tries: 1, hints: 0, firstMiss: undefined } };
  if (given === 'skipped') return settle(state, open, revealed(ask));
  const { answer, confidence } = given;
  const { verdict } = answer;
  if (verdict.kind === 'right') return settle(state, open, [markOf(answer), ...praised(ask)]);
  const correct: Bubble = { kind: 'tutor', tone: 'correct', text: verdict.say };
  const bubbles = [markOf(answer), correct, ...sureButWrong(confidence), ...revealed(ask)];
  return settle(state, { ask, attempt: { ...open.attempt, firstMiss: answer } }, bubbles);
}

/** Why the guess was right, in the words for it, and what the run has shown. */
function praised({ question }: Ask): Bubble[] {
  const options = question.kind === 'choice' || question.kind === 'fill' ? question.options : [];
  const chosen = options.find(({ right }) => right);
  const why: Bubble = { kind: 'tutor', tone: chosen ? 'say' : 'praise', text: question.reveal.why };
  return chosen ? [{ kind: 'tutor', tone: 'praise', text: chosen.why }, why] : [why];
}

/** After a miss the knobs stay where they are, unless turns are counted: then they start over. */
function steerAgain({ question }: Ask, steering: Steering | undefined): Steering | undefined {
  if (question.kind !== 'steer' || question.steerable.moves === undefined) return steering;
  return startSteering(question.steerable);
}

/** The answer with its reason, without credit. */
export function skip(before: TutorState, { ask, attempt }: Open): Next {
  const { question } = ask;
  const blind = question.kind === 'chips' ? Math.log(question.spread) : undefined;
  const state = withResult(before, { ask, attempt }, false, blind);
  const mark: Bubble = { kind: 'learner', text: tutorWords.skipped, mark: 'skipped' };
  const effects = [{ kind: 'record', fact: { kind: 'skipped', question: ask.question.id } }] as const;
  if (isJudgedByRun(state, ask)) return awaitRun(state, { ask, given: 'skipped' }, [mark], effects);
  const game = blind === undefined ? [] : gameBubbles(state, question, blind);
  const shown = game.length > 0 ? game : revealed(ask);
  return [settle(state, { ask, attempt }, [mark, ...shown]), effects];
}

/** The last rung of the hint ladder says the same as a skip does. */
function revealed(ask: Ask): Bubble[] {
  const { answer: text, why } = ask.question.reveal;
  return [
    { kind: 'tutor', tone: 'hint', text: tutorWords.revealed(text) },
    { kind: 'tutor', tone: 'say', text: why },
  ];
}

function settle(state: TutorState, { ask, attempt }: Open, bubbles: readonly Bubble[]): TutorState {
  const { mends } = ask.question;
  const mended: Bubble[] = mends ? [{ kind: 'mended', ...mends }] : [];
  const isNoted = state.rules.counts && !isBet(ask.question);
  const noted = isNoted && attempt.firstMiss ? noteMiss(ask, attempt.firstMiss) : [];
  return {
    ...state,
    said: [...state.said, ...bubbles, ...mended, ...noted],
    step: { at: 'settled', ask, working: 'closed' },
  };
}

/** The line that goes into the error notebook: with its squared error, now that the answer is known. */
function noteMiss({ question }: Ask, miss: Answer): Bubble[] {
  const error =
    question.kind === 'number' && miss.number !== undefined
      ? { given: miss.number, right: question.answer.number }
      : undefined;
  const text: Text = error
    ? tutorWords.intoNotebook(
        miss.given,
        `(${formatNumber(error.given)} − ${formatFactor(error.right)})² = ${formatNumber((error.given - error.right) ** 2)}`,
      )
    : tutorWords.intoNotebookPlain(miss.given);
  return [{ kind: 'tutor', tone: 'notebook', text }];
}
