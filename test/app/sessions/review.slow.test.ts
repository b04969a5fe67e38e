import { describe, expect, test } from 'vitest';
import type { LessonSession } from '../../../src/faces/backend.ts';
import { compileAlone } from '../../../src/lessons/compile/questions/question-alone.ts';
import type { Fact } from '../../../src/tutor/fact.ts';
import { rightAnswer } from '../../content/shipped-lessons.ts';
import { type Opening, openBackend, playTo } from '../../faces/ink/fixture-backend.ts';
import { lessonOf, questionsOf } from '../../faces/ink/fixture-lesson.ts';
import { answered } from '../../learner/facts.ts';
import { broken, smallBank, smallLesson } from '../../lessons/small-lesson.ts';

const id = 'small-lesson';
const nextId = 'next-lesson';
const varied = smallLesson.replace(
  'Multiply, then add.\n',
  'Multiply, then add.\n    vary: { other.k: [5, 6] }\n',
);
const nextLesson = broken(
  'id: small-lesson\nnumber: 3',
  `id: ${nextId}\nnumber: 4`,
  lessonOf('number', 'recap'),
);

const missed = (question: string, lesson = id): Fact =>
  answered({ lesson, question: `${lesson}/${question}`, verdict: 'wrong', raw: '1' });

/** A shipped of two lessons, some days after these facts. */
function open(facts: readonly Fact[], options: Partial<Opening> = {}) {
  return openBackend({ sources: [varied, nextLesson], facts, days: 2, ...options });
}

function questionOf(session: LessonSession): string {
  const { live } = session.view();
  return live.kind === 'question' ? live.question.prompt.en : live.kind;
}

/** Answers as it is typed, and goes on to the next question. */
function answer(session: LessonSession, raw: string): void {
  session.send({ kind: 'answer', raw });
  if (session.view().live.kind === 'settled') session.send({ kind: 'next' });
}

function finish(session: LessonSession): void {
  for (let guard = 0; guard < 50 && session.view().live.kind !== 'done'; guard++) {
    session.send({ kind: 'skip' });
    session.send({ kind: 'next' });
  }
}

describe('a review', () => {
  test('is not there where nothing is due, and home says when something will be', () => {
    expect(open([]).backend.openReview()).toBeUndefined();
    expect(open([]).backend.home().review).toEqual({ due: 0, recall: undefined, nextIn: undefined });
    const soon = open([missed('output')], { days: 0 }).backend;
    expect(soon.openReview()).toBeUndefined();
    expect(soon.home().review).toEqual({ due: 0, recall: undefined, nextIn: 1 });
  });

  test('asks what is due with other numbers, and where it comes from', () => {
    const { backend } = open([missed('output')]);
    const { review } = backend.home();
    expect(review.due).toBe(1);
    expect(review.recall).toBeLessThan(0.9);
    const session = backend.openReview();
    const said = session?.view().said.map((bubble) => ('text' in bubble ? bubble.text.en : ''));
    expect(said?.[1]).toContain('lesson 3, asked 2 days ago');
    if (!session) throw new Error('something is due');
    // k = 5 instead of 1: 5·4 + 1.
    answer(session, '21');
    expect(session.view().live.kind).toBe('done');
  });

  test('is written down as a review of the lesson, which it neither begins nor ends', () => {
    const { backend, written } = open([missed('output')]);
    const session = backend.openReview();
    if (!session) throw new Error('something is due');
    answer(session, '5');
    answer(session, '21');
    const common = { kind: 'reviewed', lesson: id, question: `${id}/output`, variation: 1, options: 4 };
    expect(written).toMatchObject([
      { ...common, attempt: 1, raw: '5' },
      { ...common, attempt: 2, raw: '21', verdict: 'right' },
    ]);
    expect(session.summary()).toMatchObject({
      kind: 'review',
      asked: 1,
      right: 0,
      earned: { xp: 0 },
      outlook: { due: 0, nextIn: 1 },
    });
  });

  test('a skip is a miss, but not after an answer', () => {
    const { backend, written } = open([missed('output'), missed('above-or-below')]);
    const session = backend.openReview();
    if (!session) throw new Error('something is due');
    session.send({ kind: 'skip' });
    session.send({ kind: 'next' });
    answer(session, questionOf(session).includes('compute') ? '5' : 'too high');
    session.send({ kind: 'skip' });
    expect(written.map((fact) => 'verdict' in fact && [fact.attempt, fact.verdict, fact.raw === ''])).toEqual(
      [
        [1, 'wrong', true],
        [1, expect.stringMatching(/slip|wrong/), false],
      ],
    );
  });

  test('earns 6 XP for what was right at once', () => {
    const { backend } = open([missed('output')]);
    const session = backend.openReview();
    if (!session) throw new Error('something is due');
    answer(session, '21');
    expect(session.summary()).toMatchObject({ right: 1, earned: { xp: 6 }, outlook: { due: 0, nextIn: 3 } });
    expect(session.summary()).toMatchObject({ memory: { reviewed: [{ share: 1, count: 1 }], due: [] } });
  });

  test('asks how sure one is, about every question', () => {
    const { backend, written } = open([missed('output')], { asksConfidence: true });
    const session = backend.openReview();
    if (!session) throw new Error('something is due');
    session.send({ kind: 'answer', raw: '21' });
    expect(session.view().live.kind).toBe('confidence');
    session.send({ kind: 'confide', confidence: 4 });
    expect(written).toMatchObject([{ kind: 'reviewed', confidence: 4 }]);
  });

  test('leaves out what is no longer shipped', () => {
    const { backend } = open([missed('gone'), missed('output', 'gone-lesson'), missed('output')]);
    expect(backend.home().review.due).toBe(1);
  });

  test('asks ten questions at most', () => {
    const sources = Array.from({ length: 12 }, (_, index) =>
      broken('id: small-lesson\nnumber: 3', `id: lesson-${index}\nnumber: ${index + 20}`, lessonOf('number')),
    );
    const facts = sources.map((_, index) => missed('output', `lesson-${index}`));
    const { backend } = openBackend({ sources, facts, days: 2 });
    expect(backend.home().review.due).toBe(12);
    const session = backend.openReview();
    if (!session) throw new Error('something is due');
    finish(session);
    expect(session.summary()).toMatchObject({ asked: 10, outlook: { due: 2 } });
  });

  test('begins no further question after five minutes', () => {
    let minutes = 0;
    const { backend } = open([missed('output'), missed('above-or-below')], { minutes: () => minutes });
    const session = backend.openReview();
    if (!session) throw new Error('something is due');
    minutes = 5;
    session.send({ kind: 'skip' });
    expect(session.view().live.kind).toBe('settled');
    session.send({ kind: 'next' });
    expect(session.view().live.kind).toBe('done');
    expect(session.summary()).toMatchObject({ asked: 1, outlook: { due: 1 } });
  });
});

