import type { Trace } from '../experiments/trace.ts';
import type { Path } from './problem.ts';
import type { Report } from './report.ts';
import type { LessonFile } from './schema.ts';
import type { Scope } from './scope.ts';
import type { Text } from './text.ts';

/** One reply for each misconception, by its tag. */
export type Bank = { readonly [tag: string]: Text };

/** What a scene is compiled with. */
export type Context = {
  readonly file: LessonFile;
  readonly bank: Bank;
  readonly scope: Scope;
  readonly variation: number;
  readonly path: Path;
  readonly report: Report;
};

/** The trace of a named run, or a problem at `key`. */
export function findTrace(name: string, key: string, { scope, path, report }: Context): Trace | undefined {
  const trace = scope.traces.get(name);
  if (!trace)
    report.add(
      [...path, key],
      `no run is called “${name}”`,
      `There are: ${[...scope.traces.keys()].join(', ')}.`,
    );
  return trace;
}
