import { describe, expect, test } from 'vitest';
import type { LessonSession } from '../../../src/faces/backend.ts';
import { same } from '../../../src/text/text.ts';
import type { Fact } from '../../../src/tutor/fact.ts';
import { type Opening, openBackend, playTo } from '../../faces/ink/fixture-backend.ts';
import { lessonOf, questionsOf, stopsOf, wholeLesson } from '../../faces/ink/fixture-lesson.ts';
import { broken, smallLesson } from '../../lessons/small-lesson.ts';

const id = 'small-lesson';
const nextId = 'next-lesson';
const nextLesson = broken(
  'id: small-lesson\nnumber: 3',
  `id: ${nextId}\nnumber: 4`,
  lessonOf('number', 'recap'),
);

function open(options: Partial<Opening> = {}) {
  return openBackend({ sources: [smallLesson, nextLesson], ...options });
}

/** The backend as the next start finds it. */
function reopen(written: readonly Fact[], options: Partial<Opening> = {}) {
  return open({ ...options, facts: written });
}

function missOnce(session: LessonSession) {
  session.send({ kind: 'answer', raw: '1' });
}

describe('home', () => {
  test('shows every shipped lesson as not begun, and proposes the first', () => {
    const { backend, opened } = open();
    const home = backend.home();
    expect(home).toMatchObject({ next: id, isNew: true, game: { xp: 0 }, losses: [] });
    expect(home.lessons).toMatchObject([
      { id, number: 3, title: opened().lesson.title, stars: 0, stop: 0, stops: 9 },
      { id: nextId, number: 4, stars: 0, stop: 0, stops: 2 },
    ]);
  });

  test('shows how far the present pass has come', () => {
    const { backend, opened } = open();
    playTo(backend.openLesson(id), opened(), 4);
    expect(backend.home().lessons[0]).toMatchObject({ stop: 4, stars: 0 });
  });

  test('proposes the lesson left unfinished last, whichever it is', () => {
    const { backend } = open();
    backend.openLesson(id);
    backend.openLesson(nextId);
    expect(backend.home().next).toBe(nextId);
    backend.openLesson(id);
    expect(backend.home().next).toBe(id);
  });

  test('proposes the first lesson without a star once a lesson is finished, and the first of all after the last', () => {
    const { backend, opened } = open();
    const proposed = [id, nextId].map((lesson) => {
      playTo(backend.openLesson(lesson), opened(lesson));
      return backend.home().next;
    });
    expect(proposed).toEqual([nextId, id]);
    expect(backend.home().lessons.map(({ stars, stop }) => [stars, stop])).toEqual([
      [2, 0],
      [1, 0],
    ]);
  });

  test('an empty shipped has nothing to propose', () => {
    expect(openBackend({ sources: [] }).backend.home()).toMatchObject({ lessons: [], next: undefined });
  });
});

describe('a session', () => {
  test('has written each fact before the view that follows it', () => {
    const { backend, written } = open();
    const session = backend.openLesson(id);
    expect(written.map(({ kind }) => kind)).toEqual(['started', 'reached']);
    missOnce(session);
    expect(written.at(-1)).toMatchObject({ kind: 'answered', raw: '1' });
  });

  test('begins where the last one was left, also after a new start of the program', () => {
    const { backend, opened, written } = open();
    playTo(backend.openLesson(id), opened(), 5);
    expect(backend.openLesson(id).view().progress.stop).toBe(5);
    expect(reopen(written).backend.openLesson(id).view().progress.stop).toBe(5);
  });

  test('begins at the beginning when the last pass was finished', () => {
    const { backend, opened, written } = open();
    playTo(backend.openLesson(id), opened());
    expect(backend.openLesson(id).view().progress.stop).toBe(1);
    expect(written.filter(({ kind }) => kind === 'started')).toHaveLength(2);
  });

  test('asks for a confidence only if that is wanted', () => {
    const kinds = [true, false].map((asksConfidence) => {
      const session = open({ asksConfidence }).backend.openLesson(id);
      missOnce(session);
      return session.view().live.kind;
    });
    expect(kinds).toEqual(['confidence', 'question']);
  });

  test('knows that the learner has left', () => {
    const session = open().backend.openLesson(id);
    expect(session.hasLeft()).toBe(false);
    session.send({ kind: 'leave' });
    expect(session.hasLeft()).toBe(true);
  });

  test('shows in the notebook what was missed here and in other lessons of the shelf', () => {
    const other = broken('id: small-lesson\nnumber: 3', 'id: other-lesson\nnumber: 5', lessonOf('number'));
    const { backend, opened } = openBackend({ sources: [wholeLesson, other] });
    missOnce(backend.openLesson('other-lesson'));
    const session = backend.openLesson(id);
    missOnce(session);
    const stops = stopsOf(opened().lesson);
    playTo(session, opened(), stops.findIndex(({ kind }) => kind === 'notebook') + 1);
    const { live } = session.view();
    const [choice, number] = [id, 'other-lesson'].map((each) => questionsOf(opened(each).lesson)[0]);
    // What was typed, and of a choice what it stands for.
    const option = choice?.kind === 'choice' ? choice.options[0].text : undefined;
    if (live.kind !== 'notebook') throw new Error(live.kind);
    expect(live.record.misses.map(({ prompt, given }) => [prompt, given])).toEqual([
      [choice?.prompt, option],
      [number?.prompt, same('1')],
    ]);
    expect(live.record.losses.length).toBeGreaterThanOrEqual(2);
  });

  test('leaves out of the notebook what was missed in a lesson that is gone', () => {
    const gone: Fact = {
      kind: 'answered',
      lesson: 'gone',
      question: 'gone/question',
      attempt: 1,
      raw: '1',
      verdict: 'wrong',
      hints: 0,
      predict: true,
      transfer: false,
      options: 4,
    };
    const { backend } = openBackend({ sources: [lessonOf('notebook')], facts: [gone] });
    const { live } = backend.openLesson(id).view();
    expect(live).toMatchObject({ kind: 'notebook', record: { misses: [], losses: [1] } });
  });
});

