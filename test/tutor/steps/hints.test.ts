import { describe, expect, test } from 'vitest';
import { tutorWords } from '../../../src/tutor/tutor-words.ts';
import { ask } from '../lessons.ts';
import { hint, next, openQuestion, send, skip, unreadable, why } from '../play.ts';

const { hints, reveal } = ask('half', 'number');

describe('the hint ladder', () => {
  const { start, question, wrong, right } = openQuestion('half');

  test('climbs from a nudge to a worked step, and each rung is recorded', () => {
    const first = send(start, hint);
    const second = send(first, hint);
    const [nudge, worked] = hints;
    expect(first.news).toEqual([
      { kind: 'tutor', tone: 'hint', text: nudge.kind === 'text' ? nudge.text : undefined },
    ]);
    expect(second.news).toEqual([
      { kind: 'working', lines: worked.kind === 'working' ? worked.lines : undefined },
    ]);
    expect(second.facts.slice(start.facts.length)).toEqual([
      { kind: 'hinted', question: question.id, rung: 1 },
      { kind: 'hinted', question: question.id, rung: 2 },
    ]);
    expect(second.state.step.at).toBe('asking');
  });

  test('does not show the last line of the working, which is the answer', () => {
    const { news } = send(start, hint, hint);
    const lines = news.flatMap((bubble) => (bubble.kind === 'working' ? bubble.lines : []));
    expect(lines).toEqual(reveal.working.slice(0, -1));
    expect(lines.map(({ right }) => right)).not.toContain('0.5');
  });

  test('ends with the answer, which settles the question as a skip does', () => {
    const last = send(start, hint, hint, hint);
    expect(last.effects).toEqual([{ kind: 'record', fact: { kind: 'skipped', question: question.id } }]);
    expect(last.news).toContainEqual({
      kind: 'tutor',
      tone: 'hint',
      text: tutorWords.revealed(reveal.answer),
    });
    expect(last.news).toEqual(send(start, skip).news);
    expect(last.state.step).toEqual(send(start, skip).state.step);
  });

  test('has no rung above its last', () => {
    const settled = send(start, hint, hint, hint);
    expect(send(settled, hint)).toMatchObject({ state: settled.state, effects: [], news: [] });
  });

  test('is not climbed down by a miss', () => {
    const { facts } = send(start, hint, wrong, hint, right);
    expect(facts.slice(start.facts.length)).toMatchObject([
      { kind: 'hinted', rung: 1 },
      { kind: 'answered', attempt: 1, hints: 1 },
      { kind: 'hinted', rung: 2 },
      { kind: 'answered', attempt: 2, hints: 2 },
    ]);
  });

  test('takes away what was said of an unreadable answer', () => {
    expect(send(start, unreadable, hint).view.live).toMatchObject({ notice: undefined });
  });

  test('begins anew at the next question', () => {
    const { start } = openQuestion('half');
    const settled = send(start, hint, right);
    expect(settled.facts.at(-1)).toMatchObject({ kind: 'answered', hints: 1 });
    expect(openQuestion('direction').start.state.step).toMatchObject({ attempt: { tries: 0, hints: 0 } });
  });
});

describe('the working', () => {
  const { start, right, wrong } = openQuestion('half');
  const working = { kind: 'working', lines: reveal.working };

  test('opens once the question is settled', () => {
    const settled = send(start, right);
    expect(settled.view.commands).toContain('why');
    expect(send(settled, why).news).toEqual([working]);
  });

  test('opens once', () => {
    const opened = send(start, right, why);
    expect(opened.view.commands).not.toContain('why');
    expect(send(opened, why).news).toEqual([]);
  });

  test('does not open before: it would give the answer away', () => {
    for (const played of [start, send(start, wrong), send(start, hint), send(start, wrong, wrong)]) {
      expect(played.view.commands).not.toContain('why');
      expect(send(played, why)).toMatchObject({ state: played.state, effects: [], news: [] });
    }
  });

  test('opens of nothing where nothing was computed', () => {
    const { start, right } = openQuestion('direction');
    const settled = send(start, right);
    expect(settled.view.commands).not.toContain('why');
    expect(send(settled, why).news).toEqual([]);
  });

  test('does not hold up who goes on', () => {
    expect(send(start, right, why, next).view.live.kind).toBe('settled');
    expect(send(start, right, why, next).state.step.at).toBe('recap');
  });
});
