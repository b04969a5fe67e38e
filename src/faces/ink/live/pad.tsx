import { Box, type Key, Text, useInput } from 'ink';
import { useEffect, useRef } from 'react';
import { drawingSide } from '../../../engine/datasets/drawings.ts';
import type { Event } from '../../../tutor/event.ts';
import type { PadAction } from '../../../tutor/pad/pad.ts';
import type { PadView } from '../../../tutor/pad/pad-view.ts';
import { type Cell, drawBeats, drawPad, tallPad } from '../../figures/pad.ts';
import { wrap } from '../../wrap.ts';
import { DrawnLines } from '../drawn-lines.tsx';
import { canvasOf, useLook } from '../look.ts';
import { useStrokes } from './use-strokes.ts';

type Props = {
  readonly live: PadView;
  readonly rows: number;
  readonly isActive: boolean;
  readonly send: (event: Event) => void;
};

/** Long enough to read what happens in a beat. */
const beatMs = 1800;

/** A sheet of 7×7 cells: the arrow keys move the pencil, and the machine says what it takes the drawing for. */
export function Pad({ live, rows, isActive, send }: Props) {
  const look = useLook();
  const { animation, columns, words } = look;
  const { stage, beat, cursor, pixels } = live;
  useEffect(() => {
    if (stage !== 'learning' || !isActive) return;
    const act = () => send({ kind: 'draw', action: { do: animation ? 'beat' : 'done' } });
    if (!animation) return act();
    // A beat begins anew with each number it has.
    const timer = setTimeout(act, beat > 0 ? beatMs : 0);
    return () => clearTimeout(timer);
  }, [stage, beat, isActive, animation, send]);
  useInput(
    (input, key) => {
      const action = actionOf(input, key, cursor !== undefined);
      if (action) send({ kind: 'draw', action });
    },
    { isActive },
  );
  const strokeInk = useRef<0 | 1>(1);
  const sheet = useStrokes(isActive && cursor !== undefined, (cells: readonly Cell[], isFirst) => {
    const [first] = cells;
    // The whole stroke does what its first cell asks for.
    if (isFirst && first) strokeInk.current = pixels[first.row * drawingSide + first.column] ? 0 : 1;
    for (const cell of cells)
      send({ kind: 'draw', action: { do: 'paint', ...cell, ink: strokeInk.current } });
  });
  const tells = wrap(words(live.tells), columns - 4);
  const prompt = wrap(words(live.prompt), columns - 4);
  const room = rows - tells.length - 2;
  const hasPrompt = room - prompt.length >= tallPad;
  const canvas = canvasOf(look, hasPrompt ? room - prompt.length : room);
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Box flexDirection="column" marginTop={1} flexShrink={0}>
        {[...(hasPrompt ? prompt : []), ...tells].map((line) => (
          <Text key={line} wrap="truncate">{`  ${line}`}</Text>
        ))}
      </Box>
      <Box ref={sheet} flexShrink={0}>
        <DrawnLines lines={[...drawPad(live, canvas), drawBeats(live, canvas)]} />
      </Box>
    </Box>
  );
}

function actionOf(input: string, key: Key, isDrawing: boolean): PadAction | undefined {
  if (key.ctrl) return undefined;
  if (key.return) return { do: 'done' };
  if (!isDrawing) {
    if (key.leftArrow || key.rightArrow) return { do: 'rename', by: key.rightArrow ? 1 : -1 };
    return key.backspace || key.delete ? { do: 'redraw' } : undefined;
  }
  if (key.upArrow) return { do: 'move', down: -1, right: 0 };
  if (key.downArrow) return { do: 'move', down: 1, right: 0 };
  if (key.leftArrow) return { do: 'move', down: 0, right: -1 };
  if (key.rightArrow) return { do: 'move', down: 0, right: 1 };
  if (input === ' ') return { do: 'toggle' };
  if (key.backspace || key.delete) return { do: 'erase' };
  if (input === 'd') return { do: 'pen' };
  return input === 'c' ? { do: 'clear' } : undefined;
}
