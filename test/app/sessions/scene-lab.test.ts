import { expect, test } from 'vitest';
import type { LessonSession } from '../../../src/faces/backend.ts';
import { startLesson } from '../../../src/tutor/start-lesson.ts';
import { update } from '../../../src/tutor/update.ts';
import { view } from '../../../src/tutor/view.ts';
import { openBackend } from '../../faces/ink/fixture-backend.ts';
import { deal, readLab } from '../../lessons/scene-labs.ts';
import { smallLab } from '../../lessons/small-lab.ts';
import { broken, smallLesson } from '../../lessons/small-lesson.ts';

function openLab() {
  const { backend, written } = openBackend({ sources: [smallLesson] });
  const lab = backend.openLab('small-lab');
  if (lab.kind !== 'scenes') throw new Error('the small lab is made of scenes');
  return { backend, written, session: lab.session };
}

/** What is typed at each of the two questions, try by try; in the end they are skipped. */
type Answers = { readonly choice: readonly string[]; readonly number: readonly string[] };

function play(session: LessonSession, answers: Answers): void {
  for (let event = 0; event < 50; event++) {
    const { live } = session.view();
    if (live.kind === 'done') return;
    if (live.kind !== 'question') {
      session.send({ kind: 'next' });
      continue;
    }
    const raw = answers[live.question.input.kind === 'choice' ? 'choice' : 'number'][live.attempt];
    session.send(raw === undefined ? { kind: 'skip' } : { kind: 'answer', raw });
  }
  throw new Error('the lab does not end');
}

test('a goal that is reached is remembered, and nothing else of the lab', () => {
  const { backend, written, session } = openLab();
  const before = backend.progress();
  play(session, { choice: ['too high', 'too low'], number: ['8'] });
  expect(session.summary()).toMatchObject({
    kind: 'lab',
    reached: true,
    answers: { asked: 2, right: 1 },
    said: { en: 'You can tell.' },
  });
  expect(written).toEqual([{ kind: 'solved', lab: 'small-lab' }]);
  expect(backend.labs().find(({ id }) => id === 'small-lab')?.solved).toBe(true);
  const after = backend.progress();
  for (const part of ['misses', 'losses', 'review', 'lessons'] as const)
    expect(after[part]).toEqual(before[part]);
  expect(backend.home().next).toBe('small-lesson');
});

test('what is right only at the second answer, or was skipped, does not count towards the goal', () => {
  const { written, session } = openLab();
  play(session, { choice: ['too high', 'too low'], number: [] });
  expect(session.summary()).toMatchObject({
    reached: false,
    answers: { asked: 2, right: 0 },
    said: { en: 'Look again.' },
  });
  expect(written).toEqual([]);
});

test('a lab asks for no confidence and puts nothing into the notebook', () => {
  const { backend } = openBackend({ sources: [smallLesson], asksConfidence: true });
  const lab = backend.openLab('small-lab');
  if (lab.kind !== 'scenes') throw new Error('the small lab is made of scenes');
  lab.session.send({ kind: 'answer', raw: '1' });
  const { live, said } = lab.session.view();
  expect(live.kind).toBe('question');
  expect(said.filter((bubble) => bubble.kind === 'tutor' && bubble.tone === 'notebook')).toEqual([]);
  expect(backend.notebook()).toEqual([]);
});

test('what was asked about stays in sight while it is explained, and does not where answers count', () => {
  const figureAt = (counts: boolean) => {
    const { lesson } = deal(
      readLab(
        broken(
          'prompt: { zh: 高了',
          'figure: { name: parabola, run: first }\n    prompt: { zh: 高了',
          smallLab,
        ),
      ),
      2,
    );
    const [state] = startLesson(lesson, { counts, asksConfidence: false }, 'small-lab/above-or-below');
    const [settled] = update(state, { kind: 'skip' });
    const { live } = view(settled, () => ({ losses: [], misses: [] }));
    if (live.kind !== 'settled') throw new Error('it was skipped');
    return live.figure?.name;
  };
  expect(figureAt(false)).toBe('parabola');
  expect(figureAt(true)).toBeUndefined();
});
