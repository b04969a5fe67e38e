import type { Lesson, Recap, Stop } from '../lessons/model/lesson.ts';
import { isBet } from '../lessons/model/question.ts';
import type { Bubble } from './bubble.ts';
import type { Effect } from './effect.ts';
import type { Drew } from './fact.ts';
import { openPad } from './pad/pad.ts';
import { resumePad, tellResumed } from './pad/resume.ts';
import { isStop, type Rules, type Step, type TutorState } from './state.ts';
import { startPlayback } from './steps/playback.ts';
import { startSteering } from './steps/steering.ts';
import { openWorkshop } from './workshop/workshop.ts';

export type Next = readonly [TutorState, readonly Effect[]];

/**
 * Opens a lesson: at its beginning, or at the scene `resumeAt` where somebody left it. The bubbles just before that
 * scene are said again, so that its question makes sense. A scene that the lesson no longer has means the beginning.
 * On a drawing pad everything `drawn` there is still there.
 */
export function startLesson(lesson: Lesson, rules: Rules, resumeAt?: string, drawn?: Drew): Next {
  const at = lesson.scenes.findIndex((scene) => isStop(scene) && scene.id === resumeAt);
  const questions = lesson.scenes.filter((scene) => scene.kind === 'ask' && !isBet(scene.question)).length;
  const empty = {
    lesson,
    said: titleOf(lesson),
    rules,
    results: [],
    passed: [],
    scene: 0,
    step: { at: 'done' },
  } as const;
  if (at >= 0) return withDrawings(enter(empty, saidBefore(lesson, at)), drawn);
  const [state, effects] = enter(empty, 0);
  return [state, [{ kind: 'record', fact: { kind: 'started', lesson: lesson.id, questions } }, ...effects]];
}

/** What is asked outside its lesson has no title of its own. */
function titleOf({ number, title, about }: Lesson): readonly Bubble[] {
  return about ? [{ kind: 'title', number, title, about }] : [];
}

function withDrawings([state, effects]: Next, drawn: Drew | undefined): Next {
  const { step, said } = state;
  if (step.at !== 'drawing' || drawn?.scene !== step.scene.id) return [state, effects];
  const pad = resumePad(step.pad, drawn);
  return [{ ...state, said: [...said, ...tellResumed(pad)], step: { ...step, pad } }, effects];
}

/** Goes to the first stop at or after `from`, saying what stands before it. After the last stop the lesson is done. */
export function enter(state: TutorState, from: number): Next {
  const { lesson } = state;
  const rest = lesson.scenes.slice(from);
  const ahead = rest.findIndex(isStop);
  const told = ahead < 0 ? rest : rest.slice(0, ahead);
  const scene = rest[ahead];
  const bubbles = told.flatMap((scene): Bubble[] =>
    scene.kind === 'say' ? [{ kind: 'tutor', tone: 'say', text: scene.text }] : [],
  );
  const card: Bubble[] = scene?.kind === 'recap' ? [cardOf(lesson, scene)] : [];
  const said = [...state.said, ...bubbles, ...card];
  if (scene === undefined || !isStop(scene)) {
    const finished: Effect = { kind: 'record', fact: { kind: 'finished', lesson: lesson.id } };
    return [{ ...state, said, scene: lesson.scenes.length, step: { at: 'done' } }, [finished]];
  }
  const reached: Effect = { kind: 'record', fact: { kind: 'reached', lesson: lesson.id, scene: scene.id } };
  return [{ ...state, said, scene: from + ahead, step: openStop(scene) }, [reached]];
}

function cardOf({ title }: Lesson, { points, formulas }: Recap): Bubble {
  return { kind: 'card', title, points, formulas };
}

function openStop(stop: Stop): Step {
  switch (stop.kind) {
    case 'ask': {
      const { question } = stop;
      const steering = question.kind === 'steer' ? startSteering(question.steerable) : undefined;
      return {
        at: 'asking',
        ask: stop,
        attempt: { tries: 0, hints: 0, firstMiss: undefined },
        notice: undefined,
        steering,
      };
    }
    case 'watch':
      return { at: 'watching', watch: stop, playback: startPlayback(stop.figure.trace.frames.length) };
    case 'try':
      return { at: 'trying', scene: stop, steering: startSteering(stop.steerable) };
    case 'spell':
      return { at: 'spelling', scene: stop, figure: stop.figure, notice: undefined };
    case 'notebook':
      return { at: 'comparing', scene: stop };
    case 'teach':
      return { at: 'drawing', scene: stop, pad: openPad(stop.characters, stop.seed) };
    case 'workshop':
      return { at: 'working', scene: stop, shop: openWorkshop(stop.needed, stop.seed) };
    case 'recap':
      return { at: 'recap', scene: stop };
  }
}

/** The index of the first bubble of the run of bubbles that leads up to a scene. */
function saidBefore(lesson: Lesson, scene: number): number {
  let from = scene;
  while (lesson.scenes[from - 1]?.kind === 'say') from--;
  return from;
}
