import type { Trace } from '../../../experiments/core/trace.ts';
import { joinText, type Text } from '../../../text/text.ts';
import type { Bank } from '../../model/bank.ts';
import { own } from '../../model/own-entry.ts';
import type { Path } from '../../source/problem.ts';
import type { ProblemList } from '../../source/problem-list.ts';
import type { LessonFile } from '../../source/schema.ts';
import { fillText, type Scope } from './scope.ts';

/** What a scene is compiled with. */
export type Context = {
  readonly file: LessonFile;
  readonly bank: Bank;
  readonly scope: Scope;
  /** The run a question is about: there the names without a dot are looked up. */
  readonly home?: string | undefined;
  readonly variation: number;
  readonly path: Path;
  readonly report: ProblemList;
};

/** A text of the scene, its lines joined and its numbers put in; `keys` lead to it from the scene. */
export function fillAt(
  { scope, path, report, home }: Context,
  text: Text,
  ...keys: readonly (string | number)[]
): Text {
  return fillText(joinText(text), scope, [...path, ...keys], report, home);
}

/** What the lesson says in words of how a value comes about, if it does. */
export function wordsOf({ file, scope, report }: Context, name: string): Text | undefined {
  const words = own(file.workings ?? {}, name);
  return words && fillText(joinText(words), scope, ['workings', name], report, name.split('.')[0]);
}

/** The trace of a named run, or a problem at `key`. */
export function findTrace(name: string, key: string, { scope, path, report }: Context): Trace | undefined {
  const trace = scope.traces.get(name);
  const known = [...scope.traces.keys()].join(', ');
  if (!trace)
    report.add(
      [...path, key],
      `no run is called “${name}”`,
      known === '' ? 'Describe it under `runs`.' : `There are: ${known}.`,
    );
  return trace;
}
