import {
  ActivationLayer,
  type Batch,
  createKernels,
  type Dataset,
  Dense,
  Dropout,
  drawHe,
  fromRows,
  type GlyphName,
  glyphs,
  type Matrix,
  makeGlyphs,
  Network,
  type Random,
  relu,
  toRows,
} from '../../engine/index.ts';

/** What is taught first, and what is taught then. */
const characters: { readonly [task in 'a' | 'b']: readonly GlyphName[] } = {
  a: ['一', '二', '三', '十', '口'],
  b: ['日', '田', '木', '人', '大'],
};
export const charactersPerTask = characters.a.length;

/** With five characters a task has a hundred test examples, so that its accuracy is a whole number of percent. */
const testsPerCharacter = 20;
/** Each example is a drawing of its own, with one pixel in seventeen flipped. */
const noise = 0.06;
export const hiddenNeurons = 24;

type Exercises = {
  /** What a task is taught with. */
  readonly known: { readonly a: Dataset; readonly b: Dataset };
  /** What is only asked, and never trained on. */
  readonly unknown: { readonly a: Dataset; readonly b: Dataset };
};

export function drawExercises(perClass: number, random: Random): Exercises {
  const draw = (count: number) => ({
    a: makeGlyphs(count, random, { characters: characters.a, noise }),
    b: makeGlyphs(count, random, { characters: characters.b, noise }),
  });
  return { known: draw(perClass), unknown: draw(testsPerCharacter) };
}

/** The examples of the new task with so many of each old character among them. */
export function mixIn(fresh: Dataset, old: Dataset, perCharacter: number): Batch {
  // The characters take turns, so the first rows hold as many of each.
  const kept = perCharacter * charactersPerTask;
  const join = (above: Matrix, below: Matrix) =>
    fromRows([...toRows(above), ...toRows(below).slice(0, kept)]);
  return { x: join(fresh.x, old.x), target: join(fresh.target, old.target) };
}

/** 49 pixels → 24 hidden neurons or so → 10 characters, those of both tasks: there is room for all from the start. */
export function createReader(dropout: number, random: Random, hidden = hiddenNeurons): Network {
  const kernels = createKernels('float64');
  const pixels = glyphs[0]?.pixels.length ?? 0;
  return new Network([
    new Dense(drawHe(pixels, hidden, random, kernels)),
    new ActivationLayer(relu),
    ...(dropout > 0 ? [new Dropout(dropout, random)] : []),
    new Dense(drawHe(hidden, glyphs.length, random, kernels)),
  ]);
}
