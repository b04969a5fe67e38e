import type { ExperimentName } from '../registry.ts';

/** How an experiment is called in codes, and the order in which its parameters are counted there. */
export type Entry = { readonly head: string; readonly params: readonly string[] };

/**
 * What the codes of runs stand on. Codes are written into notes and messages, so this list only grows:
 *
 * - A new experiment gets a line, with a head that no other head begins with.
 * - A new parameter goes to the end of its experiment's list, whatever its place in the experiment. Its default is what
 *   the experiment did before.
 * - A new choice of a word goes to the end of its choices.
 * - A head, a name, a kind of parameter and a default stay what they are: codes leave defaults out.
 *
 * The frozen codes in the tests hold these rules.
 */
const entries: Readonly<Record<ExperimentName, Entry>> = {
  line: { head: 'line', params: ['k', 'b', 'x', 'target'] },
  neuron: { head: 'cell', params: ['x', 'w', 'b', 'activation'] },
  samples: { head: 'book', params: ['k', 'b', 'xs', 'targets', 'predictions'] },
  parabola: { head: 'bowl', params: ['error'] },
  probe: { head: 'poke', params: ['k', 'b', 'xs', 'targets', 'stick', 'dimensions'] },
  descent: { head: 'walk', params: ['k', 'b', 'xs', 'targets', 'learningRate', 'steps', 'goal'] },
  race: { head: 'race', params: ['learningRates', 'k', 'b', 'xs', 'targets', 'steps', 'goal'] },
  'two-basins': { head: 'dips', params: ['start', 'learningRate', 'steps'] },
  relay: { head: 'relay', params: ['input1', 'input2', 'runs'] },
  'untrained-reader': { head: 'read', params: ['glyph', 'runs', 'options'] },
  'admission-learned': { head: 'exam', params: ['inputs', 'learningRate', 'steps', 'students'] },
  blame: { head: 'blame', params: ['x', 'w1', 'b1', 'w2', 'b2', 'target', 'activation', 'learningRate'] },
  classifier: {
    head: 'net',
    params: [
      'data',
      'neurons',
      'learningRate',
      'optimiser',
      'steps',
      'layers',
      'activation',
      'points',
      'noise',
      'batch',
      'dropout',
      'weightDecay',
      'goal',
      'l1',
      'x1',
      'x2',
      'x1Squared',
      'x2Squared',
      'product',
      'sinX1',
      'sinX2',
      'neurons1',
      'neurons2',
      'neurons3',
      'neurons4',
      'neurons5',
      'neurons6',
    ],
  },
  'gate-line': { head: 'gate', params: ['gate', 'w1', 'w2', 'b'] },
  'stacked-lines': { head: 'stack', params: ['k1', 'b1', 'k2', 'b2', 'x'] },
  duel: { head: 'duel', params: ['k', 'b', 'xs', 'targets', 'learningRate', 'steps'] },
  'blame-network': {
    head: 'back',
    params: ['input1', 'input2', 'target', 'learningRate', 'rounds', 'stick', 'neurons'],
  },
  'traffic-lights': { head: 'lamp', params: ['lamps', 'neurons', 'learningRate', 'steps'] },
  overfit: {
    head: 'cram',
    params: ['points', 'aside', 'noise', 'neurons', 'dropout', 'learningRate', 'steps', 'patience'],
  },
  'dropout-batches': { head: 'drop', params: ['neurons', 'p', 'batches'] },
  forgetting: {
    head: 'task',
    params: ['stepsA', 'rest', 'stepsB', 'review', 'dropout', 'perClass', 'learningRate'],
  },
  letters: {
    head: 'spell',
    params: ['task', 'word', 'steps', 'width', 'heads', 'learningRate', 'batch', 'kernels'],
  },
  recital: {
    head: 'recite',
    params: [
      'text',
      'steps',
      'width',
      'heads',
      'blocks',
      'context',
      'batch',
      'learningRate',
      'lineStarts',
      'attention',
      'feedForward',
      'positions',
      'norms',
      'residuals',
      'mask',
      'kernels',
      'digest',
    ],
  },
  'forgetting-curve': { head: 'fade', params: ['stability', 'days', 'reviews', 'factor', 'times'] },
  characters: {
    head: 'draw',
    params: [
      'perClass',
      'noise',
      'taughtShift',
      'shift',
      'centre',
      'steps',
      'learningRate',
      'first',
      'second',
      'drawings',
      'tests',
      'stretch',
      'hidden',
    ],
  },
  'next-token': { head: 'next', params: ['text', 'after'] },
  'look-up': { head: 'look', params: ['scores', 'values', 'temperature'] },
  'name-cards': { head: 'card', params: ['x1', 'x2', 'x3', 'slips', 'cards'] },
  counting: { head: 'count', params: ['text'] },
  'blind-guess': { head: 'blind', params: ['kinds'] },
  'leave-one-out': {
    head: 'parts',
    params: ['text', 'steps', 'learningRate', 'kernels', 'lack2', 'lack3', 'lack4', 'lack5', 'bet'],
  },
  'unseen-lines': { head: 'fresh', params: ['steps', 'learningRate', 'kernels', 'text'] },
  temperature: { head: 'warm', params: ['text', 'steps', 'learningRate', 'kernels'] },
  bets: { head: 'wager', params: ['text', 'rounds', 'steps', 'kernels'] },
  'broken-reader': { head: 'sick', params: ['fault', 'steps'] },
  'broken-reciter': { head: 'hoarse', params: ['fault', 'text', 'steps', 'kernels'] },
};

export const ledger: ReadonlyMap<string, Entry> = new Map(Object.entries(entries));
