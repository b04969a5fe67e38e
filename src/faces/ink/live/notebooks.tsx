import { Box, Text } from 'ink';
import stringWidth from 'string-width';
import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { Text as Words } from '../../../text/text.ts';
import { padEnd, truncate, wrap } from '../../../text/wrap.ts';
import type { Miss } from '../../../tutor/learner-record.ts';
import type { Live } from '../../../tutor/view.ts';
import { drawFigure } from '../../figures/draw.ts';
import { drawLosses } from '../../learner-charts/learner-losses.ts';
import { strings } from '../../words/strings.ts';
import { DrawnLines } from '../drawn-lines.tsx';
import { canvasOf, useLook } from '../look.ts';

type Props = { readonly live: Extract<Live, { kind: 'notebook' }>; readonly rows: number };

const mostMisses = 4;
const curveRows = { least: 3, clear: 5, most: 12 } as const;
/** The names of the columns, two samples, and their sum. */
const leastSamples = 4;

/** The learner's error notebook and loss curve, and the machine's: the same columns, the same chart. */
export function Notebooks({ live, rows }: Props) {
  const look = useLook();
  const { colours, columns, words } = look;
  const { misses, losses } = live.record;
  const textLines = wrap(words(live.text), columns - 4);
  const drawMachine = (most: number) =>
    drawFigure(
      { name: 'samples', trace: live.trace, labels: [], hide: [] },
      live.trace.frames.length - 1,
      canvasOf(look, most),
    );
  const share = shareRows(rows - textLines.length - 1, {
    misses: Math.max(1, Math.min(mostMisses, misses.length)),
    hasCurve: losses.length >= 2,
    samples: drawMachine(rows).length,
  });
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Box flexDirection="column" marginTop={1} flexShrink={0}>
        {textLines.map((line) => (
          <Text key={line} wrap="truncate">{`  ${line}`}</Text>
        ))}
      </Box>
      {titleOf('notebook', strings.yourNotebook)}
      {misses.length === 0 ? <Text {...colours.dim}>{`  ${words(strings.noMisses)}`}</Text> : null}
      {misses.slice(0, share.misses).map((miss) => (
        <Text
          key={miss.prompt.en + miss.given.en}
          wrap="truncate"
        >{`  ${missLine(miss, words, columns)}`}</Text>
      ))}
      {titleOf('curve', strings.yourLoss)}
      {share.curve > 0 ? <DrawnLines lines={drawLosses(losses, canvasOf(look, share.curve))} /> : null}
      {titleOf('machine', strings.machineNotebook)}
      <DrawnLines lines={drawMachine(share.samples)} />
    </Box>
  );

  function titleOf(part: Titled, title: Words) {
    if (!share.titled.includes(part)) return null;
    return <Text {...colours.heading}>{`  ${words(title)}`}</Text>;
  }
}

type Titled = 'curve' | 'notebook' | 'machine';
type Wanted = { readonly misses: number; readonly hasCurve: boolean; readonly samples: number };

/** The text speaks of the curve and of the machine: these have their least first, then come one miss and the titles. */
function shareRows(rows: number, { misses, hasCurve, samples }: Wanted) {
  let left = rows;
  const take = (most: number) => {
    const taken = Math.max(0, Math.min(most, left));
    left -= taken;
    return taken;
  };
  const titles: readonly Titled[] = hasCurve ? ['curve', 'notebook', 'machine'] : ['notebook', 'machine'];
  const curve = hasCurve ? take(curveRows.least) : 0;
  const fewSamples = take(Math.min(leastSamples, samples));
  const oneMiss = take(1);
  const titled = titles.slice(0, take(titles.length));
  const otherSamples = take(samples - fewSamples);
  const clearCurve = hasCurve ? take(curveRows.clear - curve) : 0;
  const otherMisses = take(misses - oneMiss);
  const restOfCurve = hasCurve ? take(curveRows.most - curve - clearCurve) : 0;
  return {
    titled,
    misses: oneMiss + otherMisses,
    samples: fewSamples + otherSamples,
    curve: curve + clearCurve + restOfCurve,
  };
}

/** Question, what was answered, what is right, squared error. */
function missLine(miss: Miss, words: ReturnType<typeof useLook>['words'], columns: number): string {
  // Whole sentences and orders leave room for the question.
  const quarter = Math.floor(columns / 4);
  const answers = `${truncate(words(miss.given), quarter)} / ${truncate(words(miss.right), quarter)}`;
  const error =
    miss.squaredError === undefined
      ? ''
      : `  ${words(strings.squaredError)} ${words(formatNumber(miss.squaredError))}`;
  const room = Math.max(12, columns - stringWidth(answers) - stringWidth(error) - 6);
  return truncate(
    `${padEnd(truncate(words(miss.prompt).replaceAll('\n', ' '), room), room)}  ${answers}${error}`,
    columns - 2,
  );
}
