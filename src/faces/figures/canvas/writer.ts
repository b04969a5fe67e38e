import { formatFixed, formatNumber } from '../../../experiments/core/format-number.ts';
import { indexed } from '../../../experiments/core/formula.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Text } from '../../../text/text.ts';
import { asciiText } from '../../look/ascii-text.ts';
import { signs } from '../../look/signs.ts';
import type { Canvas } from './canvas.ts';

/** How words and numbers are written on a canvas: in its language, and with signs whose width it is sure of. */
export type Writer = Readonly<ReturnType<typeof writer>>;

export function writer(canvas: Pick<Canvas, 'language' | 'signs'>) {
  const ascii = isAscii(canvas);
  const words = (text: Text | string): string => {
    const written = typeof text === 'string' ? text : text[canvas.language];
    return ascii ? asciiText(written) : written;
  };
  return {
    words,
    number: (number: number) => words(formatNumber(number)),
    fixed: (number: number, decimals: number) => words(formatFixed(number, decimals)),
  };
}

export function isAscii({ signs: table }: Pick<Canvas, 'signs'>): boolean {
  return table === signs('ascii');
}

/** The learner's word for part `index` of a figure, or else its symbol: x₁. */
export function labelOf({ labels }: Figure, index: number, symbol: string): Text | string {
  return labels[index] ?? indexed(symbol, index + 1);
}
