import type { Random } from '../random.ts';
import { softmax } from '../softmax.ts';

/**
 * How the next token is chosen from a model's logits: always the likeliest, or drawn, with temperature, top-k and
 * top-p.
 */
export type Sampling =
  /** Always the token with the largest logit; where several share it, the one with the lowest id. No chance is in it. */
  | { readonly kind: 'greedy' }
  /** Drawn: each token with its probability. */
  | {
      readonly kind: 'draw';
      /**
       * T of softmax, above 0: below 1 likely tokens become likelier, above 1 probabilities even out; 1 changes
       * nothing.
       */
      readonly temperature: number;
      /** Only so many tokens, those with the largest logits, may be drawn: a whole number from 1 on. All if not given. */
      readonly topK?: number;
      /**
       * Only the fewest likeliest tokens that together reach this probability may be drawn: above 0, up to 1. All if
       * not given.
       */
      readonly topP?: number;
    };

/**
 * The probability with which each token is chosen, one for each logit; they add up to 1. The temperature is applied
 * first, then topK chooses tokens, then topP chooses among those, by their probabilities among themselves. Tokens left
 * out have the probability 0, and the others are scaled up. Where equal tokens meet a limit, those with the lower ids
 * stay.
 *
 * Throws a RangeError for settings out of range, for no logits and for logits that are not finite.
 *
 * References: topK: A. Fan, M. Lewis and Y. Dauphin, "Hierarchical neural story generation", 2018; topP, also called
 * nucleus sampling: A. Holtzman et al., "The curious case of neural text degeneration", 2020.
 */
export function tokenProbabilities(logits: readonly number[], sampling: Sampling): number[] {
  checkSampling('tokenProbabilities', sampling);
  checkLogits('tokenProbabilities', logits);
  const best = findLargest(logits);
  if (sampling.kind === 'greedy') return logits.map((_, token) => (token === best.token ? 1 : 0));

  const { temperature, topK = logits.length, topP } = sampling;
  // Without the largest, which changes no probability, even the smallest temperature makes no score overflow upwards.
  const scores = logits.map((logit) => logit - best.logit);
  // Sorting keeps the order of equals, so that the lower id comes first.
  const likeliest = [...logits.keys()].sort((a, b) => (logits[b] ?? 0) - (logits[a] ?? 0)).slice(0, topK);
  const shares = shareAmong(likeliest, scores, temperature);
  if (topP === undefined) return shares;
  return shareAmong(reachShare(topP, likeliest, shares), scores, temperature);
}

/**
 * Chooses the next token and returns its id, which is its place among the logits. Greedy sampling takes no number from
 * `random`, drawing takes one. Throws a RangeError for settings out of range, for no logits and for logits that are not
 * finite.
 */
export function pickToken(logits: readonly number[], sampling: Sampling, random: Random): number {
  if (sampling.kind === 'greedy') return likeliestToken(logits);
  const point = random.uniform();
  let sum = 0;
  let last = 0;
  for (const [token, share] of tokenProbabilities(logits, sampling).entries()) {
    if (share === 0) continue;
    sum += share;
    last = token;
    if (point < sum) break;
  }
  // Rounded, all probabilities together may stay a little below 1; what lies above them belongs to the last token.
  return last;
}

/**
 * The id of the token with the largest logit; where several share it, the lowest id. Throws a RangeError for no logits
 * and for logits that are not finite.
 */
export function likeliestToken(logits: readonly number[]): number {
  checkLogits('likeliestToken', logits);
  return findLargest(logits).token;
}

/** Throws a RangeError for settings out of range, in the name of the function that was given them. */
export function checkSampling(where: string, sampling: Sampling): void {
  if (sampling.kind === 'greedy') return;
  const { temperature, topK = 1, topP = 1 } = sampling;
  if (!(Number.isFinite(temperature) && temperature > 0))
    throw new RangeError(`${where}: temperature must be a number above 0, but got ${temperature}.`);
  if (!(Number.isInteger(topK) && topK >= 1))
    throw new RangeError(`${where}: topK must be a whole number from 1 on, but got ${topK}.`);
  if (!(topP > 0 && topP <= 1))
    throw new RangeError(`${where}: topP must be above 0 and at most 1, but got ${topP}.`);
}

function checkLogits(where: string, logits: readonly number[]): void {
  if (logits.length === 0) throw new RangeError(`${where}: there must be at least one logit, but got none.`);
  for (const logit of logits)
    if (!Number.isFinite(logit))
      throw new RangeError(`${where}: logits must be finite numbers, but got ${logit}.`);
}

function findLargest(logits: readonly number[]): { token: number; logit: number } {
  let largest = { token: 0, logit: Number.NEGATIVE_INFINITY };
  for (const [token, logit] of logits.entries()) if (logit > largest.logit) largest = { token, logit };
  return largest;
}

/** Softmax over some tokens only: a score of −∞ gets the probability 0. */
function shareAmong(tokens: readonly number[], scores: readonly number[], temperature: number): number[] {
  const kept = new Set(tokens);
  return softmax(
    scores.map((score, token) => (kept.has(token) ? score : Number.NEGATIVE_INFINITY)),
    temperature,
  );
}

/** The first tokens of the list, as many as are needed for their probabilities to reach `goal` together. */
function reachShare(goal: number, tokens: readonly number[], shares: readonly number[]): readonly number[] {
  let sum = 0;
  const needed = tokens.findIndex((token) => {
    sum += shares[token] ?? 0;
    return sum >= goal;
  });
  // Rounded, even all probabilities together may stay a little below the goal.
  return needed === -1 ? tokens : tokens.slice(0, needed + 1);
}
