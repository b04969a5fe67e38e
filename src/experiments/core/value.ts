import { formatNumber } from './format-number.ts';
import type { Line, NonEmpty, Value } from './trace.ts';

/**
 * A value with its working: `value(5, 'y', 'k·x + b', '2·1 + 3')` reads
 *
 *     y = k·x + b
 *       = 2·1 + 3
 *       = 5
 *
 * The result is written by `formatNumber`, so it can't differ from the number.
 */
export function value(number: number, left: string, ...steps: string[]): Value {
  return { number, working: derive(left, steps, formatNumber(number)) };
}

/** The same for a share of a whole: `percent(0.1, …)` is 10 %. */
export function percent(share: number, left: string, ...steps: string[]): Value {
  const number = share * 100;
  return { number, unit: '%', working: derive(left, steps, `${formatNumber(number)}%`) };
}

/** So many of so many: `4/5 = 80%`. What is counted, words say. */
export function partOf(count: number, all: number): Value {
  return percent(count / all, `${count}/${all}`);
}

/**
 * The lines of a derivation: the first names the quantity, each further one is the next step. A last step that reads
 * like the result already is not repeated.
 */
function derive(left: string, steps: readonly string[], result: string): NonEmpty<Line> {
  const [first, ...rest] = steps.at(-1) === result ? steps.slice(0, -1) : steps;
  if (first === undefined) return [{ left, right: result }];
  return [{ left, right: first }, ...[...rest, result].map((right) => ({ left: '', right }))];
}

/** A working in one line: `y = 2·1 + 3 = 5`, the last step with the numbers put in and the result. */
export function inOneLine({ working }: Value): Line {
  const [first] = working;
  return {
    left: first.left,
    right: working
      .slice(-2)
      .map(({ right }) => right)
      .join(' = '),
  };
}
