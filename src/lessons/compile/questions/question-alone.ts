import { runExperiment } from '../../../experiments/run.ts';
import type { Text } from '../../../text/text.ts';
import type { Bank } from '../../model/bank.ts';
import { asQuestionId } from '../../model/question.ts';
import type { QuestionAlone } from '../../model/question-alone.ts';
import { ProblemList } from '../../source/problem-list.ts';
import type { LessonFile, QuestionScene } from '../../source/schema.ts';
import { type Context, fillAt } from '../scope/context.ts';
import type { Runner } from '../scope/runner.ts';
import { openScope, varyScope } from '../scope/scope.ts';
import { overridesOf } from '../scope/variations.ts';
import { compileQuestion } from './question.ts';

/**
 * Compiles one question of a lesson that was checked, with the numbers of a variation, in what leads up to it as well.
 * Only the runs it names are carried out. Undefined where the lesson has no such question (any more).
 */
export function compileAlone(
  whole: LessonFile,
  bank: Bank,
  questionId: string,
  variation: number,
  run: Runner = runExperiment,
): QuestionAlone | undefined {
  const index = whole.scenes.findIndex(
    (scene) => 'kind' in scene && asQuestionId(whole.id, scene.id) === questionId,
  );
  const scene = whole.scenes[index];
  if (scene === undefined || !('kind' in scene)) return undefined;
  const leads = scene.alone ? [] : saidBefore(whole.scenes, index);
  const file = { ...whole, runs: runsNamedIn(whole, [scene, ...leads]) };
  const report = new ProblemList();
  const base: Context = {
    file,
    bank,
    scope: openScope(file, report, run),
    variation,
    path: ['scenes', index],
    report,
  };
  const overrides = overridesOf(scene, base);
  const scope = overrides ? varyScope(base.scope, overrides, base.path, report) : base.scope;
  const context = { ...base, scope };
  const question = compileQuestion(scene, context);
  const lead = leads.map((text) => fillAt(context, text, 'say'));
  const [problem] = report.problems;
  if (question === undefined || problem)
    throw new Error(`${questionId} does not compile alone: ${problem?.what}`);
  return { lead: question.alone ? [question.alone] : lead, question };
}

/** What is said just before a scene. */
function saidBefore(scenes: LessonFile['scenes'], index: number): Text[] {
  const before = scenes[index - 1];
  return before?.head === 'say' ? [...saidBefore(scenes, index - 1), before.say] : [];
}

/** A run that is named nowhere in them changes nothing about them. */
function runsNamedIn({ runs = {} }: LessonFile, scenes: readonly (QuestionScene | Text)[]): typeof runs {
  const words = new Set(JSON.stringify(scenes).match(/\w+/g));
  return Object.fromEntries(Object.entries(runs).filter(([name]) => words.has(name)));
}
