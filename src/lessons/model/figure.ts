import type { Trace } from '../../experiments/core/trace.ts';
import type { Text } from '../../text/text.ts';

/** The pictures a lesson may show; each face draws every one of them. */
export const figureNames = [
  'neuron',
  'network',
  'glyph',
  'samples',
  'loss-curve',
  'train-test',
  'tasks',
  'duel',
  'forgetting-curve',
  'contour',
  'border',
  'new-points',
  'sides',
  'parameters',
  'pokes',
  'race',
  'parabola',
  'basins',
  'arrow',
  'shares',
  'attention',
  'recital',
  'parts',
  'part-curves',
  'temperatures',
  'broken-machine',
] as const;
export type FigureName = (typeof figureNames)[number];

/** A picture of a run: which picture, of what, with the learner's words for its parts. */
export type Figure = {
  readonly name: FigureName;
  readonly trace: Trace;
  /** Names of inputs or runners, in the order of the run's numbers. */
  readonly labels: readonly Text[];
  /** Marks drawn as `?` because the learner is about to predict them. */
  readonly hide: readonly string[];
  /** Of a run that is drawn while it is under way, the step at which it will end. */
  readonly until?: number;
  /** Of a run with a goal, the number that is to be brought to one side of this height. */
  readonly goal?: FigureGoal;
};

export type FigureGoal = { readonly of: string; readonly height: number };
