import { lossOn } from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import type { Frame } from '../core/trace.ts';
import { value } from '../core/value.ts';
import { countedLosses } from './counting.ts';
import { openRecital } from './recital-run.ts';
import { checkRecital, recitalParams } from './recital-settings.ts';

/** So many moments of a run are kept, however long it is. */
const frameCount = 40;

/**
 * A Transformer learns a text by heart, token by token, and recites it: given a line break and three characters, it says
 * what it holds for the likeliest, and goes on from what it said. Beside its loss stand those of models that only count.
 * Losses are in nats a token. The mark `sample` holds tokens that the network makes up at that moment.
 */
export const recital = define({
  name: 'recital',
  params: recitalParams,
  check: checkRecital,
  live: openRecital,
  run(settings, seed, ownText) {
    const live = openRecital(settings, seed, { ownText });
    const { ids, tokeniser } = live.text;
    const counted = countedLosses(live.text);
    const first = live.frame();
    const others: Frame[] = [];
    const every = Math.ceil(settings.steps / frameCount);
    let end = live.step();
    for (; end === undefined; end = live.step()) if (live.at % every === 0) others.push(live.frame());
    if (end.kind !== 'diverged') others.push(live.frame());
    const last = others.at(-1) ?? first;
    const v = tokeniser.vocabulary.length;
    const recited = end.kind === 'diverged' ? 0 : live.recite();
    const whole = end.kind === 'diverged' ? last.loss : lossOn(live.network, ids, settings.context);
    // As somebody who recites is asked: with what came before, and nothing of what is to come.
    const asked = end.kind === 'diverged' ? last.loss : live.lossAsked();
    const passed = others.find(({ loss }) => loss < counted.pairs.number);
    return {
      frames: [first, ...others],
      values: {
        tokens: value(ids.length, 'n'),
        vocabulary: value(v, 'V'),
        steps: value(live.at, 'n'),
        learningRate: value(settings.learningRate, 'η'),
        parameters: value(
          live.network.parameters.reduce((sum, parameter) => sum + parameter.value.data.length, 0),
          'n',
        ),
        ...counted,
        lossBefore: value(first.loss, 'L₀', '−1/n·Σ ln p'),
        lossEnd: value(whole, 'L', '−1/n·Σ ln p'),
        lossAsked: value(asked, 'L', '−1/n·Σ ln p'),
        passedPairs: value(passed?.at ?? settings.steps, 'n'),
        recited: value(recited, 'n'),
      },
      mistakes: {
        zero: value(0, 'L₀'),
        one: value(1, 'L₀'),
        share: value(1 / v, '1/V', `1/${v}`),
      },
      end,
    };
  },
});
