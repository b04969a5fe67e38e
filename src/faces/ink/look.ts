import { createContext, useContext } from 'react';
import type { Language, Text } from '../../text/text.ts';
import type { Canvas } from '../figures/canvas/canvas.ts';
import { asciiText } from '../look/ascii-text.ts';
import { type Colours, colours } from '../look/colours.ts';
import { type SignSet, type Signs, signs } from '../look/signs.ts';

/** How everything is drawn: what the terminal can do and what the learner wants. */
export type Look = {
  readonly language: Language;
  readonly signs: Signs;
  readonly colours: Colours;
  readonly colour: boolean;
  readonly animation: boolean;
  /** Columns for text and figures; the terminal may be wider. */
  readonly columns: number;
  /** Columns for what stands side by side. */
  readonly wideColumns: number;
  /** Rows that the live part may take: one fewer than the terminal has. */
  readonly rows: number;
  /** The words in the learner's language, in characters whose width is sure. */
  words(text: Text | string): string;
};

type LookOptions = {
  readonly language: Language;
  readonly glyphSet: SignSet;
  readonly colour: boolean;
  readonly animation: boolean;
  readonly columns: number;
  readonly rows: number;
};

/** Long lines are hard to read, and a resize leaves less behind when lines are short. */
const widest = 96;
/** Two halves of their own, which are no longer than that. */
const widestPair = 140;

export function makeLook({ language, glyphSet, colour, animation, columns, rows }: LookOptions): Look {
  return {
    language,
    signs: signs(glyphSet),
    colours: colours(colour),
    colour,
    animation,
    columns: Math.min(columns - 2, widest),
    wideColumns: Math.min(columns - 2, widestPair),
    rows: rows - 1,
    words(text) {
      const words = typeof text === 'string' ? text : text[language];
      return glyphSet === 'ascii' ? asciiText(words) : words;
    },
  };
}

/** From this size on, two things have room side by side. */
const pairFrom = { columns: 100, rows: 30 } as const;

export function hasRoomForPair({ wideColumns, rows }: Look): boolean {
  return wideColumns >= pairFrom.columns && rows >= pairFrom.rows;
}

export const LookContext = createContext<Look>(
  makeLook({ language: 'en', glyphSet: 'unicode', colour: false, animation: false, columns: 80, rows: 24 }),
);

export function useLook(): Look {
  return useContext(LookContext);
}

/** The canvas for a figure of this look, `rows` high; as wide as its texts unless it may be wider. */
export function canvasOf(
  { columns, language, signs: table, colour }: Look,
  rows: number,
  most = columns,
): Canvas {
  return { columns: most - 2, rows, language, signs: table, colour };
}
