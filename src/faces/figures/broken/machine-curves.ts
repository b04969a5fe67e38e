import { formatFixed, formatNumber } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Text } from '../../../text/text.ts';
import { text } from '../../words/strings.ts';
import { numberIn, valueIn } from '../canvas/marks.ts';

export const machineWords = {
  broken: text('这一台', 'this machine'),
  healthy: text('健康的一台', 'a healthy one'),
  practised: text('练过的', 'practice'),
  exam: text('考卷', 'exam'),
  fresh: text('新写的卡', 'fresh cards'),
  right: text('答对', 'right'),
} as const;

/** The losses that a machine is judged by: on what it learns from and in its exam, and those of a healthy one. */
const curves = {
  practised: ({ loss }: Frame) => loss,
  exam: markOf('testLoss'),
  healthyPractised: markOf('healthyLoss'),
  healthyExam: markOf('healthyTestLoss'),
} as const;
export type CurveName = keyof typeof curves;

function markOf(name: string): (frame: Frame) => number {
  return (frame) => numberIn(frame, name) ?? Number.NaN;
}

/** The curve at each look. */
export function lossesIn({ trace }: Figure, name: CurveName): readonly number[] {
  return trace.frames.map(curves[name]);
}

export function blindLoss(figure: Figure): number {
  return valueIn(figure, 'blind') ?? 1;
}

/** A curve that is higher than at the look before by less than this share of a blind guess only trembles. */
const tremble = 0.01;

/** How often a curve has risen from one look to the next: a coarse picture does not show each jump. */
export function tellRises(figure: Figure, name: CurveName): Text {
  const losses = lossesIn(figure, name);
  const least = tremble * blindLoss(figure);
  const count = losses.filter((loss, look) => loss > (losses[look - 1] ?? loss) + least).length;
  if (count === 0) return text('没有回升', 'never rose');
  return text(`回升 ${count} 次`, count === 1 ? 'rose once' : `rose ${count} times`);
}

/** The share of a pile that is right, where the run counts it. */
export function scoreIn(figure: Figure, value: string): string | undefined {
  const share = valueIn(figure, value);
  return share === undefined ? undefined : `${formatNumber(Math.round(share))}%`;
}

export function shownLoss(loss: number): string {
  return loss >= 100 ? formatFixed(loss, 0) : formatFixed(loss, 2);
}
