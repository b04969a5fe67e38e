import type { NonEmpty, Trace, Value } from '../../experiments/core/trace.ts';
import { fillNames, mapText, type Text } from '../../text/text.ts';
import type { Figure, FigureName } from './figure.ts';
import type { WorkingLine } from './working.ts';

/** `lesson/question`, unique over the curriculum. */
export type QuestionId = string & { readonly brand: 'question' };

export function asQuestionId(lesson: string, id: string): QuestionId {
  return `${lesson}/${id}` as QuestionId; // The brand is put on here and nowhere else.
}

/** Names a misconception, e.g. `forgot-b`. */
export type Tag = string & { readonly brand: 'tag' };

export function asTag(tag: string): Tag {
  return tag as Tag; // As above.
}

export type Question = QuestionBase &
  (
    | NumberQuestion
    | ChoiceQuestion
    | FillQuestion
    | ChipsQuestion
    | OrderQuestion
    | MatchQuestion
    | DrawQuestion
    | SteerQuestion
  );
export type QuestionKind = Question['kind'];

type QuestionBase = {
  readonly id: QuestionId;
  readonly prompt: Text;
  /** Asked before the truth is shown: its answer takes a confidence and counts in the learner's loss. */
  readonly predict: boolean;
  /** Whether the run that is watched next gives the verdict: the answer is only noted until then, and there is one guess. */
  readonly judged: boolean;
  /** The one question of a lesson that carries its idea to a new story. */
  readonly transfer: boolean;
  /** A sentence of the article that the learner repairs by answering. */
  readonly mends: { readonly sentence: Text; readonly repaired: Text } | undefined;
  readonly figure: Figure | undefined;
  /** What it needs to make sense alone, where that isn't what its lesson says just before it. */
  readonly alone: Text | undefined;
  /** From a nudge to a worked step; none gives the answer away. */
  readonly hints: readonly [Hint, Hint, ...Hint[]];
  /** The last rung, and what a skip shows. */
  readonly reveal: Reveal;
};

export type Hint =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'working'; readonly lines: NonEmpty<WorkingLine> };

export type Reveal = {
  readonly answer: Text;
  readonly why: Text;
  /** The engine's own steps to the answer; empty where nothing is computed. */
  readonly working: readonly WorkingLine[];
};

/** Answered by picking what is on the screen. */
export type PickQuestion = ChoiceQuestion | FillQuestion | ChipsQuestion | OrderQuestion | MatchQuestion;

export type NumberQuestion = {
  readonly kind: 'number';
  readonly answer: Value;
  /** Largest accepted distance from the answer, in the answer's unit. */
  readonly tolerance: number;
  readonly slips: readonly Slip[];
};

/**
 * A wrong number that a known wrong procedure gives, and the reply it deserves: in it `{given}` stands for what the
 * learner gave, which may be rounded.
 */
export type Slip = { readonly value: Value; readonly tag: Tag; readonly say: Text };

/** The reply to somebody who gave this. */
export function replyTo({ say }: Pick<Slip, 'say'>, given: Text): Text {
  return mapText((language) => fillNames(say[language], () => given[language]));
}

export type Option = {
  readonly text: Text;
  readonly why: Text;
  readonly right: boolean;
  readonly tag: Tag | undefined;
};

type ChoiceQuestion = {
  readonly kind: 'choice';
  readonly options: NonEmpty<Option>;
  /** The order on the screen: `shown[0]` is the index of the option drawn first. */
  readonly shown: readonly number[];
};

/** A sentence with a gap (`__`) and words to put into it: nobody has to type Chinese. */
type FillQuestion = {
  readonly kind: 'fill';
  readonly sentence: Text;
  readonly options: NonEmpty<Option>;
  /** As of a choice. */
  readonly shown: readonly number[];
};

/**
 * A guess in the form that a language model gives: ten chips are laid on candidates, and what lies on the one that comes is
 * the probability that was given to it.
 */
export type ChipsQuestion = {
  readonly kind: 'chips';
  readonly options: NonEmpty<Option>;
  /** As of a choice. */
  readonly shown: readonly number[];
  /** V: over so many tokens one chip of the house is always spread. */
  readonly spread: number;
  /** The machines that bet on the same token, where it is a game against them. */
  readonly game?: ChipsGame | undefined;
};

export type ChipsGame = {
  readonly rivals: NonEmpty<Rival>;
  readonly place: PlaceInGame;
};

/** Which bet it is of which round; both are counted from 1. */
export type PlaceInGame = {
  readonly round: number;
  readonly rounds: number;
  readonly bet: number;
  readonly bets: number;
};

/** A machine, and its loss on the token that comes. */
export type Rival = { readonly id: string; readonly name: Text; readonly loss: number };

type OrderQuestion = {
  readonly kind: 'order';
  /** In the right order; `why` says why an item stands where it stands. */
  readonly items: NonEmpty<{ readonly text: Text; readonly why: Text }>;
  /** The order on the screen: `shown[0]` is the index of the item drawn first. */
  readonly shown: readonly number[];
};

type MatchQuestion = {
  readonly kind: 'match';
  readonly pairs: NonEmpty<{ readonly left: Text; readonly right: Text; readonly why: Text }>;
  /** The order of the right-hand sides on the screen. */
  readonly shown: readonly number[];
};

/** An arrow to be turned, in degrees from the k axis, counter-clockwise. */
export type DrawQuestion = {
  readonly kind: 'draw';
  readonly answer: Value;
  readonly tolerance: number;
  readonly slips: readonly Slip[];
};

type SteerQuestion = { readonly kind: 'steer'; readonly steerable: Steerable; readonly goal: Goal };

/** A run whose parameters the learner moves. */
export type Steerable = {
  /** As the lesson sets it, before the first turn. */
  readonly run: Trace;
  readonly knobs: NonEmpty<Knob>;
  readonly figure: FigureName;
  readonly labels: readonly Text[];
  /** Values of the run shown beside the knobs. */
  readonly shows: readonly {
    readonly name: string;
    readonly label: Text;
    /** What its working says in words. */
    readonly words?: Text;
  }[];
  /** How many turns of a knob are allowed; undefined means as many as one likes. */
  readonly moves: number | undefined;
};

export type Knob = {
  readonly label: Text;
  readonly param: string;
  /** Which number of a list parameter; undefined for a single number. */
  readonly index: number | undefined;
  readonly from: number;
  readonly to: number;
  readonly step: number;
};

export type Goal = {
  /** The value of the run to bring there. */
  readonly value: string;
  readonly is: 'below' | 'equal' | 'above';
  readonly number: number;
};

/** Whether it is one of a game of bets: laid against machines, and no question of what is known. */
export function isBet(question: Question): boolean {
  return question.kind === 'chips' && question.game !== undefined;
}
