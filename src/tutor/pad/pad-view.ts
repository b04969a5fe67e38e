import { cropAndCentre } from '../../engine/index.ts';
import type { Text } from '../../text/text.ts';
import type { Command } from '../command.ts';
import { guessOf, labelsToChoose, type Pad, sharesOf } from './pad.ts';
import { tellPad } from './words.ts';

/** The pad as a face may see it. */
export type PadView = {
  readonly kind: 'teach';
  /** What the scene is about. */
  readonly prompt: Text;
  /** What is to be done now, or what has just happened. */
  readonly tells: Text;
  readonly stage: Pad['stage'];
  readonly pixels: readonly number[];
  /** What the machine gets to see: cropped and centred. */
  readonly seen: readonly number[];
  /** Where the pencil is, while something is drawn. */
  readonly cursor: { readonly row: number; readonly column: number; readonly isDown: boolean } | undefined;
  /** Its share for each of the ten characters; nothing without ink, and in the test not before the drawing is handed in. */
  readonly shares: readonly number[];
  readonly guess: number | undefined;
  /** What the learner may say it was, and what it is called now; undefined where nobody is asked. */
  readonly naming: { readonly choices: readonly number[]; readonly label: number } | undefined;
  /** How many of the five beats are lit. */
  readonly beat: number;
};

export function viewPad(pad: Pad, prompt: Text): PadView {
  const { phase, stage, pixels, row, column, isPenDown, beat } = pad;
  const hasInk = pixels.includes(1);
  const isKept = phase === 'test' && stage === 'drawing';
  const isShown = hasInk && !isKept;
  return {
    kind: 'teach',
    prompt,
    tells: tellPad(pad),
    stage,
    pixels,
    seen: cropAndCentre(pixels),
    cursor: stage === 'drawing' ? { row, column, isDown: isPenDown } : undefined,
    shares: isShown ? sharesOf(pad) : [],
    guess: isShown ? guessOf(pad) : undefined,
    naming:
      stage === 'guessed' && phase !== 'test'
        ? { choices: labelsToChoose(pad), label: pad.label }
        : undefined,
    // What is drawn goes in at once, and it reacts to every cell.
    beat: stage === 'drawing' && hasInk ? (isKept ? 1 : 2) : beat,
  };
}

export function padCommands({ stage, phase }: Pad): readonly Command[] {
  switch (stage) {
    case 'drawing':
      return ['pencil', 'ink', 'pen', 'clear', 'done', 'skip', 'leave'];
    case 'guessed':
      return phase === 'test' ? ['done', 'skip', 'leave'] : ['done', 'rename', 'redraw', 'skip', 'leave'];
    case 'learning':
    case 'learned':
      return ['next', 'skip', 'leave'];
  }
}
