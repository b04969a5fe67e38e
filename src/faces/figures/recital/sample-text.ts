import type { Frame } from '../../../experiments/core/trace.ts';
import { inOneLine } from '../../../experiments/recital/compare-recital.ts';
import { textOfRun } from '../../../experiments/recital/recital-text.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import { numbersIn } from '../canvas/marks.ts';

/** What a network says at a moment of its run, in one line, in which a stroke stands for a line’s end; nothing where it says nothing. */
export function sampleIn({ trace }: Figure, frame: Frame): string {
  const ids = numbersIn(frame, 'sample');
  const text = ids.length === 0 ? undefined : textOfRun(trace);
  return text === undefined ? '' : inOneLine(text.tokeniser.decode(ids));
}
