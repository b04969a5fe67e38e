import { describe, expect, test } from 'vitest';
import { tellOutlook } from '../../../src/faces/words/review-words.ts';
import { strings } from '../../../src/faces/words/strings.ts';
import { answered } from '../../learner/facts.ts';
import { lessonOf } from '../ink/fixture-lesson.ts';
import { showHome } from './fixture-terminal.ts';

const lesson = lessonOf('number', 'recap');
const missed = answered({ lesson: 'small-lesson', question: 'small-lesson/output', verdict: 'wrong' });

describe('review, line by line', () => {
  test('the map says what is due, and `review` asks it', async () => {
    const typed = ['review', '5', '', 'q'];
    const { text, written } = await showHome([lesson], typed, { facts: [missed], days: 2 });
    expect(text).toContain(`1 question due.`);
    expect(text).toContain(strings.typeReview.en);
    expect(text).toContain('From lesson 3, asked 2 days ago.');
    expect(text).toContain(strings.reviewed(1, 1, 6).en);
    expect(written).toMatchObject([{ kind: 'reviewed', verdict: 'right' }]);
    // After it the map comes back.
    expect(text.split('nn-tutor:')).toHaveLength(3);
  });

  test('without anything due it says when something will be', async () => {
    const { text } = await showHome([lesson], ['review', 'q'], { facts: [missed] });
    expect(text).not.toContain(strings.typeReview.en);
    expect(text).toContain(tellOutlook({ due: 0, recall: undefined, nextIn: 1 }).en);
  });

  test('the first lesson is opened by what is due in others', async () => {
    const other = lesson.replace('id: small-lesson\nnumber: 3', 'id: other-lesson\nnumber: 4');
    const opening = { facts: [missed], days: 2, warmsUp: true };
    const { text, written } = await showHome([lesson, other], ['4', '5', '', '5', ''], opening);
    expect(text).toContain('First a warm-up: one old question, then the lesson.');
    expect(written.filter(({ kind }) => kind === 'reviewed' || kind === 'answered')).toMatchObject([
      { kind: 'reviewed', lesson: 'small-lesson' },
      { kind: 'answered', lesson: 'other-lesson' },
    ]);
  });
});
