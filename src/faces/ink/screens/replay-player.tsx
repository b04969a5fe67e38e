import { Box } from 'ink';
import { useCallback, useState } from 'react';
import type { Trace } from '../../../experiments/core/trace.ts';
import { same } from '../../../text/text.ts';
import { wrap } from '../../../text/wrap.ts';
import type { Event } from '../../../tutor/event.ts';
import { atEnd, movePlayback, speeds, startPlayback } from '../../../tutor/steps/playback.ts';
import { playbackCommands } from '../../../tutor/view.ts';
import type { Replay } from '../../backend.ts';
import { packLines, span } from '../../figures/canvas/spans.ts';
import { tellSettings } from '../../words/run-settings.ts';
import { strings } from '../../words/strings.ts';
import { Footer } from '../footer.tsx';
import { keyTable } from '../keys.ts';
import { Playback } from '../live/playback.tsx';
import { useLook } from '../look.ts';

type Props = { readonly replay: Replay; readonly trace: Trace; readonly onLeave: () => void };

const footerRows = 2;
/** Rows that the figure and the bar below it have in any case; what is said above them gives way. */
const figureRows = 12;

/** A finished run, held by the same keys as in its lesson. */
export function ReplayPlayer({ replay, trace, onLeave }: Props) {
  const { columns, language, rows, words } = useLook();
  const { code, title, caption, figure: name, labels } = replay;
  const [playback, setPlayback] = useState(() => startPlayback(trace.frames.length));
  const isOver = atEnd(playback);
  const send = useCallback(
    (event: Event) => {
      switch (event.kind) {
        case 'tick':
        case 'pause':
        case 'seek':
        case 'speed':
        case 'restart':
          return setPlayback((before) => movePlayback(before, event));
        case 'next':
          return isOver ? onLeave() : setPlayback((before) => movePlayback(before, toEnd));
      }
    },
    [isOver, onLeave],
  );
  const live = {
    kind: 'playback',
    figure: { name, trace, labels, hide: [] },
    caption: same(heading().join('\n')),
    playback,
    framesPerSecond: speeds[playback.speed] ?? speeds[0],
  } as const;
  const commands = playbackCommands(playback).filter((command) => command !== 'next');
  return (
    <Box flexDirection="column">
      <Playback live={live} rows={rows - footerRows} isActive={true} send={send} />
      <Footer
        keys={[...commands.map((command) => keyTable[command]), { key: 'Esc', label: strings.back }]}
        place={['', '']}
      />
    </Box>
  );

  /** What run it is and how it was set. Where there is no room for all, the caption gives way, then usual settings. */
  function heading(): readonly string[] {
    const room = Math.max(2, rows - footerRows - figureRows);
    const named = pack([words(title), code]);
    const told = caption ? wrap(words(caption), columns - 4) : [];
    const settings = pack(tellSettings(trace, language).map((setting) => words(setting)));
    const fits = named.length + told.length + settings.length <= room;
    return [...named, ...(fits ? told : []), ...settings].slice(0, room);
  }

  function pack(parts: readonly string[]): readonly string[] {
    const lines = packLines(
      parts.map((part) => [span(part)]),
      columns - 4,
    );
    return lines.map((line) => line.map((piece) => piece.text).join(''));
  }
}

const toEnd = { kind: 'seek', frame: Number.MAX_SAFE_INTEGER } as const;
