import { define } from '../core/experiment.ts';
import type { Frame } from '../core/trace.ts';
import { percent, value } from '../core/value.ts';
import { checkLetters, lettersParams, openLetters } from './letters-run.ts';

/** So many moments of a run are kept, however long it is. */
const frameCount = 40;

/**
 * A small Transformer learns to say words of up to seven letters backwards, to copy them, or to sort them. Marks: the tokens
 * of one word with its answer, what the network answers, and how much each position takes from each other one, head
 * by head. Losses are in nats a letter of the answer.
 */
export const letters = define({
  name: 'letters',
  params: lettersParams,
  check: checkLetters,
  live: openLetters,
  run(settings, seed) {
    const live = openLetters(settings, seed);
    const first = live.frame();
    const others: Frame[] = [];
    const before = live.test();
    const every = Math.ceil(settings.steps / frameCount);
    let end = live.step();
    for (; end === undefined; end = live.step()) if (live.at % every === 0) others.push(live.frame());
    if (end.kind !== 'diverged') others.push(live.frame());
    const after = live.test();
    const last = others.at(-1) ?? first;
    const share = (right: number) => percent(right / after.count, '#{ŷ = t}/n', `${right}/${after.count}`);
    return {
      frames: [first, ...others],
      values: {
        steps: value(live.at, 'n'),
        learningRate: value(settings.learningRate, 'η'),
        parameters: value(
          live.network.parameters.reduce((sum, parameter) => sum + parameter.value.data.length, 0),
          'n',
        ),
        accuracyBefore: share(before.right),
        accuracy: share(after.right),
        ...(after.onTheLetter !== undefined &&
          before.onTheLetter !== undefined && {
            attentionBefore: percent(before.onTheLetter, '1/n·Σ p'),
            attention: percent(after.onTheLetter, '1/n·Σ p'),
          }),
        lossBefore: value(first.loss, 'L₀', '−1/n·Σ ln p'),
        lossEnd: value(last.loss, 'L', '−1/n·Σ ln p'),
      },
      mistakes: { coin: percent(1 / 2, '1/2'), blind: percent(1 / 26, '1/26') },
      end,
    };
  },
});
