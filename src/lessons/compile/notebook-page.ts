import type { NonEmpty, Trace } from '../../experiments/core/trace.ts';
import { isNonEmpty } from '../../experiments/core/trace.ts';
import { runExperiment } from '../../experiments/run.ts';
import type { Bank } from '../model/bank.ts';
import type { MachineError, NotebookPage, Worked } from '../model/notebook-page.ts';
import { asQuestionId, type PickQuestion, type Question } from '../model/question.ts';
import { ProblemList } from '../source/problem-list.ts';
import type { LessonFile, QuestionScene } from '../source/schema.ts';
import { compileAlone } from './questions/question-alone.ts';
import type { Runner } from './scope/runner.ts';
import { openScope } from './scope/scope.ts';
import { countVariations } from './scope/variations.ts';

/** So many of the machine's errors are kept. */
const mostErrors = 6;

/** The page of a lesson that compiles. */
export function notebookPage(file: LessonFile, bank: Bank, run: Runner = runExperiment): NotebookPage {
  const questions = file.scenes.flatMap((scene) => ('kind' in scene ? [scene] : []));
  const { traces } = openScope(file, new ProblemList(), run);
  return {
    questions: Object.fromEntries(
      questions.map((scene) => [asQuestionId(file.id, scene.id), versionsOf(scene, file, bank, run)]),
    ),
    machine: unique([...traces].flatMap(([name, trace]) => errorsIn(trace, file.runs?.[name]?.line)))
      .filter((error) => error.kind === 'training' || error.loss > 0)
      .slice(0, mostErrors),
  };
}

function versionsOf(scene: QuestionScene, file: LessonFile, bank: Bank, run: Runner): NonEmpty<Worked> {
  const id = asQuestionId(file.id, scene.id);
  const versions = Array.from({ length: countVariations(scene) }, (_, variation) => {
    const alone = compileAlone(file, bank, id, variation, run);
    if (!alone) throw new Error(`there is no question ${id}`);
    return workOf(alone.question);
  });
  if (isNonEmpty(versions)) return versions;
  throw new Error(`there is no question ${id}`);
}

function workOf(question: Question): Worked {
  const { answer, why, working } = question.reveal;
  const slips = question.kind === 'number' || question.kind === 'draw' ? question.slips : [];
  return {
    prompt: question.prompt,
    answer,
    why,
    working,
    unit: unitOf(question),
    replies: slips.map(({ value, tag, say }) => ({ number: value.number, tag, say })),
    picks: picksOf(question),
  };
}

function unitOf(question: Question): string {
  if (question.kind === 'draw') return '°';
  return question.kind === 'number' ? (question.answer.unit ?? '') : '';
}

/** The question without all that is said around it. */
function picksOf(question: Question): PickQuestion | undefined {
  switch (question.kind) {
    case 'choice':
      return { kind: 'choice', options: question.options, shown: question.shown };
    case 'fill':
      return {
        kind: 'fill',
        sentence: question.sentence,
        options: question.options,
        shown: question.shown,
      };
    case 'chips': {
      const { options, shown, spread } = question;
      return { kind: 'chips', options, shown, spread };
    }
    case 'order':
      return { kind: 'order', items: question.items, shown: question.shown };
    case 'match':
      return { kind: 'match', pairs: question.pairs, shown: question.shown };
    default:
      return undefined;
  }
}

/** `line` is how the file describes a line: one that was given no target was not wrong either. */
function errorsIn(trace: Trace, line: unknown): MachineError[] {
  if (typeof line === 'object' && line !== null && !('target' in line)) return [];
  const { frames, values, params } = trace;
  const [first] = frames;
  const last = frames.at(-1) ?? first;
  const isTrained = last.at > 1 && first.loss > last.loss && Number.isFinite(last.loss);
  // A notebook of samples also goes on from frame to frame, but learns nothing.
  if (isTrained && 'learningRate' in params)
    return [{ kind: 'training', steps: last.at, from: first.loss, to: last.loss }];
  const { prediction, target, x } = last.marks;
  if (Array.isArray(prediction) && Array.isArray(target)) {
    return prediction.map((output, sample) => {
      const right = target[sample] ?? Number.NaN;
      const input = Array.isArray(x) ? (x[sample] ?? sample + 1) : sample + 1;
      return { kind: 'sample', input, output, target: right, loss: (output - right) ** 2 };
    });
  }
  const [output, right, loss] = [values.y, values.target, values.loss];
  if (output && right && loss && typeof params.x === 'number')
    return [
      { kind: 'sample', input: params.x, output: output.number, target: right.number, loss: loss.number },
    ];
  return [];
}

/** The same sample in several runs is one error. */
function unique(errors: readonly MachineError[]): MachineError[] {
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()];
}
