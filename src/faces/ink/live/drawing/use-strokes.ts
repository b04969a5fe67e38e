import { type DOMElement, measureElement, useApp } from 'ink';
import { type RefObject, useContext, useLayoutEffect, useRef } from 'react';
import { type Cell, cellAt } from '../../../figures/characters/pad.ts';
import { indent } from '../../drawn-lines.tsx';
import { useLook } from '../../look.ts';
import { outermost } from '../../outermost.ts';
import { MouseContext } from '../../terminal/mouse.ts';
import type { Point } from '../../terminal/reports.ts';
import { createStrokes, type Place } from './strokes.ts';

/**
 * Has the mouse draw on the pad in the box that gets the returned ref, while `isOn`. Ink says where in its frame the box
 * is. Where the frame is only the terminal knows: with all frames written, its cursor stands at the beginning of the line
 * below the last one.
 */
export function useStrokes(
  isOn: boolean,
  onCells: (cells: readonly Cell[], isFirst: boolean) => void,
): RefObject<DOMElement | null> {
  const box = useRef<DOMElement>(null);
  const mouse = useContext(MouseContext);
  const { waitUntilRenderFlush } = useApp();
  const { rows } = useLook();
  const latest = useRef({ onCells, rows });
  latest.current = { onCells, rows };
  // In a layout effect, because its end comes with the frame in which the pad is gone, however it goes.
  useLayoutEffect(() => {
    if (!isOn || !mouse) return;
    const place = () => (box.current ? placeOf(box.current) : undefined);
    const locate = async (): Promise<Point | undefined> => {
      await waitUntilRenderFlush();
      const written = place();
      const cursor = await mouse.locateCursor();
      // A frame as high as the terminal has no line below it.
      if (!written || cursor?.column !== 0 || written.frameHeight > latest.current.rows) return undefined;
      return { column: written.x + indent, row: cursor.row - written.frameHeight + written.y };
    };
    const onReport = createStrokes({
      place,
      locate,
      cellAt,
      onCells: (cells, isFirst) => latest.current.onCells(cells, isFirst),
    });
    return mouse.track(onReport);
  }, [isOn, mouse, waitUntilRenderFlush]);
  return box;
}

function placeOf(box: DOMElement): Place {
  const { x, y } = measureElement(box);
  return { x, y, frameHeight: measureElement(outermost(box)).height };
}
