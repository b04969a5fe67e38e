import type { NonEmpty, Trace, Value } from '../../experiments/core/trace.ts';
import type { Text } from '../../text/text.ts';
import type { Figure } from './figure.ts';
import type { Question, QuestionId, Steerable } from './question.ts';
import type { WorkingLine } from './working.ts';

export type LessonId = string & { readonly brand: 'lesson' };

export function asLessonId(id: string): LessonId {
  return id as LessonId; // The brand is put on here and nowhere else.
}

/** A lesson ready to be taught: every number computed, every text filled, nothing looked up later. */
export type Lesson = {
  readonly id: LessonId;
  /** Its place in the curriculum; an author's own lesson may have none. */
  readonly number: number | undefined;
  readonly title: Text;
  /** What it settles, in one short line. */
  readonly about?: Text;
  readonly scenes: NonEmpty<Scene>;
};

/** Where a learner can stop and come back to. `say` scenes run on into the next one of these. */
export type Stop = Ask | Watch | Try | Spell | Notebook | Teach | WorkshopScene | Recap;
export type Scene = Say | Stop;

export type SceneId = string & { readonly brand: 'scene' };

export function asSceneId(id: string): SceneId {
  return id as SceneId; // As above.
}

type Say = { readonly kind: 'say'; readonly text: Text };

export type Ask = {
  readonly kind: 'ask';
  readonly id: QuestionId;
  readonly question: Question;
};

/** A run to be watched. `check` makes sure that a prediction stands before it. */
export type Watch = {
  readonly kind: 'watch';
  readonly id: SceneId;
  readonly caption: Text;
  readonly figure: Figure;
  /** The numbers of the run that are worth opening with `w`. */
  readonly numbers: readonly {
    readonly name: string;
    readonly value: Value;
    readonly working: NonEmpty<WorkingLine>;
  }[];
};

/** A run to be played with: no right answer, only “what happens if”. */
export type Try = {
  readonly kind: 'try';
  readonly id: SceneId;
  readonly prompt: Text;
  readonly steerable: Steerable;
};

/** A run that takes a word of the learner's own. */
export type Spell = {
  readonly kind: 'spell';
  readonly id: SceneId;
  readonly prompt: Text;
  /** With the word that the lesson gives; its trace has a parameter `word`. */
  readonly figure: Figure;
};

/** The learner's own error notebook beside the machine's. */
export type Notebook = {
  readonly kind: 'notebook';
  readonly id: SceneId;
  readonly text: Text;
  readonly trace: Trace;
};

/** A drawing pad: the learner teaches a machine some characters, examines it, and fools it. */
export type Teach = {
  readonly kind: 'teach';
  readonly id: SceneId;
  readonly prompt: Text;
  /** Which characters, by their numbers among the ten. */
  readonly characters: readonly number[];
  readonly seed: number;
};

/** A machine of the learner's own: they draw what they like, teach it or keep it for an exam, and turn its knobs. */
export type WorkshopScene = {
  readonly kind: 'workshop';
  readonly id: SceneId;
  readonly prompt: Text;
  /** So many drawings the exam must have. */
  readonly needed: number;
  readonly seed: number;
};

/** The card that a lesson leaves behind. */
export type Recap = {
  readonly kind: 'recap';
  readonly id: SceneId;
  readonly points: NonEmpty<Text>;
  readonly formulas: readonly WorkingLine[];
  /** A run that stands beside the learner's own curve when the lesson is over. */
  readonly finale: Trace | undefined;
};
