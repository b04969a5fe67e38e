import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { LiveRun } from '../../../experiments/core/live-run.ts';
import { isNonEmpty, type Run, type Trace } from '../../../experiments/core/trace.ts';
import { openRun } from '../../../experiments/open-run.ts';
import { experiments } from '../../../experiments/registry.ts';
import { fillNames, joinText, mapText, same, type Text } from '../../../text/text.ts';
import { type KnobLab, type LabKnob, setLabKnob } from '../../model/lab.ts';
import { numberOf } from '../../model/lab-goal.ts';
import type { LabFile, LabsFile } from '../../source/lab-schema.ts';
import type { Path } from '../../source/problem.ts';
import type { ProblemList } from '../../source/problem-list.ts';
import { carryOut } from '../scope/scope.ts';
import { compileSetting, compileSpeaking } from './speaking.ts';

/** The labs of `labs.yaml`: every knob turns something, every number is one that the run has. */
export function compileLabs({ labs }: LabsFile, report: ProblemList): KnobLab[] {
  return labs.flatMap((file, index) => {
    const lab = compileLab(file, ['labs', index], report);
    return lab ? [lab] : [];
  });
}

function compileLab(file: LabFile, path: Path, report: ProblemList): KnobLab | undefined {
  const opened = openRunOf(file, [...path, 'run'], report);
  if (!opened) return undefined;
  const { run, trace } = opened;
  const knobs = file.knobs.map((knob, at) => compileKnob(knob, run, [...path, 'knobs', at], report));
  const [figure, ...figures] = file.draw;
  if (!isNonEmpty(knobs) || figure === undefined) return undefined;
  const fill = (text: Text, key: string) => fillTask(text, file, [...path, key], report);
  const lab: KnobLab = {
    kind: 'knobs',
    id: file.id,
    title: file.title,
    task: fill(file.task, 'task'),
    won: fill(file.won, 'won'),
    lost: file.lost && fill(file.lost, 'lost'),
    run,
    trains: file.trains === true,
    knobs,
    speaking: compileSpeaking(file, opened.live, [...path, 'speaks'], report),
    takesWord: file.takesWord === true,
    figures: [figure, ...figures],
    labels: file.labels ?? [],
    shows: file.shows.map(({ value, label }) => ({ name: value, label })),
    moves: file.moves,
    goal: file.goal,
    solution: file.solution,
  };
  if (lab.takesWord && typeof run.params.word !== 'object')
    report.add([...path, 'takesWord'], `${run.experiment} takes no word`, 'Leave it out.');
  for (const [at, { value }] of file.shows.entries())
    checkNumber(lab, trace, value, [...path, 'shows', at, 'value'], report);
  if ('value' in file.goal) checkNumber(lab, trace, file.goal.value, [...path, 'goal', 'value'], report);
  return lab;
}

/** The lab's run with all its parameters, and what one step of it shows: the names of its numbers. */
function openRunOf(
  { run: source }: LabFile,
  path: Path,
  report: ProblemList,
): { run: Run; trace: Trace; live: LiveRun } | undefined {
  const brief = Object.entries(source).map(([name, params]) =>
    typeof params === 'object' && 'steps' in params ? [name, { ...params, steps: 1 }] : [name, params],
  );
  const trace = carryOut(Object.fromEntries(brief), path, report);
  if (!trace) return undefined;
  const { experiment, params, seed } = trace;
  const given = source[experiment];
  const run = { experiment, params: typeof given === 'object' ? { ...params, ...given } : params, seed };
  const opened = openRun(run);
  if (!Array.isArray(opened)) return { run, trace, live: opened };
  for (const { param, what, mend } of opened) report.add([...path, experiment, param], what, mend);
  return undefined;
}

/** A text with the numbers of the goal and of the allowed moves put in. */
function fillTask(text: Text, { goal, moves }: LabFile, path: Path, report: ProblemList): Text {
  const numbers = new Map<string, number | undefined>([
    ['goal', 'number' in goal ? goal.number : undefined],
    ['moves', moves],
  ]);
  return mapText((language) =>
    fillNames(joinText(text)[language], (name) => {
      const number = numbers.get(name);
      if (number === undefined)
        report.add(
          [...path, language],
          `nothing is called “${name}”`,
          'A lab’s texts name {goal} and {moves}.',
        );
      return number === undefined ? '?' : formatNumber(number);
    }),
  );
}

function compileKnob(
  { label, param, settings, startInEnglish, while: condition = {} }: LabFile['knobs'][number],
  run: Run,
  path: Path,
  report: ProblemList,
): LabKnob {
  const [name = '', item] = param.split(/[[\]]/);
  const index = item === undefined ? undefined : Number(item);
  const compiled = settings.map(compileSetting);
  const before = name === 'seed' ? run.seed : readParam(run, name, index);
  const placeOf = (setting: number | string | undefined) =>
    compiled.findIndex(({ value }) => value === setting);
  const start = placeOf(before);
  const english = startInEnglish === undefined ? start : placeOf(startInEnglish);
  if (english < 0 && startInEnglish !== undefined)
    report.add([...path, 'startInEnglish'], `${startInEnglish} is none of its settings`, 'Take one of them.');
  if (before === undefined)
    report.add(
      [...path, 'param'],
      `${run.experiment} has nothing called “${param}” to turn`,
      `It has: seed, ${Object.keys(run.params).join(', ')}.`,
    );
  else if (start < 0)
    report.add(
      [...path, 'settings'],
      `“${param}” starts at ${before}, which is none of its settings`,
      'Add it, or change the run.',
    );
  for (const { value } of compiled) {
    const set = setLabKnob(run, { param: name, index }, value);
    const [problem] = experiments.get(set.experiment)?.problemsOf(set.params) ?? [];
    if (before !== undefined && problem)
      report.add([...path, 'settings'], `${param} = ${value}: ${problem.what}`, problem.mend);
  }
  for (const other of Object.keys(condition))
    if (typeof run.params[other] !== 'number')
      report.add(
        [...path, 'while', other],
        `${run.experiment} has no number “${other}”`,
        `It has: ${Object.keys(run.params).join(', ')}.`,
      );
  const [first = { value: 0, shown: same('') }, ...others] = compiled;
  return {
    label,
    param: name,
    index,
    settings: [first, ...others],
    start: Math.max(0, start),
    startInEnglish: Math.max(0, english),
    while: condition,
  };
}

function readParam({ params }: Run, name: string, index: number | undefined): number | string | undefined {
  const value = params[name];
  if (typeof value === 'object') return index === undefined ? undefined : value[index];
  return index === undefined ? value : undefined;
}

function checkNumber(lab: KnobLab, trace: Trace, name: string, path: Path, report: ProblemList): void {
  if (numberOf(lab, trace, name) !== undefined) return;
  const marks = Object.entries(trace.frames[0].marks).filter(([, mark]) => typeof mark === 'number');
  const known = lab.trains ? ['loss', ...marks.map(([mark]) => mark)] : Object.keys(trace.values);
  report.add(path, `${trace.experiment} has no number “${name}”`, `It has: ${known.join(', ')}.`);
}
