import type { Run } from '../../experiments/core/trace.ts';
import type { FigureName } from '../../lessons/model/figure.ts';
import { own } from '../../lessons/model/own-entry.ts';

/** The figure in which each experiment is seen best, where no lesson says another. */
const suited: { readonly [experiment: string]: FigureName } = {
  line: 'neuron',
  neuron: 'neuron',
  samples: 'samples',
  parabola: 'parabola',
  probe: 'pokes',
  descent: 'contour',
  race: 'race',
  'two-basins': 'basins',
  relay: 'network',
  'untrained-reader': 'glyph',
  'admission-learned': 'loss-curve',
  blame: 'network',
  classifier: 'border',
  'blame-network': 'network',
  'gate-line': 'border',
  'stacked-lines': 'neuron',
  duel: 'duel',
  overfit: 'train-test',
  'dropout-batches': 'network',
  forgetting: 'tasks',
  'forgetting-curve': 'forgetting-curve',
  'traffic-lights': 'loss-curve',
  characters: 'glyph',
  letters: 'attention',
  'next-token': 'shares',
  'look-up': 'shares',
  'name-cards': 'shares',
  recital: 'recital',
  'leave-one-out': 'parts',
  'unseen-lines': 'train-test',
  temperature: 'temperatures',
  'broken-reader': 'broken-machine',
  'broken-reciter': 'broken-machine',
};

export function figureOfRun({ experiment }: Run): FigureName {
  return own(suited, experiment) ?? 'loss-curve';
}
