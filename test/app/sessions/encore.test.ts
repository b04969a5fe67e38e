import { expect, test } from 'vitest';
import type { LessonSession } from '../../../src/faces/backend.ts';
import { tutorWords } from '../../../src/tutor/tutor-words.ts';
import { openBackend } from '../../faces/ink/fixture-backend.ts';
import { lessonOf } from '../../faces/ink/fixture-lesson.ts';

const id = 'small-lesson';

function open(warmsUp = true) {
  return openBackend({ sources: [lessonOf('number', 'recap')], warmsUp });
}

/** Misses the only question so often, has it shown, and goes on to the end. */
function play(session: LessonSession, misses: number): void {
  for (let miss = 0; miss < misses; miss++) session.send({ kind: 'answer', raw: '1' });
  session.send({ kind: 'skip' });
  session.send({ kind: 'next' });
  session.send({ kind: 'next' });
}

const said = (session: LessonSession) =>
  session.view().said.flatMap((bubble) => (bubble.kind === 'tutor' ? [bubble.text] : []));

test('what was missed twice is asked once more when the lesson is over', () => {
  const session = open().backend.openLesson(id);
  play(session, 2);
  expect(session.view().live.kind).toBe('question');
  expect(said(session)).toContainEqual(tutorWords.encoreBegins(1));
});

test('and not once more after that: then the sitting is over', () => {
  const session = open().backend.openLesson(id);
  play(session, 2);
  play(session, 2);
  expect(session.view().live.kind).toBe('done');
});

test('its answers are kept as repeated, and the lesson was finished before', () => {
  const { backend, written } = open();
  const session = backend.openLesson(id);
  play(session, 2);
  expect(written.at(-1)).toMatchObject({ kind: 'finished', lesson: id });
  const before = written.length;
  play(session, 1);
  expect(written.slice(before)).toMatchObject([
    { kind: 'repeated', lesson: id, verdict: 'wrong', variation: 1 },
  ]);
});

test.each([0, 1])('%d misses are not enough', (misses) => {
  const session = open().backend.openLesson(id);
  play(session, misses);
  expect(session.view().live.kind).toBe('done');
});

test('a script is not asked again', () => {
  const session = open(false).backend.openLesson(id);
  play(session, 2);
  expect(session.view().live.kind).toBe('done');
});
