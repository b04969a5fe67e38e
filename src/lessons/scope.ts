import { formatFixed, formatNumber } from '../experiments/format-number.ts';
import { runExperiment } from '../experiments/run.ts';
import type { Params, Trace, Value } from '../experiments/trace.ts';
import type { Path } from './problem.ts';
import type { Report } from './report.ts';
import type { LessonFile } from './schema.ts';
import { fillNames, mapText, type Text } from './text.ts';

/** Parameters that replace those of a lesson's runs: run → parameter → value. */
export type Overrides = { readonly [run: string]: Params };

/** The runs and facts of a lesson: what the names in its texts and answers mean. */
export type Scope = {
  readonly traces: ReadonlyMap<string, Trace>;
  readonly facts: ReadonlyMap<string, Value>;
};

/** Carries out every run of a lesson. */
export function openScope(file: LessonFile, overrides: Overrides, report: Report): Scope {
  const traces = new Map<string, Trace>();
  for (const [name, source] of Object.entries(file.runs ?? {})) {
    const trace = carryOut(name, source, overrides[name] ?? {}, report);
    if (trace) traces.set(name, trace);
  }
  const facts = Object.entries(file.facts ?? {}).map(([name, fact]): [string, Value] => [
    name,
    { number: fact.is, working: [{ left: name, right: fact.source }] },
  ]);
  return { traces, facts: new Map(facts) };
}

function carryOut(name: string, source: RunFile, overrides: Params, report: Report): Trace | undefined {
  const path = ['runs', name];
  const { seed = 1, ...rest } = source;
  const [head, ...others] = Object.entries(rest);
  if (head === undefined || others.length > 0 || typeof head[1] === 'number' || typeof seed !== 'number')
    return report.add(
      path,
      `the run “${name}” is not one experiment`,
      'Write it as { line: { k: 2 }, seed: 1 }.',
    );
  const [experiment, params] = head;
  const trace = runExperiment({ experiment, params: { ...params, ...overrides }, seed });
  if (!Array.isArray(trace)) return trace;
  for (const problem of trace)
    report.add([...path, experiment, problem.param], `${experiment}: ${problem.what}`, problem.mend);
  return undefined;
}

type RunFile = NonNullable<LessonFile['runs']>[string];

/** The value that `run.value` or `fact.name` names; a name without a dot is looked up in `home`, the run a question is about. */
export function findValue(scope: Scope, name: string, home?: string): Value | undefined {
  const [run = '', key] = name.split('.');
  if (key === undefined) return home === undefined ? undefined : scope.traces.get(home)?.values[run];
  return run === 'fact' ? scope.facts.get(key) : scope.traces.get(run)?.values[key];
}

/** The mistake that `run.name` names; a right value of something else can be a mistake too. */
export function findMistake(scope: Scope, name: string): Value | undefined {
  const [run = '', key = ''] = name.split('.');
  return scope.traces.get(run)?.mistakes[key] ?? findValue(scope, name);
}

export function reportUnknownName(scope: Scope, name: string, path: Path, report: Report): undefined {
  const run = name.split('.')[0] ?? '';
  const trace = scope.traces.get(run);
  const known = trace
    ? [...Object.keys(trace.values), ...Object.keys(trace.mistakes)]
    : [...scope.traces.keys(), 'fact'];
  return report.add(
    path,
    `nothing is called “${name}”`,
    `${trace ? `“${run}” has` : 'There are'}: ${known.join(', ')}.`,
  );
}

/** A text with its names replaced by their numbers. `extra` holds names of the place, such as `given`. */
export function fillText(
  text: Text,
  scope: Scope,
  path: Path,
  report: Report,
  home?: string,
  extra: { readonly [name: string]: Value } = {},
): Text {
  return mapText((language) =>
    fillNames(text[language], (name, format) => {
      const value = extra[name] ?? findValue(scope, name, home);
      if (value) return showValue(value, format);
      reportUnknownName(scope, name, [...path, language], report);
      return '?';
    }),
  );
}

/** A value as a text shows it: `format` is a count of decimals, or empty. */
export function showValue(value: Value, format = ''): string {
  const number = format === '' ? formatNumber(value.number) : formatFixed(value.number, Number(format));
  return number + (value.unit ?? '');
}
