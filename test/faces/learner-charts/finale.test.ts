import { describe, expect, test } from 'vitest';
import { widest } from '../../../src/faces/figures/canvas/spans.ts';
import { drawFinale, tellFinale } from '../../../src/faces/learner-charts/finale.ts';
import { runOf } from '../../experiments/run-of.ts';
import { sheet, textOf } from '../figures/sheet.ts';

// Few steps: it recites next to nothing yet.
const trace = runOf('recital', { steps: 60 }, 1);
const losses = [1.5, 1.2, 0.9, 1, 0.6, 0.4];

describe('the end of all', () => {
  test('has the machine’s recital and both curves on one scale', () => {
    const drawn = textOf(drawFinale(trace, losses, sheet(78, 14)));
    expect(drawn).toContain(
      `It recites ${trace.values.recited?.number} of ${trace.values.tokens?.number} tokens:`,
    );
    expect(drawn).toContain('人之初');
    expect(drawn).toContain('Your loss, from lesson one on');
    expect(drawn).toContain('Its loss, 60 steps');
    expect(drawn.match(/1\.50┤/g)).toHaveLength(2);
    expect(drawn).toContain('blind guess');
  });

  test('says no more than was recited', () => {
    const all = textOf(drawFinale(trace, losses, sheet(78, 14)));
    expect(all).not.toContain('苟不教');
  });

  test.for([
    [60, 14],
    [78, 9],
    [78, 5],
    [56, 6],
  ] as const)('fits into %i columns and %i rows', ([columns, rows]) => {
    const drawn = drawFinale(trace, losses, sheet(columns, rows));
    expect(widest(drawn)).toBeLessThanOrEqual(columns);
    expect(drawn.length).toBeLessThanOrEqual(rows);
  });

  test('without a curve of the learner’s there is the machine’s alone', () => {
    const drawn = textOf(drawFinale(trace, [], sheet(78, 14)));
    expect(drawn).not.toContain('Your loss');
    expect(drawn).toContain('Its loss');
  });

  test('is told in words', () => {
    expect(tellFinale(trace, 'zh')[0]).toMatch(/^它背出了 \d+\/\d+ 个词元：$/);
  });
});
