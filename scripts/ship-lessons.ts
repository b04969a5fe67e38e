import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CatalogueEntry, catalogueEntry } from '../src/lessons/catalogue.ts';
import { compileLesson } from '../src/lessons/compile.ts';
import { editionOf, editionsOf } from '../src/lessons/edition.ts';
import { notebookPage } from '../src/lessons/notebook-page.ts';
import { readLesson } from '../src/lessons/read.ts';
import { readBank } from '../src/lessons/read-bank.ts';
import { readLabs } from '../src/lessons/read-labs.ts';
import { createRecorder, type FinishedRuns } from '../src/lessons/runner.ts';
import type { Language } from '../src/lessons/text.ts';

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
  const names = readdirSync(from).filter((name) => /^\d\d-.*\.yaml$/.test(name));
  const entries = names.sort().map((name): CatalogueEntry => {
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
  write(to, 'labs', unwrap('labs.yaml', readLabs(readFileSync(join(from, 'labs.yaml'), 'utf8'))));
  return all;
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
