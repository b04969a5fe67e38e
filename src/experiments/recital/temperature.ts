import { createRandom, generate } from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { number, wholeNumber, word } from '../core/params.ts';
import { type Frame, isNonEmpty } from '../core/trace.ts';
import { percent, value } from '../core/value.ts';
import { openRecital, type RecitalRun } from './recital-run.ts';
import { settingsWith } from './recital-settings.ts';

const temperatures = [0.2, 0.5, 0.8, 1, 1.5, 2.5];
/** So many tokens are said at each temperature, and so many of them shown. */
const said = 120;
const shown = 36;

/**
 * One reciter, trained halfway and then left as it is, speaks at several temperatures, each a moment of the run. Told is
 * how many of the phrases it says, from one sign to the next, stand in the text word for word, and how many different
 * ones there are among them.
 */
export const temperature = define({
  name: 'temperature',
  params: {
    text: word('sanzijing', 'qianziwen', 'dizigui', 'quatrains', 'mother-goose'),
    steps: wholeNumber(500, 1, 2000),
    learningRate: number(0.01, 0, 1),
    kernels: word('float32', 'float64'),
  },
  run(params, seed) {
    const run = openRecital(settingsWith(params), seed);
    let end = run.step();
    while (end === undefined) end = run.step();
    const book = new Set(phrasesOf(run.text.ids, run));
    const frames = (end.kind === 'diverged' ? [] : temperatures).map((temperature, at): Frame => {
      const tokens = speak(run, temperature, seed + at);
      const phrases = phrasesOf(tokens, run);
      const known = phrases.filter((phrase) => book.has(phrase)).length;
      return {
        at,
        loss: run.loss,
        marks: {
          temperature,
          sample: tokens.slice(0, shown),
          known: (100 * known) / Math.max(1, phrases.length),
          different: (100 * new Set(phrases).size) / Math.max(1, phrases.length),
        },
        working: [],
      };
    });
    const mark = (frame: Frame | undefined, name: string) => {
      const found = frame?.marks[name];
      return percent(typeof found === 'number' ? found / 100 : 0, '#/n');
    };
    const one = frames[temperatures.indexOf(1)];
    const diverged: Frame = { at: 0, loss: run.loss, marks: {}, working: [] };
    return {
      frames: isNonEmpty(frames) ? frames : [diverged],
      values: {
        steps: value(run.at, 'n'),
        coldest: value(temperatures[0] ?? 0, 'T'),
        hottest: value(temperatures.at(-1) ?? 0, 'T'),
        knownCold: mark(frames[0], 'known'),
        knownOne: mark(one, 'known'),
        knownHot: mark(frames.at(-1), 'known'),
        differentCold: mark(frames[0], 'different'),
        differentOne: mark(one, 'different'),
        differentHot: mark(frames.at(-1), 'different'),
      },
      mistakes: {},
      end,
    };
  },
});

function speak(run: RecitalRun, temperature: number, seed: number): number[] {
  const { context } = run.network;
  const sampling = { kind: 'draw', temperature } as const;
  const random = createRandom(seed);
  return [...generate(run.network, [run.text.lineBreak], { count: said, context, sampling, random })];
}

/** What stands between signs and line breaks; what is cut off at the end is none. */
function phrasesOf(tokens: readonly number[], { text: { tokeniser } }: RecitalRun): string[] {
  return tokeniser
    .decode(tokens)
    .split(/[\n，。？！、；,.;:!?]+/)
    .slice(0, -1)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
