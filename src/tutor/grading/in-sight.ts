import type { Question } from '../../lessons/model/question.ts';
import { numbersIn } from '../../text/numbers-in.ts';
import type { Text } from '../../text/text.ts';
import { tutorWords } from '../tutor-words.ts';
import { number, over, plus, resultOf, take, times, write } from './calculation.ts';

/**
 * What is true of a wrong number that comes from the numbers in a question's words: it is one of them, or two of them were
 * added, taken from each other, multiplied or divided. Undefined where it does not, or may come from them in several ways.
 */
export function sayInSight({ prompt }: Pick<Question, 'prompt'>, given: number): Text | undefined {
  const inWords = numbersIn(`${prompt.zh} ${prompt.en}`);
  const numbers = [...new Set(inWords.map(({ number }) => number))];
  const is = (result: number) => Math.abs(result - given) <= 5e-3 * Math.abs(result) + 1e-9;
  if (numbers.some(is)) return tutorWords.givenInQuestion;
  const ways = numbers.flatMap((one, at) => [
    times(number(one), number(one)),
    ...numbers.slice(at + 1).flatMap((other) => {
      const [a, b] = [number(one), number(other)];
      return [plus(a, b), take(a, b), take(b, a), times(a, b), over(a, b), over(b, a)];
    }),
  ]);
  const [way, another] = ways.filter((calculation) => is(resultOf(calculation)));
  return way && another === undefined ? tutorWords.isResult(write(way)) : undefined;
}
