import type { TokenKind } from './own-text.ts';
import type { RecitalText } from './recital-text.ts';

/** A recital beside its text: what is wrong in it, each place with what stands around it. */
export type ComparedRecital = {
  readonly tokens: number;
  readonly wrong: number;
  readonly tokenKind: TokenKind;
  /** How it begins, as it was said. */
  readonly beginning: string;
  /** The first of the wrong places. */
  readonly errors: readonly RecitalError[];
};

/** What stands in the same line before and after it is the text's own; an empty token is a line break. */
export type RecitalError = {
  /** Counted from 1. */
  readonly line: number;
  readonly before: string;
  readonly said: string;
  readonly meant: string;
  readonly after: string;
};

const mostErrors = 12;
const before = 6;
const after = 4;
const beginningLength = { characters: 48, words: 30 } as const;

/** Compares what was said with the text, place by place: after an error whoever recites is told the right token. */
export function compareRecital(text: RecitalText, said: readonly number[]): ComparedRecital {
  const { ids, lineBreak, tokenKind, tokeniser } = text;
  const places = said.flatMap((token, place) => (token === ids[place] ? [] : [place]));
  const show = (token: number | undefined) =>
    token === undefined || token === lineBreak ? '' : tokeniser.decode([token]);
  const errors = places.slice(0, mostErrors).map((place): RecitalError => {
    const lineFrom = ids.lastIndexOf(lineBreak, place - 1) + 1;
    const rest = ids.slice(place + 1, place + 1 + after);
    const lineEnd = ids[place] === lineBreak ? 0 : rest.indexOf(lineBreak);
    return {
      line: ids.slice(0, Math.max(1, place)).filter((token) => token === lineBreak).length,
      before: tokeniser.decode(ids.slice(Math.max(lineFrom, place - before), place)),
      said: show(said[place]),
      meant: show(ids[place]),
      after: tokeniser.decode(lineEnd < 0 ? rest : rest.slice(0, lineEnd)),
    };
  });
  return {
    tokens: said.length,
    wrong: places.length,
    tokenKind,
    beginning: inOneLine(tokeniser.decode(said.slice(0, beginningLength[tokenKind]))),
    errors,
  };
}

/** A text of several lines in one, in which a stroke stands for a line's end. */
export function inOneLine(text: string): string {
  return text.trim().replace(/\s*\n+\s*/g, ' / ');
}
