import type { Figure } from '../lessons/model/figure.ts';
import type {
  Ask,
  Lesson,
  Notebook,
  Recap,
  SceneId,
  Spell,
  Stop,
  Teach,
  Try,
  Watch,
  WorkshopScene,
} from '../lessons/model/lesson.ts';
import type { QuestionId } from '../lessons/model/question.ts';
import type { Text } from '../text/text.ts';
import type { Bubble } from './bubble.ts';
import type { Confidence } from './fact.ts';
import type { ChipsScore } from './grading/chips.ts';
import type { Verdict } from './grading/verdict.ts';
import type { Pad } from './pad/pad.ts';
import type { Playback } from './steps/playback.ts';
import type { Steering } from './steps/steering.ts';
import type { Workshop } from './workshop/workshop.ts';

/** A lesson being taught. No language, no width, no clock: those belong to drawing. */
export type TutorState = {
  readonly lesson: Lesson;
  /** Where in the lesson's scenes the current stop is. */
  readonly scene: number;
  readonly step: Step;
  /** The conversation so far; it only grows. */
  readonly said: readonly Bubble[];
  readonly rules: Rules;
  /** What the first answer to each question was worth, in the order they were given. */
  readonly results: readonly Result[];
  /** The workshops whose exam was passed. */
  readonly passed: readonly SceneId[];
};

export type Result = {
  readonly question: QuestionId;
  readonly right: boolean;
  /** Of chips, in nats; of a bet that was skipped, that of a blind guess. */
  readonly loss: number | undefined;
};

export type Rules = {
  /** Whether an answer is noted for later; else it is only tried. */
  readonly counts: boolean;
  readonly asksConfidence: boolean;
};

export type Step =
  | Asking
  | (Omit<Asking, 'at' | 'notice'> & { readonly at: 'confiding'; readonly answer: Answer })
  /** The answer is known, by a right answer or by a skip. */
  | { readonly at: 'settled'; readonly ask: Ask; readonly working: 'closed' | 'open' }
  | {
      readonly at: 'watching';
      readonly watch: Watch;
      readonly playback: Playback;
      /** The prediction that this run gives the verdict on, once it and the runs right behind it are over. */
      readonly pending?: Pending;
    }
  | { readonly at: 'trying'; readonly scene: Try; readonly steering: Steering }
  | {
      readonly at: 'spelling';
      readonly scene: Spell;
      /** With the learner's latest word. */
      readonly figure: Figure;
      /** What was wrong with one that could not be taken. */
      readonly notice: Text | undefined;
    }
  | { readonly at: 'comparing'; readonly scene: Notebook }
  | { readonly at: 'drawing'; readonly scene: Teach; readonly pad: Pad }
  | { readonly at: 'working'; readonly scene: WorkshopScene; readonly shop: Workshop }
  | { readonly at: 'recap'; readonly scene: Recap }
  | { readonly at: 'done' };

/** A prediction that waits for its run: an answer, or a question that was skipped. */
export type Pending = {
  readonly ask: Ask;
  readonly given: { readonly answer: Answer; readonly confidence: Confidence | undefined } | 'skipped';
};

export type Asking = {
  readonly at: 'asking';
  readonly ask: Ask;
  readonly attempt: Attempt;
  /** What was wrong with an answer that could not be read. */
  readonly notice: Text | undefined;
  /** Only a question that is steered has knobs. */
  readonly steering: Steering | undefined;
};

/** What has been tried at a question in this pass. */
export type Attempt = {
  readonly tries: number;
  readonly hints: number;
  readonly firstMiss: Answer | undefined;
};

/** An answer that was read, with its worth: known to the state, not yet shown while confidence is asked. */
export type Answer = {
  readonly raw: string;
  readonly verdict: Verdict;
  readonly given: Text;
  readonly number: number | undefined;
  readonly score: ChipsScore | undefined;
};

export function isStop(scene: Lesson['scenes'][number]): scene is Stop {
  return scene.kind !== 'say';
}
