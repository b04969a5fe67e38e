import { type Document, isAlias, isPair, isScalar, visit } from 'yaml';
import type { Path, Problem } from './problem.ts';

/**
 * YAML that parses but doesn't say what its author meant: text cut at ` #`, anchors and aliases,
 * a number where a text was meant.
 */
export function findTraps(document: Document): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Node(_, node, ancestors) {
      const path = pathOf(ancestors);
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined))
        problems.push({ path, what: 'anchors and aliases are not allowed', mend: 'Write the text out.' });
    },
    Scalar(_, node, ancestors) {
      const path = pathOf(ancestors);
      const key = path.at(-1);
      if (key !== 'zh' && key !== 'en') return;
      if (node.comment && node.type === 'PLAIN')
        problems.push({
          path,
          what: 'the text is cut at “ #”',
          mend: 'Put the text in quotes, or in a block after “|”.',
        });
    },
  });
  return problems;
}

/** The keys and indices that lead to a node, from the chain of its ancestors. */
function pathOf(ancestors: readonly unknown[]): Path {
  const path: (string | number)[] = [];
  ancestors.forEach((ancestor, depth) => {
    const child = ancestors[depth + 1];
    if (isPair(ancestor) && isScalar(ancestor.key)) path.push(String(ancestor.key.value));
    else if (
      typeof ancestor === 'object' &&
      ancestor !== null &&
      'items' in ancestor &&
      Array.isArray(ancestor.items)
    ) {
      const index = ancestor.items.indexOf(child);
      if (index >= 0 && !isPair(child)) path.push(index);
    }
  });
  return path;
}
