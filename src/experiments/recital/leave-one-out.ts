import { countPairs, lossOf } from '../../engine/text/counting-models.ts';
import { lossOn } from '../../engine/text/generate.ts';
import type { TransformerParts } from '../../engine/transformer.ts';
import { define } from '../experiment.ts';
import { number, wholeNumber, word } from '../params.ts';
import type { End, Frame, Params } from '../trace.ts';
import { value } from '../value.ts';
import { openRecital, type RecitalRun } from './recital-run.ts';
import { settingsWith } from './recital-settings.ts';

const frameCount = 20;

/** What four of the five nets lack from the start. */
const lacking = {
  noAttention: { attention: 'off' },
  noFeedForward: { feedForward: 'off' },
  noPositions: { positions: 'off' },
  neither: { attention: 'off', feedForward: 'off' },
} as const;

/** What is switched off afterwards in the net that was trained with all its parts. */
const switches: { readonly [name: string]: Partial<TransformerParts> } = {
  offAttention: { attention: false },
  offFeedForward: { feedForward: false },
  offPositions: { positions: false },
  offHead: { silencedHeads: [0] },
};

/**
 * Five Transformers learn one text side by side, from the same first numbers: one with all its parts, and others that
 * lack some from the start, in the order of `lacking`. Then the same parts are switched off in the one that has them all
 * and learned with them. Losses are in nats a token. The mark `losses` holds the five, of the last few steps, and in the
 * end on the whole text; the mark `pairs` that of a table of pairs.
 */
export const leaveOneOut = define({
  name: 'leave-one-out',
  params: {
    text: word('sanzijing', 'qianziwen', 'dizigui', 'quatrains', 'mother-goose'),
    steps: wholeNumber(400, 1, 2000),
    learningRate: number(0.015, 0, 1),
    kernels: word('float32', 'float64'),
  },
  run(params, seed) {
    const open = (parts: Params) => openRecital(settingsWith({ ...params, ...parts }), seed);
    const whole = open({});
    const others = Object.entries(lacking).map(([name, parts]) => ({ name, run: open(parts) }));
    const runs = [whole, ...others.map(({ run }) => run)];
    const { ids, tokeniser } = whole.text;
    const v = tokeniser.vocabulary.length;
    const pairs = lossOf(countPairs(ids, v), ids);
    const frame = (losses: readonly number[]): Frame => ({
      at: whole.at,
      loss: losses[0] ?? whole.loss,
      marks: { losses, pairs },
      working: [],
    });
    const lately = () => frame(runs.map(({ loss }) => loss));
    const first = lately();
    const frames: Frame[] = [];
    const every = Math.ceil(params.steps / frameCount);
    let end: End | undefined;
    while (end === undefined) {
      end = endOf(runs.map((run) => run.step()));
      if (end === undefined && whole.at % every === 0) frames.push(lately());
    }
    const { context } = whole.network;
    const lossOfNet = ({ network, loss }: Pick<RecitalRun, 'network' | 'loss'>) =>
      value(end.kind === 'diverged' ? loss : lossOn(network, ids, context), 'L', '−1/n·Σ ln p');
    const lacks = others.map(({ name, run }) => [name, lossOfNet(run)] as const);
    const complete = lossOfNet(whole);
    // The last moment shows the numbers that the values tell.
    if (end.kind !== 'diverged')
      frames.push(frame([complete, ...lacks.map(([, loss]) => loss)].map(({ number }) => number)));
    const switched = Object.entries(switches).map(
      ([name, parts]) => [name, lossOfNet({ network: whole.network.with(parts), loss: whole.loss })] as const,
    );
    return {
      frames: [first, ...frames],
      values: {
        steps: value(whole.at, 'n'),
        nets: value(runs.length, 'n'),
        pairs: value(pairs, 'L'),
        blind: value(Math.log(v), 'ln V', `ln ${v}`),
        all: complete,
        ...Object.fromEntries(lacks),
        ...Object.fromEntries(switched),
      },
      mistakes: {},
      end,
    };
  },
});

/** Five runs of as many steps end together; where one explodes, all have. */
function endOf(ends: readonly (End | undefined)[]): End | undefined {
  return ends.find((end) => end?.kind === 'diverged') ?? ends[0];
}
