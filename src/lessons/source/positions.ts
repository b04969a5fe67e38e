import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';
import type { Path, PlacedProblem, Problem } from './problem.ts';

/** Line and column of a problem: of the thing at its path, or of the nearest thing around it that exists. */
export function place(problem: Problem, document: Document, lines: LineCounter): PlacedProblem {
  const { line, col } = lines.linePos(offsetOf(document.contents, problem.path));
  return { line: Math.max(1, line), column: Math.max(1, col), what: problem.what, mend: problem.mend };
}

/** Goes down the path as far as it leads. A key says more than its value: an unknown key, a text under `en`. */
function offsetOf(root: unknown, path: Path): number {
  let node = root;
  let offset = startOf(root) ?? 0;
  for (const key of path) {
    const pair = isMap(node) ? pairOf(node.items, key) : undefined;
    if (!pair && !isSeq(node)) break;
    const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(key)] : undefined;
    offset = startOf(pair ? pair.key : next) ?? offset;
    node = next;
  }
  return offset;
}

/** Keys are compared as words: the `2` of `2: …` is a number to YAML. */
function pairOf(items: readonly Pair[], key: string | number): Pair | undefined {
  return items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node satisfies Node).range?.[0] : undefined;
}
