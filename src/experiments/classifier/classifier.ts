import { define } from '../core/experiment.ts';
import type { Frame } from '../core/trace.ts';
import { partOf, percent, value } from '../core/value.ts';
import { openClassifier } from './classifier-run.ts';
import { classifierParams } from './classifier-settings.ts';
import { countFeatures } from './features.ts';

/** So many moments of a run are kept, however long it is. */
const frameCount = 40;

/**
 * A small network learns on which side of a border the points of a plane lie, or how high each of them is. Its one output,
 * for classes a tanh, is above 0 for class 1; their targets are −1 and 1. Frames hold the output over the whole plane, so that the border can be seen to
 * bend. Losses are the mean squared error, with all neurons on. `corners` are the four points of XOR, which are their
 * own test.
 */
export const classifier = define({
  name: 'classifier',
  params: classifierParams,
  check(settings) {
    const { batch, points, data } = settings;
    const all = data === 'corners' ? 4 : points;
    const mend = 'Give at most all points.';
    if (batch > all) return [{ param: 'batch', what: `“batch” is ${batch}, of ${all} points`, mend }];
    if (countFeatures(settings) > 0) return [];
    return [{ param: 'x1', what: 'the network is given nothing of a point', mend: 'Set x1 to 1.' }];
  },
  live: openClassifier,
  run(settings, seed) {
    const live = openClassifier(settings, seed);
    const { network, known, unknown } = live;
    const first = live.frame();
    const rightBefore = known.right();
    const others: Frame[] = [];
    const every = Math.ceil(settings.steps / frameCount);
    let end = live.step();
    for (; end === undefined; end = live.step()) if (live.at % every === 0) others.push(live.frame());
    // Weights that are no numbers any more have no border to be shown.
    if (end.kind !== 'diverged' && live.at > 0 && live.at % every !== 0) others.push(live.frame());
    const last = others.at(-1) ?? first;
    const [n, m] = [known.count, unknown.count];
    const right = known.right();
    return {
      frames: [first, ...others],
      values: {
        points: value(n, 'n'),
        tests: value(m, 'n'),
        neurons: value(settings.neurons, 'h'),
        parameters: value(
          network.parameters.reduce((sum, parameter) => sum + parameter.value.data.length, 0),
          'n',
        ),
        learningRate: value(settings.learningRate, 'η'),
        steps: value(live.at, 'n'),
        accuracyBefore: partOf(rightBefore, n),
        accuracy: partOf(right, n),
        testAccuracy: partOf(unknown.right(), m),
        right: value(right, 'n'),
        lossBefore: value(first.loss, 'L₀', '1/n·Σ (ŷ − t)²'),
        lossEnd: value(last.loss, 'L', '1/n·Σ (ŷ − t)²'),
      },
      mistakes: { coin: percent(1 / 2, '1/2'), allRight: partOf(n, n) },
      end,
    };
  },
});
