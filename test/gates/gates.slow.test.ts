import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// Each gate of `npm run check` is shown to close: a file that breaks the rule, in a copy of the project's rules, must fail.

const ROOT = resolve(import.meta.dirname, '../..');
let ground: string;

beforeAll(() => {
  ground = mkdtempSync(join(tmpdir(), 'nn-tutor-gates-'));
  for (const file of [
    'biome',
    'biome.json',
    '.gitignore',
    'package.json',
    'tsconfig.json',
    'tsconfig.core.json',
  ]) {
    cpSync(join(ROOT, file), join(ground, file), { recursive: true });
  }
});
afterAll(() => rmSync(ground, { recursive: true, force: true }));

/** What a tool says about one planted file; empty when it passes. */
function verdict(tool: 'biome' | 'tsc', file: string, text: string): string {
  const path = join(ground, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const [bin, args] =
    tool === 'biome'
      ? ['@biomejs/biome/bin/biome', ['lint', '--colors=off', '--config-path', ground, path]]
      : ['typescript/bin/tsc', ['-p', 'tsconfig.core.json']];
  try {
    execFileSync(process.execPath, [join(ROOT, 'node_modules', bin), ...args], {
      cwd: ground,
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    return error instanceof Error && 'stdout' in error && 'stderr' in error
      ? `${error.stdout}${error.stderr}`
      : String(error);
  } finally {
    rmSync(join(ground, 'src'), { recursive: true, force: true });
  }
}

const imports = (path: string) => `import { x } from '${path}';\n\nexport const y = x;\n`;

const BACKWARDS = [
  ['engine', '../experiments/run.ts'],
  ['engine', '../text/text.ts'],
  ['engine/layers', '../../text/text.ts'],
  ['experiments', '../lessons/model/lesson.ts'],
  ['experiments', '../text/text.ts'],
  ['text', '../lessons/model/lesson.ts'],
  ['text', '../engine/random.ts'],
  ['lessons', '../tutor/state.ts'],
  ['lessons/model', '../source/schema.ts'],
  ['lessons/source', '../compile/compile-lesson.ts'],
  ['lessons/compile', '../check/check-lesson.ts'],
  ['lessons/compile/questions', '../../check/questions.ts'],
  ['lessons/model', '../../tutor/state.ts'],
  ['lessons/compile/questions', '../../../tutor/state.ts'],
  ['tutor', '../learner/fold.ts'],
  ['tutor', '../lessons/source/schema.ts'],
  ['learner', '../faces/words/strings.ts'],
  ['learner', '../lessons/compile/catalogue.ts'],
  ['faces', '../app/journal/journal.ts'],
  ['app', '../cli.ts'],
  ['faces', '../lessons/check/check-lesson.ts'],
  ['faces/ink', '../plain/teach.ts'],
  ['faces/ink/live', '../../../lessons/compile/scene.ts'],
  ['faces/plain', '../ink/play.tsx'],
  ['faces/plain', '../../lessons/source/schema.ts'],
  ['faces/figures', '../ink/look.ts'],
  ['faces/figures', '../../lessons/compile/scene.ts'],
  ['faces/figures/canvas', '../../plain/teach.ts'],
  ['faces/learner-charts', '../ink/look.ts'],
] as const;

test.each(BACKWARDS)('%s may not import %s', (room, path) => {
  expect(verdict('biome', `src/${room}/planted.ts`, imports(path))).toContain('noRestrictedImports');
});

const FORWARDS = [
  ['experiments', '../engine/neuron.ts'],
  ['experiments', '../engine/text/sampling.ts'],
  ['lessons', '../experiments/run.ts'],
  ['lessons', '../text/text.ts'],
  ['lessons/source', '../model/lesson.ts'],
  ['lessons/compile', '../source/schema.ts'],
  ['lessons/check', '../compile/compile-lesson.ts'],
  ['tutor', '../lessons/model/lesson.ts'],
  ['learner', '../tutor/fact.ts'],
  ['faces/ink', '../../tutor/view.ts'],
  ['faces/ink', '../../lessons/model/lesson.ts'],
  ['faces/figures', '../../lessons/model/figure.ts'],
  ['app', '../lessons/compile/compile-lesson.ts'],
  ['app', '../faces/words/strings.ts'],
] as const;

test.each(FORWARDS)('%s may import %s', (room, path) => {
  expect(verdict('biome', `src/${room}/planted.ts`, imports(path))).toBe('');
});

const HIDDEN = [
  ['engine', 'export const x = Math.random();\n', 'seeded generator'],
  ['lessons', 'export const pick = (random = Math.random) => random();\n', 'seeded generator'],
  ['tutor', 'export const x = Date.now();\n', 'clock'],
  ['learner', 'export const x = new Date();\n', 'clock'],
  ['faces', 'export const x = performance.now();\n', 'clock'],
] as const;

test.each(HIDDEN)('%s has neither chance nor a clock of its own: %s', (room, text, said) => {
  expect(verdict('biome', `src/${room}/planted.ts`, text)).toContain(said);
});

const STRANGERS = [
  ['engine', "import { readFileSync } from 'node:fs';\n\nexport const x = readFileSync;\n"],
  ['tutor', 'export const x = setTimeout(() => {}, 1);\n'],
  ['learner', 'export const x = process.env.HOME;\n'],
] as const;

test.each(STRANGERS)('%s does not compile with the outside world in it: %s', (room, text) => {
  expect(verdict('tsc', `src/${room}/planted.ts`, text)).toContain('Cannot find');
});

test('a pure file compiles', () => {
  expect(verdict('tsc', 'src/engine/planted.ts', 'export const x = Math.sqrt(2);\n')).toBe('');
});
