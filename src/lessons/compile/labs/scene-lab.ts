import { createRandom } from '../../../engine/index.ts';
import { isNonEmpty, type NonEmpty, type Value } from '../../../experiments/core/trace.ts';
import { runExperiment } from '../../../experiments/run.ts';
import { joinText, type Text } from '../../../text/text.ts';
import type { Bank } from '../../model/bank.ts';
import type { SceneGoal, SceneLab } from '../../model/lab.ts';
import type { Lesson, Scene } from '../../model/lesson.ts';
import type { Problem } from '../../source/problem.ts';
import { ProblemList } from '../../source/problem-list.ts';
import type { LessonFile } from '../../source/schema.ts';
import { compileScenes } from '../compile-lesson.ts';
import { rivalIds } from '../questions/bets.ts';
import type { Runner } from '../scope/runner.ts';
import { fillText, openScope, type Scope } from '../scope/scope.ts';

/** A file of the form of a lesson, with what makes it a lab. */
export type SceneLabFile = LessonFile & { readonly lab: NonNullable<LessonFile['lab']> };

export function isSceneLabFile(file: LessonFile): file is SceneLabFile {
  return file.lab !== undefined;
}

/** The lab of a file without its scenes: its texts with their numbers, and its goal. */
function compileSceneLab(file: SceneLabFile, scope: Scope, report: ProblemList): SceneLab {
  const { id, title, lab } = file;
  const goal = compileGoal(file, report);
  const number = numberOf(goal, file);
  const named: { [name: string]: Value } =
    number === undefined ? {} : { goal: { number, working: [{ left: 'goal', right: String(number) }] } };
  const fill = (text: Text, key: string) =>
    fillText(joinText(text), scope, ['lab', key], report, undefined, named);
  return {
    kind: 'scenes',
    id,
    title: joinText(title),
    task: fill(lab.task, 'task'),
    won: fill(lab.won, 'won'),
    lost: fill(lab.lost, 'lost'),
    goal,
  };
}

function compileGoal({ lab, scenes }: SceneLabFile, report: ProblemList): SceneGoal {
  if ('aheadOf' in lab.goal) {
    const { aheadOf: of } = lab.goal;
    if (!rivalIds.includes(of))
      report.add(
        ['lab', 'goal', 'aheadOf'],
        `no machine that bets is called “${of}”`,
        `There are: ${rivalIds.join(', ')}.`,
      );
    return { kind: 'ahead', of };
  }
  if ('passed' in lab.goal) {
    const { passed } = lab.goal;
    if (neededBy(scenes, passed) === undefined)
      report.add(
        ['lab', 'goal', 'passed'],
        `no workshop is called “${passed}”`,
        'Name the `id` of a `workshop`.',
      );
    return { kind: 'passed', workshop: passed };
  }
  const { right: least } = lab.goal;
  const asked = scenes.filter((scene) => 'kind' in scene).length;
  if (least > asked)
    report.add(
      ['lab', 'goal', 'right'],
      `${least} right answers are the goal, and ${asked} questions are asked`,
      'Ask more, or lower the goal.',
    );
  return { kind: 'right', least };
}

/** The number that {goal} stands for. */
function numberOf(goal: SceneGoal, { scenes }: SceneLabFile): number | undefined {
  switch (goal.kind) {
    case 'right':
      return goal.least;
    case 'passed':
      // A workshop that is not there is reported once, not with every text that names the goal.
      return neededBy(scenes, goal.workshop) ?? 0;
    case 'ahead':
      return undefined;
  }
}

/** How many drawings the exam of a workshop has. */
function neededBy(scenes: SceneLabFile['scenes'], id: string): number | undefined {
  return scenes.flatMap((scene) => (scene.head === 'workshop' && scene.id === id ? [scene.workshop] : []))[0];
}

/** What is wrong with the part of a file that makes it a lab. */
export function checkSceneLab(file: LessonFile, scope: Scope): readonly Problem[] {
  const report = new ProblemList();
  if (isSceneLabFile(file)) compileSceneLab(file, scope, report);
  return report.problems;
}

/** A lab and its scenes as they are dealt out this time: which numbers are asked, and in which order. */
export function dealLab(
  file: SceneLabFile,
  bank: Bank,
  seed: number,
  run: Runner = runExperiment,
): { readonly lab: SceneLab; readonly lesson: Lesson } {
  const report = new ProblemList();
  const scope = openScope(file, report, run);
  const lab = compileSceneLab(file, scope, report);
  const compiled = compileScenes(file, bank, seed, scope);
  const [problem] = compiled.ok ? report.problems : compiled.problems;
  if (!compiled.ok || problem) throw new Error(`the lab ${file.id} does not compile: ${problem?.what}`);
  const { lesson } = compiled;
  const scenes = file.lab.mixed === true ? mixScenes(lesson.scenes, seed) : lesson.scenes;
  return { lab, lesson: { ...lesson, scenes: [{ kind: 'say', text: lab.task }, ...scenes] } };
}

/** The questions in an order of this seed, each with what is said before it and what is watched after it. */
function mixScenes(scenes: NonEmpty<Scene>, seed: number): NonEmpty<Scene> {
  const groups: Scene[][] = [[]];
  for (const [index, scene] of scenes.entries()) {
    const before = scenes[index - 1];
    const begins = before !== undefined && before.kind !== 'say' && scene.kind !== 'watch';
    if (begins) groups.push([scene]);
    else groups.at(-1)?.push(scene);
  }
  createRandom(seed).shuffle(groups);
  const mixed = groups.flat();
  return isNonEmpty(mixed) ? mixed : scenes;
}
