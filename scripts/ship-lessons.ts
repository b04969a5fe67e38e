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
import type { Language } from '../src/text/text.ts';

/**
 * Turns the lesson files into JSON that the program opens without a YAML reader, and a catalogue from which the first
 * screen is drawn without opening any lesson. Runs that train for seconds are carried out here, unless they are among the
 * finished ones, and returned. Throws on a file with problems: `nn-tutor check` names them.
 */
export function shipLessons(from: string, to: string, finished: FinishedRuns): FinishedRuns {
  const all: { [key: string]: FinishedRuns[string] } = {};
  mkdirSync(to, { recursive: true });
  const bank = unwrap(
    'misconceptions.yaml',
    readBank(readFileSync(join(from, 'misconceptions.yaml'), 'utf8')),
  );
  write(to, 'misconceptions', bank);
  const names = (like: RegExp) =>
    readdirSync(from)
      .filter((name) => like.test(name))
      .sort();
  const entries = names(/^\d\d-.*\.yaml$/).map((name): CatalogueEntry => {
    const file = unwrap(name, readLesson(readFileSync(join(from, name), 'utf8')));
    const recorder = createRecorder(finished);
    const compileIn = (language: Language) => {
      const edition = editionOf(file, language);
      const compiled = compileLesson(edition, bank, 0, recorder.run);
      if (!compiled.ok)
        throw new Error(`lessons/${name} has problems; run \`nn-tutor check lessons/${name}\``);
      write(
        to,
        `${file.id}.notebook${language === 'en' ? '.en' : ''}`,
        notebookPage(edition, bank, recorder.run),
      );
      return compiled.lesson;
    };
    const [first, ...others] = editionsOf(file);
    const lesson = compileIn(first);
    const [english] = others.map(compileIn);
    // Claims are for authors and tests.
    write(to, file.id, { ...file, claims: undefined });
    Object.assign(all, recorder.finished());
    write(to, `${file.id}.runs`, recorder.finished());
    return catalogueEntry(lesson, english);
  });
  write(to, 'catalogue', entries);
  const knobLabs = unwrap('labs.yaml', readLabs(readFileSync(join(from, 'labs.yaml'), 'utf8')));
  const sceneLabs = names(/^lab-.*\.yaml$/).map((name): Lab => {
    const file = unwrap(name, readLesson(readFileSync(join(from, name), 'utf8')));
    if (!isSceneLabFile(file)) throw new Error(`lessons/${name} has no \`lab\``);
    // What is asked is other each time, and shows at once: all runs that it may take are carried out here.
    const recorder = createRecorder(finished, () => true);
    const lab = rehearse(name, file, bank, recorder.run);
    write(to, file.id, { ...file, claims: undefined });
    Object.assign(all, recorder.finished());
    write(to, `${file.id}.runs`, recorder.finished());
    return lab;
  });
  write(to, 'labs', [...knobLabs, ...sceneLabs]);
  return all;
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
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(data));
}
