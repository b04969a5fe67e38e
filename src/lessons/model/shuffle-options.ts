import { createRandom } from '../../engine/index.ts';
import type { PickQuestion } from './question.ts';

/**
 * The order in which the items of an order or a match stand on the screen, which is never the right one: `[2, 0, 1]` shows
 * the third item first. Each variation has its own, always the same.
 */
export function mixedOrder(count: number, sceneId: string, variation: number): number[] {
  const order = asWritten(count);
  const words = `${sceneId} ${variation}`;
  const seed = [...words].reduce((hash, char) => (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003, 7);
  createRandom(seed).shuffle(order);
  const isRight = order.every((item, index) => item === index);
  return isRight ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** The same of the options of a choice: as the lesson writes them, mixed when they are asked again. */
export function optionOrder(count: number, sceneId: string, variation: number): number[] {
  return variation === 0 ? asWritten(count) : mixedOrder(count, sceneId, variation);
}

/** What is shown, in its order. */
export function inOrder<T>(items: readonly T[], shown: readonly number[]): T[] {
  return shown.flatMap((index) => items.slice(index, index + 1));
}

/** A question with the order of a variation, which is another one also when its numbers come round again. */
export function mixedAnew(question: PickQuestion, sceneId: string, variation: number): PickQuestion {
  switch (question.kind) {
    case 'choice':
    case 'fill':
    case 'chips':
      return { ...question, shown: optionOrder(question.options.length, sceneId, variation) };
    case 'order':
      return { ...question, shown: mixedOrder(question.items.length, sceneId, variation) };
    case 'match':
      return { ...question, shown: mixedOrder(question.pairs.length, sceneId, variation) };
  }
}

function asWritten(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
