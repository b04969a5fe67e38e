// Turns lessons/ into what the program opens, in dist/lessons.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { common, digestOf } from './bundle.mjs';

const cache = 'node_modules/.cache/nn-tutor';

/** Ships the lessons as they are now. Throws where a file has problems. `digest` names the source that they are read by. */
export async function ship(digest = digestOf('src')) {
  // A module is imported once: another source has another name.
  const shipper = resolve(cache, `ship-lessons-${digest}.mjs`);
  mkdirSync(dirname(shipper), { recursive: true });
  await build({
    ...common,
    entryPoints: ['scripts/ship-lessons.ts'],
    outfile: shipper,
    packages: 'external',
  });
  const { shipLessons } = await import(pathToFileURL(shipper).href);
  // The same source gives the same runs: they are carried out once, however often it is built.
  const runsOfSource = resolve(cache, `runs-${digest}.json`);
  const finished = existsSync(runsOfSource) ? JSON.parse(readFileSync(runsOfSource, 'utf8')) : {};
  writeFileSync(runsOfSource, JSON.stringify(shipLessons('lessons', 'dist/lessons', finished)));
}
