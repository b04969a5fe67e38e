import { NO_LABEL } from '../losses.ts';
import { createMatrix } from '../matrix.ts';
import type { Random } from '../random.ts';
import type { Batch } from '../training/training.ts';

/** What is to be written after the bar: the word backwards, a copy of it, or its letters sorted by the alphabet. */
export type LetterTask = 'backwards' | 'copy' | 'sort';

/** 7, the most letters of a word in a letter task; a shorter one is filled up with dots. */
export const WORD_LENGTH = 7;

/**
 * The vocabulary of letter tasks: the 26 letters, the bar between word and answer, and the dot. A token's id is its
 * place here.
 */
export const letterTokens: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz|.'];

/** 14, the tokens of a letter task that a network is given: word, bar, and the answer but for its last letter. */
export const LETTER_CONTEXT = 2 * WORD_LENGTH;

/**
 * A letter task as 15 ids: a word of 1 to 7 letters from a to z, the bar, and the answer; `....abc|cba....` backwards,
 * `abc....|abc....` as a copy. Throws a RangeError for any other word.
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

/**
 * The position, counted from 0, of the letter in the word that a position of the answer, also from 0, repeats;
 * undefined for `sort`.
 */
export function letterLookedUp(task: LetterTask, answer: number): number | undefined {
  return { backwards: WORD_LENGTH - 1 - answer, copy: answer, sort: undefined }[task];
}

/**
 * Makes a batch of letter tasks with drawn words of 1 to 7 letters, one sequence of 14 ids each, below each other; x,
 * target: (count·14)×1. The target of a position is the id that follows; only the answer is to be learned, so the
 * positions before the bar are labelled `NO_LABEL`.
 */
export function makeLetterTasks(task: LetterTask, count: number, random: Random): Batch {
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
