import { Box, Text } from 'ink';
import type { Trace } from '../../../experiments/core/trace.ts';
import type { Text as Words } from '../../../text/text.ts';
import { wrap } from '../../../text/wrap.ts';
import type { Earned, LabSummary, LessonSummary, ReviewSummary, Summary } from '../../backend.ts';
import type { Drawn } from '../../figures/canvas/canvas.ts';
import { drawFinale } from '../../learner-charts/finale.ts';
import { drawLosses } from '../../learner-charts/learner-losses.ts';
import { drawLessonEnd } from '../../learner-charts/lesson-end.ts';
import { drawLossBars } from '../../learner-charts/loss-bars.ts';
import { drawMemory, tellMemory } from '../../learner-charts/memory-curve.ts';
import { tellEarned } from '../../words/game-words.ts';
import { tellScore } from '../../words/lab-words.ts';
import { tellOutlook } from '../../words/review-words.ts';
import { strings } from '../../words/strings.ts';
import { DrawnLines } from '../drawn-lines.tsx';
import { canvasOf, useLook } from '../look.ts';

type Props<S> = { readonly summary: S; readonly rows: number };

/** What the sitting brought, and what comes next. */
export function Finished({ summary, rows }: Props<Summary>) {
  switch (summary.kind) {
    case 'lesson':
      return <FinishedLesson summary={summary} rows={rows} />;
    case 'review':
      return <FinishedReview summary={summary} rows={rows} />;
    case 'lab':
      return <FinishedLab summary={summary} />;
    case 'revisit':
      return null;
  }
}

function FinishedLesson({ summary, rows }: Props<LessonSummary>) {
  const look = useLook();
  const { words } = look;
  const { earned, losses, next, finale } = summary;
  const chartRows = Math.min(6, rows - 13);
  return (
    <Box flexDirection="column" flexShrink={0} marginTop={1}>
      <DrawnLines lines={drawLessonEnd(summary, canvasOf(look, rows))} />
      {earned ? <News earned={earned} /> : null}
      {finale ? <Finale trace={finale} losses={losses} rows={rows - 12} /> : null}
      {!finale && losses.length >= 2 && chartRows >= 3 ? (
        <Chart title={strings.yourLoss} lines={drawLosses(losses, canvasOf(look, chartRows))} />
      ) : null}
      {next ? (
        <Box marginTop={1} flexShrink={0}>
          <Text wrap="truncate">{`  ${words(strings.nextLesson)}${words(next.title)}`}</Text>
        </Box>
      ) : null}
    </Box>
  );
}

const tallestFinale = 16;

/** The end of all: what the machine recites, both curves, and how to show them to others. */
function Finale({
  trace,
  losses,
  rows,
}: {
  readonly trace: Trace;
  readonly losses: readonly number[];
  readonly rows: number;
}) {
  const look = useLook();
  return (
    <Box flexDirection="column" marginTop={1} flexShrink={0}>
      <DrawnLines lines={drawFinale(trace, losses, canvasOf(look, Math.min(tallestFinale, rows)))} />
      <Box marginTop={1} flexDirection="column" flexShrink={0}>
        <Said text={strings.finale} />
      </Box>
    </Box>
  );
}

function FinishedReview({ summary, rows }: Props<ReviewSummary>) {
  const look = useLook();
  const { colours, language, words } = look;
  const { asked, right, earned, outlook, memory } = summary;
  const [told] = tellMemory(memory, language);
  // Beside the curve there are its heading, what is told of it, and three lines of news.
  const chartRows = Math.min(9, rows - 9);
  return (
    <Box flexDirection="column" flexShrink={0} marginTop={1}>
      <Text {...colours.right}>{`  ${words(strings.reviewed(right, asked, earned?.xp))}`}</Text>
      {earned ? <News earned={earned} /> : null}
      {chartRows >= 5 && memory.reviewed.length > 0 ? (
        <Chart title={strings.yourForgetting} lines={drawMemory(memory, canvasOf(look, chartRows))} />
      ) : null}
      {told === undefined ? null : <Said text={{ zh: told, en: told }} isDim />}
      <Box flexDirection="column" marginTop={1} flexShrink={0}>
        <Said text={tellOutlook(outlook)} />
      </Box>
    </Box>
  );
}

function FinishedLab({ summary }: { readonly summary: LabSummary }) {
  const look = useLook();
  const { colours, signs, words } = look;
  const { reached, said, losses } = summary;
  return (
    <Box flexDirection="column" flexShrink={0} marginTop={1}>
      <Text {...(reached ? colours.right : colours.heading)}>
        {`  ${reached ? `${signs.right} ` : ''}${words(tellScore(summary))}`}
      </Text>
      <Said text={said} />
      {losses ? (
        <Chart title={losses.title} lines={drawLossBars(losses, canvasOf(look, losses.bars.length))} />
      ) : null}
    </Box>
  );
}

function News({ earned }: { readonly earned: Earned }) {
  const { colours, words } = useLook();
  return tellEarned(earned).map((line) => (
    <Text key={line.en} wrap="truncate" {...colours.accent}>{`  ${words(line)}`}</Text>
  ));
}

function Said({ text, isDim = false }: { readonly text: Words; readonly isDim?: boolean }) {
  const { colours, columns, words } = useLook();
  return wrap(words(text), columns - 4).map((line) => (
    <Text key={line} wrap="truncate" {...(isDim ? colours.dim : {})}>{`  ${line}`}</Text>
  ));
}

function Chart({ title, lines }: { readonly title: Words; readonly lines: readonly Drawn[] }) {
  const { colours, words } = useLook();
  return (
    <Box flexDirection="column" marginTop={1} flexShrink={0}>
      <Text {...colours.heading}>{`  ${words(title)}`}</Text>
      <DrawnLines lines={lines} />
    </Box>
  );
}
