/** Steps of training between two moments that are shown; at full speed as many as the machine can. */
export type Pace = number | 'full';

/** The paces a learner can choose from. */
export const paces = [1, 4, 20, 100, 'full'] as const satisfies readonly Pace[];
export const usualPace = 1;
