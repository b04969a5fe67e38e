import { createRandom } from '../engine/random.ts';
import { isNonEmpty, type Value } from '../experiments/trace.ts';
import { compileOptions } from './compile-options.ts';
import { compileSteerable, goalText, solutionText } from './compile-steerable.ts';
import { type Context, findTrace } from './context.ts';
import type { Figure } from './figure.ts';
import { asQuestionId, asTag, type Hint, type Question, type Reveal, type Slip } from './question.ts';
import type { QuestionScene, QuestionSceneOf } from './schema.ts';
import { fillText, findMistake, findValue, reportUnknownName, showValue } from './scope.ts';
import { joinText, mapText, same, type Text } from './text.ts';

/** A question with its answer and slips computed in the scope of its context. */
export function compileQuestion(scene: QuestionScene, context: Context): Question | undefined {
  const home = homeOf(scene);
  const fill = (text: Text, ...keys: (string | number)[]) =>
    fillText(joinText(text), context.scope, [...context.path, ...keys], context.report, home);
  const answer =
    'answer' in scene && scene.answer !== undefined ? findAnswer(scene.answer, context) : undefined;
  const hints = scene.hints.flatMap((hint, index): Hint[] => {
    if (hint !== 'working') return [{ kind: 'text', text: fill(hint, 'hints', index) }];
    const lines = answer?.working.slice(0, -1) ?? [];
    if (isNonEmpty(lines)) return [{ kind: 'working', lines }];
    context.report.add(
      [...context.path, 'hints', index],
      'there is no working to show',
      'Write the hint as a text.',
    );
    return [];
  });
  const specific = compileKind(scene, answer, fill, context);
  const [first, second, ...more] = hints;
  if (!specific || !first || !second) return undefined;
  return {
    id: asQuestionId(context.file.id, scene.id),
    prompt: fill(scene.prompt, 'prompt'),
    predict: scene.head === 'predict',
    transfer: scene.transfer === true,
    mends: compileMend(scene, fill, context),
    figure: scene.figure && compileFigure(scene.figure, context),
    hints: [first, second, ...more],
    reveal: { answer: specific.answer, why: fill(scene.why, 'why'), working: answer?.working ?? [] },
    ...specific.question,
  };
}

type Fill = (text: Text, ...keys: (string | number)[]) => Text;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Specific = {
  readonly question: DistributiveOmit<
    Question,
    'id' | 'prompt' | 'predict' | 'transfer' | 'mends' | 'figure' | 'hints' | 'reveal'
  >;
  readonly answer: Reveal['answer'];
};

function compileKind(
  scene: QuestionScene,
  answer: Value | undefined,
  fill: Fill,
  context: Context,
): Specific | undefined {
  switch (scene.kind) {
    case 'number': {
      if (!answer) return undefined;
      const tolerance = scene.tolerance ?? defaultTolerance(answer.number);
      return {
        question: { kind: 'number', answer, tolerance, slips: compileSlips(scene, context) },
        answer: same(showValue(answer)),
      };
    }
    case 'choice': {
      const options = compileOptions(scene.options, answer, fill, context);
      return options && { question: { kind: 'choice', options: options.all }, answer: options.right.text };
    }
    case 'fill': {
      const options = compileOptions(scene.options, answer, fill, context);
      if (!options) return undefined;
      const sentence = fill(scene.blank, 'blank');
      const whole = mapText((language) => sentence[language].replace('__', options.right.text[language]));
      if (!sentence.zh.includes('__') || !sentence.en.includes('__'))
        context.report.add(
          [...context.path, 'blank'],
          'the sentence has no gap',
          'Write the gap as two underscores: __.',
        );
      return { question: { kind: 'fill', sentence, options: options.all }, answer: whole };
    }
    case 'order':
      return compileOrder(scene, fill, context);
    case 'match': {
      const pairs = scene.pairs.map((pair, index) => ({
        left: fill(pair.left, 'pairs', index, 'left'),
        right: fill(pair.right, 'pairs', index, 'right'),
        why: fill(pair.why, 'pairs', index, 'why'),
      }));
      if (!isNonEmpty(pairs)) return undefined;
      const answerText = mapText((language) =>
        pairs.map(({ left, right }) => `${left[language]} = ${right[language]}`).join('; '),
      );
      return {
        question: { kind: 'match', pairs, shown: shuffled(pairs.length, scene.id, context) },
        answer: answerText,
      };
    }
    case 'draw': {
      if (!answer) return undefined;
      const { tolerance } = scene;
      return {
        question: { kind: 'draw', answer, tolerance, slips: compileSlips(scene, context) },
        answer: same(`${showValue(answer)}°`),
      };
    }
    case 'steer': {
      const steerable = compileSteerable(scene, scene.moves, context);
      if (!steerable) return undefined;
      return {
        question: { kind: 'steer', steerable, goal: scene.goal },
        answer: solutionText(scene, steerable, goalText(scene.goal), context),
      };
    }
  }
}

