import { createHash } from 'node:crypto';
import { argv, stdout } from 'node:process';
import { runExperiment } from '../src/experiments/run.ts';
import { decodeRun } from '../src/experiments/run-code/run-code.ts';
import { drawFigure, tellFigure } from '../src/faces/figures/draw.ts';
import { figureOfRun } from '../src/faces/figures/figure-of-run.ts';
import { signs } from '../src/faces/look/signs.ts';
import { languages } from '../src/text/text.ts';

/**
 * Replays the codes it is given and prints a line for each frame: the code, the frame, and a digest of its numbers, to
 * the last bit, and of what both faces print of it. Runs on any Node.
 */
for (const code of argv.slice(2)) {
  const decoded = decodeRun(code);
  if (decoded.kind !== 'run') throw new Error(`${code} is ${decoded.kind}`);
  const trace = runExperiment(decoded.run);
  if (Array.isArray(trace)) throw new Error(`${code} cannot be carried out`);
  const { frames, values, mistakes, surface, end } = trace;
  const figure = { name: figureOfRun(trace), trace, labels: [], hide: [] };
  frames.forEach((frame, index) => {
    const drawn = languages.map((language) => [
      tellFigure(figure, index, language),
      drawFigure(figure, index, { columns: 76, rows: 18, language, signs: signs('unicode'), colour: true }),
    ]);
    print(code, `frame ${index + 1}`, [frame, drawn]);
  });
  print(code, 'its values', [values, mistakes, surface, end]);
}

function print(code: string, part: string, data: unknown): void {
  // JSON writes every number with as many digits as tell it from all others.
  const digest = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
  stdout.write(`${code} ${part} ${digest}\n`);
}
