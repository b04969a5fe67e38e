import type { Params } from '../../../experiments/core/trace.ts';
import type { LessonFile, QuestionScene, QuestionSceneOf } from '../../source/schema.ts';
import type { Context } from './context.ts';
import type { Overrides } from './scope.ts';

/** How many versions of a question there are: the one that is written, and those of its `vary`. */
export function countVariations(scene: QuestionScene): number {
  return 1 + Math.max(0, ...Object.values(scene.vary ?? {}).map((choices) => choices.length));
}

/** How many variations of a lesson it takes to see every version of each of its questions. */
export function countLessonVariations(file: LessonFile): number {
  return Math.max(1, ...file.scenes.map((scene) => ('kind' in scene ? countVariations(scene) : 1)));
}

/** The parameters that the context's variation puts into the runs of a question; undefined for the question as written. */
export function overridesOf(
  scene: QuestionScene,
  { variation, path, scope, report }: Context,
): Overrides | undefined {
  const turn = variation % countVariations(scene);
  if (turn === 0) return undefined;
  const overrides: { [run: string]: Params } = {};
  const ofSteer = scene.kind === 'steer' ? steerNames : [];
  for (const [name, choices] of Object.entries(scene.vary ?? {})) {
    const [run = '', param = ''] = name.split('.');
    const choice = choices[turn - 1];
    if (choice === undefined)
      report.add(
        [...path, 'vary', name],
        'the lists of “vary” differ in length',
        'Give each the same number of values.',
      );
    else if (ofSteer.includes(name)) continue;
    else if (!scope.traces.has(run))
      report.add(
        [...path, 'vary', name],
        `no run is called “${run}”`,
        `There are: ${[...scope.traces.keys()].join(', ')}.`,
      );
    else overrides[run] = { ...overrides[run], [param]: choice };
  }
  return overrides;
}

/** What `vary` redraws of a steered question itself, beside the parameters of runs. */
const steerNames = ['solution', 'moves'];

/** A steered question with the solution and the moves of a variation. */
export function variedSteer(
  scene: QuestionSceneOf<'steer'>,
  variation: number,
): Pick<typeof scene, 'solution' | 'moves'> {
  const turn = variation % countVariations(scene);
  const [solution, moves] = steerNames.map((name) => scene.vary?.[name]?.[turn - 1]);
  return {
    solution: Array.isArray(solution) ? solution : scene.solution,
    moves: typeof moves === 'number' ? moves : scene.moves,
  };
}

/** The numbers of a variation for a message: ` (with first.target = 8)`; empty for the question as written. */
export function describeVariation(scene: QuestionScene, variation: number): string {
  const turn = variation % countVariations(scene);
  const numbers = Object.entries(scene.vary ?? {}).flatMap(([name, choices]) => {
    const choice = choices[turn - 1];
    return choice === undefined ? [] : [`${name} = ${JSON.stringify(choice)}`];
  });
  return numbers.length === 0 ? '' : ` (with ${numbers.join(', ')})`;
}
