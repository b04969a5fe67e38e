import type { NonEmpty } from '../../experiments/core/trace.ts';
import type { LessonSession, Summary } from '../../faces/backend.ts';
import type { Lesson } from '../../lessons/model/lesson.ts';
import type { Effect } from '../../tutor/effect.ts';
import type { Event } from '../../tutor/event.ts';
import type { Drew, Fact } from '../../tutor/fact.ts';
import type { LearnerRecord } from '../../tutor/learner-record.ts';
import { type Next, startLesson } from '../../tutor/start-lesson.ts';
import { isStop, type TutorState } from '../../tutor/state.ts';
import { update } from '../../tutor/update.ts';
import { view } from '../../tutor/view.ts';
import type { Encore } from './encore.ts';
import type { Recorder } from './recording.ts';

/** A lesson of a sitting. */
export type Part = {
  readonly lesson: Lesson;
  readonly resumeAt: string | undefined;
  /** What was drawn on the pad of that scene, if it is one. */
  readonly drawn?: Drew | undefined;
  /** The fact as it is kept, or undefined where it isn't; with the state that it led to. */
  readonly remember: (fact: Fact, state: TutorState) => Fact | undefined;
  /** Whether answers count for anything. */
  readonly counts: boolean;
  /** After so many milliseconds no further scene is begun. */
  readonly longest: number;
  /** The lesson as it is in the language of now, where it may differ between languages. */
  readonly edition?: () => Lesson;
};

export type Sitting = LessonSession & {
  /** Goes on with the edition for another language, from the beginning of the scene. */
  changeEdition(): void;
};

type Options = {
  /** One after the other, in one conversation. */
  readonly parts: NonEmpty<Part>;
  /** What follows the last part once it is over, if anything does. */
  readonly encore: Encore | undefined;
  readonly asksConfidence: boolean;
  readonly record: (fact: Fact) => void;
  readonly learner: () => LearnerRecord;
  readonly summary: (state: TutorState) => Summary;
  /** In milliseconds since 1970. */
  readonly now: () => number;
  /** Is told how each lesson was opened, and each event with its effects. */
  readonly recorder?: Recorder | undefined;
};

/** One sitting in progress: facts are on the disk before the next view can be asked for. */
export function openSession(options: Options): Sitting {
  const { parts, encore, asksConfidence, record, learner, summary, now, recorder } = options;
  let [part] = parts;
  let rest = parts.slice(1);
  let startedAt = now();
  let left = false;
  let state = take(start(part));

  function start({ lesson, counts, resumeAt, drawn }: Part): Next {
    const rules = { counts, asksConfidence: asksConfidence && counts };
    const [started, effects] = startLesson(lesson, rules, resumeAt, drawn);
    recorder?.({ kind: 'opened', lesson, rules, resumeAt, drawn, effects });
    return [started, effects];
  }

  function take([next, effects]: Next): TutorState {
    carryOut(effects, next);
    return next;
  }

  function carryOut(effects: readonly Effect[], next: TutorState): void {
    for (const effect of effects) {
      if (effect.kind === 'leave') left = true;
      else {
        const fact = part.remember(effect.fact, next);
        if (fact) record(fact);
        if (part.counts) encore?.watch(effect.fact);
      }
    }
  }

  function goToNextPart(): void {
    if (state.step.at !== 'done') return;
    const [next = encore?.open(), ...others] = rest;
    if (next === undefined) return;
    const { said } = state;
    [part, rest, startedAt] = [next, others, now()];
    const started = take(start(part));
    state = { ...started, said: [...said, ...started.said] };
  }

  return {
    view: () => view(state, learner),
    send(event) {
      const isLast = isOver(event);
      const [next, effects] = update(isLast ? endHere(state) : state, event);
      state = take([next, effects]);
      // The answer is safe, whatever becomes of its recording.
      recorder?.({ kind: 'event', event, isLast, effects });
      goToNextPart();
    },
    changeEdition() {
      const scene = state.lesson.scenes[state.scene];
      if (part.edition === undefined || scene === undefined || !isStop(scene)) return;
      part = { ...part, lesson: part.edition(), resumeAt: scene.id };
      state = take(start(part));
    },
    hasLeft: () => left,
    summary: () => summary(state),
  };

  function isOver(event: Event): boolean {
    const goesOn = state.step.at === 'settled' && (event.kind === 'next' || event.kind === 'skip');
    return goesOn && now() - startedAt >= part.longest;
  }
}

/** The lesson without the scenes that are still ahead. */
export function endHere(state: TutorState): TutorState {
  const [first, ...others] = state.lesson.scenes;
  return { ...state, lesson: { ...state.lesson, scenes: [first, ...others.slice(0, state.scene)] } };
}
