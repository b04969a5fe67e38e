import { expect, test } from 'vitest';
import { asSceneId, type Lesson, type Scene } from '../../../src/lessons/model/lesson.ts';
import { tutorWords } from '../../../src/tutor/tutor-words.ts';
import { lessonOf, questionsOf, rightOf, wrongOf } from '../lessons.ts';
import { hint, next, openLesson, type Played, send, skip } from '../play.ts';
import type { SceneName } from '../scenes.ts';

/** A lesson whose first question is judged by the run behind it, if there is one. */
function judged(...names: readonly SceneName[]): Lesson {
  const lesson = lessonOf(...names);
  const [first, ...others] = lesson.scenes;
  if (first.kind !== 'ask') throw new Error('the lesson begins with its question');
  const scene: Scene = { ...first, question: { ...first.question, judged: true } };
  return { ...lesson, scenes: [scene, ...others] };
}

const lesson = judged('half', 'descent', 'card');
const [question] = questionsOf(lesson);
if (!question) throw new Error('the lesson asks something');
const right = { kind: 'answer', raw: rightOf(question) } as const;
const wrong = { kind: 'answer', raw: wrongOf(question) } as const;

/** Watches the run to its end and goes on. */
function watch(played: Played): Played {
  return send(played, next, next);
}

test('a prediction is noted, and nothing is said of it before its run is over', () => {
  for (const answer of [right, wrong]) {
    const noted = send(openLesson(lesson), answer);
    expect(noted.view.live.kind).toBe('playback');
    expect(noted.news).toMatchObject([
      { kind: 'learner', mark: 'noted' },
      { kind: 'tutor', text: tutorWords.noted },
    ]);
  }
});

test('it is recorded before the run, so that nothing is lost', () => {
  const { facts } = send(openLesson(lesson), wrong);
  expect(facts).toContainEqual(
    expect.objectContaining({ kind: 'answered', question: question.id, verdict: 'slip', attempt: 1 }),
  );
});

test('then the run says that it was right, and why', () => {
  const { state, news } = watch(send(openLesson(lesson), right));
  expect(state.step.at).toBe('settled');
  expect(news).toMatchObject([
    { kind: 'figure' },
    { kind: 'learner', mark: 'right' },
    { kind: 'tutor', tone: 'praise', text: question.reveal.why },
  ]);
});

test('or that it was wrong: the mistake is answered, and the truth explained, without a second guess', () => {
  const { state, news, facts } = watch(send(openLesson(lesson), wrong));
  expect(state.step.at).toBe('settled');
  expect(news).toMatchObject([
    { kind: 'figure' },
    { kind: 'learner', mark: 'wrong' },
    { kind: 'tutor', tone: 'correct' },
    { kind: 'tutor', tone: 'hint', text: tutorWords.revealed(question.reveal.answer) },
    { kind: 'tutor', tone: 'say', text: question.reveal.why },
    { kind: 'tutor', tone: 'notebook' },
  ]);
  expect(facts.filter(({ kind }) => kind === 'answered')).toHaveLength(1);
});

test('who skips it sees the run, and then the answer', () => {
  const skipped = send(openLesson(lesson), skip);
  expect(skipped.view.live.kind).toBe('playback');
  expect(skipped.news).toEqual([{ kind: 'learner', mark: 'skipped', text: tutorWords.skipped }]);
  expect(watch(skipped).news).toMatchObject([
    { kind: 'figure' },
    { kind: 'tutor', text: tutorWords.revealed(question.reveal.answer) },
    { kind: 'tutor', text: question.reveal.why },
  ]);
});

test('where two runs stand behind it, both are seen before the verdict', () => {
  const [asked, run, ...rest] = lesson.scenes;
  if (run?.kind !== 'watch') throw new Error('the run stands behind the question');
  const second = { ...run, id: asSceneId('second-run') };
  const both: Lesson = { ...lesson, scenes: [asked, run, second, ...rest] };
  for (const first of [wrong, skip]) {
    const once = watch(send(openLesson(both), first));
    expect(once.view.live.kind).toBe('playback');
    expect(once.news).toMatchObject([{ kind: 'figure' }]);
    const twice = watch(once);
    expect(twice.state.step.at).toBe('settled');
    expect(twice.news).toContainEqual({ kind: 'tutor', tone: 'say', text: question.reveal.why });
    expect(twice.facts.filter(({ kind }) => kind === 'watched')).toHaveLength(2);
  }
});

test('the confidence is asked before the run, and being sure of a mistake is pointed out after it', () => {
  const asked = send(openLesson(lesson, { asksConfidence: true }), wrong);
  expect(asked.view.live.kind).toBe('confidence');
  const sure = send(asked, { kind: 'confide', confidence: 4 });
  expect(sure.view.live.kind).toBe('playback');
  expect(watch(sure).news).toContainEqual(expect.objectContaining({ text: tutorWords.sureButWrong }));
});

test('hints come before the guess, and after the verdict the lesson goes on', () => {
  const { news, state } = send(watch(send(openLesson(lesson), hint, right)), next);
  expect(state.step.at).toBe('recap');
  expect(news).toMatchObject([{ kind: 'card' }]);
});

test('alone, without its run, it is judged at once', () => {
  const alone = judged('half', 'card');
  const { state, news } = send(openLesson(alone), right);
  expect(state.step.at).toBe('settled');
  expect(news).toMatchObject([{ mark: 'right' }, { tone: 'praise' }]);
});
