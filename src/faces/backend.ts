import type { Run, Trace } from '../experiments/core/trace.ts';
import type { BadgeId } from '../learner/badges.ts';
import type { CalibrationDot } from '../learner/calibration.ts';
import type { PassResult } from '../learner/lesson-pass.ts';
import type { MemoryDots } from '../learner/memory-dots.ts';
import type { Stars } from '../learner/progress.ts';
import type { Rank, RankId } from '../learner/ranks.ts';
import type { WeakSpot } from '../learner/weak-spots.ts';
import type { Rhythm } from '../learner/weekly-rhythm.ts';
import type { FigureName } from '../lessons/model/figure.ts';
import type { MachineError } from '../lessons/model/notebook-page.ts';
import type { WorkingLine } from '../lessons/model/working.ts';
import type { Language, Text } from '../text/text.ts';
import type { Event } from '../tutor/event.ts';
import type { LabEvent } from '../tutor/lab/event.ts';
import type { LabOutcome } from '../tutor/lab/scene-lab.ts';
import type { LabView } from '../tutor/lab/view.ts';
import type { View } from '../tutor/view.ts';

/** What a face may ask of the program behind it. */
export type Backend = {
  home(): Home;
  /** The first lesson of a sitting is opened by a few old questions, if any are due. */
  openLesson(id: string): LessonSession;
  /** The questions that are due now; undefined if none is. */
  openReview(): LessonSession | undefined;
  /** Every miss, newest first. */
  notebook(): readonly NotebookEntry[];
  /** The scene of a miss once more, which counts for nothing; undefined if its lesson no longer has it. */
  revisit(entry: NotebookEntry): LessonSession | undefined;
  progress(): ProgressReport;
  /** Remembered for the next start. */
  setGame(isOn: boolean): void;
  setConfidence(isOn: boolean): void;
  labs(): readonly LabCard[];
  openLab(id: string): OpenedLab;
  /** The runs watched last, newest first, each once. */
  recentRuns(): readonly RecentReplay[];
  /** The run behind a code as it was typed, or what is wrong with that code. */
  openRun(typed: string): Replay | { readonly problem: Text };
  /** All of a run, which may take a while; rejects if whatever carries it out has died, or by `signal`. */
  carryOut(run: Run, signal?: AbortSignal): Promise<Trace>;
  /** Remembered for the next start. */
  chooseLanguage(language: Language): void;
};

/** A lesson in progress. What `send` changed has reached the disk before it returns. */
export type LessonSession = {
  view(): View;
  send(event: Event): void;
  /** Whether the learner has left. */
  hasLeft(): boolean;
  summary(): Summary;
};

/** A lab being played. It changes by itself while its run is trained. */
export type LabSession = {
  view(): LabView;
  send(event: LabEvent): void;
  /** Calls back after every change; returns what ends that. */
  subscribe(listener: () => void): () => void;
};

/** A lab is played as a run with knobs, or as a lesson is. */
export type OpenedLab =
  | { readonly kind: 'knobs'; readonly session: LabSession }
  | { readonly kind: 'scenes'; readonly session: LessonSession };

export type LabCard = {
  readonly id: string;
  readonly title: Text;
  /** Whether its goal has ever been reached. */
  readonly solved: boolean;
  /** Whether it can learn a text of the learner's own. */
  readonly readsText: boolean;
};

export type Home = {
  readonly lessons: readonly LessonCard[];
  /** The id of the lesson to go on with. */
  readonly next: string | undefined;
  /** Whether nothing was ever learned. */
  readonly isNew: boolean;
  /** Undefined if the learner has switched it off. */
  readonly game: Standing | undefined;
  /** The learner's own loss curve; empty before the lesson that unveils it. */
  readonly losses: readonly number[];
  readonly review: ReviewOutlook;
  /** How many misses the notebook holds. */
  readonly misses: number;
  /** Whether a run was ever watched. */
  readonly hasRuns: boolean;
};

/** XP, stars, rank and the weekly rhythm. */
export type Standing = {
  readonly xp: number;
  readonly stars: number;
  readonly rank: Rank;
  readonly rhythm: Rhythm;
};

