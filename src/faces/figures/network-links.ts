import type { Frame } from '../../experiments/trace.ts';
import type { Canvas, SpanStyle } from './canvas.ts';
import type { Cells } from './cells.ts';
import { createDots } from './dots.ts';
import { numbersIn } from './marks.ts';
import type { Node } from './network-nodes.ts';

/** A link is thick if its weight is among the larger third. */
export type Link = {
  readonly from: Node;
  readonly to: Node;
  readonly weight: number;
  readonly isThick: boolean;
};

/** Every link with its weight, but none of a silent neuron; a matrix of weights has a row for each neuron it comes from. */
export function linksOf(frame: Frame, layers: readonly (readonly Node[])[]): Link[] {
  const matrices = ['weights1', 'weights2'].map((name) => numbersIn(frame, name));
  const sizes = matrices
    .flat()
    .map(Math.abs)
    .sort((one, other) => one - other);
  const thick = sizes[Math.floor((2 * sizes.length) / 3)] ?? Number.POSITIVE_INFINITY;
  return matrices.flatMap((weights, layer) => {
    const targets = layers[layer + 1] ?? [];
    return (layers[layer] ?? []).flatMap((from, i) =>
      targets.flatMap((to, o) => {
        const weight = weights[i * targets.length + o];
        if (weight === undefined || from.isSilent || to.isSilent) return [];
        return [{ from, to, weight, isThick: Math.abs(weight) >= thick }];
      }),
    );
  });
}

/** Positive weights as lines, negative ones dashed; coloured by sign once their signal flows. */
export function drawLinks(cells: Cells, links: readonly Link[], canvas: Canvas): void {
  const dots = createDots(cells.columns, cells.rows, canvas);
  const styles = new Map<string, SpanStyle>();
  for (const { from, to, weight, isThick } of links) {
    const own = createDots(cells.columns, cells.rows, canvas);
    const start = { x: 2 * from.right + 1, y: 4 * from.row + 2 };
    const end = { x: 2 * to.left - 2, y: 4 * to.row + 2 };
    const isDashed = weight < 0;
    for (const sheet of [dots, own]) {
      sheet.line(start, end, isDashed);
      if (isThick) sheet.line({ ...start, y: start.y - 1 }, { ...end, y: end.y - 1 }, isDashed);
    }
    const style = !from.isLit ? 'dim' : weight < 0 ? 'negative' : 'positive';
    for (const { column, row } of own.filled()) styles.set(`${column} ${row}`, style);
  }
  for (const { column, row, shown } of dots.filled())
    cells.put(column, row, shown, styles.get(`${column} ${row}`));
}
