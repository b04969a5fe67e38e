import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readingOrder } from '../../scripts/engine-docs.ts';

const ENGINE = resolve(import.meta.dirname, '../../src/engine');
const readme = readFileSync(join(ENGINE, 'README.md'), 'utf8');
const files = readdirSync(ENGINE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(ENGINE.length + 1)
      .replaceAll('\\', '/'),
  );

test('the reading order of the engine names each file once, and no other; of the kernels it names the folders', () => {
  const named = readingOrder(readme);
  const outsideKernels = files.filter((file) => file.endsWith('.ts') && !file.startsWith('kernels/'));
  expect(outsideKernels.length).toBeGreaterThan(40);
  expect(outsideKernels.filter((file) => !named.includes(file))).toEqual([]);
  expect(named.filter((file) => !files.includes(file))).toEqual([]);
  expect(named.filter((file, index) => named.indexOf(file) !== index)).toEqual([]);
  for (const folder of ['plain', 'assembly', 'wasm']) expect(readme).toContain(`\`kernels/${folder}\``);
});

test('the reading order leads from the neuron to the Transformer: a layer comes before what is built of it', () => {
  const named = readingOrder(readme);
  const places = ['neuron.ts', 'matrix.ts', 'layer.ts', 'layers/dense.ts', 'network.ts', 'losses.ts'];
  const later = ['training/training.ts', 'layers/self-attention.ts', 'transformer.ts'];
  const order = [...places, ...later].map((file) => named.indexOf(file));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(named[0]).toBe('neuron.ts');
});

// In the lessons a gradient is blame, and a step size a stick: they teach. Whoever reads on finds the words of papers.
test('the engine speaks as papers do', () => {
  const words =
    /\b(?:blame[ds]?|(?:walking )?sticks?|pokes?|poked|thinks?|wrongness|set aside|kept aside)\b/i;
  const texts = files
    .filter((file) => /\.(?:ts|md)$/.test(file) && !file.endsWith('binary.ts'))
    .map((file) => ({ file, text: readFileSync(join(ENGINE, file), 'utf8') }));
  expect(texts.length).toBeGreaterThan(60);
  expect(
    texts.flatMap(({ file, text }) => (words.test(text) ? [`${file}: ${text.match(words)}`] : [])),
  ).toEqual([]);
});

// A network knows what its parameters are; what they are called is for people.
test('nothing of src tells weights from biases by how their names begin', () => {
  const src = join(ENGINE, '..');
  const guesses = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('binary.ts'))
    .filter((path) =>
      /name\b[^;\n]*\.startsWith\(['"][wb]['"]\)/.test(readFileSync(join(src, path), 'utf8')),
    );
  expect(guesses).toEqual([]);
});
