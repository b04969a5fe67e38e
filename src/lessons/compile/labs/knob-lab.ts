import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { LiveRun } from '../../../experiments/core/live-run.ts';
import { isNonEmpty, type Run, type Trace } from '../../../experiments/core/trace.ts';
import { openRun } from '../../../experiments/open-run.ts';
import { experiments } from '../../../experiments/registry.ts';
import { runExperiment } from '../../../experiments/run.ts';
import { fillNames, joinText, mapText, same, type Text } from '../../../text/text.ts';
import { type KnobLab, type LabGoal, type LabKnob, setKnobs, setLabKnob } from '../../model/lab.ts';
import { isGoalReached, numberOf } from '../../model/lab-goal.ts';
import type { LabFile, LabsFile } from '../../source/lab-schema.ts';
import type { Path } from '../../source/problem.ts';
import type { Report } from '../../source/report.ts';
import { carryOut } from '../scope/scope.ts';
import { compileSetting, compileSpeaking } from './speaking.ts';

/** The labs of `labs.yaml`: every knob turns something, every goal is out of reach at first and can be reached. */
export function compileLabs({ labs }: LabsFile, report: Report): KnobLab[] {
  return labs.flatMap((file, index) => {
    const lab = compileLab(file, ['labs', index], report);
    return lab ? [lab] : [];
  });
}

function compileLab(file: LabFile, path: Path, report: Report): KnobLab | undefined {
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
    run,
    trains: file.trains === true,
    knobs,
    speaking: compileSpeaking(file, opened.live, [...path, 'speaks'], report),
    figures: [figure, ...figures],
    labels: file.labels ?? [],
    shows: file.shows.map(({ value, label }) => ({ name: value, label })),
    moves: file.moves,
    goal: file.goal,
  };
  for (const [at, { value }] of file.shows.entries())
    checkNumber(lab, trace, value, [...path, 'shows', at, 'value'], report);
  if ('value' in file.goal) checkNumber(lab, trace, file.goal.value, [...path, 'goal', 'value'], report);
  if (report.problems.length === 0) proveSolution(lab, file, path, report);
  return lab;
}

/** The lab's run with all its parameters, and what one step of it shows: the names of its numbers. */
function openRunOf(
  { run: source }: LabFile,
  path: Path,
  report: Report,
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
function fillTask(text: Text, { goal, moves }: LabFile, path: Path, report: Report): Text {
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
  report: Report,
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

function checkNumber(lab: KnobLab, trace: Trace, name: string, path: Path, report: Report): void {
  if (numberOf(lab, trace, name) !== undefined) return;
  const marks = Object.entries(trace.frames[0].marks).filter(([, mark]) => typeof mark === 'number');
  const known = lab.trains ? ['loss', ...marks.map(([mark]) => mark)] : Object.keys(trace.values);
  report.add(path, `${trace.experiment} has no number “${name}”`, `It has: ${known.join(', ')}.`);
}

function proveSolution(lab: KnobLab, { solution }: LabFile, path: Path, report: Report): undefined {
  const at = [...path, 'solution'];
  const settings = lab.knobs.map(({ settings }, knob) =>
    settings.findIndex(({ value }) => value === solution[knob]),
  );
  if (solution.length !== lab.knobs.length || settings.includes(-1))
    return report.add(
      at,
      'the solution does not give each knob one of its settings',
      'One setting per knob.',
    );
  const turns = lab.knobs.reduce(
    (sum, { start }, knob) => sum + Math.abs((settings[knob] ?? start) - start),
    0,
  );
  if (lab.moves !== undefined && turns > lab.moves)
    return report.add(
      at,
      `the solution takes ${turns} turns, ${lab.moves} are allowed`,
      'Allow more `moves`.',
    );
  if (reachesGoal(lab, lab.run))
    return report.add([...path, 'goal'], 'the goal is reached before any turn', 'Start the run elsewhere.');
  if (!reachesGoal(lab, setKnobs(lab, settings)))
    report.add(at, `the solution does not reach the goal ${goalText(lab.goal)}`, 'Mend the numbers.');
}

/** More steps than these nobody waits for. */
const patience = 10_000;
const stepsPerLook = 100;

/** Whether a run reaches the goal while somebody watches. */
function reachesGoal(lab: KnobLab, run: Run): boolean {
  if (!lab.trains) {
    const trace = runExperiment(run);
    return !Array.isArray(trace) && isGoalReached(lab, run.params, trace);
  }
  const live = openRun(run);
  if (Array.isArray(live)) return false;
  for (let steps = 1; steps <= patience; steps++) {
    const end = live.step();
    if (end === undefined && steps % stepsPerLook !== 0) continue;
    const seen = {
      frames: [live.frame()],
      end,
      ...(end && { values: live.foreknown?.values ?? {} }),
    } as const;
    if (isGoalReached(lab, run.params, seen)) return true;
    if (end !== undefined) return false;
  }
  return false;
}

function goalText(goal: LabGoal): string {
  return 'ends' in goal ? `“${goal.ends}”` : `“${goal.value} ${goal.is} ${goal.number}”`;
}
