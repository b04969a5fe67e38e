import { openText, textNameOf } from '../../../experiments/recital/recital-text.ts';
import type { Frame } from '../../../experiments/trace.ts';
import type { Figure } from '../../../lessons/figure.ts';
import { numbersIn } from '../marks.ts';

/** What a network says at a moment of its run, in one line, in which a stroke stands for a line's end; nothing where it says nothing. */
export function sampleIn({ trace }: Figure, frame: Frame): string {
  const name = textNameOf(trace.params.text);
  const ids = numbersIn(frame, 'sample');
  if (name === undefined || ids.length === 0) return '';
  return openText(name)
    .tokeniser.decode(ids)
    .trim()
    .replace(/\s*\n+\s*/g, ' / ');
}
