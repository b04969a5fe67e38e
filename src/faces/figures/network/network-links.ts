import type { Frame } from '../../../experiments/core/trace.ts';
import type { Canvas, SpanStyle } from '../canvas/canvas.ts';
import type { Cells } from '../canvas/cells.ts';
import { createDots } from '../canvas/dots.ts';
import { numbersIn } from '../canvas/marks.ts';
import type { Node } from './network-nodes.ts';

export type Link = {
  readonly from: Node;
  readonly to: Node;
  readonly weight: number;
  /** In dots, from 1 to 3. */
  readonly width: number;
  readonly style: SpanStyle;
};

/** Blame comes back once the answer has been compared: from then on it is what links show. */
export function isBlamed(frame: Frame): boolean {
  return numbersIn(frame, 'dy').length > 0;
}

/** Every link with its weight, but none of a silent neuron; a matrix of weights has a row for each neuron it comes from. */
export function linksOf(frame: Frame, layers: readonly (readonly Node[])[]): Link[] {
  const matrices = ['weights1', 'weights2'].map((name) => numbersIn(frame, name));
  const blames = ['dw1', 'dw2'].map((name) => numbersIn(frame, name).map(Math.abs));
  const sizes = matrices
    .flat()
    .map(Math.abs)
    .sort((one, other) => one - other);
  const thick = sizes[Math.floor((2 * sizes.length) / 3)] ?? Number.POSITIVE_INFINITY;
  return matrices.flatMap((weights, layer) => {
    const targets = layers[layer + 1] ?? [];
    return (layers[layer] ?? []).flatMap((from, i) =>
      targets.flatMap((to, o): Link[] => {
        const index = i * targets.length + o;
        const weight = weights[index];
        if (weight === undefined || from.isSilent || to.isSilent) return [];
        if (!isBlamed(frame)) {
          const style = !from.isLit ? 'dim' : weight < 0 ? 'negative' : 'positive';
          // The larger third of the weights.
          return [{ from, to, weight, width: Math.abs(weight) >= thick ? 2 : 1, style }];
        }
        const blame = blames[layer]?.[index];
        const width = blame === undefined ? 1 : widthOf(blame, Math.max(...(blames[layer] ?? [])));
        return [{ from, to, weight, width, style: blame === undefined ? 'dim' : 'accent' }];
      }),
    );
  });
}

/** By thirds of the largest blame in the layer. */
function widthOf(blame: number, largest: number): number {
  return largest === 0 ? 1 : Math.min(3, 1 + Math.floor((3 * blame) / largest));
}

/** Positive weights as lines, negative ones dashed; coloured by sign once their signal flows, then by their blame. */
export function drawLinks(cells: Cells, links: readonly Link[], canvas: Canvas): void {
  const dots = createDots(cells.columns, cells.rows, canvas);
  const styles = new Map<string, SpanStyle>();
  for (const { from, to, weight, width, style } of links) {
    const own = createDots(cells.columns, cells.rows, canvas);
    const start = { x: 2 * from.right + 1, y: 4 * from.row + 2 };
    const end = { x: 2 * to.left - 2, y: 4 * to.row + 2 };
    const isDashed = weight < 0;
    for (const sheet of [dots, own]) {
      for (const up of [0, 1, -1].slice(0, width))
        sheet.line({ ...start, y: start.y - up }, { ...end, y: end.y - up }, isDashed);
    }
    for (const { column, row } of own.filled()) styles.set(`${column} ${row}`, style);
  }
  for (const { column, row, shown } of dots.filled())
    cells.put(column, row, shown, styles.get(`${column} ${row}`));
}
