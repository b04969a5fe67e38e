import { type Document, isMap, isNode, isPair, isScalar, type LineCounter, type Node, type Pair } from 'yaml';
import type { Path, PlacedProblem, Problem } from './problem.ts';

/** Line and column of a problem: of the thing at its path, or of the nearest thing around it that exists. */
export function place(problem: Problem, document: Document, lines: LineCounter): PlacedProblem {
  const { line, col } = lines.linePos(offsetOf(document, problem.path));
  return { line: Math.max(1, line), column: Math.max(1, col), what: problem.what, mend: problem.mend };
}

function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const offset =
      keyOffset(document, path.slice(0, depth)) ?? nodeOffset(document.getIn(path.slice(0, depth), true));
    if (offset !== undefined) return offset;
  }
  return nodeOffset(document.contents) ?? 0;
}

/** A key says more than its value: an unknown key, a text under `en`. */
function keyOffset(document: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  return nodeOffset(pairOf(parent.items, path.at(-1))?.key);
}

function pairOf(items: readonly unknown[], key: string | number | undefined): Pair | undefined {
  return items.filter(isPair).find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function nodeOffset(node: unknown): number | undefined {
  return isNode(node) ? (node satisfies Node).range?.[0] : undefined;
}
