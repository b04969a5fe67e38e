import type { Confidence, Drew } from '../tutor/fact.ts';
import type { PassResult } from './lesson-pass.ts';
import type { RecentRun } from './recent-runs.ts';
import type { ReviewCard } from './review-cards.ts';

/** What is known of a learner, all of it folded from the facts. A value: later facts do not change it. */
export type Progress = {
  readonly xp: number;
  /** By lesson id, in the order they were first met. */
  readonly lessons: ReadonlyMap<string, LessonProgress>;
  /** Oldest first. */
  readonly predictions: readonly Prediction[];
  /** The loss of each prediction, oldest first; a blind guess costs 1. */
  readonly losses: readonly number[];
  /** First answers that missed, newest first. */
  readonly misses: readonly MissedAnswer[];
  /** Questions to come back to, with all that was done with them since. */
  readonly cards: readonly ReviewCard[];
  /** Whether a question once missed has ever left the notebook for good. */
  readonly hasRetired: boolean;
  /** Questions that were ever answered rightly. */
  readonly known: ReadonlySet<string>;
  /** The days on which something was learned, as days since 1970, in their order. */
  readonly days: readonly number[];
  /** Whether a run that the learner had set up has ever diverged. */
  readonly hasExploded: boolean;
  /** Ids of the labs whose goal was reached. */
  readonly labs: ReadonlySet<string>;
  /** The lesson worked on last. */
  readonly last: string | undefined;
  readonly settings: Settings;
  /** The runs watched last, newest first, each once. */
  readonly recentRuns: readonly RecentRun[];
};

export type LessonProgress = {
  /** The scene reached in an unfinished pass; undefined where the lesson begins at its beginning. */
  readonly resumeAt: string | undefined;
  /** What was drawn there, if it is a drawing pad. */
  readonly drawn: Drew | undefined;
  /** How many passes were begun, and how many brought to their end. */
  readonly started: number;
  readonly finished: number;
  readonly stars: Stars;
  /** The pass that was finished last. */
  readonly lastPass: PassResult | undefined;
};

/** 1 for a finished pass, 2 for a mastered one, 3 for mastery that lasted. */
export type Stars = 0 | 1 | 2 | 3;

export type Prediction = {
  readonly question: string;
  readonly right: boolean;
  readonly confidence: Confidence | undefined;
  /** How many answers a blind guess would choose from. */
  readonly options: number;
  readonly loss: number;
};

export type MissedAnswer = {
  readonly lesson: string;
  readonly question: string;
  /** Which of the question's numbers were asked, as `vary` counts them. */
  readonly variation: number;
  readonly raw: string;
  /** The misconception behind it, where it is known. */
  readonly tag: string | undefined;
  readonly squaredError: number | undefined;
  readonly confidence: Confidence | undefined;
  /** In milliseconds since 1970. */
  readonly at: number;
};

/** What the learner chose; undefined where nothing was. */
export type Settings = {
  readonly language: 'zh' | 'en' | undefined;
  readonly confidence: boolean | undefined;
  /** XP, stars, ranks, badges and the weekly rhythm. */
  readonly game: boolean | undefined;
};
