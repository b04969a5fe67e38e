/** A language model that gives each token of the vocabulary a probability to come next. */
export type NextTokenModel = {
  /**
   * The probability of each token of the vocabulary, by id, to come after the tokens `before`, the last of which stands
   * right before it. They add up to 1.
   */
  probabilities(before: readonly number[]): readonly number[];
};

/** The uniform model: each of V tokens has the probability 1/V. Its loss is ln V nats a token, whatever the text. */
export function createUniformModel(vocabularySize: number): NextTokenModel {
  const each = Array.from({ length: vocabularySize }, () => 1 / vocabularySize);
  return { probabilities: () => each };
}

/*
 * None of the three below counts the first token of a text: nothing stands before it, and it is never predicted. Counted so,
 * each has the smallest loss on that text that is possible with as many tokens to look at; hence the loss of each is at most
 * that of the one before it.
 */

/**
 * The unigram model of a text: each token has its relative frequency in the text, the first token not counted, whatever
 * stands before. Throws a RangeError for a text of fewer than two tokens, and for ids that are not in the vocabulary.
 */
export function countFrequencies(ids: readonly number[], vocabularySize: number): NextTokenModel {
  checkText('countFrequencies', ids);
  for (const id of ids)
    if (!(Number.isInteger(id) && id >= 0 && id < vocabularySize))
      throw new RangeError(
        `countFrequencies: ids must be whole numbers from 0 to ${vocabularySize - 1}, but got ${id}.`,
      );
  const shares = sharesOf(ids.slice(1), vocabularySize);
  return { probabilities: () => shares };
}

/**
 * The bigram model of a text: each token has the relative frequency with which it follows the one before. After a token
 * that nothing follows in the text, it falls back to the unigram model. Throws a RangeError for a text of fewer than
 * two tokens, and for ids that are not in the vocabulary.
 *
 * Reference: C. E. Shannon, "A mathematical theory of communication", 1948.
 */
export function countPairs(ids: readonly number[], vocabularySize: number): NextTokenModel {
  return countAfter(1, ids, vocabularySize, countFrequencies(ids, vocabularySize));
}

/**
 * The trigram model of a text: each token has the relative frequency with which it follows the two before. After two
 * that nothing follows in the text, and after a single one, it falls back to the bigram model. Throws a RangeError for
 * a text of fewer than two tokens, and for ids that are not in the vocabulary.
 *
 * Reference: C. E. Shannon, "A mathematical theory of communication", 1948.
 */
export function countTriples(ids: readonly number[], vocabularySize: number): NextTokenModel {
  return countAfter(2, ids, vocabularySize, countPairs(ids, vocabularySize));
}

/**
 * The loss of a counting model on a text, in nats a token: the mean of −ln p over all tokens but the first, where p is
 * the probability that the model gave to the token that came, from all the tokens before. It is Infinity where that was
 * 0. Throws a RangeError for a text of fewer than two tokens. For a network see `lossOn`.
 */
export function lossOf(model: NextTokenModel, ids: readonly number[]): number {
  checkText('lossOf', ids);
  const losses = ids
    .slice(1)
    .map((id, index) => -Math.log(model.probabilities(ids.slice(0, index + 1))[id] ?? 0));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/** Counts what comes after each `length` tokens, and falls back to the shorter model where nothing did. */
function countAfter(
  length: number,
  ids: readonly number[],
  vocabularySize: number,
  shorter: NextTokenModel,
): NextTokenModel {
  const followers = new Map<string, number[]>();
  for (const [at, id] of ids.entries()) {
    if (at < length) continue;
    const context = ids.slice(at - length, at).join();
    const known = followers.get(context);
    if (known) known.push(id);
    else followers.set(context, [id]);
  }
  // In a text the same context comes again and again.
  const sharesAfter = new Map<string, readonly number[]>();
  return {
    probabilities(before) {
      const context = before.slice(-length).join();
      const known = followers.get(context);
      if (known === undefined) return shorter.probabilities(before);
      const shares = sharesAfter.get(context) ?? sharesOf(known, vocabularySize);
      sharesAfter.set(context, shares);
      return shares;
    },
  };
}

/** The relative frequency of each id among these. */
function sharesOf(ids: readonly number[], vocabularySize: number): number[] {
  const counts = new Array<number>(vocabularySize).fill(0);
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts.map((count) => count / ids.length);
}

function checkText(where: string, ids: readonly number[]): void {
  if (ids.length < 2)
    throw new RangeError(`${where}: a text must have at least 2 tokens, but got ${ids.length}.`);
}
