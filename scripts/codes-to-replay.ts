import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import type { ParamSpecs } from '../src/experiments/core/params.ts';
import type { Params, Run } from '../src/experiments/core/trace.ts';
import { experiments } from '../src/experiments/registry.ts';
import { encodeRun } from '../src/experiments/run-code/run-code.ts';
import type { LessonFile } from '../src/lessons/source/schema.ts';

/** Prints the codes of many runs: those of the lessons in the given folder, and every experiment with every choice of its words. */
const [folder = ''] = argv.slice(2);
const seeds = [1, 2, 7, 12345];

const fromLessons = readdirSync(folder).flatMap((name): Run[] => {
  const file: Partial<LessonFile> = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return Object.values(file.runs ?? {}).flatMap(({ seed = 1, ...run }) => {
    const [[experiment = '', params] = []] = Object.entries(run);
    return typeof params === 'object' && typeof seed === 'number' ? [{ experiment, params, seed }] : [];
  });
});

const ofEveryKind = [...experiments].flatMap(([experiment, { specs }]) =>
  [{}, ...choicesOf(specs)].flatMap((params) =>
    // A Transformer takes seconds: all of it once, and its choices with fewer steps.
    specs.kernels
      ? [{ experiment, params: Object.keys(params).length > 0 ? { steps: 200, ...params } : {}, seed: 1 }]
      : seeds.map((seed): Run => ({ experiment, params, seed })),
  ),
);

// What trains longest has most occasions to differ.
const hard = ['sgd', 'momentum', 'adam'].flatMap((optimiser) =>
  ['moons', 'circles', 'spiral', 'xor', 'blobs'].flatMap((data) =>
    ['tanh', 'relu', 'sigmoid'].map((activation): Run => {
      const rest = { layers: 2, neurons: 8, batch: 16, dropout: 0.1, weightDecay: 0.001, steps: 600 };
      return { experiment: 'classifier', params: { ...rest, optimiser, data, activation }, seed: 3 };
    }),
  ),
);

const codes = [...fromLessons, ...ofEveryKind, ...hard].map((run) => {
  const code = encodeRun(run);
  if (code === undefined) throw new Error(`no code for ${JSON.stringify(run)}`);
  return code;
});
stdout.write(`${[...new Set(codes)].join('\n')}\n`);

function choicesOf(specs: ParamSpecs): Params[] {
  return Object.entries(specs).flatMap(([name, spec]) =>
    spec.kind === 'word' ? spec.words.slice(1).map((word) => ({ [name]: word })) : [],
  );
}
