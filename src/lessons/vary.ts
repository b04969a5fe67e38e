import type { Params } from '../experiments/trace.ts';
import type { Context } from './context.ts';
import type { QuestionScene } from './schema.ts';
import type { Overrides } from './scope.ts';

/** How many versions of a question there are: the one that is written, and those of its `vary`. */
export function countVariations(scene: QuestionScene): number {
  return 1 + Math.max(0, ...Object.values(scene.vary ?? {}).map((choices) => choices.length));
}

/** The parameters that the context's variation puts into the runs of a question; undefined for the question as written. */
export function overridesOf(
  scene: QuestionScene,
  { variation, path, report }: Context,
): Overrides | undefined {
  const total = countVariations(scene);
  const turn = variation % total;
  if (turn === 0) return undefined;
  const overrides: { [run: string]: Params } = {};
  for (const [name, choices] of Object.entries(scene.vary ?? {})) {
    const [run = '', param = ''] = name.split('.');
    const choice = choices[turn - 1];
    if (choice === undefined)
      report.add(
        [...path, 'vary', name],
        'the lists of “vary” differ in length',
        'Give each the same number of values.',
      );
    else overrides[run] = { ...overrides[run], [param]: choice };
  }
  return overrides;
}
