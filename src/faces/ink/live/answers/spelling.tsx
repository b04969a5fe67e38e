import { Box, Text } from 'ink';
import { wrap } from '../../../../text/wrap.ts';
import type { Event } from '../../../../tutor/event.ts';
import type { Live } from '../../../../tutor/view.ts';
import { drawFigure } from '../../../figures/draw.ts';
import { strings } from '../../../words/strings.ts';
import { DrawnLines } from '../../drawn-lines.tsx';
import { TextLine } from '../../input/text-line.tsx';
import { canvasOf, useLook } from '../../look.ts';

type Props = {
  readonly live: Extract<Live, { kind: 'spell' }>;
  readonly rows: number;
  readonly isActive: boolean;
  readonly send: (event: Event) => void;
  readonly onCommandKey: (input: string) => void;
};

/** A run that takes the learner's own word: typed below, drawn above. Enter on an empty line goes on. */
export function Spelling({ live, rows, isActive, send, onCommandKey }: Props) {
  const look = useLook();
  const { colours, columns, signs, words } = look;
  const { figure, prompt, notice } = live;
  const lines = wrap(words(prompt), columns - 4);
  const told = wrap(words(notice ?? strings.spellHelp), columns - 4);
  const figureRows = rows - lines.length - told.length - 3;
  return (
    <Box flexDirection="column" flexShrink={0} marginTop={1}>
      {lines.map((line) => (
        <Text key={line} wrap="truncate">{`  ${line}`}</Text>
      ))}
      {figureRows >= 4 ? (
        <DrawnLines lines={drawFigure(figure, figure.trace.frames.length - 1, canvasOf(look, figureRows))} />
      ) : null}
      <Box paddingLeft={2} flexShrink={0} marginTop={1}>
        <TextLine
          onSubmit={(raw) => send(raw.trim() === '' ? { kind: 'next' } : { kind: 'answer', raw })}
          onKey={(input, _, typed) => {
            const isCommand = typed === '' && input === '/';
            if (isCommand) onCommandKey(input);
            return isCommand;
          }}
          prompt={`${signs.prompt} `}
          promptStyle={colours.learner}
          isActive={isActive}
          width={columns - 4}
        />
      </Box>
      {told.map((line) => (
        <Text key={line} wrap="truncate" {...(notice ? colours.wrong : colours.dim)}>{`  ${line}`}</Text>
      ))}
    </Box>
  );
}
