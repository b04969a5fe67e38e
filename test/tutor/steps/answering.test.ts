import { describe, expect, test } from 'vitest';
import { tutorWords } from '../../../src/tutor/tutor-words.ts';
import { ask, questionsOf, wholeLesson } from '../lessons.ts';
import { next, openQuestion, send, skip, unreadable } from '../play.ts';
import { everyScene, type SceneName } from '../scenes.ts';

const kinds = everyScene.filter((name) =>
  questionsOf(wholeLesson).some(({ id }) => id === `test-lesson/${name}`),
);

describe.for(kinds)('the question “%s”', (name) => {
  const { start, question, right, wrong } = openQuestion(name);

  test('is settled by a right answer, which is explained', () => {
    const { state, view, news } = send(start, right);
    expect(state.step.at).toBe('settled');
    expect(view.live).toEqual({ kind: 'settled' });
    expect(news.slice(0, 2)).toEqual([
      { kind: 'learner', mark: 'right', text: expect.anything() },
      { kind: 'tutor', tone: 'praise', text: question.reveal.why },
    ]);
  });

  test('is asked again after a miss, which is answered', () => {
    const { view, news } = send(start, wrong);
    expect(view.live).toMatchObject({ kind: 'question', attempt: 1 });
    expect(news).toMatchObject([
      { kind: 'learner', mark: 'wrong' },
      { kind: 'tutor', tone: 'correct' },
    ]);
  });

  test('costs nothing while the answer cannot be read, and says what it needs', () => {
    const { state, view, news, facts } = send(start, unreadable, unreadable);
    expect(facts).toEqual(start.facts);
    expect(news).toEqual([]);
    expect(state.step).toMatchObject({ at: 'asking', attempt: { tries: 0, hints: 0 } });
    expect(view.live).toMatchObject({ kind: 'question', notice: expect.anything(), attempt: 0 });
  });

  test('records each answer as typed, with its number and its worth', () => {
    const { facts } = send(start, wrong, unreadable, right);
    const { id, predict, transfer } = question;
    const common = { kind: 'answered', lesson: 'test-lesson', question: id, predict, transfer, hints: 0 };
    expect(facts.slice(start.facts.length)).toMatchObject([
      {
        ...common,
        attempt: 1,
        raw: 'raw' in wrong && wrong.raw,
        verdict: expect.stringMatching('slip|wrong'),
      },
      { ...common, attempt: 2, raw: 'raw' in right && right.raw, verdict: 'right' },
    ]);
  });

  test('shows its answer to whoever skips it, for no credit', () => {
    const { state, news, effects } = send(start, skip);
    expect(effects).toEqual([{ kind: 'record', fact: { kind: 'skipped', question: question.id } }]);
    expect(news.slice(0, 3)).toEqual([
      { kind: 'learner', mark: 'skipped', text: tutorWords.skipped },
      { kind: 'tutor', tone: 'hint', text: tutorWords.revealed(question.reveal.answer) },
      { kind: 'tutor', tone: 'say', text: question.reveal.why },
    ]);
    expect(state.step.at).toBe('settled');
  });

  test('is not passed by Enter', () => {
    const { state, effects } = send(start, next);
    expect(state).toBe(start.state);
    expect(effects).toEqual([]);
  });
});

test('what was wrong with an unreadable answer is said no more once there is another', () => {
  const { start, wrong } = openQuestion('half');
  expect(send(start, unreadable).view.live).toMatchObject({ notice: tutorWords.needsNumber });
  expect(send(start, unreadable, wrong).view.live).toMatchObject({ notice: undefined });
});

test('a hint is offered with the second miss and not again, unless one was taken', () => {
  const { start, wrong } = openQuestion('half');
  const offers = ({ news }: typeof start) =>
    news.filter((bubble) => bubble.kind === 'tutor' && bubble.text === tutorWords.offerHint).length;
  const second = send(start, wrong, wrong);
  expect([offers(send(start, wrong)), offers(second)]).toEqual([0, 1]);
  expect(offers(send(start, wrong, { kind: 'hint' }, wrong))).toBe(0);
});

