// Builds once, then whatever changes: the program within a second, with source maps and without types; and the lessons.
import { rmSync, watch } from 'node:fs';
import { build } from 'esbuild';
import { buildKernels } from './build-kernels.mjs';
import { buildTexts } from './build-texts.mjs';
import { bundleOptions, digestOf } from './bundle.mjs';
import { ship } from './ship.mjs';

// What builds is left alone until it is done: one change after another.
let queue = Promise.resolve();
const waiting = new Set();

// What is built here is not what `npm run build` makes.
rmSync('dist/.digest', { force: true });
await buildKernels();
buildTexts();
// Lessons are read by the source as it is now: after each change of it, their slow runs would take a minute.
const digest = digestOf('src');
for (const [folder, rebuild] of [
  ['src', bundle],
  ['lessons', () => ship(digest)],
]) {
  await timed(folder, rebuild);
  watch(folder, { recursive: true }, () => later(folder, rebuild));
}
console.log('Watching src/ and lessons/. In another terminal: NODE_OPTIONS=--enable-source-maps npm start');

function bundle() {
  return build({ ...bundleOptions(), sourcemap: true });
}

/** An editor writes a file in several steps. */
function later(folder, rebuild) {
  if (waiting.has(folder)) return;
  waiting.add(folder);
  setTimeout(() => {
    waiting.delete(folder);
    queue = queue.then(() => timed(folder, rebuild));
  }, 50);
}

async function timed(folder, rebuild) {
  const began = performance.now();
  try {
    await rebuild();
    console.log(`${folder}/ built in ${Math.round(performance.now() - began)} ms`);
  } catch (error) {
    // esbuild has said what is wrong in the source; a lesson's problem is told here.
    if (!('errors' in error)) console.log(`${folder}/: ${error.message}`);
  }
}
