import type { Params } from '../../../src/experiments/core/trace.ts';
import type { Canvas, Drawn } from '../../../src/faces/figures/canvas/canvas.ts';
import { type SignSet, signs } from '../../../src/faces/look/signs.ts';
import type { Figure, FigureName } from '../../../src/lessons/model/figure.ts';
import { finishedRun } from '../../experiments/run-of.ts';

export function figureOf(name: FigureName, experiment: string, params: Params = {}): Figure {
  return { name, trace: finishedRun(experiment, params), labels: [], hide: [] };
}

export function sheet(
  columns: number,
  rows: number,
  { set = 'unicode', ...others }: { set?: SignSet; language?: Canvas['language']; colour?: boolean } = {},
): Canvas {
  return { columns, rows, language: 'en', signs: signs(set), colour: false, ...others };
}

/** What is to be read, without styles and without spaces at the ends of the lines. */
export function textOf(lines: readonly Drawn[]): string {
  return lines
    .map((line) =>
      line
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

export function lastOf({ trace }: Figure): number {
  return trace.frames.length - 1;
}
