import type { Confidence } from '../tutor/fact.ts';
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
  /** Questions once missed, with all that was done with them since. */
  readonly cards: readonly ReviewCard[];
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
  /** How many passes were begun, and how many brought to their end. */
  readonly started: number;
  readonly finished: number;
  readonly stars: Stars;
};

/** 1 for a finished pass, 2 for a mastered one. */
type Stars = 0 | 1 | 2;

export type Prediction = {
  readonly question: string;
  readonly right: boolean;
  readonly confidence: Confidence | undefined;
  readonly loss: number;
};

export type MissedAnswer = {
  readonly lesson: string;
  readonly question: string;
  readonly raw: string;
  /** The misconception behind it, where it is known. */
  readonly tag: string | undefined;
  readonly squaredError: number | undefined;
};

/** What the learner chose; undefined where nothing was. */
export type Settings = {
  readonly language: 'zh' | 'en' | undefined;
  readonly confidence: boolean | undefined;
};
