import { Box, Text, useInput } from 'ink';
import { useEffect } from 'react';
import { encodeRun } from '../../../experiments/run-code/run-code.ts';
import { wrap } from '../../../text/wrap.ts';
import type { Event } from '../../../tutor/event.ts';
import { atEnd } from '../../../tutor/steps/playback.ts';
import type { Live } from '../../../tutor/view.ts';
import { drawFigure, isPair } from '../../figures/draw.ts';
import { DrawnLines } from '../drawn-lines.tsx';
import { canvasOf, hasRoomForPair, useLook } from '../look.ts';

type Props = {
  readonly live: Extract<Live, { kind: 'playback' }>;
  readonly rows: number;
  readonly isActive: boolean;
  readonly send: (event: Event) => void;
};

const tallest = { alone: 18, pair: 24 } as const;
const barColumns = { wide: 30, narrow: 20 } as const;
/** From here on the wide bar leaves room for the code behind it. */
const wideFrom = 70;

/** A run being watched: the figure, its caption, and where in the run it is. */
export function Playback({ live, rows, isActive, send }: Props) {
  const look = useLook();
  const { colours, columns, signs, words } = look;
  const { figure, caption, playback, framesPerSecond } = live;
  const { playing, frame, frames } = playback;
  const isAnimated = look.animation;
  useEffect(() => {
    if (!playing || !isActive) return;
    if (!isAnimated) return send({ kind: 'seek', frame: frames });
    const timer = setInterval(() => send({ kind: 'tick', frames: 1 }), 1000 / framesPerSecond);
    return () => clearInterval(timer);
  }, [playing, isActive, isAnimated, framesPerSecond, frames, send]);
  useInput(
    (input, key) => {
      if (input === ' ') send({ kind: 'pause' });
      else if (key.leftArrow) send({ kind: 'seek', frame: frame - (key.shift ? 10 : 1) });
      else if (key.rightArrow) send({ kind: 'seek', frame: frame + (key.shift ? 10 : 1) });
      else if (key.upArrow) send({ kind: 'speed', by: 1 });
      else if (key.downArrow) send({ kind: 'speed', by: -1 });
      else if (key.home || input === 'r') send({ kind: 'restart' });
      else if (key.end || input === 'e') send({ kind: 'seek', frame: frames });
      else if (key.return) send({ kind: 'next' });
    },
    { isActive },
  );
  const captionLines = wrap(words(caption), columns - 4);
  const isWide = isPair(figure) && hasRoomForPair(look);
  const room = Math.min(isWide ? tallest.pair : tallest.alone, rows - captionLines.length - 3);
  const canvas = canvasOf(look, room, isWide ? look.wideColumns : columns);
  const bar = columns >= wideFrom ? barColumns.wide : barColumns.narrow;
  const filled = Math.round((frame / Math.max(1, frames - 1)) * bar);
  const isOver = atEnd(playback);
  const sign = isOver ? signs.right : playing ? signs.selected : '=';
  const ball = `${signs.horizontal.repeat(filled)}${signs.ball}${signs.barEmpty.repeat(bar - filled)}`;
  const place = frames > 1 ? `  ${sign} ${ball} ${frame + 1}/${frames}  ` : '  ';
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Box flexDirection="column" marginTop={1} flexShrink={0}>
        {captionLines.map((line) => (
          <Text key={line} wrap="truncate">{`  ${line}`}</Text>
        ))}
      </Box>
      {room >= 3 ? <DrawnLines lines={drawFigure(figure, frame, canvas)} /> : null}
      <Text wrap="truncate" {...colours.dim}>
        {`${place}${afterPlace()}`}
      </Text>
    </Box>
  );

  /** The speed; at the end the code by which the run is found again, unless the line is too short for all of it. */
  function afterPlace(): string {
    if (!isOver) return `${framesPerSecond}/s`;
    const code = encodeRun(figure.trace) ?? '';
    return place.length + code.length <= columns ? code : '';
  }
}
