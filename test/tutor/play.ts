import type { Lesson } from '../../src/lessons/model/lesson.ts';
import type { Bubble } from '../../src/tutor/bubble.ts';
import type { Effect } from '../../src/tutor/effect.ts';
import type { Event } from '../../src/tutor/event.ts';
import type { Drew, Fact } from '../../src/tutor/fact.ts';
import type { LearnerRecord } from '../../src/tutor/learner-record.ts';
import { startLesson } from '../../src/tutor/start-lesson.ts';
import type { TutorState } from '../../src/tutor/state.ts';
import { update } from '../../src/tutor/update.ts';
import { type View, view } from '../../src/tutor/view.ts';
import { lessonOf, questionsOf, rightOf, wrongOf } from './lessons.ts';
import type { SceneName } from './scenes.ts';

const noRecord: LearnerRecord = { losses: [], misses: [] };

/** A lesson being played by a test: what was done last, and everything since the start. */
export type Played = {
  readonly state: TutorState;
  readonly view: View;
  /** The effects and the bubbles of the last event. */
  readonly effects: readonly Effect[];
  readonly news: readonly Bubble[];
  /** Everything recorded since the start. */
  readonly facts: readonly Fact[];
};

type Opening = { readonly asksConfidence?: boolean; readonly resumeAt?: string; readonly drawn?: Drew };

export function openLesson(
  lesson: Lesson,
  { asksConfidence = false, resumeAt, drawn }: Opening = {},
): Played {
  const [state, effects] = startLesson(lesson, { counts: true, asksConfidence }, resumeAt, drawn);
  return { state, view: view(state, () => noRecord), effects, news: state.said, facts: recorded(effects) };
}

export function send(played: Played, ...events: readonly Event[]): Played {
  return events.reduce((before, event) => {
    const [state, effects] = update(before.state, event);
    const news = state.said.slice(before.state.said.length);
    const facts = [...before.facts, ...recorded(effects)];
    return { state, view: view(state, () => noRecord), effects, news, facts };
  }, played);
}

/** A lesson of one question, and its answers; a recap comes after it. */
export function openQuestion(name: SceneName, opening: Opening = {}) {
  const lesson = lessonOf(name, 'card');
  const [question] = questionsOf(lesson);
  if (!question) throw new Error(`${name} asks nothing`);
  const right: Event = { kind: 'answer', raw: rightOf(question) };
  const wrong: Event = { kind: 'answer', raw: wrongOf(question) };
  return { start: openLesson(lesson, opening), question, right, wrong };
}

export const next: Event = { kind: 'next' };
export const skip: Event = { kind: 'skip' };
export const hint: Event = { kind: 'hint' };
export const why: Event = { kind: 'why' };
export const leave: Event = { kind: 'leave' };
export const unreadable: Event = { kind: 'answer', raw: '???' };

function recorded(effects: readonly Effect[]): Fact[] {
  return effects.flatMap((effect) => (effect.kind === 'record' ? [effect.fact] : []));
}
