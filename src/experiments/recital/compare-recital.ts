import type { TokenKind } from './own-text.ts';
import type { RecitalText } from './recital-text.ts';

/** A recital beside its text, of which whoever recites was told the right token after each wrong one. */
export type ComparedRecital = {
  readonly tokens: number;
  readonly wrong: number;
  readonly tokenKind: TokenKind;
  /** How it begins, as it was said. */
  readonly beginning: string;
  /** The first of the lines in which something is wrong. */
  readonly lines: readonly RecitedLine[];
  /** Where nothing is wrong, the first of all. */
  readonly rightLines: readonly RecitedLine[];
};

/** A line, counted from 1, or of a long one what stands around its first errors. */
export type RecitedLine = { readonly line: number; readonly pieces: readonly RecitedPiece[] };

/** What was right, or a token that was not; an empty token is a line break. */
type RecitedPiece =
  | { readonly kind: 'right'; readonly text: string }
  | { readonly kind: 'wrong'; readonly said: string; readonly meant: string };

const mostLines = 24;
/** Tokens that are shown of a line, and before the first that is wrong. */
const longestLine = 20;
const tokensBefore = 6;
const beginningLength = { characters: 48, words: 30 } as const;

/** Compares what was said with the text, place by place. */
export function compareRecital(text: RecitalText, said: readonly number[]): ComparedRecital {
  const { ids, lineBreak, tokenKind, tokeniser } = text;
  const isWrong = (place: number) => said[place] !== ids[place];
  const lines: RecitedLine[] = [];
  const wrong = placesOf(0, said.length).filter(isWrong).length;
  // A line ends with its line break, and is counted by the one before it.
  for (let line = 1, from = 1; from < said.length && lines.length < mostLines; line++) {
    const found = ids.indexOf(lineBreak, from);
    const end = Math.min(said.length, found < 0 ? said.length : found + 1);
    const first = wrong > 0 ? placesOf(from, end).find(isWrong) : from;
    if (first !== undefined) lines.push({ line, pieces: piecesOf(text, said, from, end, first) });
    from = end;
  }
  return {
    tokens: said.length,
    wrong,
    tokenKind,
    beginning: inOneLine(tokeniser.decode(said.slice(0, beginningLength[tokenKind]))),
    lines: wrong > 0 ? lines : [],
    rightLines: wrong > 0 ? [] : lines,
  };
}

function piecesOf(
  { ids, lineBreak, tokeniser }: RecitalText,
  said: readonly number[],
  lineFrom: number,
  lineEnd: number,
  first: number,
): readonly RecitedPiece[] {
  const from = lineEnd - lineFrom <= longestLine ? lineFrom : Math.max(lineFrom, first - tokensBefore);
  const show = (token: number | undefined) =>
    token === undefined || token === lineBreak ? '' : tokeniser.decode([token]);
  const pieces: RecitedPiece[] = [];
  let right: number[] = [];
  const endRight = () => {
    const text = tokeniser.decode(right).trimEnd();
    if (text !== '') pieces.push({ kind: 'right', text });
    right = [];
  };
  for (const place of placesOf(from, Math.min(lineEnd, from + longestLine))) {
    const token = ids[place] ?? lineBreak;
    if (said[place] === token) right.push(token);
    else {
      endRight();
      pieces.push({ kind: 'wrong', said: show(said[place]), meant: show(token) });
    }
  }
  endRight();
  return pieces;
}

function placesOf(from: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index);
}

/** A text of several lines in one, in which a stroke stands for a line's end. */
export function inOneLine(text: string): string {
  return text.trim().replace(/\s*\n+\s*/g, ' / ');
}
