import type { End } from '../experiments/core/trace.ts';

/**
 * What happened, as it is remembered: plain data, one JSON line each in the learner's journal.
 * Everything that is shown of a learner's progress is a fold over these.
 */
export type Fact =
  /** A pass through a lesson begins; `questions` is how many it asks. */
  | { readonly kind: 'started'; readonly lesson: string; readonly questions: number }
  | { readonly kind: 'reached'; readonly lesson: string; readonly scene: string }
  | Answered
  | Reviewed
  | Repeated
  | Bet
  | { readonly kind: 'hinted'; readonly question: string; readonly rung: number }
  | { readonly kind: 'skipped'; readonly question: string }
  | {
      readonly kind: 'watched';
      readonly experiment: string;
      readonly params: RunParams;
      readonly seed: number;
      /** How it ended, where the learner had set it up; what a lesson shows is no doing of theirs. */
      readonly end?: End['kind'];
    }
  | Drew
  | { readonly kind: 'finished'; readonly lesson: string }
  /** The goal of a lab was reached. */
  | { readonly kind: 'solved'; readonly lab: string }
  | { readonly kind: 'chose'; readonly setting: string; readonly value: string };

/** All that was drawn on the pad of a scene so far, each list as the parameter of a run. */
export type Drew = {
  readonly kind: 'drew';
  readonly lesson: string;
  readonly scene: string;
  readonly taught: readonly number[];
  readonly tests: readonly number[];
};

export type Answered = {
  readonly kind: 'answered';
  readonly lesson: string;
  readonly question: string;
  /** 1 for the first answer to a question in this pass. */
  readonly attempt: number;
  /** As typed. */
  readonly raw: string;
  readonly verdict: 'right' | 'slip' | 'wrong';
  /** The misconception behind a slip. */
  readonly tag?: string;
  /** Rungs of the hint ladder seen before. */
  readonly hints: number;
  readonly predict: boolean;
  readonly transfer: boolean;
  /** How many answers a blind guess would choose from. */
  readonly options: number;
  readonly confidence?: Confidence;
  /** (given − right)², where both are numbers. */
  readonly squaredError?: number;
  /** The loss of chips, as a share of what blind guessing costs: where one was laid it takes the place of a confidence. */
  readonly loss?: number;
};

/** An answer to a question that came back for review: as in its lesson, but it counts for nothing there. */
export type Reviewed = Omit<Answered, 'kind' | 'predict' | 'transfer'> & {
  readonly kind: 'reviewed';
  /** Which of the question's numbers were asked, as `vary` counts them. */
  readonly variation: number;
};

/** An answer to a question that was missed in a lesson and is asked again, with other numbers, at the end of the same sitting. */
export type Repeated = Omit<Reviewed, 'kind'> & { readonly kind: 'repeated' };

/** A bet laid against machines. Nothing is known or misunderstood: it goes on the learner's curve, and counts for nothing else. */
export type Bet = {
  readonly kind: 'bet';
  readonly lesson: string;
  readonly question: string;
  readonly raw: string;
  /** Whether more lay on what came than on anything else. */
  readonly right: boolean;
  readonly options: number;
  /** As a share of what blind guessing costs. */
  readonly loss: number;
};

/** How sure a learner is: 1 guessing, 2 six in ten, 3 eight in ten, 4 quite sure. */
export type Confidence = 1 | 2 | 3 | 4;

type RunParams = { readonly [name: string]: number | string | readonly number[] };
