import stringWidth from 'string-width';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Canvas } from '../canvas/canvas.ts';
import { figureWords } from '../canvas/figure-words.ts';
import type { Stop } from '../canvas/flow.ts';
import { lastFrame, numberIn } from '../canvas/marks.ts';
import { writer } from '../canvas/writer.ts';

/** What each activation does, as it is written under f. */
const rules: { readonly [activation: string]: string } = {
  step: 'z ≥ 0 → 1',
  sigmoid: 'σ(z)',
  relu: 'max(0, z)',
  tanh: 'tanh(z)',
};

/** From the sum to the output: Σ, + b, z, f, y; each shows its number once the run has come there. */
export function chainOf(figure: Figure, frame: Frame, canvas: Canvas): Stop[] {
  const { words, number } = writer(canvas);
  const stage = numberIn(frame, 'stage') ?? 0;
  const whole = lastFrame(figure);
  const stop = (mark: string, symbol: string, caption: string, at: number): Stop => {
    const shown = (from: Frame) => {
      const there = numberIn(from, mark);
      if (there === undefined) return symbol;
      return `${symbol} = ${figure.hide.includes(mark) ? '?' : number(there)}`;
    };
    const columns = stringWidth(shown(whole));
    return {
      shown: shown(frame),
      caption,
      columns,
      style: stage < at ? 'dim' : stage === at ? 'accent' : undefined,
    };
  };
  const b = numberIn(frame, 'b');
  const rule = rules[String(figure.trace.params.activation)];
  const bias = figure.hide.includes('b') || b === undefined ? '?' : number(b);
  const stops = [
    stop('sum', canvas.signs.sum, words(figureWords.total), 2),
    { shown: b !== undefined && b < 0 ? `+ (${bias})` : `+ ${bias}`, caption: words(figureWords.bias) },
    stop('z', 'z', words(figureWords.plusBias), 3),
    ...(rule === undefined ? [] : [{ shown: 'f', caption: words(rule) }]),
    stop('y', 'y', words(figureWords.output), 4),
  ];
  return stops;
}
