import type { DOMElement } from 'ink';
import { type RefObject, useRef } from 'react';
import { drawingSide } from '../../../../engine/index.ts';
import type { Event } from '../../../../tutor/event.ts';
import { useStrokes } from './use-strokes.ts';

/** Has the mouse ink or blank the cells of the sheet in the box that gets the returned ref, while `isOn`. */
export function useDrawing(
  isOn: boolean,
  pixels: readonly number[],
  send: (event: Event) => void,
): RefObject<DOMElement | null> {
  const ink = useRef<0 | 1>(1);
  return useStrokes(isOn, (cells, isFirst) => {
    const [first] = cells;
    // The whole stroke does what its first cell asks for.
    if (isFirst && first) ink.current = pixels[first.row * drawingSide + first.column] ? 0 : 1;
    for (const cell of cells) send({ kind: 'draw', action: { do: 'paint', ...cell, ink: ink.current } });
  });
}
