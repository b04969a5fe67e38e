import { checkClasses } from '../kernels/check-classes.ts';
import type { Layer } from '../layer.ts';
import { SoftmaxCrossEntropy } from '../losses.ts';
import { checkShape, copyToPlain, fromRows, type Matrix } from '../matrix.ts';
import type { Random } from '../random.ts';
import { checkSampling, likeliestToken, pickToken, type Sampling } from './sampling.ts';

/*
 * A text is a list of tokens, each named by its id, a whole number from 0 to V − 1. The models of this file are layers
 * that read T of them, as a matrix T×1, and return logits, T×V: row t holds the scores of each token for the place
 * after token t. T is at most the context, the number of tokens the model can look back on.
 */

/** What `generate` is to do. */
export type GenerateOptions = {
  /** How many tokens to generate: a whole number from 0 on. */
  readonly count: number;
  /** How many tokens the model can look back on: a whole number from 1 on. */
  readonly context: number;
  /** How each token is chosen from the logits. */
  readonly sampling: Sampling;
  /** From what tokens are drawn; unused where sampling is greedy. */
  readonly random: Random;
};

/**
 * Generates text (autoregressively): chooses the token after the prompt, appends it, chooses the one after that, and so
 * on. Each id is yielded as soon as it is chosen; `[...generate(…)]` waits for all of them. The model sees the last
 * `context` tokens only.
 *
 * Throws a RangeError for an empty prompt or an option out of range; while generating, where the model or `pickToken`
 * throws one.
 *
 * @param model takes ids, T×1, and returns logits, T×V, as a `Transformer` does
 * @param prompt the ids to go on from, at least one
 */
export function generate(
  model: Layer,
  prompt: readonly number[],
  { count, context, sampling, random }: GenerateOptions,
): Generator<number, void, void> {
  // A generator would only check when its first token is asked for.
  checkNotEmpty('generate', 'prompt', prompt);
  checkWhole('generate', 'count', count, 0);
  checkWhole('generate', 'context', context, 1);
  checkSampling('generate', sampling);
  return writeOn(model, [...prompt], { count, context, sampling, random });
}

function* writeOn(
  model: Layer,
  text: number[],
  { count, context, sampling, random }: GenerateOptions,
): Generator<number, void, void> {
  for (let written = 0; written < count; written++) {
    const token = pickToken(nextLogits(model, text, context), sampling, random);
    yield token;
    text.push(token);
  }
}

/**
 * The logits of the token that follows a text, V of them, from its last `context` ids. Throws a RangeError for an empty
 * text or a context below 1, and a ShapeError unless the model returns a row for each token.
 */
export function nextLogits(model: Layer, text: readonly number[], context: number): number[] {
  checkNotEmpty('nextLogits', 'text', text);
  checkWhole('nextLogits', 'context', context, 1);
  const window = text.slice(-context);
  const { rows, columns, data } = run('nextLogits', model, window);
  return [...data.subarray((rows - 1) * columns)];
}

/** How far a model recited a text: a result of `recite`. */
export type Recital = {
  /** How many tokens were right before the first error; those given don't count. */
  readonly recited: number;
  /** The first error: its position in the text, counted from 0, and the wrong token. Undefined where there was none. */
  readonly firstError: { readonly position: number; readonly token: number } | undefined;
};

/**
 * Gives a model the first tokens of a text and has it go on, always with the likeliest token, up to its first error.
 * The model sees the last `context` tokens only. Throws a RangeError unless `given` is a whole number from 1 up to the
 * whole text, and `context` one from 1 on.
 *
 * @param model takes ids, T×1, and returns logits, T×V, as a `Transformer` does
 * @param text the ids of the text
 */
export function recite(
  model: Layer,
  text: readonly number[],
  { given, context }: { readonly given: number; readonly context: number },
): Recital {
  if (!(Number.isInteger(given) && given >= 1 && given <= text.length))
    throw new RangeError(`recite: given must be a whole number from 1 to ${text.length}, but got ${given}.`);
  checkWhole('recite', 'context', context, 1);
  for (let position = given; position < text.length; position++) {
    // Up to the first error, what the model has said is the text itself.
    const said = text.slice(Math.max(0, position - context), position);
    const token = likeliestToken(nextLogits(model, said, context));
    if (token !== text[position]) return { recited: position - given, firstError: { position, token } };
  }
  return { recited: text.length - given, firstError: undefined };
}

/**
 * The mean loss of a model on a text, `L = −Σ ln p[next] / (N − 1)`, in nats a token: each of its N tokens but the
 * first is predicted once. For a counting model see `lossOf`.
 *
 * The text is cut into windows of `context` places, one after the other, and in each the model looks back to the start
 * of the window only: the first place sees one token, the last `context` of them. The last window is shorter where the
 * places don't divide evenly. That is how a model sees its windows in training, so the loss compares with the one
 * there; looking back `context` tokens at each place would make it lower, for about `context` times the work.
 *
 * Throws a RangeError for fewer than two tokens, for a context below 1 and for a token that the model has no logit of.
 */
export function lossOn(model: Layer, text: readonly number[], context: number): number {
  if (text.length < 2)
    throw new RangeError(`lossOn: text must have at least two tokens, but got ${text.length}.`);
  checkWhole('lossOn', 'context', context, 1);
  const loss = new SoftmaxCrossEntropy();
  const places = text.length - 1;
  let sum = 0;
  for (let from = 0; from < places; from += context) {
    const to = Math.min(from + context, places);
    const logits = copyToPlain(run('lossOn', model, text.slice(from, to)));
    const next = column(text.slice(from + 1, to + 1));
    checkClasses('lossOn', 'tokens', next, logits.columns);
    sum += loss.forward(logits, next) * (to - from);
  }
  return sum / places;
}

/** T×V; the model's own buffer. */
function run(where: string, model: Layer, window: readonly number[]): Matrix {
  const logits = model.forward(column(window));
  checkShape(where, 'logits', logits, window.length, logits.columns);
  return logits;
}

/** T×1 */
function column(tokens: readonly number[]): Matrix {
  return fromRows(tokens.map((token) => [token]));
}

function checkNotEmpty(where: string, name: string, tokens: readonly number[]): void {
  if (tokens.length === 0)
    throw new RangeError(`${where}: ${name} must have at least one token, but got none.`);
}

function checkWhole(where: string, name: string, value: number, from: number): void {
  if (!(Number.isInteger(value) && value >= from))
    throw new RangeError(`${where}: ${name} must be a whole number from ${from} on, but got ${value}.`);
}
