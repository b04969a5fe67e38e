import { expect, test } from 'vitest';
import { checkHints } from '../../../src/lessons/check/hints.ts';
import { compileLesson } from '../../../src/lessons/compile/compile-lesson.ts';
import type { Scene } from '../../../src/lessons/model/lesson.ts';
import { readLesson } from '../../../src/lessons/source/read-lesson.ts';
import { smallBank, smallLesson } from '../small-lesson.ts';

test('a working that shows the answer before its last line is refused', () => {
  const read = readLesson(smallLesson);
  const compiled = read.ok ? compileLesson(read.file, smallBank) : undefined;
  if (!read.ok || !compiled?.ok) throw new Error('the small lesson is good');
  const shown = { kind: 'working', lines: [{ left: 'y', right: '5' }] } as const;
  const spoil = (scene: Scene): Scene =>
    scene.kind === 'ask' && scene.id === 'small-lesson/output'
      ? { ...scene, question: { ...scene.question, hints: [shown, shown] } }
      : scene;
  const [first, ...rest] = compiled.lesson.scenes;
  const lesson = { ...compiled.lesson, scenes: [spoil(first), ...rest.map(spoil)] } as const;
  expect(checkHints(read.file, lesson).map(({ path, what }) => `${path.join('.')}: ${what}`)).toEqual([
    'scenes.2.hints.0: the working shows the answer',
    'scenes.2.hints.1: the working shows the answer',
  ]);
});
