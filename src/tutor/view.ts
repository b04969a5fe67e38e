import type { Trace } from '../experiments/core/trace.ts';
import type { Figure } from '../lessons/model/figure.ts';
import type { PlaceInGame, Question } from '../lessons/model/question.ts';
import { inOrder } from '../lessons/model/shuffle-options.ts';
import type { Text } from '../text/text.ts';
import type { Bubble } from './bubble.ts';
import type { Command } from './command.ts';
import type { LearnerRecord } from './learner-record.ts';
import { type PadView, padCommands, viewPad } from './pad/pad-view.ts';
import { isStop, type Step, type TutorState } from './state.ts';
import { board } from './steps/knob-board.ts';
import { workingOf } from './steps/open-working.ts';
import { atEnd, type Playback, speeds } from './steps/playback.ts';
import { viewWorkshop, type WorkshopView, workshopCommands } from './workshop/workshop-view.ts';

/** What a face draws: all of it, and nothing a learner must not see yet. */
export type View = {
  readonly said: readonly Bubble[];
  readonly live: Live;
  /** What can be done now; each face has its own key or word for it. */
  readonly commands: readonly Command[];
  readonly progress: Progress;
};

type Progress = {
  readonly lesson: number | undefined;
  readonly title: Text;
  /** Counted from 1. */
  readonly stop: number;
  readonly stops: number;
  /** In a game of bets, which of them it is. */
  readonly bet: PlaceInGame | undefined;
};

/** The part of the screen that is still in play. */
export type Live =
  | {
      readonly kind: 'question';
      readonly question: AskedQuestion;
      readonly notice: Text | undefined;
      readonly knobs: KnobBoard | undefined;
      readonly attempt: number;
    }
  /** One judges how sure one is of an answer that one sees, below its question. */
  | { readonly kind: 'confidence'; readonly question: AskedQuestion; readonly given: Text }
  /** All is said; Enter goes on. */
  | {
      readonly kind: 'settled';
      /** Where one plays and is not counted, what was asked about stays in sight while it is explained. */
      readonly figure: Figure | undefined;
    }
  | {
      readonly kind: 'playback';
      readonly figure: Figure;
      readonly caption: Text;
      readonly playback: Playback;
      readonly framesPerSecond: number;
    }
  | { readonly kind: 'try'; readonly prompt: Text; readonly knobs: KnobBoard }
  | {
      readonly kind: 'spell';
      readonly prompt: Text;
      readonly figure: Figure;
      readonly notice: Text | undefined;
    }
  | { readonly kind: 'notebook'; readonly text: Text; readonly record: LearnerRecord; readonly trace: Trace }
  | PadView
  | WorkshopView
  | { readonly kind: 'done'; readonly title: Text };

/** A question without its answer, its hints and its replies. */
export type AskedQuestion = {
  readonly prompt: Text;
  readonly figure: Figure | undefined;
  /** The sentence of the article that is to be repaired. */
  readonly sentence: Text | undefined;
  readonly input: Input;
};

/** What the learner is to give. Items are in the order in which they are drawn. */
export type Input =
  | { readonly kind: 'number'; readonly unit: '%' | undefined; readonly tolerance: number }
  | { readonly kind: 'choice'; readonly options: readonly Text[] }
  | { readonly kind: 'fill'; readonly sentence: Text; readonly options: readonly Text[] }
  | { readonly kind: 'chips'; readonly options: readonly Text[] }
  | { readonly kind: 'order'; readonly items: readonly Text[] }
  | { readonly kind: 'match'; readonly left: readonly Text[]; readonly right: readonly Text[] }
  | { readonly kind: 'draw'; readonly tolerance: number }
  | { readonly kind: 'steer' };

export type KnobBoard = {
  readonly knobs: readonly {
    readonly label: Text;
    readonly from: number;
    readonly to: number;
    readonly step: number;
    readonly at: number;
  }[];
  /** Numbers of the run at these settings. */
  readonly shows: readonly { readonly label: Text; readonly number: number }[];
  readonly figure: Figure;
  readonly movesLeft: number | undefined;
};

/** The state as a face may see it. `record` gives what the learner has answered so far, in this and earlier lessons. */
export function view(state: TutorState, record: () => LearnerRecord): View {
  const { said, step } = state;
  return { said, live: live(state, record), commands: commandsAt(step), progress: progress(state) };
}

