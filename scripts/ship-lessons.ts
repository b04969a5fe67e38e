import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CatalogueEntry, catalogueEntry } from '../src/lessons/compile/catalogue.ts';
import { compileLesson } from '../src/lessons/compile/compile-lesson.ts';
import { readLabs } from '../src/lessons/compile/labs/read-labs.ts';
import { dealLab, isSceneLabFile, type SceneLabFile } from '../src/lessons/compile/labs/scene-lab.ts';
import { notebookPage } from '../src/lessons/compile/notebook-page.ts';
import { createRecorder, type FinishedRuns, type Runner } from '../src/lessons/compile/scope/runner.ts';
import { countLessonVariations } from '../src/lessons/compile/scope/variations.ts';
import type { Bank } from '../src/lessons/model/bank.ts';
import type { Lab } from '../src/lessons/model/lab.ts';
import { editionOf, editionsOf } from '../src/lessons/source/edition.ts';
import { readBank } from '../src/lessons/source/read-bank.ts';
import { readLesson } from '../src/lessons/source/read-lesson.ts';
import type { LessonFile } from '../src/lessons/source/schema.ts';
import type { Language } from '../src/text/text.ts';

/** What the program opens of one file, and the runs that were carried out for it. */
export type Shipped = {
  readonly name: string;
  readonly listed: { readonly lesson: CatalogueEntry } | { readonly lab: Lab };
  readonly runs: FinishedRuns;
};

/** The files with a lesson or a lab made of scenes in them, the longest to compile first. */
export function filesToShip(from: string): string[] {
  return readdirSync(from)
    .filter((name) => /^(\d\d|lab)-.*\.yaml$/.test(name))
    .sort()
    .reverse();
}

/**
 * Turns one file into JSON that the program opens without a YAML reader. Runs that train for seconds are carried out here,
 * unless they are among the finished ones. Throws on a file with problems: `nn-tutor check` names them.
 */
export function shipFile(from: string, to: string, name: string, finished: FinishedRuns): Shipped {
  const file = unwrap(name, readLesson(readFileSync(join(from, name), 'utf8')));
  const bank = bankIn(from);
  const isLab = isSceneLabFile(file);
  // What a lab asks is other each time, and shows at once: all runs that it may take are carried out here.
  const recorder = createRecorder(finished, isLab ? () => true : undefined);
  const listed = isLab
    ? { lab: rehearse(name, file, bank, recorder.run) }
    : { lesson: shipEditions(to, name, file, bank, recorder.run) };
  // Claims are for authors and tests.
  write(to, file.id, { ...file, claims: undefined });
  const runs = recorder.finished();
  write(to, `${file.id}.runs`, runs);
  return { name, listed, runs };
}

/** Writes what belongs to no file alone: the labs, and a catalogue from which the first screen is drawn without opening any lesson. */
export function shipLists(from: string, to: string, shipped: readonly Shipped[]): void {
  const knobLabs = unwrap('labs.yaml', readLabs(readFileSync(join(from, 'labs.yaml'), 'utf8')));
  const listed = [...shipped].sort((a, b) => (a.name < b.name ? -1 : 1)).map((file) => file.listed);
  const lessons = listed.flatMap((each) => ('lesson' in each ? [each.lesson] : []));
  const sceneLabs = listed.flatMap((each) => ('lab' in each ? [each.lab] : []));
  write(to, 'misconceptions', bankIn(from));
  write(to, 'catalogue', lessons);
  write(to, 'labs', [...knobLabs, ...sceneLabs]);
}

/** Writes the notebook page of each edition, and returns the lesson's place in the catalogue. */
function shipEditions(to: string, name: string, file: LessonFile, bank: Bank, run: Runner): CatalogueEntry {
  const compileIn = (language: Language) => {
    const edition = editionOf(file, language);
    const compiled = compileLesson(edition, bank, 0, run);
    if (!compiled.ok) throw new Error(`lessons/${name} has problems; run \`nn-tutor check lessons/${name}\``);
    write(to, `${file.id}.notebook${language === 'en' ? '.en' : ''}`, notebookPage(edition, bank, run));
    return compiled.lesson;
  };
  const [first, ...others] = editionsOf(file);
  const lesson = compileIn(first);
  const [english] = others.map(compileIn);
  return catalogueEntry(lesson, english);
}

function bankIn(from: string): Bank {
  const name = 'misconceptions.yaml';
  return unwrap(name, readBank(readFileSync(join(from, name), 'utf8')));
}

/** Deals a lab out with every set of its numbers, in every edition, and throws if anything is wrong with one of them. */
function rehearse(name: string, file: SceneLabFile, bank: Bank, run: Runner): Lab {
  const deals = editionsOf(file).flatMap((language) =>
    Array.from({ length: countLessonVariations(file) }, (_, seed) => ({
      edition: editionOf(file, language),
      seed,
    })),
  );
  try {
    const [first] = deals.map(({ edition, seed }) => dealLab(edition, bank, seed, run).lab);
    if (first) return first;
  } catch {}
  throw new Error(`lessons/${name} has problems; run \`nn-tutor check lessons/${name}\``);
}

function unwrap<T>(
  name: string,
  read: { ok: true; file: T } | { ok: false; problems: readonly { line: number; what: string }[] },
): T {
  if (read.ok) return read.file;
  throw new Error(
    read.problems.map((problem) => `lessons/${name}:${problem.line}: ${problem.what}`).join('\n'),
  );
}

function write(folder: string, name: string, data: unknown): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(data));
}
