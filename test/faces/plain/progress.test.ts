import { expect, test } from 'vitest';
import { strings } from '../../../src/faces/words/strings.ts';
import { answered } from '../../learner/facts.ts';
import { smallLesson } from '../../lessons/small-lesson.ts';
import { showHome } from './fixture-terminal.ts';

test('the progress, line by line, has each weak spot with the question it was last missed in', async () => {
  const lesson = 'small-lesson';
  const facts = [
    answered({ lesson, question: `${lesson}/output`, verdict: 'slip', raw: '4', tag: 'forgot-b' }),
  ];
  const { text } = await showHome([smallLesson], ['progress'], { facts });
  expect(text).toContain(
    [
      `- ${strings.weakSpot(1, 1).en}`,
      '  Lesson 3: What does the machine compute?',
      '  you said: 4',
      '  4 is only the product.',
    ].join('\n'),
  );
});
