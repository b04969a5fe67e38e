import { formatFixed, formatNumber } from '../../../experiments/core/format-number.ts';
import type { Params, Trace, Value } from '../../../experiments/core/trace.ts';
import { runExperiment } from '../../../experiments/run.ts';
import { fillNames, mapText, type Text } from '../../../text/text.ts';
import { own } from '../../model/own-entry.ts';
import type { Path } from '../../source/problem.ts';
import type { ProblemList } from '../../source/problem-list.ts';
import type { LessonFile } from '../../source/schema.ts';
import type { Runner } from './runner.ts';

/** Parameters that replace those of a lesson's runs, or their seeds: run → parameter → value. */
export type Overrides = { readonly [run: string]: Params };

/** The runs and facts of a lesson: what the names in its texts and answers mean. */
export type Scope = {
  readonly traces: ReadonlyMap<string, Trace>;
  readonly facts: ReadonlyMap<string, Value>;
  /** What carries out further runs, for other numbers. */
  readonly run: Runner;
};

/** Carries out every run of a lesson. */
export function openScope(file: LessonFile, report: ProblemList, run: Runner = runExperiment): Scope {
  const traces = new Map<string, Trace>();
  for (const [name, source] of Object.entries(file.runs ?? {})) {
    const trace = carryOut(source, ['runs', name], report, run);
    if (trace) traces.set(name, trace);
  }
  const facts = Object.entries(file.facts ?? {}).map(([name, fact]): [string, Value] => [
    name,
    { number: fact.is, working: [{ left: name, right: fact.source }] },
  ]);
  return { traces, facts: new Map(facts), run };
}

/** Carries out `{ experiment: { param: … }, seed: … }`, which stands at `path`. */
export function carryOut(
  source: RunFile,
  path: Path,
  report: ProblemList,
  run: Runner = runExperiment,
): Trace | undefined {
  const { seed = 1, ...rest } = source;
  const [head, ...others] = Object.entries(rest);
  if (head === undefined || others.length > 0 || typeof head[1] === 'number' || typeof seed !== 'number')
    return report.add(path, 'this run is not one experiment', 'Write it as { line: { k: 2 }, seed: 1 }.');
  const [experiment, params] = head;
  const trace = run({ experiment, params, seed });
  if (!Array.isArray(trace)) return trace;
  for (const { param, what, mend } of trace)
    report.add([...path, experiment, param], param === experiment ? what : `${experiment}: ${what}`, mend);
  return undefined;
}

type RunFile = NonNullable<LessonFile['runs']>[string];

/** The scope of one variation of a question: the runs that it varies are carried out anew, at `path` its `vary`. */
export function varyScope(scope: Scope, overrides: Overrides, path: Path, report: ProblemList): Scope {
  const traces = new Map(scope.traces);
  for (const [name, params] of Object.entries(overrides)) {
    const run = scope.traces.get(name);
    const { seed, ...others } = params;
    const anew = run && { ...run, params: { ...run.params, ...others } };
    const trace = anew && scope.run(typeof seed === 'number' ? { ...anew, seed } : anew);
    if (Array.isArray(trace))
      for (const { param, what, mend } of trace) report.add([...path, `${name}.${param}`], what, mend);
    else if (trace) traces.set(name, trace);
  }
  return { ...scope, traces };
}

/** The value that `run.value` or `fact.name` names; a name without a dot is looked up in `home`, the run a question is about. */
export function findValue(scope: Scope, name: string, home?: string): Value | undefined {
  const { run, key } = splitName(name, home);
  return run === 'fact' ? scope.facts.get(key) : own(scope.traces.get(run)?.values ?? {}, key);
}

/** The mistake that `run.name` names; a right value of something else can be a mistake too. */
export function findMistake(scope: Scope, name: string, home?: string): Value | undefined {
  const { run, key } = splitName(name, home);
  return own(scope.traces.get(run)?.mistakes ?? {}, key) ?? findValue(scope, name, home);
}

/** Either of the two: texts and wrong options may name what a wrong procedure gives. */
export function findNumber(scope: Scope, name: string, home?: string): Value | undefined {
  return findValue(scope, name, home) ?? findMistake(scope, name, home);
}

/** `run.value` as a run and its value; `home` is the run of a name without a dot. */
export function splitName(name: string, home = ''): { run: string; key: string } {
  const dot = name.indexOf('.');
  return dot < 0 ? { run: home, key: name } : { run: name.slice(0, dot), key: name.slice(dot + 1) };
}

/** Says that a name means nothing, and which names there are; `home` as in findValue. */
export function reportUnknownName(
  scope: Scope,
  name: string,
  path: Path,
  report: ProblemList,
  home?: string,
): undefined {
  return report.add(path, `nothing is called “${name}”`, knownNames(scope, splitName(name, home).run));
}

function knownNames({ traces, facts }: Scope, run: string): string {
  const trace = traces.get(run);
  if (trace)
    return `“${run}” has: ${Object.keys(trace.values).join(', ')}; mistakes: ${Object.keys(trace.mistakes).join(', ') || 'none'}.`;
  if (run === 'fact') return `The facts are: ${[...facts.keys()].join(', ') || 'none yet'}.`;
  return `Name a value of one of the runs: ${[...traces.keys()].join(', ') || 'none yet'}.`;
}

/** A text with its names replaced by their numbers. `extra` holds names of the place; those in `later` stay as they are. */
export function fillText(
  text: Text,
  scope: Scope,
  path: Path,
  report: ProblemList,
  home?: string,
  extra: { readonly [name: string]: Value } = {},
  later: readonly string[] = [],
): Text {
  return mapText((language) =>
    fillNames(text[language], (name, format) => {
      if (later.includes(name) && format === '') return `{${name}}`;
      const value = own(extra, name) ?? findNumber(scope, name, home);
      if (!/^\d?$/.test(format))
        report.add(
          [...path, language],
          `“${format}” is no count of decimals`,
          `Write {${name}}, or {${name}:2} for two decimals.`,
        );
      else if (value) return showValue(value, format);
      else reportUnknownName(scope, name, [...path, language], report, home);
      return '?';
    }),
  );
}

/** A value as a text shows it: `format` is a count of decimals, or empty. */
export function showValue(value: Value, format = ''): string {
  const number = format === '' ? formatNumber(value.number) : formatFixed(value.number, Number(format));
  return number + (value.unit ?? '');
}
