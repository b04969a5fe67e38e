import fc from 'fast-check';
import { createRandom, type Matrix, type Random } from '../../../src/engine/index.ts';
import type { AttentionShape, Kernels } from '../../../src/engine/kernels/kernels.ts';
import { seed } from '../arbitrary.ts';

/** What a kernel is called with, in short: sizes, and a seed from which all numbers are drawn. */
export type Scene = {
  readonly from: number;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  /** Numbers that are drawn now and then, with this probability. */
  readonly specials: readonly number[];
  readonly share: number;
  /** The other numbers are normal ones, times 10 to the power of at most this, or of its negative. */
  readonly exponents: number;
};

/** From none to twice the widest tile of any kernel and more, so that all that may be left over at an edge occurs. */
const size = fc.integer({ min: 0, max: 20 });
const width = fc.integer({ min: 0, max: 36 });

function sceneOf(rest: {
  specials: readonly number[];
  shares: readonly number[];
  exponents: readonly number[];
}): fc.Arbitrary<Scene> {
  return fc.record({
    from: seed,
    rows: size,
    inner: size,
    columns: width,
    specials: fc.constant(rest.specials),
    share: fc.constantFrom(...rest.shares),
    exponents: fc.constantFrom(...rest.exponents),
  });
}

/** Normal numbers. */
export const tameScene = sceneOf({ specials: [], shares: [0], exponents: [0] });

/** Normal numbers, and now and then none at all, as in a run that has diverged. */
export const divergedScene = sceneOf({ specials: [Number.NaN], shares: [0.01, 0.1], exponents: [0] });

/** Numbers of all sizes down to denormal ones, and those of which a kernel may make something of its own. */
export const wildScene = sceneOf({
  specials: [
    0,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.MIN_VALUE,
    -Number.MIN_VALUE,
    2 ** -1022,
    1e-151,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
  ],
  // Where they are many, nearly everything becomes NaN.
  shares: [0, 0.01, 0.1, 1],
  exponents: [0, 3, 160, 320],
});

/** Normal numbers in matrices of one size. */
export function squareScene(from: number, length: number): Scene {
  return { from, rows: length, inner: length, columns: length, specials: [], share: 0, exponents: 0 };
}

/** Draws what a kernel is called with, the same for the same scene, into the memory of these kernels. */
export class Desk {
  readonly kernels: Kernels;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  readonly random: Random;
  /** All that were drawn. No call is given the first: it shows whether a kernel writes in front of what is its own. */
  readonly matrices: Matrix[] = [];
  readonly #scene: Scene;
  readonly #round: (number: number) => number;

  /** Numbers are rounded to such as all the kernels have that are compared. */
  constructor(kernels: Kernels, scene: Scene, round: (number: number) => number = (number) => number) {
    this.kernels = kernels;
    this.rows = scene.rows;
    this.inner = scene.inner;
    this.columns = scene.columns;
    this.random = createRandom(scene.from);
    this.#scene = scene;
    this.#round = round;
    this.matrix(1, 8);
  }

  number(): number {
    const { specials, share, exponents } = this.#scene;
    if (this.random.uniform() < share) return specials[this.random.integer(specials.length)] ?? 0;
    const exponent = this.random.integer(2 * exponents + 1) - exponents;
    return this.#round(this.random.normal(0, 1) * 10 ** exponent);
  }

  /** From 0 up to 1. */
  share(): number {
    return this.#round(this.random.uniform());
  }

  coin(): boolean {
    return this.random.integer(2) === 1;
  }

  /** A matrix of any numbers. What is written to is drawn before what is read: a kernel that writes too far hits that. */
  matrix(rows: number, columns: number): Matrix {
    return this.#fill(rows, columns, () => this.number());
  }

  /** A matrix of numbers that are not below 0. */
  sizes(rows: number, columns: number): Matrix {
    return this.#fill(rows, columns, () => Math.abs(this.number()));
  }

  /** For each row the number of a class, from 0 or −1 up to `count` − 1. */
  classes(rows: number, first: 0 | -1, count: number): Matrix {
    return this.#fill(rows, 1, () => first + this.random.integer(count - first));
  }

  /** Up to three sequences with a position for each of the rows, and up to three heads as wide as there are columns. */
  attention(): { shape: AttentionShape; positions: number; width: number; looks: number } {
    const heads = 1 + this.random.integer(3);
    const positions = this.random.integer(4) * this.rows;
    const shape = { length: this.rows, heads, isCausal: this.coin() };
    return { shape, positions, width: heads * this.columns, looks: heads * positions };
  }

  /** The matrix, with 0 where the mask hides. */
  hide(matrix: Matrix, { length, isCausal }: AttentionShape): Matrix {
    if (isCausal)
      for (let row = 0; row < matrix.rows; row++)
        matrix.data.fill(0, row * length + (row % length) + 1, (row + 1) * length);
    return matrix;
  }

  #fill(rows: number, columns: number, draw: () => number): Matrix {
    const matrix = this.kernels.createMatrix(rows, columns);
    for (let index = 0; index < matrix.data.length; index++) matrix.data[index] = draw();
    this.matrices.push(matrix);
    return matrix;
  }
}

