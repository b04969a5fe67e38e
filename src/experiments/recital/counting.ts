import { countFrequencies, countPairs, countTriples, lossOf } from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { word } from '../core/params.ts';
import type { Frame } from '../core/trace.ts';
import { percent, value } from '../core/value.ts';
import { openText, type RecitalText } from './recital-text.ts';

/**
 * How well a text is foretold by models that don't learn but count: one that knows nothing, one that knows how often
 * each token comes, one that looks at the token before, and one that looks at two. Losses are in nats a token; each
 * moment of the run is one of the models, in that order.
 */
export const counting = define({
  name: 'counting',
  params: { text: word('sanzijing', 'qianziwen', 'dizigui', 'quatrains', 'mother-goose') },
  run({ text }) {
    const { ids, tokeniser } = openText(text);
    const v = tokeniser.vocabulary.length;
    const { blind, ...counted } = countedLosses({ ids, tokeniser });
    const { frequencies, pairs, triples } = counted;
    const counts = tokeniser.vocabulary.map((_, token) => ids.filter((id) => id === token).length);
    const frame = (at: number, loss: number): Frame => ({ at, loss, marks: {}, working: [] });
    return {
      frames: [
        frame(0, blind.number),
        frame(1, frequencies.number),
        frame(2, pairs.number),
        frame(3, triples.number),
      ],
      values: {
        tokens: value(ids.length, 'n'),
        vocabulary: value(v, 'V'),
        most: percent(Math.max(...counts) / ids.length, '#/n', `${Math.max(...counts)}/${ids.length}`),
        ...blindValues(v),
        ...counted,
      },
      mistakes: blindMistakes(v),
      end: { kind: 'stopped' },
    };
  },
});

/** The losses on a text of whoever knows nothing, and of those who count singles, pairs and triples in it. */
export function countedLosses({ ids, tokeniser }: Pick<RecitalText, 'ids' | 'tokeniser'>) {
  const v = tokeniser.vocabulary.length;
  return {
    blind: value(Math.log(v), 'ln V', `ln ${v}`),
    frequencies: value(lossOf(countFrequencies(ids, v), ids), 'L'),
    pairs: value(lossOf(countPairs(ids, v), ids), 'L'),
    triples: value(lossOf(countTriples(ids, v), ids), 'L'),
  };
}

/** The loss of whoever gives each of `v` tokens the same share. */
export function blindValues(v: number) {
  return {
    share: value(1 / v, 'p', `1/${v}`),
    blind: value(Math.log(v), 'L', '−ln p', `−ln(1/${v})`, `ln ${v}`),
  };
}

/** What is taken for that loss instead. */
export function blindMistakes(v: number) {
  return {
    zero: value(0, 'L'),
    one: value(1, 'L'),
    shareAsLoss: value(1 / v, 'L', '1/V', `1/${v}`),
    countAsLoss: value(v, 'L', 'V'),
    inBits: value(Math.log2(v), 'L', 'log₂ V'),
    inTens: value(Math.log10(v), 'L', 'lg V'),
    negative: value(-Math.log(v), 'L', 'ln p'),
  };
}
