import { formatFixed, formatNumber } from '../../../experiments/core/format-number.ts';

/** Numbers of one column with as many decimals each as the most precise one needs, at most `most`. */
export function alike(numbers: readonly number[], most = 3): string[] {
  const needed = Math.max(0, ...numbers.map((number) => decimalsOf(formatNumber(number))));
  return numbers.map((number) => short(number, Math.min(most, needed)));
}

/** A number in a column of small room: very large ones as powers of ten. */
export function short(number: number, decimals: number): string {
  return Math.abs(number) >= 1e6 ? formatNumber(roundedToThree(number)) : formatFixed(number, decimals);
}

// `formatNumber` never rounds a whole number, and 1e9 would be ten columns wide.
function roundedToThree(number: number): number {
  return Number.isFinite(number) && Math.abs(number) < 1e15
    ? Math.trunc(number) + Math.sign(number) / 2
    : number;
}

function decimalsOf(shown: string): number {
  return shown.includes('e') ? 3 : (shown.split('.')[1] ?? '').length;
}
