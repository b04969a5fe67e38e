import type { Language } from '../../../text/text.ts';
import type { Colours } from '../../look/colours.ts';
import type { Signs } from '../../look/signs.ts';

/** What a figure is drawn on. */
export type Canvas = {
  /** Room, in columns and rows of the terminal; a figure never takes more. */
  readonly columns: number;
  readonly rows: number;
  readonly language: Language;
  readonly signs: Signs;
  /** Without colour, shades and signs say it all; with it they still do, and colour helps. */
  readonly colour: boolean;
};

/** A piece of a drawn line. */
export type Span = { readonly text: string; readonly style?: SpanStyle };
export type SpanStyle = Exclude<keyof Colours, 'heat'> | { readonly heat: number };

/** One line of a drawing, no wider than its canvas. */
export type Drawn = readonly Span[];
