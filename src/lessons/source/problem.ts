/** Where in a lesson file: keys and indices from the top. */
export type Path = readonly (string | number)[];

/** What is wrong with a lesson file and what to do about it, for its author. */
export type Problem = { readonly path: Path; readonly what: string; readonly mend: string };

/** A problem with its place in the source text; both counted from 1. */
export type PlacedProblem = {
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly mend: string;
};
