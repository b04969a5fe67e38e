import { describe, expect, test } from 'vitest';
import { hint, leave, next, openQuestion, send, skip, unreadable, why } from '../play.ts';
import type { SceneName } from '../scenes.ts';

const asksConfidence = true;
const confide = (confidence?: 1 | 2 | 3 | 4) => ({ kind: 'confide', confidence }) as const;

describe('how sure a learner is', () => {
  const { start, right, wrong } = openQuestion('half', { asksConfidence });

  test('is asked after the first answer to a prediction, before it is judged', () => {
    for (const answer of [right, wrong]) {
      const { view, news, effects } = send(start, answer);
      const given = expect.objectContaining({ zh: expect.any(String) });
      const { live: before } = start.view;
      const question = before.kind === 'question' ? before.question : undefined;
      expect(view.live).toEqual({ kind: 'confidence', question, given });
      expect(news).toEqual([]);
      expect(effects).toEqual([]);
    }
  });

  test('looks the same after a right answer and after a wrong one', () => {
    const [one, other] = [send(start, right), send(start, wrong)];
    expect(one.view.commands).toEqual(other.view.commands);
    expect(Object.keys(one.view.live)).toEqual(Object.keys(other.view.live));
  });

  test.each([1, 2, 3, 4] as const)('is recorded with the answer: %d', (confidence) => {
    const { effects, state } = send(start, right, confide(confidence));
    expect(effects).toMatchObject([
      { kind: 'record', fact: { kind: 'answered', attempt: 1, verdict: 'right', confidence } },
    ]);
    expect(state.step.at).toBe('settled');
  });

  test('quite sure and wrong is put in the light, less sure is not', () => {
    const said = ([1, 2, 3, 4] as const).map((level) =>
      JSON.stringify(send(start, wrong, confide(level)).news).includes(
        'You were quite sure, and it was wrong.',
      ),
    );
    expect(said).toEqual([false, false, false, true]);
    expect(JSON.stringify(send(start, right, confide(4)).news)).not.toContain('quite sure');
  });

  test('may be left open, by Enter or in so many words', () => {
    for (const event of [next, skip, confide(undefined)]) {
      const { facts, state } = send(start, wrong, event);
      expect(facts.at(-1)).toMatchObject({ kind: 'answered', attempt: 1 });
      expect(facts.at(-1)).not.toHaveProperty('confidence');
      expect(state.step.at).toBe('asking');
    }
  });

  test('is not asked of a second try', () => {
    const { view, facts } = send(start, wrong, confide(4), right);
    expect(view.live.kind).toBe('settled');
    expect(facts.at(-1)).toMatchObject({ attempt: 2, verdict: 'right' });
    expect(facts.at(-1)).not.toHaveProperty('confidence');
  });

  test('is asked after hints too', () => {
    expect(send(start, hint, right).view.live.kind).toBe('confidence');
    expect(send(start, hint, right, confide(2)).facts.at(-1)).toMatchObject({ hints: 1, confidence: 2 });
  });

  test('is not asked of an answer that cannot be read', () => {
    expect(send(start, unreadable).view.live.kind).toBe('question');
  });

  test('waits: no other event judges the answer, changes it or shows anything', () => {
    const asked = send(start, wrong);
    for (const event of [right, hint, why, leave, { kind: 'restart' } as const]) {
      const { state, news } = send(asked, event);
      expect(state).toEqual(asked.state);
      expect(news).toEqual([]);
    }
  });

  test('means nothing where it is not asked', () => {
    for (const played of [start, send(start, right, confide(3))])
      expect(send(played, confide(1))).toMatchObject({ state: played.state, effects: [] });
  });
});

test.each<SceneName>(['share', 'sizes', 'partners', 'knobs', 'repair'])(
  'nobody is asked how sure they are of what is no prediction: %s',
  (name) => {
    const { start, right } = openQuestion(name, { asksConfidence });
    expect(send(start, right).view.live.kind).toBe('settled');
  },
);

test.each<SceneName>(['half', 'direction', 'downhill'])(
  'nobody is asked how sure they are who does not want to be: %s',
  (name) => {
    const { start, right } = openQuestion(name);
    const { view, facts } = send(start, right);
    expect(view.live.kind).toBe('settled');
    expect(facts.at(-1)).not.toHaveProperty('confidence');
  },
);
