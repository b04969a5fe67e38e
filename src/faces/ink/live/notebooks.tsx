import { Box, Text } from 'ink';
import stringWidth from 'string-width';
import { formatNumber } from '../../../experiments/format-number.ts';
import type { Miss } from '../../../tutor/record.ts';
import type { Live } from '../../../tutor/view.ts';
import { drawFigure } from '../../figures/draw.ts';
import { drawLosses } from '../../figures/losses.ts';
import { strings } from '../../strings.ts';
import { padEnd, truncate, wrap } from '../../wrap.ts';
import { DrawnLines } from '../drawn-lines.tsx';
import { canvasOf, useLook } from '../look.ts';

type Props = { readonly live: Extract<Live, { kind: 'notebook' }>; readonly rows: number };

const mostMisses = 4;

/** The learner's error notebook and loss curve, and the machine's: the same columns, the same chart. */
export function Notebooks({ live, rows }: Props) {
  const look = useLook();
  const { colours, columns, words } = look;
  const { misses, losses } = live.record;
  const textLines = wrap(words(live.text), columns - 4);
  const shown = misses.slice(0, mostMisses);
  const left = rows - textLines.length - Math.max(1, shown.length) - 6;
  const half = Math.floor(left / 2);
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Box flexDirection="column" marginTop={1} flexShrink={0}>
        {textLines.map((line) => (
          <Text key={line} wrap="truncate">{`  ${line}`}</Text>
        ))}
      </Box>
      <Text {...colours.heading}>{`  ${words(strings.yourNotebook)}`}</Text>
      {shown.length === 0 ? <Text {...colours.dim}>{`  ${words(strings.noMisses)}`}</Text> : null}
      {shown.map((miss) => (
        <Text
          key={miss.prompt.en + miss.given.en}
          wrap="truncate"
        >{`  ${missLine(miss, words, columns)}`}</Text>
      ))}
      {losses.length >= 2 && half >= 4 ? (
        <>
          <Text {...colours.heading}>{`  ${words(strings.yourLoss)}`}</Text>
          <DrawnLines lines={drawLosses(losses, canvasOf(look, half - 1))} />
        </>
      ) : null}
      <Text {...colours.heading}>{`  ${words(strings.machineNotebook)}`}</Text>
      <DrawnLines
        lines={drawFigure(
          { name: 'samples', trace: live.trace, labels: [], hide: [] },
          live.trace.frames.length - 1,
          canvasOf(look, Math.max(3, half)),
        )}
      />
    </Box>
  );
}

/** Question, what was answered, what is right, squared error. */
function missLine(miss: Miss, words: ReturnType<typeof useLook>['words'], columns: number): string {
  // Whole sentences and orders leave room for the question.
  const quarter = Math.floor(columns / 4);
  const answers = `${truncate(words(miss.given), quarter)} / ${truncate(words(miss.right), quarter)}`;
  const error =
    miss.squaredError === undefined ? '' : `  ${words(`(error)² = ${formatNumber(miss.squaredError)}`)}`;
  const room = Math.max(12, columns - stringWidth(answers) - stringWidth(error) - 6);
  return truncate(`${padEnd(truncate(words(miss.prompt), room), room)}  ${answers}${error}`, columns - 2);
}
