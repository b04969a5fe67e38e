import type { ChipsQuestion } from '../../lessons/model/question.ts';
import { normalise } from './read-number.ts';

/** How many chips a learner lays; one more is always spread evenly over all tokens. */
export const chipCount = 10;

/** What a bet was worth. */
export type ChipsScore = {
  /** The share of all chips that lay on the token that came. */
  readonly share: number;
  /** How many of them the learner laid there. */
  readonly laid: number;
  /** −ln share, in nats. */
  readonly loss: number;
  /** Over how many tokens the eleventh chip is spread. */
  readonly spread: number;
  /** The loss of whoever spreads all chips evenly: ln V. */
  readonly blind: number;
};

/** One number of chips for each candidate as it stands on the screen, ten in all; undefined for anything else. */
export function readChips(raw: string, { shown }: ChipsQuestion): readonly number[] | undefined {
  const typed = normalise(raw)
    .split(/[\s,;]+/)
    .filter(Boolean);
  if (typed.length !== shown.length || !typed.every((part) => /^\d+$/.test(part))) return undefined;
  const laid = typed.map(Number);
  return laid.reduce((sum, chips) => sum + chips, 0) === chipCount ? laid : undefined;
}

/**
 * The loss of a bet is that of a language model: −ln of the probability it gave to what came. To lay the chips as one
 * believes makes the loss that one expects the smallest.
 */
export function scoreChips(laid: readonly number[], { options, shown, spread }: ChipsQuestion): ChipsScore {
  const right = shown.findIndex((option) => options[option]?.right);
  const onIt = laid[right] ?? 0;
  const share = (onIt + 1 / spread) / (chipCount + 1);
  return { share, laid: onIt, loss: -Math.log(share), blind: Math.log(spread), spread };
}
