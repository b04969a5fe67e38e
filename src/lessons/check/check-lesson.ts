import { runExperiment } from '../../experiments/run.ts';
import { compileScenes } from '../compile/compile-lesson.ts';
import { checkSceneLab } from '../compile/labs/scene-lab.ts';
import type { Runner } from '../compile/scope/runner.ts';
import { openScope, type Scope } from '../compile/scope/scope.ts';
import { countLessonVariations, describeVariation } from '../compile/scope/variations.ts';
import type { Bank } from '../model/bank.ts';
import type { Lesson } from '../model/lesson.ts';
import { editionOf, editionsOf } from '../source/edition.ts';
import type { PlacedProblem, Problem } from '../source/problem.ts';
import { ProblemList } from '../source/problem-list.ts';
import type { Glossary } from '../source/read-glossary.ts';
import { readLesson } from '../source/read-lesson.ts';
import type { LessonFile } from '../source/schema.ts';
import { sortProblems } from '../source/yaml-file.ts';
import { checkClaims } from './claims.ts';
import { checkHints } from './hints.ts';
import { checkLengths, checkOptionLines, checkWalls } from './lengths.ts';
import {
  checkEnd,
  checkIds,
  checkJudged,
  checkMix,
  checkPredictLock,
  checkStart,
  checkUnjudged,
} from './pace.ts';
import { checkOptions, checkPlaces, checkSlips } from './questions.ts';
import { checkTerms } from './terms.ts';
import { checkBraces, checkSameNames, checkTypedDigits } from './texts.ts';

/** What a lesson has and a lab need not have. */
const rulesOfLessons: readonly Rule[] = [checkEnd, checkMix, checkPredictLock, checkUnjudged];

/** A rule about a lesson as a learner meets it, with the file that it was made from. */
type Rule = (file: LessonFile, lesson: Lesson) => readonly Problem[];

const rules: readonly Rule[] = [
  checkSlips,
  checkOptions,
  checkPlaces,
  checkHints,
  checkLengths,
  checkWalls,
  checkOptionLines,
  checkStart,
  checkIds,
  checkJudged,
];

/** Everything that is wrong with the text of a lesson file, by place: its form, its numbers, its content. */
export function checkLesson(
  source: string,
  bank: Bank,
  glossary: Glossary,
  run: Runner = runExperiment,
): PlacedProblem[] {
  const read = readLesson(source);
  if (!read.ok) return sortProblems(read.problems);
  const problems = editionsOf(read.file).flatMap((language) =>
    findProblems(editionOf(read.file, language), bank, glossary, run),
  );
  return sortProblems(unique([...checkEditions(read.file), ...problems]).map(read.place));
}

/** What is wrong in every edition is told once. */
function unique(problems: readonly Problem[]): Problem[] {
  return [
    ...new Map(problems.map((problem) => [JSON.stringify([problem.path, problem.what]), problem])).values(),
  ];
}

/** An edition changes runs that there are. */
function checkEditions({ editions, runs = {} }: LessonFile): Problem[] {
  return Object.keys(editions?.en ?? {})
    .filter((name) => !(name in runs))
    .map((name) => ({
      path: ['editions', 'en', name],
      what: `no run is called “${name}”`,
      mend: `There are: ${Object.keys(runs).join(', ')}.`,
    }));
}

function findProblems(file: LessonFile, bank: Bank, glossary: Glossary, run: Runner): Problem[] {
  const report = new ProblemList();
  const scope = openScope(file, report, run);
  const inTexts = [
    ...checkSameNames(file),
    ...checkBraces(file),
    ...checkTypedDigits(file, scope),
    ...checkTerms(file, glossary),
  ];
  // Without its runs a lesson's names mean nothing: every one of them would be reported.
  if (report.problems.length > 0) return [...report.problems, ...inTexts];
  return [
    ...inTexts,
    ...checkClaims(file, scope),
    ...checkSceneLab(file, scope),
    ...findInVariations(file, bank, scope),
  ];
}

/** Every rule holds with every variation's numbers. What is wrong in several of them is told once, with the first. */
function findInVariations(file: LessonFile, bank: Bank, scope: Scope): Problem[] {
  const variations = Array.from({ length: countLessonVariations(file) }, (_, variation) => variation);
  const firstSeen = new Map<string, number>();
  return variations.flatMap((variation) => {
    const compiled = compileScenes(file, bank, variation, scope);
    const problems = compiled.ok
      ? inFile(
          rulesFor(file).flatMap((rule) => rule(file, compiled.lesson)),
          compiled.places,
        )
      : compiled.problems;
    return problems.flatMap((problem) => {
      const key = JSON.stringify([problem.path, problem.mend]);
      const first = firstSeen.get(key) ?? variation;
      firstSeen.set(key, first);
      const what = problem.what + numbersOf(file, problem, variation);
      return first === variation ? [{ ...problem, what }] : [];
    });
  });
}

/** Rules tell the place of a scene in the lesson; an author wants that in the file. */
function inFile(problems: readonly Problem[], places: readonly number[]): readonly Problem[] {
  return problems.map((problem) => {
    const [part, index, ...rest] = problem.path;
    const place = part === 'scenes' && typeof index === 'number' ? places[index] : undefined;
    return place === undefined ? problem : { ...problem, path: ['scenes', place, ...rest] };
  });
}

function rulesFor({ lab }: LessonFile): readonly Rule[] {
  return lab ? rules : [...rules, ...rulesOfLessons];
}

function numbersOf(file: LessonFile, { path: [part, index] }: Problem, variation: number): string {
  const scene = part === 'scenes' && typeof index === 'number' ? file.scenes[index] : undefined;
  return scene && 'kind' in scene ? describeVariation(scene, variation) : '';
}
