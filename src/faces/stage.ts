import type { Run, Trace } from '../experiments/trace.ts';
import type { FigureName } from '../lessons/figure.ts';
import type { Language, Text } from '../lessons/text.ts';
import type { Event } from '../tutor/event.ts';
import type { LabEvent } from '../tutor/lab/event.ts';
import type { LabView } from '../tutor/lab/view.ts';
import type { View } from '../tutor/view.ts';

/** What a face may ask of the program behind it. */
export type Stage = {
  home(): Home;
  openLesson(id: string): LessonSession;
  labs(): readonly LabCard[];
  openLab(id: string): LabSession;
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

export type LabCard = {
  readonly id: string;
  readonly title: Text;
  /** Whether its goal has ever been reached. */
  readonly solved: boolean;
};

export type Home = {
  readonly lessons: readonly LessonCard[];
  /** The id of the lesson to go on with. */
  readonly next: string | undefined;
  readonly xp: number;
  readonly losses: readonly number[];
  /** Whether a run was ever watched. */
  readonly hasRuns: boolean;
};

export type LessonCard = {
  readonly id: string;
  readonly number: number | undefined;
  readonly title: Text;
  readonly stars: number;
  /** How far the present pass has come: 0 if there is none. */
  readonly stop: number;
  readonly stops: number;
};

/** What a lesson just finished has brought. */
export type Summary = {
  readonly xp: number;
  readonly stars: number;
  readonly losses: readonly number[];
  /** The lesson after this one. */
  readonly next: LessonCard | undefined;
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
};

/** One of the learner's own runs; `when` is a date and a time of day. */
export type RecentReplay = Replay & { readonly when: string };
