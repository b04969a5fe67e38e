import type { Answered } from '../tutor/fact.ts';

/** How a pass went, as it is told at its end. */
export type PassResult = Pick<Pass, 'questions' | 'rightAtFirst' | 'transfer' | 'longestStreak' | 'xp'>;

/** One pass through a lesson, from its start to its end, over as many sittings as it takes. */
export type Pass = {
  /** The number of the fact that began it: help given earlier does not count against it. */
  readonly since: number;
  /** How many questions it asks; 0 where its start is not known. */
  readonly questions: number;
  readonly attempts: Map<string, number>;
  rightAtFirst: number;
  /** Questions whose first answer missed. */
  readonly missed: Set<string>;
  transfer: 'not met' | 'right' | 'missed';
  /** The transfer question met last. */
  transferQuestion: string | undefined;
  /** Questions right at first, one after the other: now, and at most. */
  streak: number;
  longestStreak: number;
  xp: number;
};

export function openPass(since: number, questions: number): Pass {
  return {
    since,
    questions,
    attempts: new Map(),
    rightAtFirst: 0,
    missed: new Set(),
    transfer: 'not met',
    transferQuestion: undefined,
    streak: 0,
    longestStreak: 0,
    xp: 0,
  };
}

/** What was shown of a question earlier in the same pass. */
export type Help = { readonly hinted: boolean; readonly revealed: boolean };

export type Counted = {
  /** The answer's number within the pass. */
  readonly attempt: number;
  readonly hints: number;
  /** The first, with the answer not yet seen: it tells what the learner thinks. */
  readonly isFirst: boolean;
};

/**
 * Counts an answer towards its pass. Somebody who leaves a question and comes back to it starts counting anew, the
 * pass does not: an attempt, a hint or an answer seen before leaving was seen.
 */
export function countAnswer(pass: Pass, fact: Answered, { hinted, revealed }: Help): Counted {
  const before = pass.attempts.get(fact.question) ?? 0;
  const attempt = Math.max(fact.attempt, before + 1);
  const hints = Math.max(fact.hints, hinted ? 1 : 0);
  const isFirst = attempt === 1 && !revealed;
  pass.attempts.set(fact.question, attempt);
  const isRightAtFirst = isFirst && fact.verdict === 'right';
  if (isRightAtFirst) pass.rightAtFirst++;
  else if (before === 0) pass.missed.add(fact.question);
  if (before === 0) pass.streak = isRightAtFirst ? pass.streak + 1 : 0;
  pass.longestStreak = Math.max(pass.longestStreak, pass.streak);
  if (fact.transfer) pass.transferQuestion = fact.question;
  // A second transfer question does not make up for a first one missed.
  if (fact.transfer && before === 0) {
    pass.transfer = isRightAtFirst && hints === 0 && pass.transfer !== 'missed' ? 'right' : 'missed';
  }
  return { attempt, hints, isFirst };
}

/** A question missed in the pass was right at once when it was asked again: that counts as if it had been right at first. */
export function mend(pass: Pass, question: string): void {
  if (pass.missed.delete(question)) pass.rightAtFirst++;
}

export function resultOf({ questions, rightAtFirst, transfer, longestStreak, xp }: Pass): PassResult {
  return { questions, rightAtFirst, transfer, longestStreak, xp };
}

/** How many questions of so many must be right at first. */
export function neededForMastery(questions: number): number {
  return Math.ceil((questions * 4) / 5);
}

/** The transfer question right at once without a hint, and at least eight questions in ten right at once. */
export function isMastered({ questions, rightAtFirst, transfer }: PassResult): boolean {
  return questions > 0 && transfer === 'right' && rightAtFirst >= neededForMastery(questions);
}
