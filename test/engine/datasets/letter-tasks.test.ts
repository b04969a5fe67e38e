import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createRandom,
  LETTER_CONTEXT,
  letterLookedUp,
  letterTokens,
  makeLetterTasks,
  NO_LABEL,
  WORD_LENGTH,
  writeLetterTask,
} from '../../../src/engine/index.ts';
import { seed } from '../arbitrary.ts';

const say = (tokens: readonly number[]) => tokens.map((token) => letterTokens[token]).join('');

test.each([
  ['backwards', 'abc', '....abc|cba....'],
  ['backwards', 'abcdefg', 'abcdefg|gfedcba'],
  ['copy', 'abc', 'abc....|abc....'],
  ['sort', 'cabca', 'cabca..|aabcc..'],
] as const)('%s: %s is written %s', (task, word, written) => {
  expect(say(writeLetterTask(task, word))).toBe(written);
});

test('each letter of an answer is the one that it looks up', () => {
  fc.assert(
    fc.property(fc.constantFrom('backwards', 'copy'), fc.stringMatching(/^[a-z]{1,7}$/), (task, word) => {
      const tokens = writeLetterTask(task, word);
      for (let answer = 0; answer < WORD_LENGTH; answer++)
        expect(tokens[WORD_LENGTH + 1 + answer]).toBe(tokens[letterLookedUp(task, answer) ?? Number.NaN]);
    }),
  );
});

test('sorting has no fixed place to look at', () => {
  expect(letterLookedUp('sort', 0)).toBeUndefined();
});

test.each(['', 'abcdefgh', 'ABC', 'a c', '好'])('the word "%s" is refused', (word) => {
  expect(() => writeLetterTask('copy', word)).toThrow('word must be 1 to 7 small letters');
});

test('a batch asks for the answer alone, each position for the token that follows it', () => {
  fc.assert(
    fc.property(seed, fc.constantFrom('backwards', 'copy', 'sort'), (from, task) => {
      const { x, target } = makeLetterTasks(task, 3, createRandom(from));
      for (let sample = 0; sample < 3; sample++) {
        const row = sample * LETTER_CONTEXT;
        const tokens = [...x.data.subarray(row, row + LETTER_CONTEXT)];
        const next = [...target.data.subarray(row, row + LETTER_CONTEXT)];
        const word = say(tokens.slice(0, WORD_LENGTH)).replaceAll('.', '');
        const written = writeLetterTask(task, word);
        expect([...tokens, next.at(-1)]).toEqual(written);
        expect(next.slice(0, WORD_LENGTH)).toEqual(Array.from({ length: WORD_LENGTH }, () => NO_LABEL));
        expect(next.slice(WORD_LENGTH)).toEqual(written.slice(WORD_LENGTH + 1));
      }
    }),
  );
});
