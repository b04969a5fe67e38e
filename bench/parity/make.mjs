// Writes what PyTorch and TensorFlow.js compute for a small Transformer, for the tests of ours, and tells how far they differ.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hasPyTorch, spawnPyTorch } from '../find-pytorch.mjs';
import { drawProblem } from './problem.mjs';
import { computeByTfjs } from './tfjs.mjs';

if (!hasPyTorch) throw new Error('The vectors need PyTorch.');
const problem = drawProblem();
const vectors = {
  'pytorch-float64': await computeByPyTorch('float64'),
  'pytorch-float32': await computeByPyTorch('float32'),
  'tfjs-float32': await computeByTfjs(problem),
};
const project = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${project}/test/engine/parity`;
mkdirSync(folder, { recursive: true });
for (const [name, vector] of Object.entries(vectors))
  writeFileSync(`${folder}/${name}.json`, JSON.stringify(vector));
execFileSync('npx', ['biome', 'check', '--write', folder], { cwd: project, stdio: 'ignore' });
for (const [name, other] of [
  ['pytorch-float32', 'pytorch-float64'],
  ['tfjs-float32', 'pytorch-float64'],
  ['tfjs-float32', 'pytorch-float32'],
])
  tellDifferences(name, other);

async function computeByPyTorch(precision) {
  const child = spawnPyTorch('./parity/pytorch.py', [precision], ['pipe', 'pipe', 'inherit']);
  child.stdin.end(`${JSON.stringify(problem)}\n`);
  let said = '';
  for await (const data of child.stdout) said += data;
  return JSON.parse(said);
}

/** The largest difference of two lists of numbers, over the largest number in them. */
function tellDifferences(name, other) {
  const [mine, theirs] = [vectors[name], vectors[other]];
  const difference = (a, b) => largest(a.map((value, index) => value - b[index])) / largest(b);
  const gradients = Object.keys(problem.weights).map((weight) => ({
    weight,
    difference: difference(mine.gradients[weight].flat(), theirs.gradients[weight].flat()),
  }));
  const worst = gradients.reduce((a, b) => (b.difference > a.difference ? b : a));
  const logits = difference(mine.logits.flat(), theirs.logits.flat());
  const loss = difference([mine.loss], [theirs.loss]);
  console.log(
    `${name} and ${other}: logits ${logits.toExponential(1)}, loss ${loss.toExponential(1)}, ` +
      `gradients at most ${worst.difference.toExponential(1)} (${worst.weight})`,
  );
}

function largest(numbers) {
  return Math.max(...numbers.map(Math.abs));
}
