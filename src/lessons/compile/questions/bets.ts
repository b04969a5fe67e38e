import type { Frame, NonEmpty, Trace } from '../../../experiments/core/trace.ts';
import { isNonEmpty } from '../../../experiments/core/trace.ts';
import { betsPerRound } from '../../../experiments/recital/bets.ts';
import { openText, textOfRun } from '../../../experiments/recital/recital-text.ts';
import { mapText, same, type Text } from '../../../text/text.ts';
import type { Ask } from '../../model/lesson.ts';
import { asQuestionId, type Option, type PlaceInGame, type Rival } from '../../model/question.ts';
import { mixedOrder } from '../../model/shuffle-options.ts';
import type { SceneFile } from '../../source/schema.ts';
import { type Context, fillAt, findTrace } from '../scope/context.ts';

type BetsFile = Extract<SceneFile, { head: 'bets' }>;

/** The machines that bet along, as goals name them. */
export const rivalIds: readonly string[] = ['blind', 'pairs', 'net0', 'net1', 'net2', 'net3'];

/** So many tokens before the hidden one are shown. */
const shownBefore = 14;

const words = {
  lineBreak: { zh: '（换行）', en: '(new line)' },
  blind: { zh: '瞎猜', en: 'blind guess' },
  pairs: { zh: '数两连的表', en: 'table of pairs' },
  net: (steps: number): Text => ({ zh: `网络 ${steps} 步`, en: `net, ${steps} steps` }),
  came: ({ zh, en }: Text): Text => ({ zh: `来的是「${zh}」。`, en: `It was “${en}”.` }),
} as const;

/** One round of bets: which passage is hidden depends on the variation, and on how many rounds stand before it in the file. */
export function compileBets(scene: BetsFile, context: Context): Ask[] {
  const trace = findTrace(scene.bets, 'bets', context);
  const text = trace && textOfRun(trace);
  if (!trace) return [];
  if (trace.experiment !== 'bets' || text === undefined) {
    context.report.add(
      [...context.path, 'bets'],
      `“${scene.bets}” is no run of bets`,
      'Write it as { bets: {} }.',
    );
    return [];
  }
  const passages = trace.frames.length / betsPerRound;
  const isRound = ({ head }: SceneFile) => head === 'bets';
  const before = context.file.scenes.slice(0, Number(context.path.at(-1))).filter(isRound).length;
  const rounds = context.file.scenes.filter(isRound).length;
  const from = ((context.variation + before) % passages) * betsPerRound;
  const frames = trace.frames.slice(from, from + scene.count);
  return frames.flatMap((frame, index) => {
    const place = { round: before + 1, rounds, bet: index + 1, bets: frames.length };
    return compileBet(scene, trace, frame, place, context) ?? [];
  });
}

function compileBet(
  scene: BetsFile,
  trace: Trace,
  frame: Frame,
  inGame: PlaceInGame,
  context: Context,
): Ask | undefined {
  const { file, variation } = context;
  const text = textOfRun(trace) ?? openText('sanzijing');
  const { tokeniser, ids, lineBreak } = text;
  const tokens = [frame.marks.candidates ?? []].flat();
  const names = tokens.map((token) =>
    token === lineBreak ? words.lineBreak : same(tokeniser.vocabulary[token] ?? '?'),
  );
  const [came = same('?')] = names;
  const options = names.map(
    (name, place): Option => ({ text: name, why: words.came(came), right: place === 0, tag: undefined }),
  );
  const place = Number(frame.marks.place);
  const written = tokeniser
    .decode(ids.slice(Math.max(0, place - shownBefore), place))
    .replace(/\s*\n\s*/g, ' / ')
    // What is cut off before may leave a comma.
    .replace(/^[\s/]*[\p{P}\s]*/u, '');
  const prompt = fillAt(context, scene.prompt, 'prompt');
  const [first, second, ...more] = scene.hints.map((_, at) => ({
    kind: 'text' as const,
    text: fillAt(context, scene.hints[at] ?? same(''), 'hints', at),
  }));
  const id = `${scene.id}-${inGame.bet}`;
  const questionId = asQuestionId(file.id, id);
  if (!isNonEmpty(options) || !first || !second) return undefined;
  return {
    kind: 'ask',
    id: questionId,
    question: {
      kind: 'chips',
      id: questionId,
      prompt: mapText((language) => `${prompt[language]} ${written}▁`),
      predict: false,
      judged: false,
      transfer: false,
      mends: undefined,
      figure: undefined,
      alone: undefined,
      hints: [first, second, ...more],
      reveal: { answer: came, why: words.came(came), working: [] },
      options,
      shown: mixedOrder(options.length, id, variation),
      spread: trace.values.vocabulary?.number ?? options.length,
      game: { rivals: rivalsOf(trace, frame), place: inGame },
    },
  };
}

function rivalsOf({ values }: Trace, { marks }: Frame): NonEmpty<Rival> {
  const nets = [marks.nets ?? []].flat();
  return [
    { id: 'blind', name: words.blind, loss: values.blind?.number ?? Number.NaN },
    { id: 'pairs', name: words.pairs, loss: Number(marks.pairs) },
    ...nets.map((loss, look) => ({
      id: `net${look}`,
      name: words.net(values[`steps${look}`]?.number ?? 0),
      loss,
    })),
  ];
}
