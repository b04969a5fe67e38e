import { type Document, isScalar, type Node, type Pair, type Scalar, visit } from 'yaml';
import type { Fault } from './yaml-errors.ts';

/** `fatal` means that the document has no data that could be looked at. */
export type Trap = Fault & { readonly fatal: boolean };

const quoteIt = 'Put the whole text in quotes, or in a block after “|”.';

/** YAML that parses but doesn't say what its author meant. */
export function findTraps(document: Document, source: string): Trap[] {
  const traps: Trap[] = [];
  visit(document, {
    Value(_, node) {
      if ('anchor' in node && node.anchor !== undefined) traps.push(anchorTrap(node, source));
    },
    Alias(_, node) {
      const what = 'a text that begins with “*” is read as a reference';
      traps.push({ offset: startOf(node), what, mend: quoteIt, fatal: true });
    },
    Pair(_, { key, value }: Pair) {
      if (!isScalar(key) || !isScalar(value) || typeof key.value !== 'string') return;
      if (key.value === 'zh' || key.value === 'en')
        traps.push(...textTraps(key.value, value, source, document.errors.length > 0));
    },
  });
  return traps;
}

function anchorTrap(node: Node, source: string): Trap {
  const offset = source.lastIndexOf('&', startOf(node));
  const what = 'a word that begins with “&” is taken for an anchor, and left out';
  return { offset: Math.max(0, offset), what, mend: quoteIt, fatal: false };
}

function textTraps(
  language: 'zh' | 'en',
  { comment, type, range }: Scalar,
  source: string,
  broken: boolean,
): Trap[] {
  const [start, end] = range ?? [0, 0];
  const traps: Trap[] = [];
  if (comment && type === 'PLAIN')
    traps.push({
      offset: source.indexOf('#', end),
      what: 'the text is cut at “ #”',
      mend: `${quoteIt} A comment stands on a line of its own.`,
      fatal: false,
    });
  const folded =
    type === 'BLOCK_FOLDED' || (type !== 'BLOCK_LITERAL' && source.slice(start, end).includes('\n'));
  // Where a quote is not closed, the text swallows the lines that follow: that is another fault.
  if (language === 'zh' && folded && !broken)
    traps.push({
      offset: start,
      what: 'the lines of this text are joined with spaces, also between Chinese characters',
      mend: 'Put the text in a block after “|”.',
      fatal: false,
    });
  return traps;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
