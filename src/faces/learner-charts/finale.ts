import type { Trace } from '../../experiments/core/trace.ts';
import { openText, textOfRun } from '../../experiments/recital/recital-text.ts';
import type { Language } from '../../text/text.ts';
import type { Canvas, Drawn } from '../figures/canvas/canvas.ts';
import { beside, clip, span } from '../figures/canvas/spans.ts';
import { writer } from '../figures/canvas/writer.ts';
import { text } from '../words/strings.ts';
import { drawLosses } from './learner-losses.ts';

const finaleWords = {
  recites: (right: number, all: number) =>
    text(`它背出了 ${right}/${all} 个词元：`, `It recites ${right} of ${all} tokens:`),
  yours: text('你的损失，从第一课到今天', 'Your loss, from lesson one on'),
  its: (steps: number) => text(`它的损失，${steps} 步`, `Its loss, ${steps} steps`),
} as const;

/** Lines of the recital that are quoted. */
const quotedLines = 2;
const gap = 3;
const lowestChart = 4;

/**
 * What there is to show at the end of all: the beginning of what the machine recites, and two curves on one scale, on
 * which 1 is blind guessing. The learner's has a point for each thing predicted, the machine's one for each moment.
 */
export function drawFinale(trace: Trace, losses: readonly number[], canvas: Canvas): readonly Drawn[] {
  const { words } = writer(canvas);
  const [head, ...quoted] = recited(trace);
  const columns = Math.floor((canvas.columns - gap) / 2);
  const chart = { ...canvas, columns, rows: canvas.rows - quoted.length - 3 };
  const said = [[span(words(head), 'heading')], ...quoted.map((line): Drawn => [span(`  ${line}`)])];
  if (chart.rows < lowestChart) return clip(said, canvas);
  const machine = relativeLosses(trace);
  const highest = Math.max(1, ...losses, ...machine);
  const yours = [[span(words(finaleWords.yours), 'heading')], ...drawLosses(losses, chart, highest)];
  const its = [
    [span(words(finaleWords.its(lastStep(trace))), 'heading')],
    ...drawLosses(machine, chart, highest),
  ];
  const curves =
    losses.length >= 2 ? beside(clip(yours, { columns, rows: chart.rows + 1 }), columns + gap, its) : its;
  return clip([...said, [], ...curves], canvas);
}

/** The same for a face without pictures. */
export function tellFinale(trace: Trace, language: Language): readonly string[] {
  const [head, ...quoted] = recited(trace);
  return [head[language], ...quoted.map((line) => `  ${line}`)];
}

/** How much is recited, and the first lines of that. */
function recited(trace: Trace) {
  const right = trace.values.recited?.number ?? 0;
  const { ids, tokeniser } = textOfRun(trace) ?? openText('sanzijing');
  const lines = tokeniser.decode(ids.slice(0, right)).trim().split('\n').slice(0, quotedLines);
  return [finaleWords.recites(right, ids.length), ...lines] as const;
}

/** The loss of each moment over that of a blind guess. */
function relativeLosses({ frames, values }: Trace): readonly number[] {
  const blind = values.blind?.number ?? 1;
  return frames.map(({ loss }) => loss / blind);
}

function lastStep({ frames }: Trace): number {
  return (frames.at(-1) ?? frames[0]).at;
}
