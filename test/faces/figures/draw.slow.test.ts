import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Frame, Marks, Trace } from '../../../src/experiments/core/trace.ts';
import { experiments } from '../../../src/experiments/registry.ts';
import { widest, widthOf } from '../../../src/faces/figures/canvas/spans.ts';
import { drawFigure, tellFigure } from '../../../src/faces/figures/draw.ts';
import { type Figure, type FigureName, figureNames } from '../../../src/lessons/model/figure.ts';
import { languages } from '../../../src/text/text.ts';
import { briefParams, finishedRun } from '../../experiments/run-of.ts';
import { figureOf, lastOf, sheet, textOf } from './sheet.ts';

/** The runs that each figure is made for, at their defaults. */
const made: Record<FigureName, readonly string[]> = {
  neuron: ['neuron', 'line'],
  network: ['relay', 'blame'],
  glyph: ['untrained-reader'],
  samples: ['samples'],
  'loss-curve': ['descent', 'admission-learned', 'two-basins', 'race'],
  'train-test': ['classifier', 'unseen-lines'],
  duel: ['duel'],
  tasks: ['forgetting'],
  'forgetting-curve': ['forgetting-curve'],
  contour: ['descent', 'probe', 'race'],
  border: ['classifier', 'gate-line'],
  'new-points': ['classifier'],
  sides: ['classifier'],
  parameters: ['classifier'],
  pokes: ['probe'],
  race: ['race'],
  parabola: ['parabola', 'line'],
  basins: ['two-basins'],
  arrow: ['probe', 'descent'],
  shares: ['look-up', 'next-token', 'name-cards'],
  attention: ['letters'],
  recital: ['recital'],
  parts: ['leave-one-out'],
  'part-curves': ['leave-one-out'],
  temperatures: ['temperature'],
  'broken-machine': ['broken-reader', 'broken-reciter'],
};
const pairs = figureNames.flatMap((name) => made[name].map((experiment) => [name, experiment] as const));

const traces = [...experiments.keys()].map((name) => finishedRun(name, briefParams(name)));
const anyFigure = fc.record({
  name: fc.constantFrom(...figureNames),
  trace: fc.constantFrom(...traces),
  labels: fc.constantFrom([], [{ zh: '语文', en: 'a rather long label' }], [{ zh: 'η 小', en: 'small' }]),
  hide: fc.constantFrom([], ['y'], ['loss'], ['shares', 'guess']),
});
const anySheet = fc
  .record({
    columns: fc.integer({ min: 20, max: 120 }),
    rows: fc.integer({ min: 3, max: 40 }),
    set: fc.constantFrom('unicode', 'ascii'),
    language: fc.constantFrom(...languages),
    colour: fc.boolean(),
  })
  .map(({ columns, rows, ...others }) => sheet(columns, rows, others));

describe('every figure', () => {
  test('keeps to its canvas, at every frame of any run', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyFigure, anySheet, (figure, canvas) => {
        figure.trace.frames.forEach((_, index) => {
          const lines = drawFigure(figure, index, canvas);
          expect(lines.length).toBeLessThanOrEqual(canvas.rows);
          expect(widest(lines)).toBeLessThanOrEqual(canvas.columns);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('is ASCII and sure characters with the ascii set', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        anyFigure,
        fc.integer({ min: 20, max: 120 }),
        fc.constantFrom(...languages),
        (figure, columns, language) => {
          const text = textOf(
            drawFigure(figure, lastOf(figure), sheet(columns, 12, { set: 'ascii', language })),
          );
          expect(text).toMatch(/^[\x20-\x7e\n\u3000-\u303e\u4e00-\u9fff\uff01-\uff60]*$/);
          expect(stringWidth(text, { ambiguousIsNarrow: false })).toBe(stringWidth(text));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('copes with frames that lack a mark, and with losses that are no numbers', () => {
    for (const [name, experiment] of pairs) {
      const figure = figureOf(name, experiment, briefParams(experiment));
      for (const mark of Object.keys(figure.trace.frames[0].marks)) {
        const broken = withMarks(figure, ({ [mark]: _, ...others }) => others);
        expect(drawFigure(broken, 1, sheet(76, 12)).length).toBeLessThanOrEqual(12);
        expect(tellFigure(broken, 1, 'zh').length).toBeLessThanOrEqual(6);
      }
      const infinite = withFrames(figure, (frame) => ({ ...frame, loss: Number.POSITIVE_INFINITY }));
      expect(widest(drawFigure(infinite, 0, sheet(56, 8)))).toBeLessThanOrEqual(56);
    }
  });

  test('says something else in words and signs where it has another colour', { timeout: 60_000 }, () => {
    const grey = (figure: Figure, index: number) => textOf(drawFigure(figure, index, sheet(76, 12)));
    const coloured = (figure: Figure, index: number) =>
      JSON.stringify(drawFigure(figure, index, sheet(76, 12, { colour: true })));
    for (const [name, experiment] of pairs) {
      const figure = figureOf(name, experiment, briefParams(experiment));
      for (let index = 1; index <= lastOf(figure); index++)
        if (coloured(figure, index) !== coloured(figure, index - 1))
          expect([name, index, grey(figure, index)]).not.toEqual([name, index, grey(figure, index - 1)]);
    }
  });
});

describe.each(pairs)('%s of %s', (name, experiment) => {
  const figure = figureOf(name, experiment, briefParams(experiment));

  test.each(languages)('is drawn in full in the smallest terminal (%s)', (language) => {
    const lines = drawFigure(figure, lastOf(figure), sheet(56, 8, { language }));
    expect(lines.length).toBeGreaterThan(0);
    // Two dots are where `clip` had to cut; no drawing has them of itself at the end of a line.
    expect(textOf(lines)).not.toMatch(/[^.]\.\.$/m);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(56);
  });

  test.each(languages)('is told in one to six lines at any frame (%s)', (language) => {
    figure.trace.frames.forEach((_, index) => {
      const lines = tellFigure(figure, index, language);
      expect(lines.length).toBeGreaterThanOrEqual(1);
      expect(lines.length).toBeLessThanOrEqual(6);
      expect(lines.join('')).not.toMatch(/undefined|\[object/);
    });
  });
});

function withMarks(figure: Figure, change: (marks: Marks) => Marks): Figure {
  return withFrames(figure, (frame) => ({ ...frame, marks: change(frame.marks) }));
}

function withFrames(figure: Figure, change: (frame: Frame) => Frame): Figure {
  const [first, ...others] = figure.trace.frames;
  const trace: Trace = { ...figure.trace, frames: [change(first), ...others.map(change)] };
  return { ...figure, trace };
}
