import { normalise } from '../../../tutor/grading/read-number.ts';

/** The place in a list of `count` that a digit key stands for, from 1 on; a Chinese keyboard may write ２ for 2. */
export function readDigit(input: string, count: number): number | undefined {
  const typed = normalise(input);
  return /^[1-9]$/.test(typed) && Number(typed) <= count ? Number(typed) : undefined;
}
