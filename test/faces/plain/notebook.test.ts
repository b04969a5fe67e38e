import { describe, expect, test } from 'vitest';
import { strings } from '../../../src/faces/words/strings.ts';
import { answered } from '../../learner/facts.ts';
import { smallLesson } from '../../lessons/small-lesson.ts';
import { countOf, showHome } from './fixture-terminal.ts';

const lesson = 'small-lesson';
const facts = [
  answered({
    lesson,
    question: `${lesson}/output`,
    verdict: 'slip',
    raw: '4',
    tag: 'forgot-b',
    squaredError: 1,
    confidence: 4,
  }),
  answered({ lesson, question: `${lesson}/above-or-below`, verdict: 'slip', raw: '1' }),
];

function read(...typed: readonly string[]) {
  return showHome([smallLesson], ['notebook', ...typed], { facts });
}

describe('the error notebook, line by line', () => {
  test('lists every miss, the newest first, those of which one was sure with a mark', async () => {
    const { text } = await read();
    expect(text).toContain(`${strings.yourNotebook.en}: 2`);
    expect(text).toContain(
      "1. Lesson 3 | Is the machine's answer too high or too low? | too high | too low\n",
    );
    expect(text).toContain('2. ! Lesson 3 | What does the machine compute? | 4 | 5\n');
  });

  test('a number shows one with all that is known of it, and asks it again for nothing', async () => {
    const { text, written } = await read('2', '5', '', '', 'q');
    const details = text.slice(text.indexOf(strings.whichMiss.en));
    expect(details).toContain(`✗ 4   ✓ 5   ${strings.squaredError.en} 1\n`);
    expect(details).toContain(`${strings.wasSure.en}   #forgot-b\n`);
    expect(details).toContain('4 is only the product.');
    expect(details).toContain('   = 1·4 + 1\n');
    expect(details).toContain(`${strings.machineNotebook.en}:\n`);
    expect(details).toContain('  x = 3: said 9, the book 13, loss 16\n');
    expect(details).toContain('Back to this question.');
    expect(details).toContain('Multiply, then add.');
    expect(written).toEqual([]);
  });

  test('words search it, and what is nowhere is not found', async () => {
    const { text } = await read('compute', 'zebra');
    expect(countOf(text, 'What does the machine compute?')).toBe(2);
    expect(countOf(text, 'too high | too low')).toBe(1);
    expect(countOf(text, strings.nothingFound.en)).toBe(1);
  });

  test('/quit in a question leaves for good, and /lang there is the language from then on', async () => {
    const quit = await read('2', '/quit');
    expect(countOf(quit.text, 'nn-tutor:')).toBe(1);
    const { text } = await read('2', '/lang', '/map', '');
    expect(text.slice(text.lastIndexOf('nn-tutor:'))).toContain(strings.appName.zh);
    expect(text).toContain(strings.whichMiss.zh);
  });

  test('an empty line leads back to the map', async () => {
    const { text } = await read('', 'q');
    expect(countOf(text, 'nn-tutor:')).toBe(2);
  });
});
