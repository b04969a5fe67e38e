/*
 * Inner loops: see products.ts for why typed arrays are read with a `!` here and nowhere else.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each index stays inside its array, see products.ts.
import type { Matrix } from '../../matrix.ts';
import type { Random } from '../../random.ts';

/**
 * Draws what each number is multiplied by: 0 with the probability p, else scale. Without a branch, whose outcome the
 * processor could not guess: a uniform number plus 1 − p reaches 1 as often as p asks for.
 */
export function drawMask({ data: mask }: Matrix, p: number, scale: number, random: Random): void {
  for (let i = 0; i < mask.length; i++) mask[i] = Math.floor(random.uniform() + (1 - p)) * scale;
}
