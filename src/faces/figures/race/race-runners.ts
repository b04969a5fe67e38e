import stringWidth from 'string-width';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Canvas } from '../canvas/canvas.ts';
import { frameAt, isLast, numbersIn, valueIn } from '../canvas/marks.ts';
import { short } from '../canvas/number-columns.ts';
import { labelOf, writer } from '../canvas/writer.ts';

/** A runner at one moment of a race. */
export type Runner = {
  readonly index: number;
  readonly rate: number;
  readonly loss: number;
  readonly startLoss: number;
  readonly goal: number;
  /** How far along, from 0 at the start to 1 at the goal, by the logarithm of the loss. */
  readonly progress: number;
  readonly arrivedAt: number | undefined;
  readonly state: 'stillHere' | 'bounces' | 'explodes' | 'tooSlow';
};

/** Less than this share of a loss gained or lost is neither. */
const noticeable = 1e-6;

export function runnersAt(figure: Figure, index: number): Runner[] {
  const { frames } = figure.trace;
  const frame = frameAt(figure, index);
  const goal = valueIn(figure, 'goal') ?? 0;
  const losses = numbersIn(frame, 'losses');
  const starts = numbersIn(frames[0], 'losses');
  return numbersIn(frame, 'rates').map((rate, i): Runner => {
    const loss = losses[i] ?? Number.NaN;
    const startLoss = starts[i] ?? loss;
    const home = frames.find(
      (each, at) => at <= index && (numbersIn(each, 'losses')[i] ?? Number.NaN) < goal,
    );
    const state = stateOf(loss, startLoss, frame.at, isLast(figure, index));
    return {
      index: i,
      rate,
      loss,
      startLoss,
      goal,
      progress: progressOf(loss, startLoss, goal),
      arrivedAt: home?.at,
      state,
    };
  });
}

function stateOf(loss: number, startLoss: number, step: number, isOver: boolean): Runner['state'] {
  if (!(loss <= startLoss * (1 + noticeable))) return 'explodes';
  if (step > 1 && loss >= startLoss * (1 - noticeable)) return 'bounces';
  return isOver ? 'tooSlow' : 'stillHere';
}

function progressOf(loss: number, startLoss: number, goal: number): number {
  if (loss < goal) return 1;
  // Without a goal to come below, a millionth of the first loss is far enough.
  const end = goal > 0 ? goal : startLoss * 1e-6;
  const progress = Math.log(startLoss / loss) / Math.log(startLoss / end);
  return Number.isFinite(progress) ? Math.max(0, Math.min(1, progress)) : 0;
}

/** The columns of a lane, the same for all runners and frames. */
export type LaneWidths = { readonly label: number; readonly track: number; readonly loss: number };

const lossColumns = 9;
const stateColumns = 13;

export function laneWidths(figure: Figure, runners: readonly Runner[], canvas: Canvas): LaneWidths {
  const label = Math.max(...runners.map((runner) => stringWidth(runnerName(figure, runner, canvas)))) + 1;
  return {
    label,
    loss: lossColumns,
    track: Math.max(4, canvas.columns - label - lossColumns - stateColumns),
  };
}

export function runnerName(figure: Figure, { index, rate }: Runner, canvas: Canvas): string {
  const { words, number } = writer(canvas);
  return figure.labels[index] ? words(labelOf(figure, index, 'η')) : `${canvas.signs.eta} = ${number(rate)}`;
}

export function runnerLoss({ loss }: Runner, canvas: Canvas): string {
  const { number, words } = writer(canvas);
  if (!(loss < 1e6)) return words(short(loss, 0));
  // Fewer digits of what is nearly nothing, more of what is compared.
  return number(Number(loss.toPrecision(loss < 0.01 ? 2 : 3)));
}
