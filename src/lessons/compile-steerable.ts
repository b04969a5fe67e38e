import { formatNumber } from '../experiments/format-number.ts';
import { runExperiment } from '../experiments/run.ts';
import { isNonEmpty } from '../experiments/trace.ts';
import { type Context, findTrace } from './context.ts';
import type { Goal, Knob, Steerable } from './question.ts';
import type { QuestionSceneOf, SceneFile } from './schema.ts';
import { countTurns, isReached, readKnob, setKnob } from './steering.ts';
import { mapText, type Text } from './text.ts';

type SteerScene = QuestionSceneOf<'steer'>;

/** A run with knobs, checked: each knob turns a parameter that the run has. */
export function compileSteerable(
  scene: SteerScene | Extract<SceneFile, { head: 'try' }>,
  moves: number | undefined,
  context: Context,
): Steerable | undefined {
  const trace = findTrace(scene.run, 'run', context);
  if (!trace) return undefined;
  const knobs = scene.knobs.map(({ label, param, ...range }): Knob => {
    const [name = '', index] = param.split(/[[\]]/);
    return { label, param: name, index: index === undefined ? undefined : Number(index), ...range };
  });
  knobs.forEach((knob, index) => {
    if (readKnob(trace.params, knob) === undefined)
      context.report.add(
        [...context.path, 'knobs', index, 'param'],
        `${trace.experiment} has no such parameter`,
        `It has: ${Object.keys(trace.params).join(', ')}.`,
      );
  });
  scene.shows.forEach(({ value }, index) => {
    if (!(value in trace.values))
      context.report.add(
        [...context.path, 'shows', index, 'value'],
        `${trace.experiment} has no value “${value}”`,
        `It has: ${Object.keys(trace.values).join(', ')}.`,
      );
  });
  if (!isNonEmpty(knobs)) return undefined;
  const shows = scene.shows.map(({ value, label }) => ({ name: value, label }));
  return {
    run: trace,
    knobs,
    figure: scene.draw,
    labels: scene.labels ?? [],
    shows,
    moves,
  };
}

const signs = { below: '<', equal: '=', above: '>' } as const;

/** `z = 0`. */
export function goalText(goal: Goal): string {
  return `${goal.value} ${signs[goal.is]} ${formatNumber(goal.number)}`;
}

/** The settings that reach the goal, proved by running them within the allowed moves. */
export function solutionText(
  scene: SteerScene,
  steerable: Steerable,
  goal: string,
  { path, report }: Context,
): Text {
  const at = [...path, 'solution'];
  const settings = steerable.knobs.map((knob, index) => ({ knob, to: scene.solution[index] ?? Number.NaN }));
  const params = settings.reduce((before, { knob, to }) => setKnob(before, knob, to), steerable.run.params);
  const turns = countTurns(steerable, scene.solution);
  const trace = runExperiment({ ...steerable.run, params });
  if (scene.solution.length !== steerable.knobs.length)
    report.add(at, 'the solution does not set every knob', 'Give one number per knob.');
  else if (Array.isArray(trace) || !isReached(trace, scene.goal))
    report.add(at, `the solution does not reach ${goal}`, 'Mend the numbers.');
  else if (turns > (scene.moves ?? Number.POSITIVE_INFINITY))
    report.add(at, `the solution takes ${turns} turns of a knob`, 'Allow more `moves`.');
  return mapText(
    (language) =>
      `${settings.map(({ knob, to }) => `${knob.label[language]} = ${formatNumber(to)}`).join(', ')} (${goal})`,
  );
}
