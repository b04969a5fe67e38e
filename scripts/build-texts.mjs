// Puts the texts of lessons/texts into a module, so that an experiment, which reads no file, can learn them.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const names = ['sanzijing', 'qianziwen', 'dizigui', 'quatrains', 'mother-goose'];
const root = fileURLToPath(new URL('..', import.meta.url));

export function buildTexts() {
  const entries = names.map((name) => {
    const text = readFileSync(`${root}lessons/texts/${name}.txt`, 'utf8');
    return `  '${name}':\n    ${JSON.stringify(text)},`;
  });
  const lines = [
    '/* Made by scripts/build-texts.mjs from lessons/texts. */',
    'export const shippedTexts = {',
  ];
  writeFileSync(
    `${root}src/experiments/recital/shipped-texts.ts`,
    [...lines, ...entries, '} as const;', ''].join('\n'),
  );
}
