import { NO_LABEL } from '../losses.ts';
import { createMatrix } from '../matrix.ts';
import type { Random } from '../random.ts';
import type { Batch } from '../training/training.ts';

/** What is to be said after the bar: the letters backwards, the same letters, or the letters in the order of the alphabet. */
export type LetterTask = 'backwards' | 'copy' | 'sort';

/** The most letters of a word; a shorter one is filled up with dots. */
export const WORD_LENGTH = 7;

/** The letters, the bar between word and answer, and the dot; a token's number is its place in this list. */
export const letterTokens: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz|.'];

/** The tokens that a network is given: a word, the bar, and the answer but for its last letter, which nothing follows. */
export const LETTER_CONTEXT = 2 * WORD_LENGTH;

/**
 * A word of 1 to 7 letters of the alphabet with its bar and its answer, 15 tokens: `....abc|cba....` backwards,
 * `abc....|abc....` as a copy. Throws a RangeError for anything else.
 */
export function writeLetterTask(task: LetterTask, word: string): number[] {
  if (!/^[a-z]{1,7}$/.test(word))
    throw new RangeError(`writeLetterTask: word must be 1 to 7 small letters, but got "${word}".`);
  const dots = '.'.repeat(WORD_LENGTH - word.length);
  const signs = {
    // The dots stand in front, so that the answer begins with the last letter of the word.
    backwards: [...dots, ...word, '|', ...[...word].reverse(), ...dots],
    copy: [...word, ...dots, '|', ...word, ...dots],
    sort: [...word, ...dots, '|', ...[...word].sort(), ...dots],
  }[task];
  return signs.map((sign) => letterTokens.indexOf(sign));
}

/** The position of the word's letter that a position of the answer, counted from 0, repeats; none when sorting. */
export function letterLookedUp(task: LetterTask, answer: number): number | undefined {
  return { backwards: WORD_LENGTH - 1 - answer, copy: answer, sort: undefined }[task];
}

/**
 * Draws words of 1 to 7 letters, one sequence of 14 tokens each, below each other; x: (count·14)×1. The target of a
 * position is the token that follows; only the answer is asked for, so those before the bar have none.
 */
export function drawLetterTasks(task: LetterTask, count: number, random: Random): Batch {
  const x = createMatrix(count * LETTER_CONTEXT, 1);
  const target = createMatrix(count * LETTER_CONTEXT, 1);
  for (let sample = 0; sample < count; sample++) {
    const tokens = writeLetterTask(task, drawWord(random));
    const row = sample * LETTER_CONTEXT;
    x.data.set(tokens.slice(0, LETTER_CONTEXT), row);
    target.data.fill(NO_LABEL, row, row + WORD_LENGTH);
    target.data.set(tokens.slice(WORD_LENGTH + 1), row + WORD_LENGTH);
  }
  return { x, target };
}

function drawWord(random: Random): string {
  const length = 1 + random.integer(WORD_LENGTH);
  return Array.from({ length }, () => letterTokens[random.integer(26)] ?? '').join('');
}
