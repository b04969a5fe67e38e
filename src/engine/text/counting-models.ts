/** Tells how likely each token is to come next. */
export type NextTokenModel = {
  /**
   * The probability of each token of the vocabulary, by id, to come after the tokens `before`, the last of which stands
   * right before it. They add up to 1.
   */
  probabilities(before: readonly number[]): readonly number[];
};

/** Knows nothing: of V tokens each has the probability 1/V. Its loss is ln V nats a token, whatever the text. */
export function createUniformModel(vocabularySize: number): NextTokenModel {
  const each = Array.from({ length: vocabularySize }, () => 1 / vocabularySize);
  return { probabilities: () => each };
}

/*
 * None of the three below counts the first token of a text: nothing stands before it, and nobody has to predict it.
 * Counted so, each has on that text the smallest loss possible to who looks at as many tokens; hence the loss of each is
 * at most that of the one before it.
 */

/**
 * Knows how often each token comes in a text, its first not counted, and looks at nothing before it. Throws a RangeError
 * for a text of fewer than two tokens, and for ids that are not in the vocabulary.
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
 * Knows what came how often after each token. After one that the text never goes on from, it falls back to how often
 * each token comes at all. Throws a RangeError for a text of fewer than two tokens, and for ids that are not in the
 * vocabulary.
 */
export function countPairs(ids: readonly number[], vocabularySize: number): NextTokenModel {
  return countAfter(1, ids, vocabularySize, countFrequencies(ids, vocabularySize));
}

/**
 * Knows what came how often after each two tokens. After two that the text never goes on from, and after a single one,
 * it falls back to pairs, and from there to how often each token comes at all. Throws a RangeError for a text of fewer
 * than two tokens, and for ids that are not in the vocabulary.
 */
export function countTriples(ids: readonly number[], vocabularySize: number): NextTokenModel {
  return countAfter(2, ids, vocabularySize, countPairs(ids, vocabularySize));
}

/**
 * The loss of a model on a text, in nats a token: the mean of −ln p over all tokens but the first, where p is the
 * probability that the model gave, from all the tokens before, to the one that came. It is Infinity when the model held
 * one of them for impossible or doesn't know it. Throws a RangeError for a text of fewer than two tokens.
 */
export function lossOf(model: NextTokenModel, ids: readonly number[]): number {
  checkText('lossOf', ids);
  const losses = ids
    .slice(1)
    .map((id, index) => -Math.log(model.probabilities(ids.slice(0, index + 1))[id] ?? 0));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/** Counts what comes after each `length` tokens; the shorter model speaks where nothing did. */
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
  // A text asks for the same context again and again.
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

/** The share of each id among these. */
function sharesOf(ids: readonly number[], vocabularySize: number): number[] {
  const counts = Array.from({ length: vocabularySize }, () => 0);
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts.map((count) => count / ids.length);
}

function checkText(where: string, ids: readonly number[]): void {
  if (ids.length < 2)
    throw new RangeError(`${where}: a text must have at least 2 tokens, but got ${ids.length}.`);
}
