import { fromRows, Linear, softmax, toRows } from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { formatFactor as f } from '../core/format-number.ts';
import { indexed, numbered, sumOf } from '../core/formula.ts';
import { numbers, type ParamProblem } from '../core/params.ts';
import { percent, value } from '../core/value.ts';

/**
 * Three places of a sentence, each two numbers x. The last of them asks: its slip is x·A, the card of each place is
 * x·B, and a score is the slip times the card, number by number, added up. `same` are the scores that come out where
 * one matrix, B, makes both.
 */
export const nameCards = define({
  name: 'name-cards',
  params: {
    x1: numbers(4, 0),
    x2: numbers(1, 0),
    /** The place that asks. */
    x3: numbers(1, 2),
    /** The matrix of the slips, row by row. */
    slips: numbers(0, 1, 1, 0),
    /** The matrix of the cards, row by row. */
    cards: numbers(1, 0, 0, 1),
  },
  check: ({ x1, x2, x3, slips, cards }): ParamProblem[] => [
    ...haveLength(2, { x1, x2, x3 }),
    ...haveLength(4, { slips, cards }),
  ],
  run({ x1, x2, x3, slips, cards }) {
    const x = fromRows([x1, x2, x3]);
    const times = (matrix: readonly number[]) =>
      toRows(new Linear(fromRows([matrix.slice(0, 2), matrix.slice(2)])).forward(x));
    const [slip = []] = times(slips).slice(-1);
    const card = times(cards);
    const [own = []] = card.slice(-1);
    const scores = card.map((each) => dot(slip, each));
    const same = card.map((each) => dot(own, each));
    const [shares, sameShares] = [softmax(scores), softmax(same)];
    const [first = []] = card;
    const working = (of: readonly number[], each: readonly number[]) =>
      sumOf(of.map((number, i) => `${f(number)}·${f(each[i] ?? 0)}`));
    const shown = (name: string, numbers: readonly number[]) =>
      numbered(
        name,
        numbers.map((number, i) => value(number, indexed(name.slice(0, 1), i + 1))),
      );
    return {
      frames: [{ at: 0, loss: 0, marks: { scores, shares }, working: [] }],
      values: {
        ...shown('slip', slip),
        ...shown('card', first),
        ...shown('x', x3),
        ...numbered(
          'score',
          scores.map((score, i) => value(score, indexed('s', i + 1), working(slip, card[i] ?? []))),
        ),
        ...numbered(
          'share',
          shares.map((share, i) => percent(share, indexed('p', i + 1))),
        ),
        ...numbered(
          'same',
          same.map((score, i) => value(score, indexed('s', i + 1), working(own, card[i] ?? []))),
        ),
        ...numbered(
          'sameShare',
          sameShares.map((share, i) => percent(share, indexed('p', i + 1))),
        ),
      },
      mistakes: {
        withoutSlip: value(dot(x3, first), 'x₃·x₁', working(x3, first)),
        added: value(total([...slip, ...first]), 'Σ', sumOf([...slip, ...first].map(f))),
        sumsMultiplied: value(total(slip) * total(first), 'Σ·Σ', `${f(total(slip))}·${f(total(first))}`),
      },
      end: { kind: 'stopped' },
    };
  },
});

function haveLength(length: number, lists: { readonly [name: string]: readonly number[] }): ParamProblem[] {
  return Object.entries(lists)
    .filter(([, list]) => list.length !== length)
    .map(([param, list]) => ({
      param,
      what: `“${param}” has ${list.length} numbers instead of ${length}`,
      mend: `Give ${length} numbers.`,
    }));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return total(one.map((number, i) => number * (other[i] ?? 0)));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
