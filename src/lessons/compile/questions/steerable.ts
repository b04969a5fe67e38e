import { formatNumber } from '../../../experiments/core/format-number.ts';
import { isNonEmpty, type NonEmpty, type Trace } from '../../../experiments/core/trace.ts';
import { runExperiment } from '../../../experiments/run.ts';
import { mapText, type Text } from '../../../text/text.ts';
import { countTurns, isReached, isSetting, nameOfValue, readKnob, setKnob } from '../../model/knobs.ts';
import type { Goal, Knob, Steerable } from '../../model/question.ts';
import type { QuestionSceneOf, SceneFile } from '../../source/schema.ts';
import { type Context, fillAt, findTrace, wordsOf } from '../scope/context.ts';

type SteerScene = QuestionSceneOf<'steer'>;
type TryScene = Extract<SceneFile, { head: 'try' }>;

/** A run with knobs, checked: each knob turns a parameter that the run has. */
export function compileSteerable(
  scene: SteerScene | TryScene,
  moves: number | undefined,
  context: Context,
): Steerable | undefined {
  const run = findTrace(scene.run, 'run', context);
  const knobs = run && compileKnobs(scene, run, context);
  if (!run || !knobs) return undefined;
  const shows = scene.shows.map(({ value, label }, index) => {
    checkValue(run, value, ['shows', index, 'value'], context);
    const words = wordsOf(context, `${scene.run}.${value}`);
    return { name: value, label: fillAt(context, label, 'shows', index, 'label'), ...(words && { words }) };
  });
  const labels = (scene.labels ?? []).map((label, index) => fillAt(context, label, 'labels', index));
  return { run, knobs, figure: scene.draw, labels, shows, moves };
}

function compileKnobs(
  scene: SteerScene | TryScene,
  run: Trace,
  context: Context,
): NonEmpty<Knob> | undefined {
  const { path, report } = context;
  const knobs = scene.knobs.map(({ label, param, ...range }, at): Knob => {
    const [name = '', index] = param.split(/[[\]]/);
    const knob = {
      label: fillAt(context, label, 'knobs', at, 'label'),
      param: name,
      index: index === undefined ? undefined : Number(index),
      ...range,
    };
    const start = readKnob(run.params, knob);
    if (start === undefined)
      report.add(
        [...path, 'knobs', at, 'param'],
        `${run.experiment} has no number “${param}” to turn`,
        `It has: ${Object.keys(run.params).join(', ')}.`,
      );
    else if (start < range.from || start > range.to)
      report.add(
        [...path, 'knobs', at],
        `“${param}” starts at ${start}, outside ${range.from} to ${range.to}`,
        'Widen the range, or change the run.',
      );
    return knob;
  });
  return isNonEmpty(knobs) ? knobs : undefined;
}

function checkValue(run: Trace, name: string, keys: (string | number)[], { path, report }: Context): void {
  if (!Object.hasOwn(run.values, name))
    report.add(
      [...path, ...keys],
      `${run.experiment} has no value “${name}”`,
      `It has: ${Object.keys(run.values).join(', ')}.`,
    );
}

const signs = { below: '<', equal: '=', above: '>' } as const;

/** `z = 0`. */
function goalText(goal: Goal, name = goal.value): string {
  return `${name} ${signs[goal.is]} ${formatNumber(goal.number)}`;
}

/** The settings that reach the goal, proved by running them within the allowed moves. */
export function solutionText(scene: SteerScene, steerable: Steerable, context: Context): Text {
  const { solution, goal } = scene;
  const settings = steerable.knobs.map((knob, index) => ({ knob, to: solution[index] ?? Number.NaN }));
  checkValue(steerable.run, goal.value, ['goal', 'value'], context);
  proveSolution(scene, steerable, settings, context);
  return mapText(
    (language) =>
      `${settings.map(({ knob, to }) => `${knob.label[language]} = ${formatNumber(to)}`).join(', ')} (${goalText(goal, nameOfValue(steerable, goal.value)[language])})`,
  );
}

function proveSolution(
  { solution, goal, moves }: SteerScene,
  steerable: Steerable,
  settings: readonly { knob: Knob; to: number }[],
  { path, report }: Context,
): undefined {
  const { run, knobs } = steerable;
  if (isReached(run, goal))
    report.add([...path, 'goal'], `${goalText(goal)} holds before any turn`, 'Start the run elsewhere.');
  const at = [...path, 'solution'];
  if (solution.length !== knobs.length)
    return report.add(at, 'the solution does not set every knob', 'Give one number per knob.');
  const outside = settings.find(({ knob, to }) => !isSetting(knob, to));
  if (outside) {
    const { from, to, step } = outside.knob;
    return report.add(
      at,
      `no turn of “${outside.knob.param}” sets it to ${outside.to}`,
      `It goes from ${from} to ${to} in steps of ${step}.`,
    );
  }
  const params = settings.reduce((before, { knob, to }) => setKnob(before, knob, to), run.params);
  const trace = runExperiment({ ...run, params });
  const turns = countTurns(steerable, solution);
  if (Array.isArray(trace) || !isReached(trace, goal))
    report.add(at, `the solution does not reach ${goalText(goal)}`, 'Mend the numbers.');
  else if (moves !== undefined && turns > moves)
    report.add(
      at,
      `the solution takes ${turns} turns of a knob, ${moves} are allowed`,
      'Allow more `moves`.',
    );
}
