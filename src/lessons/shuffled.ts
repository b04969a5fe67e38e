import { createRandom } from '../engine/random.ts';

/** An order for the screen that is not the right one. The same words always give the same. */
export function shuffled(length: number, words: string): number[] {
  const order = Array.from({ length }, (_, index) => index);
  const seed = [...words].reduce((hash, char) => (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003, 7);
  createRandom(seed).shuffle(order);
  const isRight = order.every((item, index) => item === index);
  return isRight ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
