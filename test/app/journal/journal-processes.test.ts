import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { newFolder, open, reached } from './journal-fixture.ts';

const run = promisify(execFile);
const each = 40;

/** A program that appends facts to the journal of a folder as fast as it can. */
async function writeProgram(folder: string): Promise<string> {
  const program = join(folder, 'writer.mjs');
  const journal = join(import.meta.dirname, '../../../src/app/journal/journal.ts');
  const source = `
    import { openJournal } from ${JSON.stringify(journal)};
    const [folder, writer] = process.argv.slice(2);
    const journal = openJournal({ folder, writer, build: 'test', now: () => new Date() });
    for (let n = 1; n <= ${each}; n++) journal.append({ kind: 'reached', lesson: 'neuron', scene: writer + n });
  `;
  writeFileSync(join(folder, 'writer.ts'), source);
  await build({
    entryPoints: [join(folder, 'writer.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
  return program;
}

test('programs that begin a journal and append to it at once lose no fact', async () => {
  const folder = newFolder();
  const program = await writeProgram(folder);
  const data = join(folder, 'data');
  const writers = ['a', 'b', 'c'];
  await Promise.all(writers.map((writer) => run(process.execPath, [program, data, writer])));
  const { facts, notice } = open(data);
  expect(facts).toHaveLength(writers.length * each);
  expect(notice).toBeUndefined();
  for (const writer of writers) {
    const own = facts.filter((fact) => fact.kind === 'reached' && fact.scene.startsWith(writer));
    expect(own).toEqual(Array.from({ length: each }, (_, index) => reached(`${writer}${index + 1}`)));
  }
}, 30_000);
