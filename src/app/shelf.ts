import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLesson } from '../lessons/compile.ts';
import type { Bank } from '../lessons/context.ts';
import type { Lab } from '../lessons/lab.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { LessonFile } from '../lessons/schema.ts';
import type { Text } from '../lessons/text.ts';
import type { WatchedRun } from '../lessons/watched-runs.ts';

/** What is known of a lesson without opening it. */
export type CatalogueEntry = {
  readonly id: string;
  readonly number: number | undefined;
  readonly title: Text;
  /** The ids of its stops, in order. */
  readonly stops: readonly string[];
  readonly questions: { readonly [id: string]: { readonly prompt: Text; readonly answer: Text } };
  readonly runs: readonly WatchedRun[];
};

/** The lessons that came with the program. */
export type Shelf = {
  readonly catalogue: readonly CatalogueEntry[];
  /** By number or id. */
  find(name: string): CatalogueEntry | undefined;
  open(id: string): Lesson;
  labs(): readonly Lab[];
};

/** The shelf in `folder`, where the build put the lessons as JSON. They were checked there, so they are trusted here. */
export function openShelf(folder: string): Shelf {
  const catalogue = readJson<readonly CatalogueEntry[]>(folder, 'catalogue');
  return {
    catalogue,
    find: (name) => catalogue.find(({ id, number }) => id === name || String(number) === name),
    open(id) {
      const compiled = compileLesson(
        readJson<LessonFile>(folder, id),
        readJson<Bank>(folder, 'misconceptions'),
      );
      if (compiled.ok) return compiled.lesson;
      throw new Error(`the shipped lesson ${id} does not compile: ${compiled.problems[0]?.what}`);
    },
    labs: () => readJson<readonly Lab[]>(folder, 'labs'),
  };
}

function readJson<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}
