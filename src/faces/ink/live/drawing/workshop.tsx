import { Box, Text, useInput } from 'ink';
import { wrap } from '../../../../text/wrap.ts';
import type { Event } from '../../../../tutor/event.ts';
import type { PadAction } from '../../../../tutor/pad/pad-action.ts';
import type { WorkshopView } from '../../../../tutor/workshop/workshop-view.ts';
import { drawNames, drawPad, tallPad } from '../../../figures/characters/pad.ts';
import { drawExam, drawWorkshopKnobs } from '../../../figures/characters/workshop.ts';
import { DrawnLines } from '../../drawn-lines.tsx';
import { canvasOf, useLook } from '../../look.ts';
import { handedInAction, pencilAction } from './pad-keys.ts';
import { useDrawing } from './use-drawing.ts';

type Props = {
  readonly live: WorkshopView;
  readonly rows: number;
  readonly isActive: boolean;
  readonly send: (event: Event) => void;
};

/** The sheet with what the machine takes the drawing for; below it the exam, and the knobs of the machine. */
export function Workshop({ live, rows, isActive, send }: Props) {
  const look = useLook();
  const { colours, columns, words } = look;
  const { stage, cursor, pixels, isAtKnobs } = live;
  const sheet = useDrawing(isActive && cursor !== undefined, pixels, send);
  useInput(
    (input, key) => {
      const action = actionOf();
      if (action) send({ kind: 'draw', action });

      function actionOf(): PadAction | undefined {
        if (key.ctrl) return undefined;
        if (key.tab) return { do: 'switch' };
        if (input === 'u') return { do: 'undo' };
        if (cursor || isAtKnobs) return pencilAction(input, key);
        return input === 'k' ? { do: 'keep' } : handedInAction(input, key);
      }
    },
    { isActive },
  );
  const tells = wrap(words(live.tells), columns - 4);
  const canvas = canvasOf(look, rows);
  // A line for the names stays free while it is drawn, so that the sheet stands still.
  const names = live.naming ? drawNames(live.naming, canvas) : [];
  const board = [names, ...drawExam(live, canvas), ...drawWorkshopKnobs(live, canvas)];
  const room = rows - tells.length - 1 - board.length;
  const prompt = wrap(words(live.prompt), columns - 4);
  const hasPrompt = room - prompt.length >= tallPad;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Box flexDirection="column" marginTop={1} flexShrink={0}>
        {(hasPrompt ? prompt : []).map((line) => (
          <Text key={line} wrap="truncate">{`  ${line}`}</Text>
        ))}
        {tells.map((line) => (
          <Text key={line} wrap="truncate" {...(stage === 'won' ? colours.right : {})}>{`  ${line}`}</Text>
        ))}
      </Box>
      <Box ref={sheet} flexShrink={0}>
        <DrawnLines lines={drawPad(live, { ...canvas, rows: hasPrompt ? room - prompt.length : room })} />
      </Box>
      <DrawnLines lines={board} />
    </Box>
  );
}
