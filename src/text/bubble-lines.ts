import { wrap } from './wrap.ts';

/** Where a text stands in a conversation: behind the bar of a bubble, or as one of a list, behind its sign. */
export type Place = 'bubble' | 'item';

/** Columns that are not the text's. */
const margins = { bubble: 4, item: 8 } as const;

/** The lines of a text in a terminal with so many columns. */
export function linesIn(place: Place, text: string, columns: number): readonly string[] {
  return wrap(text, columns - margins[place]);
}

/** How many lines a text takes in the smallest terminal that lessons are written for. */
export function countLines(place: Place, text: string): number {
  return linesIn(place, text, 60).length;
}