export type Game = Standing & { readonly badges: readonly BadgeId[] };

export type ReviewOutlook = {
  /** How many questions are due. */
  readonly due: number;
  /** The chance that the one most nearly forgotten is still known, from 0 to 1; undefined if none is due. */
  readonly recall: number | undefined;
  /** In how many days the next one is due; undefined if none ever will be. */
  readonly nextIn: number | undefined;
};

export type LessonCard = {
  readonly id: string;
  readonly number: number | undefined;
  readonly title: Text;
  /** What it settles. */
  readonly about?: Text;
  readonly stars: number;
  /** How far the present pass has come: 0 if there is none. */
  readonly stop: number;
  readonly stops: number;
};

export type NotebookEntry = {
  readonly id: string;
  readonly lesson: { readonly id: string; readonly number: number | undefined; readonly title: Text };
  readonly question: string;
  /** With which of its numbers it was asked. */
  readonly variation: number;
  /** A date and a time of day. */
  readonly when: string;
  readonly prompt: Text;
  readonly given: Text;
  readonly right: Text;
  readonly why: Text;
  readonly working: readonly WorkingLine[];
  /** What was said to the answer, where that is known. */
  readonly reply: Text | undefined;
  readonly tag: string | undefined;
  readonly squaredError: number | undefined;
  /** Quite sure, and wrong. */
  readonly wasSure: boolean;
  /** Whether it was not right since. */
  readonly isOpen: boolean;
  /** What the machine got wrong in the same lesson. */
  readonly machine: readonly MachineError[];
};

export type ProgressReport = {
  readonly lessons: readonly LessonCard[];
  readonly game: Game | undefined;
  /** As at home. */
  readonly losses: readonly number[];
  readonly calibration: readonly CalibrationDot[];
  /** Misses of which the learner was quite sure. */
  readonly sureMisses: number;
  readonly misses: number;
  /** Each with the newest miss by it. */
  readonly weak: readonly (WeakSpot & { readonly last: NotebookEntry })[];
  readonly review: ReviewOutlook;
  readonly memory: MemoryDots;
  readonly asksConfidence: boolean;
};

/** What a sitting just finished has brought. */
export type Summary = LessonSummary | ReviewSummary | LabSummary | { readonly kind: 'revisit' };

export type LessonSummary = {
  readonly kind: 'lesson';
  readonly title: Text;
  readonly number: number | undefined;
  readonly stars: Stars;
  /** How it went from its beginning to its end, over all sittings; undefined where its beginning is not known. */
  readonly pass: PassResult | undefined;
  /** Undefined if the game is off. */
  readonly earned: Earned | undefined;
  /** As at home. */
  readonly losses: readonly number[];
  /** The lesson after this one. */
  readonly next: LessonCard | undefined;
  /** A run that is shown beside the learner's own curve, at the end of all. */
  readonly finale: Trace | undefined;
};

export type LabSummary = LabOutcome & { readonly kind: 'lab' };

export type ReviewSummary = {
  readonly kind: 'review';
  readonly asked: number;
  /** At once. */
  readonly right: number;
  readonly earned: Earned | undefined;
  readonly outlook: ReviewOutlook;
  readonly memory: MemoryDots;
};

export type Earned = {
  readonly xp: number;
  /** New ones. */
  readonly badges: readonly BadgeId[];
  /** A new one. */
  readonly rank: RankId | undefined;
};

/** A run to be watched again, whoever watched it first. */
export type Replay = {
  readonly code: string;
  /** The lesson that shows this very run, or else what the experiment is called. */
  readonly title: Text;
  /** What that lesson says about it. */
  readonly caption: Text | undefined;
  readonly run: Run;
  /** The picture it is seen in, and the names that stand there. */
  readonly figure: FigureName;
  readonly labels: readonly Text[];
  /** Why it cannot be watched now: the text that it learned is not there. */
  readonly lacks?: Text;
};

/** One of the learner's own runs; `when` is a date and a time of day. */
export type RecentReplay = Replay & { readonly when: string };
