import type { NumberQuestion } from '../../lessons/model/question.ts';
import type { Text } from '../../text/text.ts';
import { tutorWords } from '../tutor-words.ts';
import {
  type Calculation,
  minus,
  number,
  over,
  type Part,
  plus,
  readCalculation,
  resultOf,
  times,
  write,
} from './calculation.ts';

/** A wrong number that one mistake in the right calculation gives, and what is true of it. */
export type NearMiss = { readonly number: number; readonly say: Text };

/**
 * What one mistake in a question's own calculation gives: adding for multiplying, a number left out, a minus lost, a square
 * forgotten or taken for twice. None where its working shows no calculation with the numbers put in.
 */
export function nearMisses({ answer, tolerance }: NumberQuestion): readonly NearMiss[] {
  const scale = answer.unit === '%' ? 100 : 1;
  // A working shows rounded numbers.
  const isRight = (number: number) =>
    Math.abs(number - answer.number) <= Math.max(tolerance, 2e-3 * Math.abs(answer.number));
  const calculation = answer.working
    .map(({ right }) => readCalculation(right))
    .findLast((read) => read !== undefined && read.kind !== 'number' && isRight(scale * resultOf(read)));
  if (calculation === undefined) return [];
  const otherSign = { of: minus(calculation), say: tutorWords.otherSign };
  return [otherSign, ...slightlyWrong(calculation).filter(({ about = [] }) => about.every(isShort))]
    .map(({ of, say }) => ({ number: scale * resultOf(of), say }))
    .filter(({ number }) => Number.isFinite(number) && !isRight(number));
}

/** What is true of a wrong number that one mistake gives, the nearest of them; numbers may be given rounded. */
export function sayNearMiss(question: NumberQuestion, given: number): Text | undefined {
  const apart = ({ number }: NearMiss) => Math.abs(number - given);
  const [nearest] = nearMisses(question)
    .filter((miss) => apart(miss) <= Math.max(question.tolerance, 5e-3 * Math.abs(miss.number)))
    .sort((one, other) => apart(one) - apart(other));
  return nearest?.say;
}

/** `about` is what its words name. */
type Mutant = { readonly of: Calculation; readonly say: Text; readonly about?: readonly Calculation[] };

/** A number, or a product of numbers: more than that in a sentence must be read twice. */
function isShort(calculation: Calculation): boolean {
  if (calculation.kind === 'product') return calculation.parts.every(({ of }) => of.kind === 'number');
  return calculation.kind === 'number' || (calculation.kind === 'minus' && isShort(calculation.of));
}

/** A calculation with one mistake in it, in each way that people make one. */
function slightlyWrong(calculation: Calculation): readonly Mutant[] {
  switch (calculation.kind) {
    case 'number':
      return [];
    case 'minus':
      return [
        { of: calculation.of, say: tutorWords.lostMinus(write(calculation)) },
        ...slightlyWrong(calculation.of).map((mutant) => ({ ...mutant, of: minus(mutant.of) })),
      ];
    case 'square':
      return [
        { of: calculation.of, say: tutorWords.notSquared(write(calculation)) },
        { of: times(number(2), calculation.of), say: tutorWords.doubled(write(calculation)) },
        ...slightlyWrong(calculation.of).map((mutant) => ({
          ...mutant,
          of: { kind: 'square', of: mutant.of } as const,
        })),
      ];
    case 'sum':
      return [...wrongSums(calculation.parts), ...wrongInside('sum', calculation.parts)];
    case 'product':
      return [...wrongProducts(calculation.parts), ...wrongInside('product', calculation.parts)];
  }
}

function wrongInside(kind: 'sum' | 'product', parts: readonly Part[]): readonly Mutant[] {
  return parts.flatMap((part, at) =>
    // What happens below the line of a fraction is told in no few words, but for a sum that lacks a term.
    (part.isInverse && kind === 'product' && part.of.kind !== 'sum' ? [] : slightlyWrong(part.of)).map(
      (mutant) => ({ ...mutant, of: { kind, parts: parts.with(at, { ...part, of: mutant.of }) } }),
    ),
  );
}

function wrongSums(parts: readonly Part[]): readonly Mutant[] {
  const [first, second] = parts;
  const isPair = parts.length === 2 && first && second && !second.isInverse;
  return [
    ...parts.map((part, at) => ({
      of: { kind: 'sum', parts: parts.toSpliced(at, 1) } as const,
      say: tutorWords.termLeftOut(write(part.of)),
      about: [part.of],
    })),
    ...parts.slice(1).map((part, at) => ({
      of: { kind: 'sum', parts: parts.with(at + 1, { ...part, isInverse: !part.isInverse }) } as const,
      say: part.isInverse ? tutorWords.termAdded(write(part.of)) : tutorWords.termTakenAway(write(part.of)),
      about: [part.of],
    })),
    ...(isPair
      ? [
          {
            of: times(first.of, second.of),
            say: tutorWords.multiplied(write(first.of), write(second.of)),
            about: [first.of, second.of],
          },
        ]
      : []),
  ];
}

function wrongProducts(parts: readonly Part[]): readonly Mutant[] {
  const [first, second] = parts;
  const leftOut = parts.map(({ of, isInverse }, at) => ({
    of: { kind: 'product', parts: parts.toSpliced(at, 1) } as const,
    say: isInverse ? tutorWords.divisorLeftOut(write(of)) : tutorWords.factorLeftOut(write(of)),
    about: [of],
  }));
  const multipliedInstead = parts.flatMap((part, at) =>
    part.isInverse
      ? [
          {
            of: { kind: 'product', parts: parts.with(at, { ...part, isInverse: false }) } as const,
            say: tutorWords.multipliedBy(write(part.of)),
            about: [part.of],
          },
        ]
      : [],
  );
  const bracketsIgnored = parts.flatMap(({ of, isInverse }, at) =>
    of.kind === 'sum' && !isInverse && at === parts.length - 1
      ? [withoutBrackets(parts.slice(0, at), of.parts)]
      : [],
  );
  if (parts.length !== 2 || !first || !second) return [...leftOut, ...multipliedInstead, ...bracketsIgnored];
  const pair = second.isInverse
    ? {
        of: over(second.of, first.of),
        say: tutorWords.otherWayRound(write(second.of), write(first.of)),
        about: [first.of, second.of],
      }
    : {
        of: plus(first.of, second.of),
        say: tutorWords.added(write(first.of), write(second.of)),
        about: [first.of, second.of],
      };
  return [pair, ...leftOut, ...multipliedInstead, ...bracketsIgnored];
}

/** `2·(x + 3)` as `2·x + 3` */
function withoutBrackets(before: readonly Part[], [first, ...others]: readonly Part[]): Mutant {
  const product = { kind: 'product', parts: first ? [...before, first] : before } as const;
  return {
    of: { kind: 'sum', parts: [{ of: product, isInverse: false }, ...others] },
    say: tutorWords.bracketsIgnored,
  };
}