describe('the summary', () => {
  test('counts what this sitting has brought, and names the lesson after this one', () => {
    const { backend, opened } = open();
    const session = backend.openLesson(id);
    playTo(session, opened());
    const { game } = backend.home();
    expect(session.summary()).toMatchObject({
      kind: 'lesson',
      stars: 2,
      earned: { xp: game?.xp },
      next: { id: nextId },
    });
    const again = backend.openLesson(id);
    playTo(again, opened());
    expect(again.summary()).toMatchObject({ earned: { xp: 0 } });
  });

  test('names no lesson after the last one', () => {
    const { backend, opened } = open();
    const session = backend.openLesson(nextId);
    playTo(session, opened(nextId));
    expect(session.summary()).toMatchObject({ kind: 'lesson', next: undefined });
  });
});

describe('a lesson of the learner’s own', () => {
  const own = broken('id: small-lesson\nnumber: 3', 'id: my-own', lessonOf('number'));

  test('is opened by its id, is not on the map, and has none after it', () => {
    const { backend, written } = open({ extra: own });
    const session = backend.openLesson('my-own');
    expect(backend.home().lessons.map((lesson) => lesson.id)).toEqual([id, nextId]);
    session.send({ kind: 'skip' });
    session.send({ kind: 'next' });
    expect(session.view().live.kind).toBe('done');
    expect(session.summary()).toMatchObject({ earned: { xp: 0 }, stars: 1, next: undefined });
    expect(written.at(-1)).toEqual({ kind: 'finished', lesson: 'my-own' });
  });

  test('takes the place of a lesson of the same name', () => {
    const renamed = broken('en: A small lesson', 'en: My small lesson', smallLesson);
    expect(open({ extra: renamed }).backend.openLesson(id).view().progress.title.en).toBe('My small lesson');
  });
});

describe('the learner’s own loss curve', () => {
  const notebook = 'id: small-lesson\nnumber: 3';

  test('is kept for the lesson that unveils it', () => {
    const unveiling = broken(notebook, 'id: unveiling\nnumber: 5', lessonOf('notebook', 'number'));
    const { backend, opened } = openBackend({ sources: [smallLesson, unveiling] });
    const session = backend.openLesson(id);
    playTo(session, opened());
    expect([backend.home().losses, session.summary()]).toMatchObject([[], { losses: [] }]);
    const second = backend.openLesson('unveiling');
    expect(backend.home().losses).toEqual([0, 0, 0, 0]);
    playTo(second, opened('unveiling'));
    backend.openLesson('unveiling');
    expect(backend.home().losses.length).toBeGreaterThan(0);
  });
});

describe('the game', () => {
  test('is off with one setting, and the lesson then says nothing of it', () => {
    const off: Fact = { kind: 'chose', setting: 'game', value: 'off' };
    const { backend, opened } = open({ facts: [off] });
    const session = backend.openLesson(id);
    playTo(session, opened());
    expect(backend.home().game).toBeUndefined();
    expect(session.summary()).toMatchObject({ earned: undefined });
  });

  test('counts stars, days and XP', () => {
    const { backend, opened } = open();
    playTo(backend.openLesson(id), opened());
    const { game } = backend.home();
    expect(game).toMatchObject({ stars: 2, rank: { id: 'random', starsToNext: 1 }, rhythm: { thisWeek: 1 } });
    expect(game?.xp).toBeGreaterThan(0);
  });
});

test('a chosen language is written down', () => {
  const { backend, written } = open();
  backend.chooseLanguage('en');
  expect(written).toEqual([{ kind: 'chose', setting: 'language', value: 'en' }]);
});
