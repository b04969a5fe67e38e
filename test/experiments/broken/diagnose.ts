import { glyphs } from '../../../src/engine/index.ts';
import type { Frame, Trace } from '../../../src/experiments/core/trace.ts';

/** What of a curve is seen: where it begins and ends, how low it came, and how much it ever rises from look to look. */
function curveOf(heights: readonly number[]) {
  const rises = heights.map((height, look) => height - (heights[look - 1] ?? height));
  const climbed = rises.filter((rise) => rise > 0).reduce((sum, rise) => sum + rise, 0);
  return { begin: heights[0] ?? 0, end: heights.at(-1) ?? 0, low: Math.min(...heights), climbed };
}

/** The two curves, the sample and the scores of a machine, as the learner sees them, and nothing else of its run. */
function seenOf({ frames, values }: Trace) {
  const markOf = (name: string) => (frame: Frame) => Number(frame.marks[name]);
  const last = frames.at(-1) ?? frames[0];
  const numbersOf = (name: string) => [last.marks[name] ?? []].flat();
  return {
    learned: curveOf(frames.map(({ loss }) => loss)),
    examined: curveOf(frames.map(markOf('testLoss'))),
    healthy: { end: markOf('healthyLoss')(last), examined: markOf('healthyTestLoss')(last) },
    blind: values.blind?.number ?? Number.NaN,
    score: (name: string) => values[name]?.number ?? Number.NaN,
    numbersOf,
  };
}

/** Names the fault of a machine that reads characters by a rule on what is shown of it. */
export function diagnoseReader(trace: Trace): string {
  const { learned, examined, blind, score, numbersOf } = seenOf(trace);
  const [reads, again] = [numbersOf('reads'), numbersOf('readsAgain')];
  const asNext = reads.filter((read, index) => read === (index + 1) % glyphs.length).length;
  // Its losses are off the chart from the first look on.
  if (learned.begin > 10 * blind) return 'inputs-not-scaled';
  // Nothing is learned: the curve jumps about, or creeps down smoothly.
  if (learned.low > blind / 4) return learned.climbed > 0.5 ? 'rate-too-high' : 'rate-too-low';
  if (asNext >= 8 && score('exam') < 15) return 'labels-shifted';
  // It asks itself twice and says two things, or its exam goes up and down while practice only gets better.
  if (learned.climbed < 0.2 && (reads.join() !== again.join() || examined.climbed > 0.5))
    return 'dropout-in-test';
  if (learned.climbed > 0.2 || examined.end > blind) return 'gradients-not-cleared';
  if (score('exam') === 100 && Math.abs(examined.end - learned.end) < 0.15) return 'test-in-training';
  return 'none';
}

/** The same for a machine that recites a text. */
export function diagnoseReciter(trace: Trace): string {
  const { learned, examined, healthy, blind, numbersOf } = seenOf(trace);
  const [, given, ...said] = numbersOf('sample');
  // It knows its practice by heart, is worse than a blind guess in the exam, and says one token over and over.
  if (learned.end < healthy.end && examined.end > blind)
    return said.every((token) => token === given) ? 'labels-shifted' : 'unknown';
  // Better than the healthy one in practice, and far worse in the exam.
  if (learned.end < healthy.end && examined.end > healthy.examined + 1) return 'mask-missing';
  // Hardly below a blind guess, or down to the commonest tokens at once and then no further.
  if (learned.end > 0.9 * blind) return 'rate-too-low';
  if (learned.end > blind / 2) return 'rate-too-high';
  return 'none';
}
