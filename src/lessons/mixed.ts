import { createRandom } from '../engine/random.ts';
import type { PickQuestion } from './question.ts';

/**
 * The order in which a question shows its `count` items, which is never the right one: `[2, 0, 1]` shows the third item
 * first. Each variation has its own, always the same.
 */
export function mixedOrder(count: number, sceneId: string, variation: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  const words = `${sceneId} ${variation}`;
  const seed = [...words].reduce((hash, char) => (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003, 7);
  createRandom(seed).shuffle(order);
  const isRight = order.every((item, index) => item === index);
  return isRight ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** A question with its items in the order of a variation: they are mixed anew also when its numbers come round again. */
export function mixedAnew(question: PickQuestion, sceneId: string, variation: number): PickQuestion {
  switch (question.kind) {
    case 'order':
      return { ...question, shown: mixedOrder(question.items.length, sceneId, variation) };
    case 'match':
      return { ...question, shown: mixedOrder(question.pairs.length, sceneId, variation) };
    default:
      return question;
  }
}
