import { isNonEmpty, type Line, type Value } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../model/figure.ts';
import { asQuestionId, type Hint, type Question } from '../../model/question.ts';
import { inWords, type WorkingLine } from '../../model/working.ts';
import type { QuestionScene } from '../../source/schema.ts';
import { type Context, fillAt, findTrace, wordsOf } from '../scope/context.ts';
import { findValue, reportUnknownName } from '../scope/scope.ts';
import { compileKind } from './question-kinds.ts';

/** A question with its answer and slips computed in the scope of its context. */
export function compileQuestion(scene: QuestionScene, around: Context): Question | undefined {
  const context = { ...around, home: homeOf(scene) };
  const answer = findAnswer(scene, context);
  const specific = compileKind(scene, answer, context);
  const common = {
    id: asQuestionId(context.file.id, scene.id),
    prompt: fillAt(context, scene.prompt, 'prompt'),
    predict: scene.head === 'predict',
    judged: scene.judged === true,
    transfer: scene.transfer === true,
    mends: compileMend(scene, context),
    figure: scene.figure && compileFigure(scene.figure, context),
    alone: scene.alone && fillAt(context, scene.alone, 'alone'),
  };
  const why = fillAt(context, scene.why, 'why');
  const [first, second, ...more] = compileHints(scene, answer, context);
  if (!specific || !first || !second) return undefined;
  return {
    ...common,
    hints: [first, second, ...more],
    reveal: { answer: specific.answer, why, working: workingOf(scene, answer?.working ?? [], context) },
    ...specific.question,
  };
}

function workingOf(scene: QuestionScene, lines: readonly Line[], context: Context): readonly WorkingLine[] {
  return 'answer' in scene && scene.answer !== undefined
    ? inWords(lines, wordsOf(context, scene.answer))
    : lines;
}

/** `working` shows the engine's steps without the last line, which is the answer. */
function compileHints(scene: QuestionScene, answer: Value | undefined, context: Context): Hint[] {
  return scene.hints.flatMap((hint, index): Hint[] => {
    if (hint !== 'working') return [{ kind: 'text', text: fillAt(context, hint, 'hints', index) }];
    const lines = workingOf(scene, answer?.working.slice(0, -1) ?? [], context);
    if (isNonEmpty(lines)) return [{ kind: 'working', lines }];
    context.report.add(
      [...context.path, 'hints', index],
      'there is no working to show',
      'Write the hint as a text.',
    );
    return [];
  });
}

function compileFigure(figure: NonNullable<QuestionScene['figure']>, context: Context): Figure | undefined {
  const trace = findTrace(figure.run, 'figure', context);
  const labels = (figure.labels ?? []).map((label, index) =>
    fillAt(context, label, 'figure', 'labels', index),
  );
  return trace && { name: figure.name, trace, labels, hide: figure.hide ?? [] };
}

function compileMend(scene: QuestionScene, context: Context): Question['mends'] {
  if (scene.sentence && scene.repaired && scene.head === 'mend')
    return {
      sentence: fillAt(context, scene.sentence, 'sentence'),
      repaired: fillAt(context, scene.repaired, 'repaired'),
    };
  if (scene.head === 'mend' || scene.sentence || scene.repaired)
    context.report.add(
      context.path,
      'a repair needs `mend`, `sentence` and `repaired` together',
      'Give all three, or none.',
    );
  return undefined;
}

function findAnswer(scene: QuestionScene, { scope, path, report }: Context): Value | undefined {
  const name = 'answer' in scene ? scene.answer : undefined;
  if (name === undefined) return undefined;
  return findValue(scope, name) ?? reportUnknownName(scope, name, [...path, 'answer'], report);
}

function homeOf(scene: QuestionScene): string | undefined {
  if (scene.kind === 'steer') return scene.run;
  const name = 'answer' in scene ? scene.answer : undefined;
  return name?.split('.')[0] ?? scene.figure?.run;
}