type KernelName = keyof Omit<Kernels, 'name' | 'createMatrix' | 'record' | 'compute'>;

/** A call of each kernel: the type wants one of each that there is. */
export const cases = {
  setProduct(desk) {
    const { rows, inner, columns } = desk;
    desk.kernels.setProduct(
      desk.matrix(rows, columns),
      desk.matrix(rows, inner),
      desk.matrix(inner, columns),
    );
  },
  setProductPlusRow(desk) {
    const { rows, inner, columns } = desk;
    const [y, x, w] = [desk.matrix(rows, columns), desk.matrix(rows, inner), desk.matrix(inner, columns)];
    desk.kernels.setProductPlusRow(y, x, w, desk.matrix(1, columns));
  },
  addProductLeftTransposed(desk) {
    const { rows, inner, columns } = desk;
    const [c, a, b] = [desk.matrix(rows, columns), desk.matrix(inner, rows), desk.matrix(inner, columns)];
    desk.kernels.addProductLeftTransposed(c, a, b);
  },
  setProductRightTransposed(desk) {
    const { rows, inner, columns } = desk;
    const [c, a, b] = [desk.matrix(rows, columns), desk.matrix(rows, inner), desk.matrix(columns, inner)];
    desk.kernels.setProductRightTransposed(c, a, b);
  },
  addProductRightTransposed(desk) {
    const { rows, inner, columns } = desk;
    const [c, a, b] = [desk.matrix(rows, columns), desk.matrix(rows, inner), desk.matrix(columns, inner)];
    desk.kernels.addProductRightTransposed(c, a, b);
  },

  setZero(desk) {
    desk.kernels.setZero(desk.matrix(desk.rows, desk.columns));
  },
  addScaled(desk) {
    const [a, b] = alike(desk);
    desk.kernels.addScaled(a, desk.number(), b);
  },
  addScaledSigns(desk) {
    const [a, b] = alike(desk);
    desk.kernels.addScaledSigns(a, desk.number(), b);
  },
  setSums(desk) {
    const [c, a, b] = alike(desk);
    desk.kernels.setSums(c, a, b);
  },
  setProducts(desk) {
    const [c, a, b] = alike(desk);
    // Attention multiplies what it has by a mask, in place.
    desk.kernels.setProducts(c, desk.coin() ? a : c, b);
  },
  setScaledDifference(desk) {
    const [a, b, c] = alike(desk);
    desk.kernels.setScaledDifference(a, desk.number(), b, c);
  },
  addRowSums(desk) {
    desk.kernels.addRowSums(desk.matrix(1, desk.columns), desk.matrix(desk.rows, desk.columns));
  },
  setSquaredError(desk) {
    const loss = desk.matrix(1, 1);
    const [y, t] = alike(desk);
    desk.kernels.setSquaredError(loss, y, t);
  },

  setTanh(desk) {
    const [y, x] = alike(desk);
    desk.kernels.setTanh(y, x);
  },
  setTanhGradient(desk) {
    const [dx, dy, y] = alike(desk);
    desk.kernels.setTanhGradient(dx, dy, y);
  },
  setSigmoid(desk) {
    const [y, x] = alike(desk);
    desk.kernels.setSigmoid(y, x);
  },
  setSigmoidGradient(desk) {
    const [dx, dy, y] = alike(desk);
    desk.kernels.setSigmoidGradient(dx, dy, y);
  },
  setRelu(desk) {
    const [y, x] = alike(desk);
    desk.kernels.setRelu(y, x);
  },
  setReluGradient(desk) {
    const [dx, dy, y] = alike(desk);
    desk.kernels.setReluGradient(dx, dy, y);
  },
  setMapped(desk) {
    const [y, x] = alike(desk);
    desk.kernels.setMapped(y, x, (z) => z * z - 3);
  },
  setMappedGradient(desk) {
    const [dx, dy, x, y] = alike(desk);
    desk.kernels.setMappedGradient(dx, dy, x, y, (z, out) => 2 * z + out);
  },
  checkClasses(desk) {
    const [verdict, labels] = [desk.matrix(1, 1), desk.classes(desk.rows, -1, desk.columns)];
    verdict.data[0] = 0;
    try {
      desk.kernels.checkClasses('here', 'labels', labels, desk.columns, desk.coin() ? -1 : undefined);
    } catch (error) {
      verdict.data[0] = error instanceof RangeError ? 1 : 2;
    }
  },
  drawMask(desk) {
    const mask = desk.matrix(desk.rows, desk.columns);
    desk.kernels.drawMask(mask, desk.share(), desk.number(), desk.random);
  },

  setCrossEntropy(desk) {
    const { rows, columns } = desk;
    const [loss, p, x] = [desk.matrix(1, 1), desk.matrix(rows, columns), desk.matrix(rows, columns)];
    desk.kernels.setCrossEntropy(loss, p, x, desk.classes(rows, -1, columns));
  },
  setCrossEntropyGradient(desk) {
    const { rows, columns } = desk;
    const [dx, p] = alike(desk);
    desk.kernels.setCrossEntropyGradient(dx, p, desk.classes(rows, -1, columns));
  },

  setRmsNorm(desk) {
    const { rows, columns } = desk;
    const [y, r, x] = [desk.matrix(rows, columns), desk.matrix(rows, 1), desk.matrix(rows, columns)];
    desk.kernels.setRmsNorm(y, r, x, desk.matrix(1, columns), Math.abs(desk.number()));
  },
  setRmsNormGradients(desk) {
    const { rows, columns } = desk;
    const [dx, dg, dy] = [desk.matrix(rows, columns), desk.matrix(1, columns), desk.matrix(rows, columns)];
    const [x, r, g] = [desk.matrix(rows, columns), desk.sizes(rows, 1), desk.matrix(1, columns)];
    desk.kernels.setRmsNormGradients(dx, dg, dy, x, r, g);
  },

  setEmbeddings(desk) {
    const { rows, inner, columns } = desk;
    const vocabulary = 1 + desk.random.integer(9);
    const length = 1 + inner;
    const [y, table] = [desk.matrix(rows, columns), desk.matrix(vocabulary, columns)];
    const positions = desk.coin() ? desk.matrix(length, columns) : undefined;
    desk.kernels.setEmbeddings(y, desk.classes(rows, 0, vocabulary), table, positions, length);
  },
  addEmbeddingGradients(desk) {
    const { rows, inner, columns } = desk;
    const vocabulary = 1 + desk.random.integer(9);
    const length = 1 + inner;
    const dTable = desk.matrix(vocabulary, columns);
    const dPositions = desk.coin() ? desk.matrix(length, columns) : undefined;
    const [tokens, dy] = [desk.classes(rows, 0, vocabulary), desk.matrix(rows, columns)];
    desk.kernels.addEmbeddingGradients(dTable, dPositions, tokens, dy, length);
  },

  setHeadProductsRightTransposed(desk) {
    const { shape, positions, width, looks } = desk.attention();
    const [s, a, b] = [
      desk.matrix(looks, shape.length),
      desk.matrix(positions, width),
      desk.matrix(positions, width),
    ];
    desk.kernels.setHeadProductsRightTransposed(s, a, b, shape);
    // What the mask hides is left undefined.
    desk.hide(s, shape);
  },
  setHeadProducts(desk) {
    const { shape, positions, width, looks } = desk.attention();
    const [c, s] = [desk.matrix(positions, width), desk.hide(desk.matrix(looks, shape.length), shape)];
    desk.kernels.setHeadProducts(c, s, desk.matrix(positions, width), shape);
  },
  setHeadProductsLeftTransposed(desk) {
    const { shape, positions, width, looks } = desk.attention();
    const [c, s] = [desk.matrix(positions, width), desk.hide(desk.matrix(looks, shape.length), shape)];
    desk.kernels.setHeadProductsLeftTransposed(c, s, desk.matrix(positions, width), shape);
  },
  setAttentionWeights(desk) {
    const { shape, looks } = desk.attention();
    const [p, s] = [desk.matrix(looks, shape.length), desk.matrix(looks, shape.length)];
    desk.kernels.setAttentionWeights(p, desk.coin() ? s : p, desk.number(), shape);
  },
  setAttentionGradient(desk) {
    const { shape, looks } = desk.attention();
    const [ds, p, dp] = [1, 2, 3].map(() => desk.matrix(looks, shape.length)) as [Matrix, Matrix, Matrix];
    desk.kernels.setAttentionGradient(ds, p, desk.coin() ? dp : ds, desk.number(), shape);
  },

  stepDown(desk) {
    const [w, dw] = alike(desk);
    desk.kernels.stepDown(w, dw, desk.matrix(1, 1));
  },
  stepMomentum(desk) {
    const [w, v, dw] = alike(desk);
    desk.kernels.stepMomentum(w, dw, v, desk.matrix(1, 1), desk.share());
  },
  stepAdam(desk) {
    const { rows, columns } = desk;
    const [w, m, dw] = alike(desk);
    const v = desk.sizes(rows, columns);
    desk.kernels.stepAdam(w, dw, m, v, desk.sizes(1, 2), desk.share(), desk.share());
  },
} satisfies Record<KernelName, (desk: Desk) => void>;

/** Matrices of one shape. */
function alike(desk: Desk): [Matrix, Matrix, Matrix, Matrix] {
  const draw = () => desk.matrix(desk.rows, desk.columns);
  return [draw(), draw(), draw(), draw()];
}

export const kernelNames = Object.keys(cases) as KernelName[];

/** All matrices of a scene, after the call of a kernel. Whatever it should not have changed is among them too. */
export function call(
  name: KernelName,
  kernels: Kernels,
  scene: Scene,
  round?: (number: number) => number,
): Matrix[] {
  const desk = new Desk(kernels, scene, round);
  cases[name](desk);
  return desk.matrices;
}
