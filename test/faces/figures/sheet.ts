import type { Params, Trace } from '../../../src/experiments/core/trace.ts';
import { runExperiment } from '../../../src/experiments/run.ts';
import type { Canvas, Drawn } from '../../../src/faces/figures/canvas/canvas.ts';
import { type GlyphSet, glyphs } from '../../../src/faces/look/glyphs.ts';
import type { Figure, FigureName } from '../../../src/lessons/model/figure.ts';

// Some runs train for seconds, and are asked for by many tests.
const traces = new Map<string, Trace>();

/** A run's trace; a test that asks for an impossible one fails. */
export function traceOf(experiment: string, params: Params = {}): Trace {
  const key = JSON.stringify([experiment, params]);
  const trace = traces.get(key) ?? compute(experiment, params);
  traces.set(key, trace);
  return trace;
}

function compute(experiment: string, params: Params): Trace {
  const trace = runExperiment({ experiment, params, seed: 1 });
  if (!('frames' in trace)) throw new Error(trace.map(({ what }) => what).join('; '));
  return trace;
}

export function figureOf(name: FigureName, experiment: string, params: Params = {}): Figure {
  return { name, trace: traceOf(experiment, params), labels: [], hide: [] };
}

export function sheet(
  columns: number,
  rows: number,
  { set = 'unicode', ...others }: { set?: GlyphSet; language?: Canvas['language']; colour?: boolean } = {},
): Canvas {
  return { columns, rows, language: 'en', glyphs: glyphs(set), colour: false, ...others };
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
