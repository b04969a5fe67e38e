import {
  countFrequencies,
  countPairs,
  createRandom,
  type NextTokenModel,
  nextLogits,
  softmax,
} from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { wholeNumber, word } from '../core/params.ts';
import { type Frame, isNonEmpty } from '../core/trace.ts';
import { value } from '../core/value.ts';
import { openRecital } from './recital-run.ts';
import { settingsWith } from './recital-settings.ts';

/** So many tokens of a passage are hidden, one after the other. */
export const betsPerRound = 8;
/** Of a passage's first line so many are given: a line break and the first phrase. */
const given = 4;
const candidateCount = 6;
/** After which shares of its training the network lays its bets. */
const looks = [0, 1 / 20, 1 / 5, 1];

/**
 * Shannon's game: tokens of a text are hidden one after the other, and machines tell how likely each is: one that knows
 * nothing, a table of pairs, and a network before, during and after its training. Each moment is one hidden token: `place`
 * is where it stands in the text; `candidates` are what a learner may bet on, the token that comes first among them; `pairs`
 * and `nets` are the losses, the networks' in the order of their steps. The passages begin at lines of the text that the seed
 * draws.
 *
 * Reference: C. E. Shannon, "Prediction and entropy of printed English", 1951.
 */
export const bets = define({
  name: 'bets',
  params: {
    text: word('sanzijing', 'qianziwen', 'dizigui', 'quatrains', 'mother-goose'),
    rounds: wholeNumber(8, 1, 20),
    steps: wholeNumber(2000, 1, 2000),
    kernels: word('float32', 'float64'),
  },
  run({ rounds, ...given }, seed) {
    const run = openRecital(settingsWith(given), seed);
    const { ids, lineBreak, tokeniser } = run.text;
    const v = tokeniser.vocabulary.length;
    const pairs = countPairs(ids, v);
    const frequencies = countFrequencies(ids, v).probabilities([]);
    const places = drawPlaces(ids, lineBreak, rounds, seed);
    const network: NextTokenModel = {
      probabilities: (before) => softmax(nextLogits(run.network, before, run.network.context)),
    };
    const steps = looks.map((share) => Math.round(share * given.steps));
    const shares = steps.map((step) => {
      while (run.at < step) run.step();
      return places.map((place) => network.probabilities(ids.slice(0, place)));
    });
    // After some steps it still guesses, and what it guesses is tempting.
    const tempting = shares[looks.length - 2] ?? [];
    const frames = places.map((place, index): Frame => {
      const truth = ids[place] ?? 0;
      const ofPairs = pairs.probabilities(ids.slice(0, place));
      const lossIn = (probabilities: readonly number[] = []) => -Math.log(probabilities[truth] ?? 0);
      const nets = shares.map((ofLook) => lossIn(ofLook[index]));
      const others = [
        ...likeliest(ofPairs, 3),
        ...likeliest(tempting[index] ?? [], 3),
        ...likeliest(frequencies, 9),
      ];
      const candidates = [...new Set([truth, ...others])].slice(0, candidateCount);
      return {
        at: index,
        loss: nets.at(-1) ?? 0,
        marks: { place, candidates, pairs: lossIn(ofPairs), nets },
        working: [],
      };
    });
    if (!isNonEmpty(frames)) throw new Error('a round has no bets');
    const mean = (lossOf: (frame: Frame) => number) =>
      frames.reduce((sum, frame) => sum + lossOf(frame), 0) / frames.length;
    return {
      frames,
      values: {
        bets: value(betsPerRound, 'n'),
        candidates: value(candidateCount, 'n'),
        vocabulary: value(v, 'V'),
        blind: value(Math.log(v), 'ln V', `ln ${v}`),
        pairs: value(
          mean(({ marks }) => Number(marks.pairs)),
          'L',
        ),
        ...Object.fromEntries(steps.map((step, look) => [`steps${look}`, value(step, 'n')])),
      },
      mistakes: {},
      end: { kind: 'stopped' },
    };
  },
});

/** Where the hidden tokens stand: passages behind the first phrase of lines that are drawn, none of them twice. */
function drawPlaces(ids: readonly number[], lineBreak: number, rounds: number, seed: number): number[] {
  const starts = ids.flatMap((id, place) =>
    id === lineBreak && place + given + betsPerRound <= ids.length ? [place + given] : [],
  );
  createRandom(seed).shuffle(starts);
  return starts
    .slice(0, rounds)
    .flatMap((start) => Array.from({ length: betsPerRound }, (_, index) => start + index));
}

/** The tokens with the largest shares, the largest first; none that has no share at all. */
function likeliest(shares: readonly number[], count: number): number[] {
  return shares
    .map((share, token) => ({ share, token }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, count)
    .map(({ token }) => token);
}
