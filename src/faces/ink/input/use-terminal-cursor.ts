import { type DOMElement, measureElement, useBoxMetrics, useCursor } from 'ink';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { outermost } from '../outermost.ts';

type Point = { readonly x: number; readonly y: number };

/**
 * Puts the terminal's own cursor `column` columns into the box that gets the returned ref, wherever in the frame that
 * box is: an input method opens its candidates at this cursor. Hidden when `column` is undefined. Ink has one cursor,
 * so only one mounted component may use this.
 */
export function useTerminalCursor(column: number | undefined): RefObject<DOMElement | null> {
  const box = useRef<DOMElement>(null);
  const frame = useRef<DOMElement>(null);
  const { setCursorPosition } = useCursor();
  const [corner, setCorner] = useState<Point>();
  // Something above may grow without drawing us anew; then the height of the whole frame tells.
  useBoxMetrics(frame);
  useLayoutEffect(() => {
    if (!box.current) return;
    frame.current = outermost(box.current);
    const { x, y } = measureElement(box.current);
    setCorner((known) => (known?.x === x && known.y === y ? known : { x, y }));
  });
  // A hidden box has no place.
  useLayoutEffect(() => () => setCorner(undefined), []);
  const isPlaced = column !== undefined && corner !== undefined;
  setCursorPosition(isPlaced ? { x: corner.x + column, y: corner.y } : undefined);
  return box;
}