describe('the fact of an answer', () => {
  test('tells the misconception of a slip, and none of a miss that nobody foresaw', () => {
    const { start, wrong } = openQuestion('half');
    expect(send(start, wrong).facts.at(-1)).toMatchObject({ verdict: 'slip', tag: 'forgot-b' });
    const unforeseen = send(start, { kind: 'answer', raw: '77' }).facts.at(-1);
    expect(unforeseen).toMatchObject({ verdict: 'wrong' });
    expect(unforeseen).not.toHaveProperty('tag');
  });

  test('tells the squared error of a number, and of nothing else', () => {
    const { start, right } = openQuestion('half');
    expect(send(start, { kind: 'answer', raw: '3' }).facts.at(-1)).toMatchObject({ squaredError: 6.25 });
    expect(send(start, right).facts.at(-1)).toMatchObject({ squaredError: 0 });
    for (const name of ['direction', 'downhill', 'sizes', 'partners', 'knobs', 'repair'] as const) {
      const { start, wrong } = openQuestion(name);
      expect(send(start, wrong).facts.at(-1)).not.toHaveProperty('squaredError');
    }
  });

  test('tells how many answers a blind guess would choose from', () => {
    const optionsOf = (name: SceneName) => {
      const { start, wrong } = openQuestion(name);
      return send(start, wrong).facts.at(-1);
    };
    expect(optionsOf('direction')).toMatchObject({ options: 3 });
    expect(optionsOf('repair')).toMatchObject({ options: 2 });
    for (const name of ['half', 'downhill', 'sizes'] as const)
      expect(optionsOf(name)).toMatchObject({ options: 4 });
  });

  test('tells which question is a prediction, and which carries the idea to a new story', () => {
    const told = (name: SceneName) => {
      const { start, right } = openQuestion(name);
      return send(start, right).facts.at(-1);
    };
    expect(told('half')).toMatchObject({ predict: true, transfer: false });
    expect(told('sizes')).toMatchObject({ predict: false, transfer: true });
  });
});

describe('the error notebook', () => {
  const notes = ({ news }: { news: readonly object[] }) =>
    news.filter((bubble) => 'tone' in bubble && bubble.tone === 'notebook');

  test('takes the first miss once the answer is known, with its squared error', () => {
    const { start, wrong, right } = openQuestion('half');
    const other = { kind: 'answer', raw: '3' } as const;
    expect(notes(send(start, other))).toEqual([]);
    const text = tutorWords.intoNotebook({ zh: '3', en: '3' }, '(3 − 0.5)² = 6.25');
    expect(notes(send(start, other, wrong, right))).toEqual([{ kind: 'tutor', tone: 'notebook', text }]);
    expect(notes(send(start, other, skip))).toEqual([{ kind: 'tutor', tone: 'notebook', text }]);
  });

  test('takes a miss that is no number as it was given', () => {
    const { start, wrong, right } = openQuestion('direction');
    const text = tutorWords.intoNotebookPlain({ zh: '高了', en: 'too high' });
    expect(notes(send(start, wrong, right))).toEqual([{ kind: 'tutor', tone: 'notebook', text }]);
  });

  test('takes nothing of who was right at once or skipped at once', () => {
    const { start, right } = openQuestion('half');
    expect(notes(send(start, right))).toEqual([]);
    expect(notes(send(start, skip))).toEqual([]);
  });
});

test('the sentence of the article is mended once its question is settled', () => {
  const { start, right, wrong } = openQuestion('repair');
  const mended = { kind: 'mended', ...ask('repair', 'fill').mends };
  expect(start.view.live).toMatchObject({ question: { sentence: mended.sentence } });
  expect(send(start, wrong).news).not.toContainEqual(mended);
  for (const way of [right, skip]) expect(send(start, way).news).toContainEqual(mended);
});

test('knobs left where they stand are recorded as their settings, which read back the same', () => {
  const { start } = openQuestion('knobs');
  const { facts, news } = send(start, { kind: 'turn', knob: 0, to: 1 }, { kind: 'answer', raw: '' });
  const raw = facts.flatMap((fact) => (fact.kind === 'answered' ? [fact.raw] : []))[0] ?? '';
  expect(raw).not.toBe('');
  expect(send(openQuestion('knobs').start, { kind: 'answer', raw }).news[0]).toEqual(news[0]);
});
