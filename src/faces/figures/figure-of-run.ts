import type { Run } from '../../experiments/core/trace.ts';
import { type ExperimentName, experimentNameOf } from '../../experiments/registry.ts';
import type { FigureName } from '../../lessons/model/figure.ts';

/** The figure in which each experiment is seen best, where no lesson says another. */
const suited: Readonly<Record<ExperimentName, FigureName>> = {
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
  // Runs of one moment, whose numbers stand beside it, and a game.
  counting: 'loss-curve',
  'blind-guess': 'loss-curve',
  bets: 'loss-curve',
};

export function figureOfRun(run: Run): FigureName {
  return suited[experimentNameOf(run)];
}