function live({ lesson, step, rules }: TutorState, record: () => LearnerRecord): Live {
  switch (step.at) {
    case 'asking': {
      const { question } = step.ask;
      const knobs =
        question.kind === 'steer' && step.steering ? board(question.steerable, step.steering) : undefined;
      return {
        kind: 'question',
        question: asked(question),
        notice: step.notice,
        knobs,
        attempt: step.attempt.tries,
      };
    }
    case 'confiding':
      return { kind: 'confidence', question: asked(step.ask.question), given: step.answer.given };
    case 'settled':
      return { kind: 'settled', figure: rules.counts ? undefined : step.ask.question.figure };
    case 'recap':
      return { kind: 'settled', figure: undefined };
    case 'watching': {
      const { figure, caption } = step.watch;
      return {
        kind: 'playback',
        figure,
        caption,
        playback: step.playback,
        framesPerSecond: speeds[step.playback.speed] ?? speeds[0],
      };
    }
    case 'trying':
      return { kind: 'try', prompt: step.scene.prompt, knobs: board(step.scene.steerable, step.steering) };
    case 'spelling':
      return { kind: 'spell', prompt: step.scene.prompt, figure: step.figure, notice: step.notice };
    case 'drawing':
      return viewPad(step.pad, step.scene.prompt);
    case 'working':
      return viewWorkshop(step.shop, step.scene.prompt);
    case 'comparing':
      return { kind: 'notebook', text: step.scene.text, trace: step.scene.trace, record: record() };
    case 'done':
      return { kind: 'done', title: lesson.title };
  }
}

function asked(question: Question): AskedQuestion {
  const { prompt, figure, mends } = question;
  return { prompt, figure, sentence: mends?.sentence, input: inputOf(question) };
}

function inputOf(question: Question): Input {
  switch (question.kind) {
    case 'number':
      return { kind: 'number', unit: question.answer.unit, tolerance: question.tolerance };
    case 'chips':
      return { kind: 'chips', options: inOrder(question.options, question.shown).map(({ text }) => text) };
    case 'choice':
      return { kind: 'choice', options: inOrder(question.options, question.shown).map(({ text }) => text) };
    case 'fill':
      return {
        kind: 'fill',
        sentence: question.sentence,
        options: inOrder(question.options, question.shown).map(({ text }) => text),
      };
    case 'order':
      return { kind: 'order', items: inOrder(question.items, question.shown).map(({ text }) => text) };
    case 'match':
      return {
        kind: 'match',
        left: question.pairs.map((pair) => pair.left),
        right: inOrder(question.pairs, question.shown).map(({ right }) => right),
      };
    case 'draw':
      return { kind: 'draw', tolerance: question.tolerance };
    case 'steer':
      return { kind: 'steer' };
  }
}

export function playbackCommands(playback: Playback): readonly Command[] {
  return atEnd(playback) ? ['next', 'restart', 'step'] : ['pause', 'step', 'speed', 'restart', 'end'];
}

function commandsAt(step: Step): readonly Command[] {
  const why: Command[] = workingOf(step).length > 0 ? ['why'] : [];
  switch (step.at) {
    case 'asking':
      return step.steering
        ? ['turn', 'answer', 'restart', 'hint', 'skip', 'leave']
        : ['answer', 'hint', 'skip', 'leave'];
    case 'confiding':
      return ['confide', 'next', 'leave'];
    case 'watching':
      return [...playbackCommands(step.playback), ...why, 'leave'];
    case 'trying':
      return ['turn', 'restart', ...why, 'next', 'leave'];
    case 'drawing':
      return padCommands(step.pad);
    case 'working':
      return workshopCommands(step.shop);
    case 'spelling':
      return ['next', 'leave'];
    case 'settled':
      return ['next', ...why, 'leave'];
    case 'comparing':
    case 'recap':
      return ['next', 'leave'];
    case 'done':
      return ['next'];
  }
}

function progress({ lesson, scene }: TutorState): Progress {
  const stops = lesson.scenes.filter(isStop).length;
  const passed = lesson.scenes.slice(0, scene + 1).filter(isStop).length;
  const at = lesson.scenes[scene];
  const asked = at?.kind === 'ask' ? at.question : undefined;
  const bet = asked?.kind === 'chips' ? asked.game?.place : undefined;
  return { lesson: lesson.number, title: lesson.title, stop: Math.max(1, passed), stops, bet };
}
