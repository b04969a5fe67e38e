import type { Path, Problem } from './problem.ts';

/** Collects what is wrong while a lesson is compiled, so that all of it is told at once. */
export class ProblemList {
  readonly problems: Problem[] = [];

  add(path: Path, what: string, mend: string): undefined {
    this.problems.push({ path, what, mend });
  }
}
