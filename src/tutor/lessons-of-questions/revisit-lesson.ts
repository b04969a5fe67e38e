import type { Lesson } from '../../lessons/model/lesson.ts';
import { isStop } from '../state.ts';
import { tutorWords } from '../tutor-words.ts';

/**
 * One question of a lesson with what is said before it and what is watched after it, to look at again. Undefined where the
 * lesson has no such question (any more).
 */
export function revisitLesson(lesson: Lesson, question: string): Lesson | undefined {
  const { scenes } = lesson;
  const at = scenes.findIndex((scene) => scene.kind === 'ask' && scene.id === question);
  if (at < 0) return undefined;
  const before = scenes.slice(0, at).findLastIndex(isStop);
  const after = scenes.slice(at + 1).findIndex((scene) => isStop(scene) && scene.kind !== 'watch');
  const end = after < 0 ? scenes.length : at + 1 + after;
  // What is said last leads on to a question that is not asked here.
  const last = scenes.slice(0, end).findLastIndex(isStop);
  return {
    ...lesson,
    scenes: [{ kind: 'say', text: tutorWords.revisit }, ...scenes.slice(before + 1, last + 1)],
  };
}
