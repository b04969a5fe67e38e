import { define } from '../core/experiment.ts';
import { number, type ParamSpecs, type ParamValues, wholeNumber, word } from '../core/params.ts';
import type { Frame, Params } from '../core/trace.ts';
import { value } from '../core/value.ts';
import { openLeaveOneOut } from './leave-one-out-run.ts';
import { type LeftOut, valueName } from './left-out.ts';

const frameCount = 20;

const params = {
  text: word('sanzijing', 'qianziwen', 'dizigui', 'quatrains', 'mother-goose'),
  steps: wholeNumber(400, 1, 2000),
  learningRate: number(0.015, 0, 1),
  kernels: word('float32', 'float64'),
  /** What the second net lacks, and so on. */
  lack2: word('attention', 'feedForward', 'positions', 'neither', 'norms', 'residuals'),
  lack3: word('feedForward', 'attention', 'positions', 'neither', 'norms', 'residuals'),
  lack4: word('positions', 'attention', 'feedForward', 'neither', 'norms', 'residuals'),
  lack5: word('neither', 'attention', 'feedForward', 'positions', 'norms', 'residuals'),
  /** The number of the net that somebody bets on. */
  bet: wholeNumber(1, 1, 5),
} satisfies ParamSpecs;

/**
 * Five Transformers learn one text side by side, from the same first numbers: one with all its parts, and four that lack
 * some from the start. Then the same parts are switched off in the one that has them all and learned with them. Losses are
 * in nats a token. The mark `losses` holds the five, of the last few steps, and in the end on the whole text; `pairs` that
 * of a table of pairs; `leader`, from the first step on, the number of the net with the lowest; in the end `off` what
 * switching off attention, feed-forward, positions and one head leads to, and `hit` is 1 if the bet was right.
 */
export const leaveOneOut = define({
  name: 'leave-one-out',
  params,
  live: open,
  run(given, seed) {
    const live = open(given, seed);
    const { whole } = live;
    const first = live.frame();
    const frames: Frame[] = [];
    const every = Math.ceil(given.steps / frameCount);
    let end = live.step();
    for (; end === undefined; end = live.step()) if (live.at % every === 0) frames.push(live.frame());
    // The last moment shows the numbers that the values tell.
    if (end.kind !== 'diverged') frames.push(live.frame());
    const [complete = whole.loss, ...others] = live.losses();
    const loss = (size: number) => value(size, 'L', '−1/n·Σ ln p');
    const named = (losses: { readonly [name: string]: number }) =>
      Object.fromEntries(Object.entries(losses).map(([name, size]) => [name, loss(size)]));
    const v = whole.text.tokeniser.vocabulary.length;
    return {
      frames: [first, ...frames],
      values: {
        steps: value(live.at, 'n'),
        nets: value(others.length + 1, 'n'),
        pairs: value(live.pairs, 'L'),
        blind: value(Math.log(v), 'ln V', `ln ${v}`),
        all: loss(complete),
        ...named(
          Object.fromEntries(leftOutOf(given).map((part, net) => [valueName(part), others[net] ?? complete])),
        ),
        ...named(live.switchedOff()),
      },
      mistakes: {},
      end,
    };
  },
});

type Given = ParamValues<typeof params>;

function open(given: Given, seed: number) {
  const { text, steps, learningRate, kernels, bet } = given;
  const settings: Params = { text, steps, learningRate, kernels };
  return openLeaveOneOut(settings, leftOutOf(given), bet, seed);
}

function leftOutOf({ lack2, lack3, lack4, lack5 }: Given): readonly LeftOut[] {
  return [lack2, lack3, lack4, lack5];
}
