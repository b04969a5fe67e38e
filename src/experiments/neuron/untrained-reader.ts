import {
  ActivationLayer,
  createRandom,
  Dense,
  drawHe,
  fromRows,
  glyphs,
  Network,
  relu,
  softmax,
  toRows,
} from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { formatFactor as f, formatNumber } from '../core/format-number.ts';
import { indexed } from '../core/formula.ts';
import { parametersOf, runOften } from '../core/network-changes.ts';
import { wholeNumber, word } from '../core/params.ts';
import type { Frame, NonEmpty } from '../core/trace.ts';
import { percent, value } from '../core/value.ts';

const hiddenNeurons = 24;

/**
 * A network that never learned to read, 49 pixels → 24 hidden neurons → the characters it may pick from, with weights
 * drawn from the seed, looks at a character. It gives each of them a share, softmax of its scores, and names the
 * largest: a blind guess. The classes are numbered from 0 in the order 一二三十口日田木人大; it picks from the first so many,
 * of which the last gives way to the character it looks at, where that is not among them.
 */
export const untrainedReader = define({
  name: 'untrained-reader',
  params: {
    glyph: word('日', '一', '二', '三', '十', '口', '田', '木', '人', '大'),
    runs: wholeNumber(1000, 1, 5000),
    options: wholeNumber(glyphs.length, 2, glyphs.length),
  },
  run({ glyph, runs, options }, seed) {
    const place = glyphs.findIndex(({ name }) => name === glyph);
    const pixels = glyphs[place]?.pixels ?? [];
    const right = Math.min(place, options - 1);
    const random = createRandom(seed);
    const eye = new Network([
      new Dense(drawHe(pixels.length, hiddenNeurons, random)),
      new ActivationLayer(relu),
    ]);
    const network = new Network([...eye.layers, new Dense(drawHe(hiddenNeurons, options, random))]);
    const x = fromRows([pixels]);
    const [hidden = []] = toRows(eye.forward(x));
    const [scores = []] = toRows(network.forward(x));
    const shares = softmax(scores);
    const largest = Math.max(...shares);
    const guess = shares.indexOf(largest);
    const { weightsChanged, outputsChanged } = runOften(network, x, runs);
    const parameters = parametersOf(network).length;
    const sizes = `${pixels.length}·${hiddenNeurons} + ${hiddenNeurons} + ${hiddenNeurons}·${options} + ${options}`;
    const powers = scores.map(Math.exp);
    const sum = powers.reduce((total, power) => total + power, 0);
    const shareOf = (index: number, left: string) =>
      percent(
        shares[index] ?? 0,
        left,
        'e^z/Σ e^z',
        `e^${f(scores[index] ?? 0)}/${formatNumber(sum)}`,
        `${formatNumber(powers[index] ?? 0)}/${formatNumber(sum)}`,
      );
    const values = {
      options: value(options, 'n'),
      chance: percent(1 / options, '1/n', `1/${options}`),
      right: value(right, 'i'),
      guess: value(guess, 'i', 'arg max p'),
      isRight: value(guess === right ? 1 : 0, '#{i = t}'),
      share: shareOf(guess, 'max p'),
      rightShare: shareOf(right, indexed('p', right)),
      parameters: value(parameters, sizes),
      runs: value(runs, 'n'),
      weightsChanged: value(weightsChanged, '#{w ≠ w₀}'),
      outputsChanged: value(outputsChanged, '#{y ≠ y₀}'),
    };
    const mistakes = {
      zeroChance: percent(0, '0/n', `0/${options}`),
      evenChance: percent(1 / 2, '1/2'),
      othersOnly: percent(1 / (options - 1), '1/(n − 1)', `1/${options - 1}`),
      missChance: percent(1 - 1 / options, '1 − 1/n', `1 − 1/${options}`),
      changedEachRun: value(runs, 'n'),
      changedAll: value(parameters, sizes),
    };
    const shown = { right, pixels };
    const frames: NonEmpty<Frame> = [
      { at: 0, loss: 0, marks: { ...shown, stage: 0 }, working: [] },
      { at: 1, loss: 0, marks: { ...shown, stage: 1, hidden }, working: [] },
      { at: 2, loss: 0, marks: { ...shown, stage: 2, hidden, shares, guess }, working: values.share.working },
    ];
    return { frames, values, mistakes, end: { kind: 'stopped' } };
  },
});
