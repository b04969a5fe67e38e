import { Box, Text, useInput } from 'ink';
import { useEffect } from 'react';
import { wrap } from '../../../../text/wrap.ts';
import type { Event } from '../../../../tutor/event.ts';
import type { PadView } from '../../../../tutor/pad/pad-view.ts';
import { drawBeats, drawNames, drawPad, tallPad } from '../../../figures/characters/pad.ts';
import { DrawnLines } from '../../drawn-lines.tsx';
import { canvasOf, useLook } from '../../look.ts';
import { handedInAction, pencilAction } from './pad-keys.ts';
import { useDrawing } from './use-drawing.ts';

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
      const action = cursor ? pencilAction(input, key) : handedInAction(input, key);
      if (action) send({ kind: 'draw', action });
    },
    { isActive },
  );
  const sheet = useDrawing(isActive && cursor !== undefined, pixels, send);
  const tells = wrap(words(live.tells), columns - 4);
  const prompt = wrap(words(live.prompt), columns - 4);
  // A line for the names stays free while it is drawn, so that the sheet stands still.
  const room = rows - tells.length - 3;
  const hasPrompt = room - prompt.length >= tallPad;
  const canvas = canvasOf(look, hasPrompt ? room - prompt.length : room);
  const names = live.naming ? drawNames(live.naming, canvas) : [];
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Box flexDirection="column" marginTop={1} flexShrink={0}>
        {[...(hasPrompt ? prompt : []), ...tells].map((line) => (
          <Text key={line} wrap="truncate">{`  ${line}`}</Text>
        ))}
      </Box>
      <Box ref={sheet} flexShrink={0}>
        <DrawnLines lines={[...drawPad(live, canvas), names, drawBeats(live, canvas)]} />
      </Box>
    </Box>
  );
}
