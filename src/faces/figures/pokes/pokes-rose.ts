import stringWidth from 'string-width';
import type { Figure } from '../../../lessons/model/figure.ts';
import { padStart } from '../../../text/wrap.ts';
import type { Signs } from '../../look/signs.ts';
import type { Canvas, SpanStyle } from '../canvas/canvas.ts';
import { directions, figureWords } from '../canvas/figure-words.ts';
import { frameAt, lastFrame, numberIn, numbersIn } from '../canvas/marks.ts';
import { alike } from '../canvas/number-columns.ts';
import { writer } from '../canvas/writer.ts';

export type Comparison = 'lower' | 'higher' | 'level';

/** A loss against the one here; a difference that is only rounding is none. */
export function compare(loss: number, here: number): Comparison {
  if (Math.abs(loss - here) <= 1e-9 * Math.max(1, Math.abs(here))) return 'level';
  return loss < here ? 'lower' : 'higher';
}

export function signOf(comparison: Comparison, signs: Signs): string {
  return { lower: signs.arrowDown, higher: signs.arrowUp, level: '=' }[comparison];
}

/** A part of what stands in a cell. */
export type Piece = { readonly text: string; readonly style?: SpanStyle | undefined };

type Rose = {
  readonly cellColumns: number;
  /** What stands in the cell of a direction, or in the middle. */
  pieces(direction: number | undefined): Piece[];
};

const styles = { lower: 'positive', higher: 'negative', level: 'dim' } as const;

/** In each cell ▸ if it is new, its name, its loss, whether that is lower or higher than here; at the end the extremes. */
export function createRose(figure: Figure, index: number, canvas: Canvas): Rose {
  const { signs } = canvas;
  const { words } = writer(canvas);
  const frame = frameAt(figure, index);
  const here = numberIn(frame, 'here') ?? Number.NaN;
  const losses = numbersIn(frame, 'losses');
  // Sizes come from the whole run, so that the rose stands still while it fills.
  const whole = numbersIn(lastFrame(figure), 'losses');
  const [shownHere = '', ...shown] = alike([here, ...whole]).map(words);
  const room = widestOf([shownHere, ...shown]);
  const names = directions.map(words);
  const nameRoom = widestOf(names);
  const notes = [figureWords.lowest, figureWords.highest, figureWords.here].map(words);
  const bare = 1 + nameRoom + 1 + room + 2;
  const hasNotes = 3 * (bare + 1 + widestOf(notes)) <= canvas.columns;
  const [lowest = '', highest = '', hereNote = ''] = hasNotes ? notes : [];

  function noteOf(loss: number): string {
    if (losses.length < whole.length) return '';
    if (compare(loss, Math.min(...losses)) === 'level') return lowest;
    return compare(loss, Math.max(...losses)) === 'level' ? highest : '';
  }

  return {
    cellColumns: hasNotes ? bare + 1 + widestOf(notes) : bare,
    pieces(direction) {
      if (direction === undefined)
        return [
          { text: ` ${padStart(signs.ball, nameRoom)} `, style: 'accent' },
          { text: padStart(shownHere, room), style: 'heading' },
          { text: `   ${hereNote}`, style: 'dim' },
        ];
      const name = padStart(names[direction] ?? '', nameRoom);
      const loss = losses[direction];
      if (loss === undefined) return [{ text: ` ${name} ${padStart(signs.dot, room)}`, style: 'dim' }];
      const isNew = direction === numberIn(frame, 'direction');
      const comparison = compare(loss, here);
      const number = padStart(shown[direction] ?? '', room);
      return [
        { text: `${isNew ? signs.selected : ' '}${name} `, style: isNew ? 'accent' : undefined },
        { text: `${number} ${signOf(comparison, signs)}`, style: styles[comparison] },
        { text: ` ${noteOf(loss)}`, style: noteOf(loss) === lowest ? 'right' : 'wrong' },
      ];
    },
  };
}

function widestOf(texts: readonly string[]): number {
  return Math.max(...texts.map((each) => stringWidth(each)));
}