function compileOrder(scene: QuestionSceneOf<'order'>, fill: Fill, context: Context): Specific | undefined {
  const items = scene.items.map((item, index) => ({
    text: fill(item.text, 'items', index, 'text'),
    why: fill(item.why, 'items', index, 'why'),
  }));
  const keys = scene.items.map((item, index) => {
    const value = item.by === undefined ? undefined : findValue(context.scope, item.by);
    if (item.by !== undefined && !value)
      reportUnknownName(context.scope, item.by, [...context.path, 'items', index, 'by'], context.report);
    return value?.number;
  });
  keys.forEach((key, index) => {
    const before = keys[index - 1];
    if (key !== undefined && before !== undefined && before >= key)
      context.report.add(
        [...context.path, 'items', index],
        'the items are not in the order of their computed values',
        'List them from the smallest value to the largest.',
      );
  });
  if (!isNonEmpty(items)) return undefined;
  const answer = mapText((language) => items.map((item) => item.text[language]).join(' → '));
  return { question: { kind: 'order', items, shown: shuffled(items.length, scene.id, context) }, answer };
}

function compileSlips(scene: QuestionSceneOf<'number'> | QuestionSceneOf<'draw'>, context: Context): Slip[] {
  return scene.slips.flatMap((slip, index) => {
    const path = [...context.path, 'slips', index];
    const value = findMistake(context.scope, slip.from);
    if (!value) return reportUnknownName(context.scope, slip.from, [...path, 'from'], context.report) ?? [];
    const reply = slip.say ?? context.bank[slip.tag];
    if (!reply) {
      context.report.add(
        [...path, 'tag'],
        `no misconception is called “${slip.tag}”`,
        'Add its reply to misconceptions.yaml, or a `say` here.',
      );
      return [];
    }
    const from = slip.say ? [...path, 'say'] : [...path, 'tag'];
    const say = fillText(joinText(reply), context.scope, from, context.report, homeOf(scene), {
      given: value,
    });
    return [{ value, tag: asTag(slip.tag), say }];
  });
}

function compileFigure(figure: NonNullable<QuestionScene['figure']>, context: Context): Figure | undefined {
  const trace = findTrace(figure.run, 'figure', context);
  return trace && { name: figure.name, trace, labels: figure.labels ?? [], hide: figure.hide ?? [] };
}

function compileMend(scene: QuestionScene, fill: Fill, context: Context): Question['mends'] {
  if (scene.sentence && scene.repaired && scene.head === 'mend')
    return { sentence: fill(scene.sentence, 'sentence'), repaired: fill(scene.repaired, 'repaired') };
  if (scene.head === 'mend' || scene.sentence || scene.repaired)
    context.report.add(
      context.path,
      'a repair needs `mend`, `sentence` and `repaired` together',
      'Give all three, or none.',
    );
  return undefined;
}

function findAnswer(name: string, context: Context): Value | undefined {
  return (
    findValue(context.scope, name) ??
    reportUnknownName(context.scope, name, [...context.path, 'answer'], context.report)
  );
}

/** The run a question is about: there the names without a dot are looked up. */
function homeOf(scene: QuestionScene): string | undefined {
  if (scene.kind === 'steer') return scene.run;
  const name = 'answer' in scene ? scene.answer : undefined;
  return name?.split('.')[0] ?? scene.figure?.run;
}

/** Whole and short decimals must be met exactly; longer ones to half a hundredth of their size. */
function defaultTolerance(answer: number): number {
  const short = Math.abs(answer * 100 - Math.round(answer * 100)) < 1e-9;
  return short ? 1e-9 : Math.abs(answer) * 0.005;
}

/** An order for the screen that is not the right one. The same question always shows the same. */
function shuffled(length: number, id: string, { variation }: Context): number[] {
  const order = Array.from({ length }, (_, index) => index);
  const seed = [...id].reduce(
    (hash, char) => (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003,
    7 + variation,
  );
  const random = createRandom(seed);
  do random.shuffle(order);
  while (order.every((item, index) => item === index));
  return order;
}
