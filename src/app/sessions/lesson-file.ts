import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkLesson } from '../../lessons/check/check-lesson.ts';
import { compileLesson } from '../../lessons/compile/compile-lesson.ts';
import type { Bank } from '../../lessons/model/bank.ts';
import type { Lesson } from '../../lessons/model/lesson.ts';
import { readBank } from '../../lessons/source/read-bank.ts';
import { type Glossary, readGlossary } from '../../lessons/source/read-glossary.ts';
import { readLesson } from '../../lessons/source/read-lesson.ts';
import type { Read } from '../../lessons/source/yaml-file.ts';
import { explaining } from '../system/disk-errors.ts';
import { ExplainedError } from '../system/explained-error.ts';

export const bankName = 'misconceptions.yaml';
export const glossaryName = 'glossary.yaml';
export const labsName = 'labs.yaml';

/** What a lesson file is checked against. */
export type Companions = { readonly bank: Bank; readonly glossary: Glossary };

/** The replies and terms beside the lesson file, where its author keeps their own; else those in `shipped`. */
export function companionsOf(lessonFile: string, shipped: string): Companions {
  const pick = (name: string) => {
    const own = join(dirname(lessonFile), name);
    return existsSync(own) ? own : join(shipped, name);
  };
  return {
    bank: readFile(pick(bankName), readBank),
    glossary: readFile(pick(glossaryName), readGlossary),
  };
}

/** The text of a file that the user named. */
export function readText(path: string): string {
  return explaining('read', path, () => readFileSync(path, 'utf8'));
}

/** Opens a lesson from a file; one with problems is refused with the first of them. */
export function openLessonFile(path: string, shipped: string): Lesson {
  const source = readText(path);
  const { bank, glossary } = companionsOf(path, shipped);
  const [problem] = checkLesson(source, bank, glossary);
  const read = readLesson(source);
  const compiled = read.ok && problem === undefined ? compileLesson(read.file, bank) : undefined;
  if (compiled?.ok) return compiled.lesson;
  throw refuse(path, problem);
}

function readFile<T>(path: string, read: (source: string) => Read<T>): T {
  const result = read(readText(path));
  if (result.ok) return result.file;
  throw refuse(path, result.problems[0]);
}

function refuse(path: string, problem: { line: number; what: string } | undefined): ExplainedError {
  const first = problem ? `${path}:${problem.line}: ${problem.what}` : path;
  return new ExplainedError({
    zh: `这个课文文件还不能用：${first}。运行 nn-tutor check ${path} 看全部问题。`,
    en: `This lesson file cannot be used yet: ${first}. Run nn-tutor check ${path} to see everything.`,
  });
}
