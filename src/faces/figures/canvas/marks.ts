import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';

/** The frame at an index, or the nearest there is. */
export function frameAt({ trace: { frames } }: Figure, index: number): Frame {
  return frames[Math.max(0, Math.min(frames.length - 1, index))] ?? frames[0];
}

/** A figure that hides marks stands in a question: it shows the finished run, all but what is asked. */
export function frameShown(figure: Figure, index: number): Frame {
  return figure.hide.length > 0 ? lastFrame(figure) : frameAt(figure, index);
}

export function lastFrame(figure: Figure): Frame {
  return frameAt(figure, figure.trace.frames.length - 1);
}

export function isLast({ trace: { frames } }: Figure, index: number): boolean {
  return index >= frames.length - 1;
}

export function numberIn({ marks }: Frame, name: string): number | undefined {
  const mark = marks[name];
  return typeof mark === 'number' ? mark : undefined;
}

/** The numbers of a mark: one, several, or none if it is missing. */
export function numbersIn({ marks }: Frame, name: string): readonly number[] {
  const mark = marks[name];
  if (mark === undefined) return [];
  return typeof mark === 'number' ? [mark] : mark;
}

export function valueIn({ trace: { values } }: Figure, name: string): number | undefined {
  return values[name]?.number;
}

/** The loss where a frame stands; a poke's own loss is that at the end of the stick. */
export function lossHere(frame: Frame): number {
  return numberIn(frame, 'here') ?? frame.loss;
}

/** A point of a plane. */
export type Place = { readonly x: number; readonly y: number };

/** Where a frame stands on the ground of k and b: one place, or one for each runner. */
export function placesIn(frame: Frame): Place[] {
  const bs = numbersIn(frame, 'b');
  return numbersIn(frame, 'k').flatMap((x, i) => {
    const y = bs[i];
    return y === undefined ? [] : [{ x, y }];
  });
}
