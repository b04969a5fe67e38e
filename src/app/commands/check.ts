import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkLesson } from '../../lessons/check/check-lesson.ts';
import { checkBank, checkGlossary } from '../../lessons/check/companions.ts';
import { checkLabs } from '../../lessons/check/labs.ts';
import { createRecorder, type Runner } from '../../lessons/compile/scope/runner.ts';
import type { PlacedProblem } from '../../lessons/source/problem.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { bankName, companionsOf, glossaryName, labsName, readText } from '../sessions/lesson-file.ts';
import { allFinishedRuns } from '../sessions/shipped-lessons.ts';
import { explaining } from '../system/disk-errors.ts';
import { ExplainedError } from '../system/explained-error.ts';

/** Checks lesson files, and all those of a folder: each problem with file, line, column and its mend. 1 if there are any. */
export async function check(
  { lessonSources, lessonsFolder }: Runtime,
  paths: readonly string[],
): Promise<number> {
  const files = paths.flatMap(filesAt);
  // Lessons of ours need not wait for their slow runs once more.
  const { run } = createRecorder(allFinishedRuns(lessonsFolder));
  const found = files.map((file) => ({ file, problems: problemsIn(file, lessonSources, run) }));
  for (const { file, problems } of found)
    for (const { line, column, what, mend } of problems)
      process.stdout.write(`${file}:${line}:${column}: ${what}\n  ${mend}\n`);
  const count = found.reduce((sum, { problems }) => sum + problems.length, 0);
  const counted = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  process.stdout.write(
    count === 0
      ? `${counted}: nothing to mend.\n`
      : `${counted}: ${count} ${count === 1 ? 'problem' : 'problems'}.\n`,
  );
  return count === 0 ? 0 : 1;
}

function filesAt(path: string): string[] {
  const isFolder = explaining('read', path, () => statSync(path).isDirectory());
  if (!isFolder) return [path];
  const names = readdirSync(path).filter((name) => /\.ya?ml$/i.test(name));
  if (names.length > 0) return names.sort().map((name) => join(path, name));
  throw new ExplainedError({
    zh: `${path} 里没有课文文件（*.yaml）。请检查路径。`,
    en: `There are no lesson files (*.yaml) in ${path}. Please check the path.`,
  });
}

function problemsIn(file: string, shipped: string, run: Runner): readonly PlacedProblem[] {
  const source = readText(file);
  switch (basename(file)) {
    case bankName:
      return checkBank(source);
    case glossaryName:
      return checkGlossary(source);
    case labsName:
      return checkLabs(source);
    default: {
      const { bank, glossary } = companionsOf(file, shipped);
      return checkLesson(source, bank, glossary, run);
    }
  }
}
