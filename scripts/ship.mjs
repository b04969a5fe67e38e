// Turns lessons/ into what the program opens, in dist/lessons.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { common, digestOf } from './bundle.mjs';

const cache = 'node_modules/.cache/nn-tutor';
const [from, to] = ['lessons', 'dist/lessons'];

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
  const { filesToShip, shipLists } = await import(pathToFileURL(shipper).href);
  // The same source gives the same runs: they are carried out once, however often it is built.
  const runsOfSource = resolve(cache, `runs-${digest}.json`);
  const finished = existsSync(runsOfSource) ? JSON.parse(readFileSync(runsOfSource, 'utf8')) : {};
  const shipped = await shipAll(filesToShip(from), { shipper, from, to, finished });
  shipLists(from, to, shipped);
  writeFileSync(runsOfSource, JSON.stringify(Object.assign({}, ...shipped.map(({ runs }) => runs))));
}

/** Ships files in as many threads as the machine has cores, each taking the next file when it is done with one. */
async function shipAll(files, workerData) {
  const queue = [...files];
  const shipped = [];
  const workers = Array.from({ length: Math.min(availableParallelism(), files.length) }, async () => {
    const worker = new Worker(new URL('ship-worker.mjs', import.meta.url), { workerData });
    try {
      for (let name = queue.shift(); name !== undefined; name = queue.shift())
        shipped.push(await answerOf(worker, name));
    } finally {
      await worker.terminate();
    }
  });
  await Promise.all(workers);
  return shipped;
}

function answerOf(worker, question) {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners();
    worker.once('message', resolve).once('error', reject);
    worker.postMessage(question);
  });
}