describe('old questions before a lesson', () => {
  const facts = [missed('output'), missed('above-or-below')];

  test('open the first lesson of a sitting, in the same conversation', () => {
    const { backend, opened, written } = open(facts, { warmsUp: true });
    const session = backend.openLesson(nextId);
    expect(session.view().progress.title.en).toBe('Review');
    finish(openUntil(session));
    expect(written.filter(({ kind }) => kind === 'reviewed')).toHaveLength(2);
    expect(written.filter(({ kind }) => kind === 'started')).toMatchObject([{ lesson: nextId }]);
    expect(session.summary()).toMatchObject({ kind: 'lesson' });
    const again = backend.openLesson(nextId);
    expect(again.view().progress.title).toEqual(opened(nextId).lesson.title);
  });

  /** Skips the old questions; what was said of them stays. */
  function openUntil(session: LessonSession): LessonSession {
    const before = session.view().said.length;
    for (let guard = 0; guard < 20 && session.view().progress.title.en === 'Review'; guard++) {
      session.send({ kind: 'skip' });
      session.send({ kind: 'next' });
    }
    expect(session.view().said.length).toBeGreaterThan(before);
    return session;
  }

  test('are of other lessons', () => {
    const session = open(facts, { warmsUp: true }).backend.openLesson(id);
    expect(session.view().progress.title.en).not.toBe('Review');
  });

  test('are three at most', () => {
    const others = ['output', 'above-or-below', 'squared', 'sign', 'repair'].map((name) => missed(name));
    const { backend, written } = open(others, { warmsUp: true });
    openUntil(backend.openLesson(nextId));
    expect(written.filter(({ kind }) => kind === 'reviewed')).toHaveLength(3);
    expect(backend.home().review.due).toBe(2);
  });

  test('do not stand before a script', () => {
    const session = open(facts).backend.openLesson(nextId);
    expect(session.view().progress.title.en).not.toBe('Review');
  });

  test('after a review nobody is warmed up again', () => {
    const { backend } = open(facts, { warmsUp: true });
    backend.openReview();
    expect(backend.openLesson(nextId).view().progress.title.en).not.toBe('Review');
  });
});

test('mastery brings the transfer question back three days later, and its third star', () => {
  const { backend, opened, written } = openBackend({ sources: [smallLesson], days: 0 });
  playTo(backend.openLesson(id), opened());
  const later = openBackend({ sources: [smallLesson], facts: written, days: 4 });
  const session = later.backend.openReview();
  if (!session) throw new Error('something is due');
  const transfer = questionsOf(opened().lesson).find((question) => question.transfer);
  const again = transfer && compileAlone(opened().file, smallBank, transfer.id, 1)?.question;
  if (!again) throw new Error('there is a transfer question');
  answer(session, rightAnswer(again, opened().file));
  expect(later.backend.home().lessons[0]?.stars).toBe(3);
});
