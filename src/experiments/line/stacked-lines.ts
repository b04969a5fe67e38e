import { define } from '../core/experiment.ts';
import { formatFactor as f } from '../core/format-number.ts';
import { lineAt } from '../core/formula.ts';
import { number } from '../core/params.ts';
import type { Frame } from '../core/trace.ts';
import { value } from '../core/value.ts';

/** A line of a line, k₂·(k₁·x + b₁) + b₂: without a bend in between it is one line again. */
export const stackedLines = define({
  name: 'stacked-lines',
  params: { k1: number(2), b1: number(1), k2: number(3), b2: number(-4), x: number(1) },
  run({ k1, b1, k2, b2, x }) {
    const k = k2 * k1;
    const b = k2 * b1 + b2;
    const inner = k1 * x + b1;
    const y = k2 * inner + b2;
    const values = {
      k1: value(k1, 'k₁'),
      b1: value(b1, 'b₁'),
      k2: value(k2, 'k₂'),
      b2: value(b2, 'b₂'),
      taken: value(-b2, '−b₂'),
      x: value(x, 'x'),
      inner: value(inner, 'k₁·x + b₁', lineAt(k1, x, b1)),
      y: value(y, 'k₂·(k₁·x + b₁) + b₂', lineAt(k2, inner, b2)),
      k: value(k, 'k', 'k₂·k₁', `${f(k2)}·${f(k1)}`),
      b: value(b, 'b', 'k₂·b₁ + b₂', lineAt(k2, b1, b2)),
      merged: value(y, 'k₂·(k₁·x + b₁) + b₂', '(k₂·k₁)·x + (k₂·b₁ + b₂)', lineAt(k, x, b)),
    };
    const mistakes = {
      addedK: value(k1 + k2, 'k₁ + k₂', `${f(k1)} + ${f(k2)}`),
      onlyFirstK: value(k1, 'k₁'),
      onlyLastK: value(k2, 'k₂'),
      addedB: value(b1 + b2, 'b₁ + b₂', `${f(b1)} + ${f(b2)}`),
      insideToo: value(k2 * (k1 + b1), 'k₂·(k₁ + b₁)', `${f(k2)}·(${f(k1)} + ${f(b1)})`),
      takenOff: value(k + b2, 'k₂·k₁ + b₂', lineAt(k2, k1, b2)),
    };
    const frame: Frame = { at: 0, loss: 0, marks: { k, b, x, y }, working: values.y.working };
    return { frames: [frame], values, mistakes, end: { kind: 'stopped' } };
  },
});
