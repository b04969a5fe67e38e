import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
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

type Planted = { readonly path: string; readonly text: string };

/** What a tool says about one planted file; empty when it passes. */
function verdict(tool: 'biome' | 'tsc', path: string, text: string): string {
  return verdictOn(tool, [{ path, text }]);
}

/** Those of many planted files in which an import is refused. */
function refusedIn(planted: readonly Planted[]): string[] {
  const said = verdictOn('biome', planted);
  return planted
    .filter(({ path }) => new RegExp(`${path}:[0-9:]+ lint/style/noRestrictedImports`).test(said))
    .map(({ path }) => path);
}

/** What a tool says about planted files; empty when they pass. */
function verdictOn(tool: 'biome' | 'tsc', planted: readonly Planted[]): string {
  for (const { path, text } of planted) {
    mkdirSync(dirname(join(ground, path)), { recursive: true });
    writeFileSync(join(ground, path), text);
  }
  const paths = planted.map(({ path }) => path);
  const [bin, args] =
    tool === 'biome'
      ? [
          '@biomejs/biome/bin/biome',
          ['lint', '--colors=off', '--max-diagnostics=none', '--config-path', ground, ...paths],
        ]
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
    for (const folder of ['src', 'scripts', 'test'])
      rmSync(join(ground, folder), { recursive: true, force: true });
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
  ['experiments', '../engine/index.ts'],
  ['engine/layers', '../matrix.ts'],
  ['lessons/model', '../../engine/index.ts'],
  ['faces/figures/canvas', '../../../engine/index.ts'],
  ['app', '../engine/index.ts'],
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

/** Each place that has rules of its own, and so could forget this one. */
const OUTSIDE_THE_ENGINE = [
  'src',
  'src/experiments',
  'src/experiments/line',
  'src/text',
  'src/lessons',
  'src/lessons/model',
  'src/lessons/source',
  'src/lessons/compile/scope',
  'src/lessons/check',
  'src/tutor/pad',
  'src/learner',
  'src/faces',
  'src/faces/ink/live',
  'src/faces/plain',
  'src/faces/figures/canvas',
  'src/faces/learner-charts',
  'src/app/training',
  'scripts',
  'test/experiments',
] as const;

test('the engine is imported through its door only, from wherever it may be imported at all', () => {
  const planted = OUTSIDE_THE_ENGINE.flatMap((place) => {
    const engine = relative(place, 'src/engine');
    const from = engine.startsWith('.') ? engine : `./${engine}`;
    return ['random.ts', 'layers/dense.ts', 'text/index.ts', 'index.ts'].map((file, index) => ({
      path: `${place}/planted${index}.ts`,
      text: imports(`${from}/${file}`),
      // Text knows no other room at all.
      isRefused: file !== 'index.ts' || place === 'src/text',
    }));
  });
  const refused = planted.filter(({ isRefused }) => isRefused).map(({ path }) => path);
  expect(refusedIn(planted).sort()).toEqual(refused.sort());
});

test('a test of the engine may import what it tests', () => {
  const path = 'test/engine/layers/planted.ts';
  expect(verdict('biome', path, imports('../../../src/engine/layers/dense.ts'))).toBe('');
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
