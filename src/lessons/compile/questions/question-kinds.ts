import { isNonEmpty, type Value } from '../../../experiments/core/trace.ts';
import { mapText, same } from '../../../text/text.ts';
import type { Question, Reveal } from '../../model/question.ts';
import { mixedOrder, optionOrder } from '../../model/shuffle-options.ts';
import type { QuestionScene, QuestionSceneOf } from '../../source/schema.ts';
import { type Context, fillAt } from '../scope/context.ts';
import { findValue, reportUnknownName, showValue } from '../scope/scope.ts';
import { variedSteer } from '../scope/variations.ts';
import { compileOptions } from './options.ts';
import { compileOrder } from './order.ts';
import { compileSlips } from './slips.ts';
import { compileSteerable, solutionText } from './steerable.ts';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What a kind adds to what every question has, and its right answer in words. */
export type Specific = {
  readonly question: DistributiveOmit<
    Question,
    'id' | 'prompt' | 'alone' | 'predict' | 'judged' | 'transfer' | 'mends' | 'figure' | 'hints' | 'reveal'
  >;
  readonly answer: Reveal['answer'];
};

/** The part of a question that depends on its kind; undefined if something is wrong with it, which is reported. */
export function compileKind(
  scene: QuestionScene,
  answer: Value | undefined,
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
    case 'draw': {
      if (!answer) return undefined;
      const { tolerance } = scene;
      return {
        question: { kind: 'draw', answer, tolerance, slips: compileSlips(scene, context) },
        answer: same(`${showValue(answer)}°`),
      };
    }
    case 'choice': {
      const options = compileOptions(scene.options, answer, context);
      if (!options) return undefined;
      const { all, right } = options;
      const shown = optionOrder(all.length, scene.id, context.variation);
      return { question: { kind: 'choice', options: all, shown }, answer: right.text };
    }
    case 'chips': {
      const options = compileOptions(scene.options, undefined, context);
      const spread = findValue(context.scope, scene.spread);
      if (!spread)
        return reportUnknownName(context.scope, scene.spread, [...context.path, 'spread'], context.report);
      if (!options) return undefined;
      const { all, right } = options;
      const shown = optionOrder(all.length, scene.id, context.variation);
      return { question: { kind: 'chips', options: all, shown, spread: spread.number }, answer: right.text };
    }
    case 'fill':
      return compileFill(scene, answer, context);
    case 'order':
      return compileOrder(scene, context);
    case 'match':
      return compileMatch(scene, context);
    case 'steer': {
      const varied = { ...scene, ...variedSteer(scene, context.variation) };
      const steerable = compileSteerable(varied, varied.moves, context);
      if (!steerable) return undefined;
      const answerText = solutionText(varied, steerable, context);
      return { question: { kind: 'steer', steerable, goal: scene.goal }, answer: answerText };
    }
  }
}

function compileFill(
  scene: QuestionSceneOf<'fill'>,
  answer: Value | undefined,
  context: Context,
): Specific | undefined {
  const options = compileOptions(scene.options, answer, context);
  const sentence = fillAt(context, scene.blank, 'blank');
  if (sentence.zh.split('__').length !== 2 || sentence.en.split('__').length !== 2)
    return context.report.add(
      [...context.path, 'blank'],
      'the sentence needs one gap in each language',
      'Write the gap as two underscores: __.',
    );
  if (!options) return undefined;
  // A function, because in a replacement text `$` has a meaning of its own.
  const whole = mapText((language) => sentence[language].replace('__', () => options.right.text[language]));
  const shown = optionOrder(options.all.length, scene.id, context.variation);
  return { question: { kind: 'fill', sentence, options: options.all, shown }, answer: whole };
}

function compileMatch(scene: QuestionSceneOf<'match'>, context: Context): Specific | undefined {
  const pairs = scene.pairs.map((pair, index) => ({
    left: fillAt(context, pair.left, 'pairs', index, 'left'),
    right: fillAt(context, pair.right, 'pairs', index, 'right'),
    why: fillAt(context, pair.why, 'pairs', index, 'why'),
  }));
  if (!isNonEmpty(pairs)) return undefined;
  const answer = mapText((language) =>
    pairs.map(({ left, right }) => `${left[language]} = ${right[language]}`).join('; '),
  );
  const shown = mixedOrder(pairs.length, scene.id, context.variation);
  return { question: { kind: 'match', pairs, shown }, answer };
}

/** Whole and short decimals must be met exactly; longer ones to half a hundredth of their size. */
function defaultTolerance(answer: number): number {
  const hundredths = Math.abs(answer * 100);
  const short = Math.abs(hundredths - Math.round(hundredths)) <= 1e-12 * Math.max(1, hundredths);
  return short ? 1e-9 * Math.max(1, Math.abs(answer)) : Math.abs(answer) * 0.005;
}
