import { drawingSide } from '../../engine/index.ts';

/** A drawing and the number of the character it stands for, in the order 一二三十口日田木人大. */
export type LabelledDrawing = { readonly label: number; readonly pixels: readonly number[] };

/** 49 bits of pixels and 4 of the label, in numbers that a list of parameters may hold. */
const numbersEach = 3;
const bitsEach = 18;
const labelBits = 4;
const pixelBits = drawingSide ** 2;

/** Each drawing as three whole numbers, so that a run with drawings has a code like any other. */
export function packDrawings(drawings: readonly LabelledDrawing[]): number[] {
  return drawings.flatMap(({ label, pixels }) => {
    const bits = pixels.map((ink) => (ink > 0 ? '1' : '0')).join('');
    const all = (bits + label.toString(2).padStart(labelBits, '0')).padEnd(numbersEach * bitsEach, '0');
    return Array.from({ length: numbersEach }, (_, part) =>
      Number.parseInt(all.slice(part * bitsEach, (part + 1) * bitsEach), 2),
    );
  });
}

/** The drawings in a list of numbers; undefined where it is no such list. */
export function unpackDrawings(
  numbers: readonly number[],
  characters: number,
): LabelledDrawing[] | undefined {
  const isPart = (number: number) => Number.isInteger(number) && number >= 0 && number < 2 ** bitsEach;
  if (numbers.length % numbersEach > 0 || !numbers.every(isPart)) return undefined;
  const drawings = Array.from({ length: numbers.length / numbersEach }, (_, index) => {
    const parts = numbers.slice(index * numbersEach, (index + 1) * numbersEach);
    const bits = parts.map((part) => part.toString(2).padStart(bitsEach, '0')).join('');
    const pixels = [...bits.slice(0, pixelBits)].map(Number);
    return { pixels, label: Number.parseInt(bits.slice(pixelBits, pixelBits + labelBits), 2) };
  });
  return drawings.every(({ label }) => label < characters) ? drawings : undefined;
}
