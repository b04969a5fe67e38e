import { lossOn } from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { number, wholeNumber, word } from '../core/params.ts';
import type { End, Frame } from '../core/trace.ts';
import { value } from '../core/value.ts';
import { openRecital } from './recital-run.ts';
import { settingsWith } from './recital-settings.ts';

const lookCount = 20;

/**
 * Lines in which every token is one of the text, though the text has none of them. Of 三字经, those of a later edition in
 * which no character is new: chinese-poetry/chinese-poetry, 蒙学/sanzijing-new.simplified.json (MIT). Of the rhymes, lines of
 * others that are as old; J. O. Halliwell, The Nursery Rhymes of England, has them.
 */
const newLines = {
  sanzijing: [
    '身而子，子而孙，自子孙，至曾玄。',
    '五伦者，始夫妇，父子先，君臣后。',
    '孟子者，七篇止，辨王载，说仁义。',
    '中庸者，子思笔，中不偏，庸不易。',
    '大学者，乃曾子，自修齐，至治平。',
    '四书通，孝经熟，如六经，始可读。',
    '有国风，有雅颂，号四诗，当讽诵。',
    '自羲农，至黄帝，号三皇，在上世。',
    '至世祖，乃大同，十二世，清祚终。',
  ],
  'mother-goose': [
    'What are little boys made of?',
    'What are little girls made of?',
    'The rose is red, the violet blue,',
    "I'll sing you a song,",
    'The moon doth shine as bright as day;',
    'Come with a good will, or come not at all.',
    "You find milk, and I'll find flour,",
    "And we'll have a pudding in half an hour.",
    'Little girl, little girl, where have you been?',
  ],
} as const;

/**
 * A Transformer learns a text by heart. Now and then it is tried on the first nine lines, which it learns from, and on nine
 * lines that it never learns from. `bestStep` is the look at which the loss on those was lowest. Losses are in nats a
 * token; training goes on to the end.
 */
export const unseenLines = define({
  name: 'unseen-lines',
  params: {
    steps: wholeNumber(800, 1, 2000),
    learningRate: number(0.01, 0, 1),
    kernels: word('float32', 'float64'),
    text: word('sanzijing', 'mother-goose'),
  },
  run(params, seed) {
    const run = openRecital(settingsWith(params), seed);
    const { ids, lineBreak, tokeniser } = run.text;
    const encode = (lines: readonly string[]) => tokeniser.encode(`\n${lines.join('\n')}\n`);
    const lines = newLines[params.text];
    const unseen = encode(lines);
    const seen = ids.slice(0, placeOf(lineBreak, lines.length, ids) + 1);
    const look = (): Frame => ({
      at: run.at,
      loss: lossOn(run.network, seen, run.network.context),
      marks: { testLoss: lossOn(run.network, unseen, run.network.context) },
      working: [],
    });
    const first = look();
    const others: Frame[] = [];
    const every = Math.ceil(params.steps / lookCount);
    let end: End | undefined;
    while (end === undefined) {
      end = run.step();
      if (end?.kind !== 'diverged' && (end !== undefined || run.at % every === 0)) others.push(look());
    }
    const last = others.at(-1) ?? first;
    const best = others.reduce((low, frame) => (onNew(frame) < onNew(low) ? frame : low), first);
    return {
      frames: [first, ...others],
      values: {
        lines: value(lines.length, 'n'),
        steps: value(run.at, 'n'),
        blind: value(Math.log(tokeniser.vocabulary.length), 'L', 'ln V', `ln ${tokeniser.vocabulary.length}`),
        seenBefore: value(first.loss, 'L', '−1/n·Σ ln p'),
        seenBest: value(best.loss, 'L', '−1/n·Σ ln p'),
        seenEnd: value(last.loss, 'L', '−1/n·Σ ln p'),
        unseenBefore: value(onNew(first), 'L', '−1/n·Σ ln p'),
        unseenBest: value(onNew(best), 'min L', '−1/n·Σ ln p'),
        unseenEnd: value(onNew(last), 'L', '−1/n·Σ ln p'),
        bestStep: value(best.at, 'n'),
        rise: value(onNew(last) - onNew(best), 'L − min L'),
      },
      mistakes: {},
      end,
    };
  },
});

function onNew({ marks: { testLoss } }: Frame): number {
  return typeof testLoss === 'number' ? testLoss : Number.NaN;
}

/** Where a token stands for the so-manieth time after the first place. */
function placeOf(token: number, times: number, ids: readonly number[]): number {
  const places = ids.flatMap((id, at) => (id === token && at > 0 ? [at] : []));
  return places[times - 1] ?? ids.length - 1;
}
